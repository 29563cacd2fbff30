import Catalogs
package import Diagnostics
import Messages

/// Demands that a catalog says it is in the language that it stands for.
package struct CatalogLanguage: CatalogCheck {
  package let id: CheckID = "catalog-language"
  package let summary = "a catalog that names another language in its header"
  package let explanation = """
    The field Language in the header is not the language for which the catalog is used: that of its \
    place in the project, of --lang, or of its name. Editors spell, sort and count plurals by the \
    header, and a book would get the sentences of another language.

    Example: Language: de in Catalogs/welcome/fr.po, copied from another project.
    Write the right language into the header, or put the catalog where it belongs.
    """
  package let defaultSeverity = Severity.warning

  package func findings(in catalog: CheckedCatalog, _ context: CheckContext) -> [Finding] {
    let file = catalog.catalog
    guard let named = file.language, let header = file.entries.first(where: \.isHeader) else {
      return []
    }
    let wanted = [LocaleTag(fileName: file.file), context.locale].compactMap(\.self)
    guard let other = wanted.first(where: { $0.language != named.language && $0 != "und" }) else {
      return []
    }
    return [
      Finding(
        self, at: header.location(of: .id),
        Self.headline(named, other))
    ]
  }

  private static func headline(_ named: LocaleTag, _ wanted: LocaleTag) -> String {
    "the header says “Language: \(named)”, but this is the catalog for \(wanted)"
  }
}
