import Diagnostics
import XMLTree

extension ReadingState {
  /// The pictures of a figure one below the other, its title and caption below the last.
  mutating func figure(_ node: SourceNode) -> Block.Kind? {
    let media = named("mediaobject", in: node, or: "caption")
    if media.isEmpty {
      problem(
        LayoutFault.missingPicture, node, "the figure has no <mediaobject>",
        fix: "Put the picture into it")
    }
    var figures = media.compactMap { picture($0) }
      .map { Figure(picture: $0.picture, legend: $0.legend) }
    let caption = elements(node, named: "caption").flatMap { legend(of: $0) }
    let heading = descriptive(node, "title").map { title($0) } ?? []
    guard var last = figures.popLast() else { return nil }
    last.legend += caption
    if let number = anchors.numbers[node] {
      last.caption = Caption(number: number, title: heading)
    }
    guard !figures.isEmpty else { return .figure(last) }
    return .titled(
      TitledBlocks(title: [], blocks: (figures + [last]).map { Block(.figure($0)) }))
  }

  /// The picture of a `mediaobject` with the words below it; `nil`, with a finding, when it cannot
  /// be shown.
  mutating func picture(_ media: SourceNode) -> (picture: Picture, legend: [Block])? {
    var legend: [Block] = []
    var data: SourceNode?
    for child in children(media) where isBlockContent(child, in: "mediaobject") {
      switch element(child) {
      case "alt", "textobject", "info": continue
      case "imageobject":
        data = data ?? named("imagedata", in: child).first
      case "caption": legend += self.legend(of: child)
      default: unknownElement(child, in: "mediaobject")
      }
    }
    let alternative =
      (elements(media, named: "alt") + elements(media, named: "textobject")).first
      .map { words(below: $0) } ?? ""
    if alternative.isEmpty {
      problem(
        LayoutFault.missingAlternative, media,
        "the picture has no words for those who do not see it",
        fix: "Describe it in an <alt> at the start of <mediaobject>")
    }
    guard let data, let content = content(of: data) else {
      if data == nil {
        problem(
          LayoutFault.missingPicture, media, "the picture names no file",
          fix: "Add <imagedata fileref=…>")
      }
      return nil
    }
    let path = attribute(data, "fileref") ?? ""
    return (Picture(path: path, alternative: alternative, content: content), legend)
  }

  private mutating func legend(of node: SourceNode) -> [Block] {
    directed(withLanguage(of: node) { $0.blocksOrText(node) }, by: node)
  }

  private mutating func content(of data: SourceNode) -> Picture.Content? {
    let reference = attribute(data, "fileref") ?? ""
    guard let path = GuidePath.resolve(reference, against: files[data.file].folder),
      let bytes = reader.picture(path)
    else {
      missingFile(reference, of: data, as: GuideFault.missingFigure, what: "picture")
      return nil
    }
    switch PictureFile(bytes) {
    case .image(let format): return .image(format, bytes: bytes)
    case .drawing: return drawing(bytes, path: path, at: data)
    case .other(let kind):
      problem(
        LayoutFault.unreadablePicture, data, "\(path) is \(kind); editions show PNG, JPEG and SVG",
        fix: "Save it as PNG, a drawing as SVG, and name that file")
    case .damaged(let reason):
      problem(
        LayoutFault.unreadablePicture, data, "\(path) cannot be shown: \(reason)",
        fix: "Put a sound copy of the picture in its place")
    }
    return nil
  }

  private mutating func drawing(
    _ bytes: [UInt8], path: String, at node: SourceNode
  ) -> Picture.Content? {
    pictureCount += 1
    let result = DrawingReader.read(bytes, file: path, prefix: "picture-\(pictureCount)-")
    findings += result.findings.map { finding in
      var finding = finding
      finding.notes.append(Finding.Note("shown here", at: location(node)))
      return finding
    }
    return result.drawing.map { .drawing($0) }
  }
}
