import Diagnostics

/// Makes nodes of libyaml's events: anchors are resolved, keys are told apart, and what a hostile
/// file could make grow is bounded.
struct YAMLComposer {
  /// Levels that nodes may be inside each other.
  private static let deepest = 100
  /// Nodes that a file may have, those of aliases counted each time.
  private static let most = 100_000

  private let events: YAMLEvents
  private let file: String
  private var anchors: [String: (node: YAMLNode, count: Int)] = [:]
  private var count = 0

  static func compose(_ bytes: [UInt8], file: String) throws(YAMLProblem) -> YAMLNode {
    var composer = YAMLComposer(events: YAMLEvents(bytes, file: file), file: file)
    return try composer.document()
  }

  private init(events: YAMLEvents, file: String) {
    self.events = events
    self.file = file
  }

  private mutating func document() throws(YAMLProblem) -> YAMLNode {
    var root: YAMLNode?
    while true {
      let (event, location) = try events.next()
      switch event {
      case .start, .documentEnd: continue
      case .documentStart where root == nil: root = try node(events.next(), depth: 0)
      case .documentStart:
        throw YAMLProblem(location: location, problem: "a second document begins; one is read")
      default:
        return root
          ?? YAMLNode(content: .mapping([]), location: SourceLocation(file: file, line: 1))
      }
    }
  }

  private mutating func node(
    _ next: (event: YAMLEvents.Event, location: SourceLocation), depth: Int
  ) throws(YAMLProblem) -> YAMLNode {
    try add(1, at: next.location)
    guard depth < Self.deepest else {
      throw YAMLProblem(
        location: next.location, problem: "more than \(Self.deepest) levels inside each other")
    }
    let before = count
    let content: YAMLNode.Content
    let anchor: String?
    switch next.event {
    case .alias(let name): return try resolved(name, at: next.location)
    case .scalar(let text, let name): (content, anchor) = (.scalar(text), name)
    case .sequenceStart(let name): (content, anchor) = (.sequence(try items(depth)), name)
    case .mappingStart(let name): (content, anchor) = (.mapping(try pairs(depth)), name)
    default: throw YAMLProblem(location: next.location, problem: "a value is missing here")
    }
    let node = YAMLNode(content: content, location: next.location)
    if let anchor { anchors[anchor] = (node, count - before + 1) }
    return node
  }

  private mutating func items(_ depth: Int) throws(YAMLProblem) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let next = try events.next()
      if case .sequenceEnd = next.event { return items }
      items.append(try node(next, depth: depth + 1))
    }
  }

  private mutating func pairs(
    _ depth: Int
  ) throws(YAMLProblem) -> [(key: YAMLNode, value: YAMLNode)] {
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    var names: Set<String> = []
    while true {
      let next = try events.next()
      if case .mappingEnd = next.event { return pairs }
      let key = try node(next, depth: depth + 1)
      if let name = key.text, !names.insert(name).inserted {
        throw YAMLProblem(location: key.location, problem: "the key “\(name)” is given twice")
      }
      pairs.append((key, try node(events.next(), depth: depth + 1)))
    }
  }

  /// A copy of what the anchor names; it stands where the anchor does, so that findings name the
  /// place to mend.
  private mutating func resolved(
    _ name: String, at location: SourceLocation
  ) throws(YAMLProblem) -> YAMLNode {
    guard let anchored = anchors[name] else {
      throw YAMLProblem(location: location, problem: "“*\(name)” names no anchor “&\(name)”")
    }
    try add(anchored.count, at: location)
    return anchored.node
  }

  private mutating func add(_ nodes: Int, at location: SourceLocation) throws(YAMLProblem) {
    count += nodes
    if count > Self.most {
      throw YAMLProblem(location: location, problem: "more than \(Self.most) values")
    }
  }
}
