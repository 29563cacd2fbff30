package import Diagnostics

/// Forbids tags and words where the document does not allow them.
package struct TagMisplaced: StructureCheck {
  package let id: CheckID = "tag-misplaced"
  package let summary = "a tag or words at a place where the document allows none"
  package let explanation = """
    Every tag of the sentence is there, but one stands inside another that cannot hold it, or the \
    parts of an element with an order of its own were moved. The book would no longer be valid, so \
    the source text is printed instead. Only a project's check knows the document.

    Example: “<literal>112 <emphasis>now</emphasis></literal>” for “<literal>112</literal> \
    <emphasis>now</emphasis>”, or words between the parts of <menuchoice>.
    Put the tag behind the end of the other one, or leave it where the source has it.
    """
  package let defaultSeverity = Severity.error

  package init() {}

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard !context.documentFaults.isEmpty else { return [] }
    let hasWrongTags = TagMismatch().comparison(of: unit, context).contains {
      $0.severity == .error
    }
    return unit.documentFindings(of: self, context) { !$0.mayFollowFromTags || !hasWrongTags }
  }
}
