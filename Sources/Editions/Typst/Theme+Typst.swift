extension Theme {
  /// The theme as a dictionary of Typst.
  var typstDictionary: String {
    """
    (
      audience: \(typstLiteral(audience.rawValue)),
      body: \(typstLiteral(textFace)), serif: \(typstLiteral(Self.serif)), sans: \(typstLiteral(Self.sans)),
      mono: \(typstLiteral(Self.mono)),
      justify: \(isJustified),
      width: \(page.width.plainDecimal)mm, height: \(page.height.plainDecimal)mm,
      top: \(page.top.plainDecimal)mm, bottom: \(page.bottom.plainDecimal)mm,
      inner: \(page.inner.plainDecimal)mm, outer: \(page.outer.plainDecimal)mm,
      size: \(points(sizes.text)), pitch: \(points(sizes.pitch)), chapter: \(points(sizes.chapter)),
      section: \(points(sizes.section)), subsection: \(points(sizes.subsection)),
      box: \(points(sizes.box)), table: \(points(sizes.table)), note: \(points(sizes.note)),
      index: \(points(sizes.index)), small: \(points(sizes.small)),
      ink: \(ink.typst), accent: \(accent.typst), tint: \(tint.typst), rule: \(rule.typst),
      paper: \(background.typst),
      contents-depth: \(contentsDepth), writing-line: \(writingLine.plainDecimal)mm,
    )
    """
  }

  private func points(_ value: Double) -> String { value.plainDecimal + "pt" }
}

extension Theme.Colour {
  fileprivate var typst: String {
    "cmyk(" + inks.map { "\($0)%" }.joined(separator: ", ") + ")"
  }
}
