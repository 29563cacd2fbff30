import Catalogs
import Checks
import Diagnostics
import Editions
import Extraction
import Messages

/// What is wrong with the translations of a guide once they are put into its documents: the very
/// comparison that editions are made by.
enum DocumentFaults {
  static func all(
    in guide: LoadedGuide, locale: LocaleTag, sourceLocale: LocaleTag, catalog: POFile
  ) -> [Message.Key: [DocumentFault]] {
    var resolver = MessageResolver(
      guide, locale: locale, sourceLocale: sourceLocale, catalog: catalog)
    var faults: [Message.Key: [DocumentFault]] = [:]
    for file in guide.files {
      let problems = Assembler(marksFallback: false).problems(in: file.extraction, locale) {
        resolver.written(for: $0)
      }
      for problem in problems {
        guard let fault = DocumentFault(problem) else { continue }
        let known = faults[problem.message.key] ?? []
        if !known.contains(fault) { faults[problem.message.key] = known + [fault] }
      }
    }
    return faults
  }
}

extension MessageResolver {
  /// The translation of a message as the catalog has it, a pattern formatted; `nil` where there is
  /// none, or none that could be at fault.
  fileprivate mutating func written(for message: Message) -> Replacement? {
    guard let entry = translatedEntry(for: message),
      entry.string.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") })
        || message.text.utf8.contains(UInt8(ascii: "<"))
    else { return nil }
    guard message.isPattern || entry.isPattern else { return Replacement(entry.string) }
    let replacement = replacement(for: message)
    return replacement?.isFallback == false ? replacement : nil
  }
}

extension DocumentFault {
  /// `nil` for what the checks of catalogs tell as well as the document does.
  fileprivate init?(_ problem: AssemblyProblem) {
    let mayFollowFromTags: Bool
    switch problem.reason {
    case .lineBreak: return nil
    case .structureChanged, .textBetween: mayFollowFromTags = true
    default: mayFollowFromTags = false
    }
    // A pattern was formatted before it was put in, so only its sentence is known.
    self.init(
      problem.check.id, problem.severity, at: problem.message.isPattern ? nil : problem.offset,
      problem.headline, remedy: problem.remedy.withoutPeriod, mayFollowFromTags: mayFollowFromTags)
  }
}

extension String {
  fileprivate var withoutPeriod: String { hasSuffix(".") ? String(dropLast()) : self }
}
