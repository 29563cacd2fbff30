package import Diagnostics

/// Forbids references to entities that the document does not declare.
package struct UnknownEntity: StructureCheck {
  package let id: CheckID = "unknown-entity"
  package let summary = "a reference to an entity that the document does not know"
  package let explanation = """
    “&name;” stands for a text that the document declares under this name. It declares no such \
    text, so the translation cannot be put into it. Only a project's check knows the document.

    Example: “10 &nbsp;%” in a guide written in DocBook, which knows no “nbsp”.
    Write the character itself.
    """
  package let defaultSeverity = Severity.error

  package init() {}

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    unit.documentFindings(of: self, context)
  }
}
