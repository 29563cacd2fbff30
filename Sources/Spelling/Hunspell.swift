internal import CHunspell

/// A dictionary as Hunspell has it in memory; to read it takes a tenth of a second and more.
///
/// Hunspell promises nothing about threads: whoever asks holds a lock.
@safe
final class Hunspell: Sendable {
  private nonisolated(unsafe) let handle: OpaquePointer

  /// `nil` when the dictionary is not in UTF-8 or Hunspell cannot make one.
  init?(affixes: String, words: String) {
    guard let made = unsafe Hunspell_create(affixes, words) else { return nil }
    guard let name = unsafe Hunspell_get_dic_encoding(made),
      unsafe String(cString: name).uppercased() == "UTF-8"
    else {
      unsafe Hunspell_destroy(made)
      return nil
    }
    unsafe handle = made
  }

  deinit { unsafe Hunspell_destroy(handle) }

  func contains(_ word: String) -> Bool {
    unsafe Hunspell_spell(handle, word) != 0
  }

  func stems(of word: String) -> [String] {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = unsafe Hunspell_stem(handle, &list, word)
    guard count > 0, let found = unsafe list else { return [] }
    defer { unsafe Hunspell_free_list(handle, &list, count) }
    return (0..<Int(count)).compactMap { index in
      unsafe found[index].map { unsafe String(cString: $0) }
    }
  }
}
