package import Diagnostics
import Messages

/// Finds translations that do not fit into the place that the guide has for them.
package struct StorageSize: Check {
  package let id: CheckID = "storage-size"
  package let summary = "a translation longer than its place can store"
  package let explanation = """
    The author of the guide says how many bytes a text may take (ITS storage size): what is longer \
    would be cut off in the device or database that shows it.

    Example: “Fermer” where the comment of the entry says “storage size: 5 bytes in UTF-8”.
    Say it with fewer letters.
    """
  package let defaultSeverity = Severity.error

  package func findings(in unit: TranslationUnit, _ context: CheckContext) -> [Finding] {
    guard let storage = unit.limits.storage else { return [] }
    let size = unit.readerScalars.reduce(0) { $0 + storage.size(of: $1.scalar) }
    guard size > storage.bytes else { return [] }
    return [
      unit.finding(
        self, "takes \(size) bytes in \(storage.encoding), but its place has \(storage.bytes)")
    ]
  }
}
