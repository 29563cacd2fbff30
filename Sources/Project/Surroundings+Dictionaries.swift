import Glibc
package import Messages

extension Surroundings {
  /// The two files of a Hunspell dictionary.
  package struct DictionaryFiles: Hashable, Sendable {
    /// The `.aff` file.
    package var affixes: String
    /// The `.dic` file.
    package var words: String

    /// What changes when one of the files does: their paths, sizes and dates in nanoseconds; `nil`
    /// when one of them is not there.
    package var stamp: String? {
      let parts = [affixes, words].compactMap { path -> String? in
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let date = status.st_mtim
        return "\(path) \(status.st_ino) \(status.st_size) \(date.tv_sec).\(date.tv_nsec)"
      }
      return parts.count == 2 ? parts.joined(separator: " ") : nil
    }
  }

  /// The folders where this machine may keep Hunspell dictionaries: those of the variable
  /// `DICPATH`, as Hunspell's own program reads it, then Debian's.
  package static var dictionaryFolders: [String] {
    let named = variable("DICPATH")?.split(separator: ":").map(String.init) ?? []
    return named + ["/usr/share/hunspell", "/usr/share/myspell/dicts"]
  }

  /// The dictionary of a language; `nil` when none of the folders has one.
  package static func dictionary(
    for locale: LocaleTag, in folders: [String]
  ) -> DictionaryFiles? {
    let language = locale.language
    let regions = ["en": "US"]
    let home = regions[language] ?? language.uppercased()
    let names = [
      locale.identifier.replacing("-", with: "_"), "\(language)_\(home)", language,
    ]
    for folder in folders {
      for name in names {
        let files = DictionaryFiles(
          affixes: "\(folder)/\(name).aff", words: "\(folder)/\(name).dic")
        if access(files.affixes, R_OK) == 0, access(files.words, R_OK) == 0 { return files }
      }
    }
    return nil
  }
}
