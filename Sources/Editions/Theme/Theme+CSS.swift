extension Theme {
  /// The theme as custom properties of CSS, for `:root`, with those of dark screens after them.
  package var customProperties: String {
    let faces = audience == .children ? "var(--sans)" : "var(--serif)"
    return """
      :root {
        --serif: "\(Self.serif)", "Source Serif Pro", Charter, "Bitstream Charter", "Noto Serif", Georgia, serif;
        --sans: "\(Self.sans)", "Source Sans Pro", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
        --mono: "\(Self.mono)", ui-monospace, Menlo, Consolas, "Liberation Mono", monospace;
        --text-face: \(faces);
        --ink: \(ink.light); --accent: \(accent.light); --tint: \(tint.light);
        --rule: \(rule.light); --background: \(background.light); --cover: \(accent.light);
        --text-size: \(points(sizes.text)); --pitch: \(points(sizes.pitch));
        --chapter-size: \(points(sizes.chapter)); --section-size: \(points(sizes.section));
        --subsection-size: \(points(sizes.subsection)); --box-size: \(points(sizes.box));
        --table-size: \(points(sizes.table)); --note-size: \(points(sizes.note));
        --index-size: \(points(sizes.index)); --small-size: \(points(sizes.small));
        --writing-line: \(millimetres(writingLine));
      }
      """ + "\n"
  }

  /// The colours for dark screens.
  package var darkProperties: String {
    """
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: \(ink.dark); --accent: \(accent.dark); --tint: \(tint.dark);
        --rule: \(rule.dark); --background: \(background.dark);
      }
    }
    """ + "\n"
  }

  /// The `@page` rules of the printed book: size, margins, heads and numbers.
  package var pageRules: String {
    let small = """
      font-family: "\(Self.sans)", sans-serif; font-size: \(points(sizes.small)); \
      color: \(ink.light);
      """
    return """
      @page {
        size: \(millimetres(page.width)) \(millimetres(page.height));
        margin: \(millimetres(page.top)) \(millimetres(page.outer)) \(millimetres(page.bottom)) \(millimetres(page.inner));
      }
      @page :left {
        margin-left: \(millimetres(page.outer)); margin-right: \(millimetres(page.inner));
        @top-left { content: string(book, first-except); \(small) }
        @bottom-left { content: counter(page); \(small) }
      }
      @page :right {
        margin-left: \(millimetres(page.inner)); margin-right: \(millimetres(page.outer));
        @top-right { content: string(chapter, first-except); \(small) }
        @bottom-right { content: counter(page); \(small) }
      }
      @page bare {
        @top-left { content: none } @top-right { content: none }
        @bottom-left { content: none } @bottom-right { content: none }
      }
      @page cover {
        margin: 0;
        @top-left { content: none } @top-right { content: none }
        @bottom-left { content: none } @bottom-right { content: none }
      }
      """ + "\n"
  }

  private func points(_ value: Double) -> String { value.plainDecimal + "pt" }
  private func millimetres(_ value: Double) -> String { value.plainDecimal + "mm" }
}
