import XMLTree

/// A translation of a verbatim unit, divided into the texts that the compact form has for it.
struct RecodedText {
  /// By the element of the compact unit.
  var units: [XMLDocument.Node: String] = [:]
  /// By the place of the attribute unit in its extraction.
  var attributes: [Int: String] = [:]
  /// What the compact form cannot show and takes from the source, in words.
  var losses: [String] = []
}
