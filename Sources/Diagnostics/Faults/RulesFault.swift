/// What is wrong with rules of translation (ITS).
package enum RulesFault: String, Fault {
  case rule = "its-rule"
  case selector = "its-selector"
  case queryLanguage = "its-query-language"
  case linked = "linked-rules"
  case notApplicable = "rules-not-applicable"

  package var described: FaultDescription {
    switch self {
    case .rule:
      .init(
        "a rule of translation that says nothing",
        why:
          "An attribute of the rule is missing or unknown, so it is not sure what is translated.",
        example: "<its:translateRule selector=\"//code\"/> without translate.",
        remedy: "Complete the rule as ITS 2.0 asks")
    case .selector:
      .init(
        "a selector that cannot be used",
        why: "The rule does not say for which elements it stands, so it would hold for none.",
        example: "selector=\"//db:para[\".",
        remedy: "Write an XPath with declared prefixes, such as //db:para or //db:title[@role='x']")
    case .queryLanguage:
      .init(
        "rules in another query language than XPath",
        why: "Only XPath 1.0 is read here; the rules would hold for nothing.",
        example: "<its:rules queryLanguage=\"css\">.",
        remedy: "Write the selectors in XPath")
    case .linked:
      .init(
        "rules in a file that is not read here",
        why: "The document asks for rules beside it, and only its own bytes are known here.",
        example: "<its:rules xlink:href=\"rules.its\"/> in a text on standard input.",
        remedy: "Put the rules into the document")
    case .notApplicable:
      .init(
        "rules that cannot be tried on a document",
        why: "The document could not be prepared for the XPath of the rules, so nobody knows what "
          + "they select.",
        example: "a document with more elements than libxml2 takes.",
        remedy: "Write the selectors as plain paths, such as //db:para, or part the document")
    }
  }
}
