import Diagnostics

/// What the engine itself reports about waivers.
struct WaiverRule: DescribedCheck {
  let id: CheckID
  let summary: String
  let explanation: String
  let defaultSeverity: Severity
}

enum WaiverRules {
  static let unused = WaiverRule(
    id: "unused-waiver",
    summary: "a waiver that hides nothing",
    explanation: """
      The entry waives a check (#, dragoman-ignore:RULE) that finds nothing there any more, or that \
      does not exist. Left in place it would hide the next real fault.

      Example: #, dragoman-ignore:numbers on a translation whose numbers agree.
      Take the waiver out.
      """,
    defaultSeverity: .warning)

  static let withoutReason = WaiverRule(
    id: "waiver-without-reason",
    summary: "a waiver without its reason",
    explanation: """
      The entry waives a check and nobody wrote why. The next reviewer has to find out again.

      Example: #, dragoman-ignore:numbers without any comment.
      Write a translator comment above it: # the law is numbered otherwise in Romania
      """,
    defaultSeverity: .note)
}
