package import Messages

/// A piece of the text that stands on lines of its own.
package struct Block: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    case paragraph([Inline])
    case list(ItemList)
    /// Terms with explanations (`variablelist`).
    case terms([TermItem])
    case procedure(Procedure)
    case table(Table)
    case figure(Figure)
    case box(Box)
    /// Sentences to say, or somebody's words.
    case quotation([Block], attribution: [Inline])
    case section(Section)
    /// Lines that end where the source ends them.
    case verbatim(Verbatim)
    /// Blocks under a small heading of their own.
    case titled(TitledBlocks)
    /// Ruled lines to write on.
    case writingLines(count: Int)
    /// An empty frame to draw in; the height in millimetres.
    case drawingSpace(height: Double)
    case pageBreak
  }

  package var kind: Kind
  /// The anchor of the block; `nil` when nothing points to it.
  package var id: String?
  /// The language of the block when it is not the edition's.
  package var language: LocaleTag?
  /// The direction of the block when it asks for one, without an override.
  package var direction: TextDirection?

  package init(
    _ kind: Kind, id: String? = nil, language: LocaleTag? = nil, direction: TextDirection? = nil
  ) {
    self.kind = kind
    self.id = id
    self.language = language
    self.direction = direction
  }

  /// Whether its words can stand without an element of their own.
  var isBare: Bool { language == nil && direction == nil }

  /// A paragraph of plain text.
  package static func text(_ text: String) -> Block {
    Block(.paragraph([.text(text)]))
  }
}

/// A list of items.
package struct ItemList: Hashable, Sendable {
  package enum Style: Hashable, Sendable {
    case bullets, numbers
    /// Items with empty boxes to tick.
    case checks
    /// Items without any sign before them.
    case plain
  }

  /// How the items of a numbered list are counted (DocBook 5.2, `numeration`).
  package enum Numeration: String, Hashable, Sendable, CaseIterable {
    case arabic, loweralpha, upperalpha, lowerroman, upperroman

    /// The number 1: what HTML and Typst know the manner of counting by.
    var one: String {
      switch self {
      case .arabic: "1"
      case .loweralpha: "a"
      case .upperalpha: "A"
      case .lowerroman: "i"
      case .upperroman: "I"
      }
    }
  }

  /// No list begins at a higher number.
  static let highestStart = 9_999

  package var style: Style
  package var numeration = Numeration.arabic
  /// The number of the first item.
  package var start = 1
  package var items: [[Block]]

  package init(_ style: Style, items: [[Block]]) {
    self.style = style
    self.items = items
  }
}

/// Text that keeps its line ends and spaces.
package struct Verbatim: Hashable, Sendable {
  package enum Style: Hashable, Sendable {
    /// What is typed or shown by a computer, in letters of one width.
    case listing
    /// A poem or a postal address, in the letters of the text.
    case lines
  }

  package var style: Style
  /// The running text of each line; empty for an empty line.
  package var lines: [[Inline]]

  package init(_ style: Style, lines: [[Inline]]) {
    self.style = style
    self.lines = lines
  }
}

/// Blocks under a heading that stands in no contents: a titled list, an example, a question.
package struct TitledBlocks: Hashable, Sendable {
  /// Counts the examples through the book; `nil` for everything else.
  package var exampleNumber: Int?
  /// Empty for blocks that only belong together.
  package var title: [Inline]
  package var blocks: [Block]

  package init(title: [Inline], exampleNumber: Int? = nil, blocks: [Block]) {
    self.title = title
    self.exampleNumber = exampleNumber
    self.blocks = blocks
  }
}

/// Terms that share one explanation.
package struct TermItem: Hashable, Sendable {
  package var terms: [[Inline]]
  package var definition: [Block]

  package init(terms: [[Inline]], definition: [Block]) {
    self.terms = terms
    self.definition = definition
  }
}

/// Steps to take one after the other.
package struct Procedure: Hashable, Sendable {
  package var title: [Inline]
  package var steps: [[Block]]
  /// Whether it stands inside a step of another one.
  package var isNested: Bool

  package init(title: [Inline] = [], steps: [[Block]], isNested: Bool = false) {
    self.title = title
    self.steps = steps
    self.isNested = isNested
  }
}

/// A part of a chapter with a heading; sections are not numbered.
package struct Section: Hashable, Sendable {
  package var title: [Inline]
  /// 1 for the sections of a chapter, 2 for theirs; never more than ``deepest``.
  package var depth: Int
  package var blocks: [Block]

  /// Sections below it are set like it: six levels of headings are all that HTML has.
  package static let deepest = 4

  package init(
    title: [Inline], depth: Int = 1, blocks: [Block]
  ) {
    self.title = title
    self.depth = depth
    self.blocks = blocks
  }
}

