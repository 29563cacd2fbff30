import Messages

extension POContent {
  /// The flag of a translation that tells of a picture which has changed since; whoever has looked
  /// at the picture takes it away. The translation is used meanwhile: its source is the same.
  package static let pictureChangedFlag = "picture-changed"

  /// Whether the picture of an entry's new comments is another than that of the old ones. A picture
  /// that was only added changes nothing.
  static func showsChangedPicture(_ old: [String], _ new: [String]) -> Bool {
    let pictures = new.compactMap(PictureNote.init(comment:))
    guard !pictures.isEmpty else { return false }
    let before = old.compactMap(PictureNote.init(comment:))
    return before.contains { !pictures.contains($0) } && pictures.contains { !before.contains($0) }
  }

  /// Sets ``pictureChangedFlag``.
  mutating func markPictureChanged() {
    if !flags.contains(Self.pictureChangedFlag) { flags.append(Self.pictureChangedFlag) }
  }
}
