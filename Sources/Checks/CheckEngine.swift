package import Catalogs
package import Diagnostics

/// Runs the checks over a catalog: decides which run, how grave their findings are and which of
/// them the catalog waives.
package struct CheckEngine: Sendable {
  private let settings: CheckSettings
  let context: CheckContext
  private let structureChecks: [any Check]
  /// All others.
  private let contentChecks: [any Check]
  private let catalogChecks: [any CatalogCheck]

  /// - Parameters:
  ///   - checks: all of the registry for the context's language by default.
  package init(
    _ context: CheckContext, settings: CheckSettings = CheckSettings(),
    checks: [any Check]? = nil, catalogChecks: [any CatalogCheck]? = nil
  ) {
    self.context = context
    self.settings = settings
    let enabled = (checks ?? CheckRegistry.checks(for: context))
      .filter { settings.isEnabled($0.id) }
    structureChecks = enabled.filter { $0 is any StructureCheck }
    contentChecks = enabled.filter { !($0 is any StructureCheck) }
    self.catalogChecks = (catalogChecks ?? CheckRegistry.catalogChecks)
      .filter { settings.isEnabled($0.id) }
  }

  /// Checks the translations in the settings' scope.
  package func check(_ catalog: POFile) -> CheckReport {
    var report = CheckReport()
    var units: [TranslationUnit] = []
    for entry in catalog.messages where isInScope(entry) {
      for (form, target) in entry.strings.enumerated() {
        let unit = TranslationUnit(entry, form: form, target: target, context)
        sort(findings(in: unit), of: entry, into: &report)
        if !catalogChecks.isEmpty { units.append(unit) }
        report.units += 1
      }
    }
    let whole = CheckedCatalog(catalog: catalog, units: units)
    for check in catalogChecks {
      report.findings += graded(check.findings(in: whole, context), check.id)
    }
    report.findings.sort()
    return report
  }

  private func isInScope(_ entry: POEntry) -> Bool {
    settings.scope == .everyEntry || entry.isTranslated && !Self.isCredits(entry)
  }

  /// The names and addresses of the translators (GNU gettext manual, “Names”): no text of the
  /// guide.
  static func isCredits(_ entry: POEntry) -> Bool {
    let id = entry.id
    return id == "translator-credits" || id == "translator_credits"
  }

  /// What the checks find in one translation, waivers not considered.
  package func findings(in unit: TranslationUnit) -> [Finding] {
    let broken = structureChecks.flatMap { graded($0.findings(in: unit, context), $0.id) }
    guard !isBroken(unit.entry, broken) else { return broken }
    var findings = broken
    for check in contentChecks {
      let found = check.findings(in: unit, context)
      if !found.isEmpty { findings += graded(found, check.id) }
    }
    return findings
  }

  /// Whether the findings of structure checks are all that can be said of a translation.
  private func isBroken(_ entry: POEntry, _ findings: [Finding]) -> Bool {
    let errors = findings.filter { $0.severity == .error }
    guard !errors.isEmpty, Waivers.mayExist(in: entry) else { return !errors.isEmpty }
    let waived = Set(Waivers(entry).checks.map(\.rawValue))
    return errors.contains { !waived.contains($0.id) }
  }

  private func graded(_ findings: [Finding], _ id: CheckID) -> [Finding] {
    guard let severity = settings.severities[id] else { return findings }
    return findings.map { finding in
      var finding = finding
      finding.severity = severity
      return finding
    }
  }

  /// Takes out what the entry waives, and says where a waiver hides nothing or gives no reason.
  private func sort(_ findings: [Finding], of entry: POEntry, into report: inout CheckReport) {
    guard Waivers.mayExist(in: entry) else {
      report.findings += findings
      return
    }
    let waivers = Waivers(entry)
    let waived = Set(waivers.checks.map(\.rawValue))
    report.waived += findings.filter { waived.contains($0.id) }
    report.findings += findings.filter { !waived.contains($0.id) }
    report.findings += problems(of: waivers, hiding: findings, entry)
  }

  private func problems(
    of waivers: Waivers, hiding findings: [Finding], _ entry: POEntry
  ) -> [Finding] {
    var problems: [Finding] = []
    let place = entry.location(of: .flags) ?? entry.location(of: .id)
    let hidden = Set(findings.map(\.id))
    let isBroken = isBroken(entry, findings.filter { isStructural($0.id) })
    if settings.isEnabled(WaiverRules.unused.id), !isBroken {
      for id in waivers.checks where !hidden.contains(id.rawValue) && ran(id) {
        problems.append(
          Finding(
            WaiverRules.unused, at: place,
            "the waiver of “\(id)” hides nothing"))
      }
    }
    if !waivers.hasReason, settings.isEnabled(WaiverRules.withoutReason.id) {
      problems.append(
        Finding(
          WaiverRules.withoutReason, at: place, "a waiver without its reason"))
    }
    return problems
  }

  private func isStructural(_ id: String) -> Bool {
    structureChecks.contains { $0.id.rawValue == id }
  }

  /// Whether the check looked at this entry; one that did not run cannot show a waiver as idle.
  private func ran(_ id: CheckID) -> Bool {
    (structureChecks + contentChecks).contains { $0.id == id } || !CheckRegistry.isKnown(id)
  }
}