/// Text set apart from the main text.
package struct Box: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case note, tip, important, warning, caution, sidebar
    /// What to do this week.
    case thisWeek = "this-week"
    /// For readers of fifteen and more.
    case older
    /// An invented story.
    case story
    /// Where to call now.
    case hotline
    /// What the law of a country asks.
    case legal
  }

  package var kind: Kind
  package var title: [Inline]
  package var blocks: [Block]

  package init(_ kind: Kind, title: [Inline] = [], blocks: [Block]) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}

/// A table or figure with number and title, or without either.
package struct Caption: Hashable, Sendable {
  /// Counts from 1 through the book.
  package var number: Int
  package var title: [Inline]

  package init(number: Int, title: [Inline]) {
    self.number = number
    self.title = title
  }
}

/// A picture in the text.
package struct Figure: Hashable, Sendable {
  package var picture: Picture
  /// `nil` for an informal figure.
  package var caption: Caption?
  /// Words below the picture besides the title.
  package var legend: [Block]

  package init(picture: Picture, caption: Caption? = nil, legend: [Block] = []) {
    self.picture = picture
    self.caption = caption
    self.legend = legend
  }
}

/// A table of the CALS model (DocBook 5.0, `tgroup`).
package struct Table: Hashable, Sendable {
  /// `nil` for an informal table.
  package var caption: Caption?
  /// A share of the width for each column, as `colwidth="2*"` says; 1 where nothing is said.
  package var columns: [Double]
  /// Whether the author said anything of widths; otherwise each column takes what its words need.
  package var hasWidths: Bool
  package var head: [[Cell]]
  package var body: [[Cell]]

  package init(
    caption: Caption? = nil, columns: [Double], hasWidths: Bool = true, head: [[Cell]] = [],
    body: [[Cell]]
  ) {
    self.caption = caption
    self.columns = columns
    self.hasWidths = hasWidths
    self.head = head
    self.body = body
  }

  /// A field of a table.
  package struct Cell: Hashable, Sendable {
    package var blocks: [Block]
    /// How many columns it takes.
    package var columnSpan: Int
    /// How many rows it takes.
    package var rowSpan: Int

    package init(
      _ blocks: [Block], columnSpan: Int = 1, rowSpan: Int = 1
    ) {
      self.blocks = blocks
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }
  }
}

extension Block {
  /// Whether it takes less than about half a page, so that it can be kept on one.
  var isShort: Bool { textLength <= 900 }
}

extension [Block] {
  /// Whether they take less than about half a page.
  var isShort: Bool { textLength <= 900 }

  /// About how many characters are read in these blocks; what writers judge space by.
  var textLength: Int {
    var length = 0
    for block in self { length += block.textLength }
    return length
  }
}

extension Table {
  /// A row is as high as its longest cell; columns are narrow.
  fileprivate var textLength: Int {
    var length = 0
    for row in head + body {
      let longest = row.map { $0.blocks.textLength }.max() ?? 0
      length += Swift.max(45, longest * Swift.max(1, columns.count) / 2 + 20)
    }
    return length
  }
}

extension Block {
  fileprivate var textLength: Int {
    switch kind {
    case .paragraph(let content): content.plainText.unicodeScalars.count
    case .list(let list): Self.length(of: list.items)
    case .procedure(let procedure): Self.length(of: procedure.steps)
    case .terms(let items): Self.length(of: items.map(\.definition))
    case .table(let table): table.textLength
    case .box(let box): box.blocks.textLength
    case .quotation(let blocks, _): blocks.textLength
    case .section(let section): section.blocks.textLength
    case .titled(let titled): titled.blocks.textLength + 50
    case .verbatim(let verbatim): Self.length(of: verbatim.lines)
    case .figure: 700
    case .writingLines(let count): count * 70
    case .drawingSpace(let height): Int(Swift.max(0, Swift.min(height, 500)) * 14)
    case .pageBreak: 0
    }
  }

  /// A line takes the width of the page even when it holds one word.
  private static func length(of lines: [[Inline]]) -> Int {
    lines.reduce(0) { $0 + Swift.max(50, $1.plainText.unicodeScalars.count) }
  }

  /// An item takes a line even when it holds one word.
  private static func length(of items: [[Block]]) -> Int {
    var length = 0
    for item in items { length += Swift.max(50, item.textLength) }
    return length
  }
}
