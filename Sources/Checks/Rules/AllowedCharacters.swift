package import Diagnostics
import ICU
import Messages

/// Finds characters that the guide does not allow at this place.
package struct AllowedCharacters: Check {
  package let id: CheckID = "allowed-characters"
  package let summary = "a character that the guide does not allow here"
  package let explanation = """
    The author of the guide says which characters a text may have (ITS allowed characters): a \
    device, a form or a file name takes no others.

    Example: “Tür” where the comment of the entry says “allowed characters: [A-Za-z ]”.
    Write the text with the allowed characters.
    """
  package let defaultSeverity = Severity.error

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard let allowed = unit.limits.characters,
      let expression = try? RegularExpression("^(?:\(allowed))$")
    else { return [] }
    let fault = unit.readerScalars.first { scalar, _ in
      (try? expression.matches(in: String(scalar)).isEmpty) ?? false
    }
    return fault.map { scalar, offset in
      [unit.finding(self, "“\(scalar)” is not one of the characters \(allowed)", at: offset)]
    } ?? []
  }
}
