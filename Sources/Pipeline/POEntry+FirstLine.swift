import Catalogs
import Diagnostics

extension POEntry {
  /// The first line that a finding about it can name.
  var firstLine: Int {
    [location(of: .flags)?.line, location(of: .context)?.line, location(of: .id)?.line]
      .compactMap { $0 }.min() ?? 0
  }
}
