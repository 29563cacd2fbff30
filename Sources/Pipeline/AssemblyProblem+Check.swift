import Checks
import Diagnostics
import Editions

extension AssemblyProblem {
  /// The check that tells of it: editions and checks have one name for each mistake.
  var check: any DescribedCheck {
    switch reason {
    case .malformed: MalformedMarkup()
    case .unknownEntity: UnknownEntity()
    case .misplaced, .structureChanged, .textBetween: TagMisplaced()
    case .lineBreak: LineBreak()
    case .unknownTag, .placeholderMissing, .placeholderRepeated, .inlineMissing, .inlineRepeated,
      .inlineAdded, .contentInEmpty, .attributeNotAllowed, .unknownInstruction:
      TagMismatch()
    }
  }
}
