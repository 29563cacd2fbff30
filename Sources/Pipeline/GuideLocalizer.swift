package import Catalogs
package import Diagnostics
import Editions
package import Messages
import XMLTree

/// A guide in one locale, as DocBook.
package struct LocalizedGuide: Sendable {
  /// Every file with its new bytes: documents and drawings by their path in the project.
  package var files: [String: [UInt8]]
  package var findings: [Finding]
  /// Messages without a translation that could be used: there is none, or it is at fault.
  package var missing: Int
  /// The values that its sentences name, in the branches too that are not printed.
  package var valueNames: Set<String>
}

/// Puts a catalog and the values into a copy of a guide.
package enum GuideLocalizer {
  /// - Parameters:
  ///   - catalog: `nil` where there is none yet, and for the source language.
  ///   - withheld: messages that stay in the source language, translated or not.
  package static func localize(
    _ guide: LoadedGuide, into locale: LocaleTag, from sourceLocale: LocaleTag, catalog: POFile?,
    withheld: Set<Message.Key> = []
  ) -> LocalizedGuide {
    var resolver = MessageResolver(
      guide, locale: locale, sourceLocale: sourceLocale, catalog: catalog)
    let assembler = Assembler(marksFallback: locale != sourceLocale, sourceLanguage: sourceLocale)
    var replacements: [Message.Key: Replacement] = [:]
    var faulty: Set<Message.Key> = []
    for message in guide.messages {
      let count = resolver.findings.count
      replacements[message.key] =
        withheld.contains(message.key)
        ? resolver.fallback(for: message) : resolver.replacement(for: message)
      if resolver.findings.dropFirst(count).contains(where: { $0.severity == .error }) {
        faulty.insert(message.key)
      }
    }
    var files: [String: [UInt8]] = [:]
    var findings = TranslationFindings()
    for file in guide.files {
      var assembled = assembler.assemble(file.extraction, locale: locale) {
        replacements[$0.key]
      }
      // A translation that does not fit leaves the source's bytes; where these are a pattern, its
      // values must still be formatted.
      let rejected = assembled.problems.filter(\.fallsBack).map(\.message)
      if locale != sourceLocale { faulty.formUnion(rejected.map(\.key)) }
      if rejected.contains(where: \.isPattern) {
        for message in rejected where message.isPattern {
          replacements[message.key] = resolver.fallback(for: message)
        }
        let problems = assembled.problems
        assembled = assembler.assemble(file.extraction, locale: locale) { replacements[$0.key] }
        assembled.problems = problems
      }
      for problem in assembled.problems {
        findings.add(resolver.finding(for: problem))
      }
      files[file.path] = assembled.bytes
    }
    return LocalizedGuide(
      files: files, findings: resolver.findings + findings.all,
      missing: resolver.missing + faulty.count, valueNames: resolver.valueNames)
  }
}
