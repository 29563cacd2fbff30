/// The data categories of ITS 2.0 (§8), named as the `its` command names them.
package enum DataCategory: String, CaseIterable, Sendable {
  case translate
  case localizationNote = "localization-note"
  case terminology
  case directionality
  case languageInformation = "language-information"
  case elementsWithinText = "elements-within-text"
  case domain
  case textAnalysis = "text-analysis"
  case localeFilter = "locale-filter"
  case provenance
  case externalResource = "external-resource"
  case targetPointer = "target-pointer"
  case idValue = "id-value"
  case preserveSpace = "preserve-space"
  case localizationQualityIssue = "localization-quality-issue"
  case localizationQualityRating = "localization-quality-rating"
  case mtConfidence = "mt-confidence"
  case allowedCharacters = "allowed-characters"
  case storageSize = "storage-size"

  /// How far what is said of an element reaches (ITS 2.0 §8.1, column “Inheritance”).
  enum Inheritance {
    case none
    /// To the elements below, not to attributes.
    case elements
    /// To the elements below and to all attributes.
    case elementsAndAttributes
  }

  var inheritance: Inheritance {
    switch self {
    case .terminology, .elementsWithinText, .textAnalysis, .externalResource, .targetPointer,
      .idValue, .storageSize:
      .none
    case .translate, .localizationNote, .localizationQualityIssue, .localizationQualityRating,
      .mtConfidence, .allowedCharacters:
      .elements
    case .directionality, .languageInformation, .domain, .localeFilter, .provenance,
      .preserveSpace:
      .elementsAndAttributes
    }
  }

  /// What holds of an element of which nothing is said.
  var elementDefault: [String: String] {
    switch self {
    case .translate: ["translate": "yes"]
    case .elementsWithinText: ["withinText": "no"]
    default: attributeDefault
    }
  }

  /// What holds of an attribute of which nothing is said.
  var attributeDefault: [String: String] {
    switch self {
    case .translate: ["translate": "no"]
    case .terminology: ["term": "no"]
    case .directionality: ["dir": "ltr"]
    case .localeFilter: ["localeFilterList": "*", "localeFilterType": "include"]
    case .preserveSpace: ["space": "default"]
    default: [:]
    }
  }

  /// The local name of the category's global rule; `nil` for the one category without.
  var ruleName: String? {
    switch self {
    case .translate: "translateRule"
    case .localizationNote: "locNoteRule"
    case .terminology: "termRule"
    case .directionality: "dirRule"
    case .languageInformation: "langRule"
    case .elementsWithinText: "withinTextRule"
    case .domain: "domainRule"
    case .textAnalysis: "textAnalysisRule"
    case .localeFilter: "localeFilterRule"
    case .provenance: "provRule"
    case .externalResource: "externalResourceRefRule"
    case .targetPointer: "targetPointerRule"
    case .idValue: "idValueRule"
    case .preserveSpace: "preserveSpaceRule"
    case .localizationQualityIssue: "locQualityIssueRule"
    case .localizationQualityRating: nil
    case .mtConfidence: "mtConfidenceRule"
    case .allowedCharacters: "allowedCharactersRule"
    case .storageSize: "storageSizeRule"
    }
  }

  /// The values of the category: names of local attributes in the ITS namespace, and of
  /// attributes of its rule, where the same name with `Pointer` behind it takes an expression.
  var valueNames: [String] {
    switch self {
    case .translate: ["translate"]
    case .localizationNote: ["locNote", "locNoteRef", "locNoteType"]
    case .terminology: ["term", "termInfo", "termInfoRef", "termConfidence"]
    case .directionality: ["dir"]
    case .languageInformation: ["lang"]
    case .elementsWithinText: ["withinText"]
    case .domain: ["domains"]
    case .textAnalysis: ["taClassRef", "taConfidence", "taIdent", "taIdentRef", "taSource"]
    case .localeFilter: ["localeFilterList", "localeFilterType"]
    case .provenance: Self.provenanceNames + ["provenanceRecordsRef"]
    case .externalResource: ["externalResourceRef"]
    case .targetPointer: ["targetPointer"]
    case .idValue: ["idValue"]
    case .preserveSpace: ["space"]
    case .localizationQualityIssue: Self.issueNames + ["locQualityIssuesRef"]
    case .localizationQualityRating:
      [
        "locQualityRatingProfileRef", "locQualityRatingScore", "locQualityRatingScoreThreshold",
        "locQualityRatingVote", "locQualityRatingVoteThreshold",
      ]
    case .mtConfidence: ["mtConfidence"]
    case .allowedCharacters: ["allowedCharacters"]
    case .storageSize: ["lineBreakType", "storageEncoding", "storageSize"]
    }
  }

  static let provenanceNames = [
    "org", "orgRef", "person", "personRef", "provRef", "revOrg", "revOrgRef", "revPerson",
    "revPersonRef", "revTool", "revToolRef", "tool", "toolRef",
  ]

  static let issueNames = [
    "locQualityIssueComment", "locQualityIssueEnabled", "locQualityIssueProfileRef",
    "locQualityIssueSeverity", "locQualityIssueType",
  ]

  /// Standoff markup: the value that refers to it, and the names of its element and of the
  /// records in it.
  var standoff: (reference: String, element: String, record: String)? {
    switch self {
    case .provenance: ("provenanceRecordsRef", "provenanceRecords", "provenanceRecord")
    case .localizationQualityIssue:
      ("locQualityIssuesRef", "locQualityIssues", "locQualityIssue")
    default: nil
    }
  }

  /// Whether `annotatorsRef` tells which tool made the values (ITS 2.0 §5.7).
  var hasAnnotators: Bool {
    self == .terminology || self == .textAnalysis || self == .mtConfidence
  }

  /// Values from a fixed list, which HTML compares without regard to case.
  static let enumerated: Set<String> = [
    "translate", "locNoteType", "term", "dir", "withinText", "localeFilterType", "lineBreakType",
    "locQualityIssueEnabled", "locQualityIssueType",
  ]

  /// What goes without saying once something is said, such as the type of a note.
  func completed(_ values: [String: String]) -> [String: String] {
    guard !values.isEmpty else { return values }
    var values = values
    for (name, value) in implied(by: values) where values[name] == nil { values[name] = value }
    return values
  }

  private func implied(by values: [String: String]) -> [String: String] {
    switch self {
    case .localizationNote: ["locNoteType": "description"]
    case .terminology: ["term": "no"]
    case .localeFilter: ["localeFilterList": "*", "localeFilterType": "include"]
    case .localizationQualityIssue where values["locQualityIssuesRef"] == nil:
      ["locQualityIssueEnabled": "yes"]
    case .storageSize: ["storageEncoding": "UTF-8", "lineBreakType": "lf"]
    default: [:]
    }
  }
}
