extension Int {
  /// The number with the English word for what it counts: “1 page”, “2 pages”, “0 entries”.
  ///
  /// - Parameter many: the word for other numbers than one; `nil` for `one` with an s.
  package func counted(_ one: String, _ many: String? = nil) -> String {
    self == 1 ? "1 \(one)" : "\(self) \(many ?? one + "s")"
  }
}
