package import XMLTree

/// The names that a unit's inline elements and placeholders have in the compact form: the local
/// name alone, with a number where two of them could be mistaken for each other.
package struct CompactTags: Sendable {
  private var tags: [XMLDocument.Node: String] = [:]

  /// What makes two elements of one name different.
  private enum Identity: Hashable {
    case attributes([UInt8])
    case place(XMLDocument.Node)
  }

  private struct Group {
    var local: String
    var identities: [Identity: Int] = [:]
    var members: [(node: XMLDocument.Node, identity: Int)] = []
  }

  package init(_ pieces: ArraySlice<Piece>, in document: XMLDocument) {
    var groups: [Group] = []
    var indices: [String: Int] = [:]
    for piece in pieces {
      guard let identity = Self.identity(of: piece, in: document) else { continue }
      let local = document.name(piece.node).local
      let index = indices[local] ?? groups.count
      if index == groups.count {
        groups.append(Group(local: local))
        indices[local] = index
      }
      let next = groups[index].identities.count
      let number = groups[index].identities[identity] ?? next
      groups[index].identities[identity] = number
      groups[index].members.append((piece.node, number))
    }
    for group in groups {
      let stem = Self.stem(of: group, isTaken: { indices[$0] != nil })
      for member in group.members {
        tags[member.node] =
          group.identities.count == 1 ? group.local : "\(stem)\(member.identity + 1)"
      }
    }
  }

  /// The tag of an element of the unit; its local name when it is none.
  package func tag(of node: XMLDocument.Node) -> String { tags[node] ?? "" }

  /// `nil` for pieces that have no tag of their own.
  private static func identity(of piece: Piece, in document: XMLDocument) -> Identity? {
    switch piece.kind {
    case .placeholder: return .place(piece.node)
    case .start, .empty:
      var key = Array((document.name(piece.node).namespace ?? "").utf8)
      for attribute in document.attributes(piece.node) where !attribute.isNamespaceDeclaration {
        key.append(0)
        key.append(contentsOf: attribute.name.qualified.utf8)
        key.append(1)
        CharacterData.appendAttributeValue(document.bytes[attribute.valueRange], to: &key)
      }
      return .attributes(key)
    default: return nil
    }
  }

  /// What the numbers are put after: the local name, kept apart from names that end in a number
  /// themselves.
  private static func stem(of group: Group, isTaken: (String) -> Bool) -> String {
    let endsInDigit = group.local.last?.isNumber ?? false
    let collides = (1...max(1, group.identities.count)).contains { isTaken("\(group.local)\($0)") }
    return endsInDigit || collides ? "\(group.local)_" : group.local
  }
}
