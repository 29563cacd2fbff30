import Glibc

/// Prints a line at once, also into a pipe.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}

/// Ours and its peers on the same job: all run in turn, the best of several counts.
struct Comparison {
  var job: String
  var ours: Command
  var peers: [Command]
  var runs = 3

  /// Runs and prints a table row for each program that is installed; returns our own cost.
  @discardableResult func measure() -> Cost? {
    let programs = [ours] + peers.filter(\.isInstalled)
    var best: [Cost?] = programs.map { _ in nil }
    for _ in 0..<runs {
      for (index, program) in programs.enumerated() {
        // A slow peer need not be slow three times.
        if let known = best[index], known.cpu > 20 { continue }
        guard let cost = program.run() else { continue }
        best[index] = best[index].map { $0.best(with: cost) } ?? cost
      }
    }
    guard let own = best[0] else {
      say("| \(job) | \(ours.name) | could not run | | | | | |")
      return nil
    }
    for (program, cost) in zip(programs, best) {
      guard let cost else { continue }
      let isOurs = program.name == ours.name
      let cells = [
        job, program.name, Self.decimal(cost.cpu, 3),
        isOurs ? "" : Self.decimal(cost.cpu / own.cpu, 2) + " ×", Self.decimal(cost.elapsed, 3),
        isOurs ? "" : Self.decimal(cost.elapsed / own.elapsed, 2) + " ×",
        Self.decimal(Double(cost.memory) / 1024, 1), "\(cost.status)",
      ]
      say("| " + cells.joined(separator: " | ") + " |")
    }
    for peer in peers where !peer.isInstalled {
      say("| \(job) | \(peer.name) | not installed | | | | | |")
    }
    return own
  }

  /// A number with so many digits behind the point.
  static func decimal(_ number: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((number * scale).rounded())
    let fraction = String(scaled % Int(scale))
    return "\(scaled / Int(scale))." + String(repeating: "0", count: digits - fraction.count)
      + fraction
  }
}
