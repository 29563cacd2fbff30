import Diagnostics
import Extraction
import Messages
import XMLTree

/// A node in one of the files of a guide.
struct SourceNode: Hashable {
  var file: Int
  var node: XMLDocument.Node
}

/// One guide while it is being read.
struct ReadingState {
  let reader: PublicationReader
  /// The main document first, then the included ones.
  var files: [SourceFile] = []
  /// Which file stands in the place of an `xi:include` or of a reference to an entity.
  var includes: [SourceNode: Int] = [:]
  var anchors = AnchorTable()
  var index = IndexCollector()
  var findings: [Finding] = []

  /// The languages of the elements that are open, the innermost last.
  var languages: [LocaleTag] = []
  /// The directions of those that ask for one.
  var directions: [TextDirection] = []
  /// How many quotations are open.
  var quoteDepth = 0
  /// The chapter that is being read.
  var division: (id: String, label: String) = ("", "")
  /// Notes of that chapter so far.
  var noteCount = 0
  /// Numbers the chapters with notes, for ids.
  var noteScope = 0
  var pictureCount = 0
  /// Callouts since the last list of callouts.
  var calloutCount = 0
  /// The last number of the last numbered list.
  var lastListNumber = 0
  /// The texts that have become a part of the publication.
  var readTexts: Set<SourceNode> = []
  /// What a finding tells of, or what is left out on purpose, with all that stands below it.
  var settled: Set<SourceNode> = []

  struct SourceFile {
    var document: XMLDocument
    /// The folder of the document relative to the guide's: empty, or with a slash at its end.
    var folder: String
    let entities: EntityDeclarations
    /// `nil` where no element asks for any.
    let directions: Directions?

    init(document: XMLDocument, folder: String, directions: Directions?) {
      self.document = document
      self.folder = folder
      self.directions = directions
      entities = document.entities(loadsDTD: false)
    }
  }

  init(reader: PublicationReader, main: XMLDocument) {
    self.reader = reader
    files = [SourceFile(document: main, folder: "", directions: reader.directions(main))]
    loadIncludes(of: 0, under: [main.file])
  }

  var language: PublicationLanguage { reader.language }
  var words: PublicationWords { reader.language.words }
}

// MARK: - The tree, includes resolved

extension ReadingState {
  func document(_ node: SourceNode) -> XMLDocument { files[node.file].document }

  func kind(_ node: SourceNode) -> XMLDocument.Kind { document(node).kind(node.node) }

  func name(_ node: SourceNode) -> XMLName { document(node).name(node.node) }

  /// The local name of a DocBook element; `nil` for everything else.
  func element(_ node: SourceNode) -> String? {
    guard kind(node) == .element else { return nil }
    let name = self.name(node)
    return name.namespace == XMLNamespace.docBook ? name.local : nil
  }

  func attribute(_ node: SourceNode, _ local: String, in namespace: String? = nil) -> String? {
    document(node).attribute(node.node, local, in: namespace)
  }

  func id(_ node: SourceNode) -> String? {
    attribute(node, "id", in: XMLNamespace.xml)
  }

  /// What a reference to an entity stands for, where that is plain text.
  func entityText(_ node: SourceNode) -> String? {
    files[node.file].entities.texts[name(node).local]
  }

  /// Children with the root of an included document in the place of what asks for it.
  func children(_ node: SourceNode) -> [SourceNode] {
    document(node).children(node.node).map { child in
      let own = SourceNode(file: node.file, node: child)
      guard let file = includes[own], let root = files[file].document.root else { return own }
      return SourceNode(file: file, node: root)
    }
  }

  func elements(_ node: SourceNode, named name: String) -> [SourceNode] {
    children(node).filter { element($0) == name }
  }

  /// The first `name` among the children or inside their `info`.
  func descriptive(_ node: SourceNode, _ name: String) -> SourceNode? {
    elements(node, named: name).first
      ?? elements(node, named: "info").first.flatMap { elements($0, named: name).first }
  }

  /// The words below a node, white space folded, without notes and index terms.
  func words(below node: SourceNode) -> String {
    var text = ""
    appendWords(below: node, to: &text)
    return text.split(whereSeparator: \.isXMLSpace).joined(separator: " ")
  }

  private func appendWords(below node: SourceNode, to text: inout String) {
    for child in children(node) {
      switch kind(child) {
      case .text, .cdata: text += document(child).text(child.node)
      case .entityReference: text += entityText(child) ?? ""
      case .element:
        guard let name = element(child), name != "footnote", name != "indexterm" else { continue }
        appendWords(below: child, to: &text)
      default: break
      }
    }
  }
}

extension Character {
  /// White space of XML, which other spaces are not.
  var isXMLSpace: Bool {
    self == " " || self == "\n" || self == "\t" || self == "\r" || self == "\r\n"
  }
}
