import Glibc

/// What one run of a program cost.
struct Cost {
  /// User and system CPU seconds of the process and all its finished children.
  var cpu: Double
  /// Seconds from the start of the process to its end.
  var elapsed: Double
  /// Peak resident memory of the largest of them, in kilobytes.
  var memory: Int
  var status: Int32

  /// The better of two runs in each respect.
  func best(with other: Cost) -> Cost {
    Cost(
      cpu: min(cpu, other.cpu), elapsed: min(elapsed, other.elapsed),
      memory: min(memory, other.memory), status: other.status)
  }
}

/// A program with its arguments.
struct Command {
  var name: String
  var arguments: [String]
  /// Files that the program writes; they are taken away before each run.
  var outputs: [String]

  init(_ name: String, _ arguments: [String], writing outputs: [String] = []) {
    self.name = name
    self.arguments = arguments
    self.outputs = outputs
  }

  /// Whether the program is a path, or stands in `PATH`.
  var isInstalled: Bool {
    if arguments[0].contains("/") { return access(arguments[0], X_OK) == 0 }
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    return path.split(separator: ":").contains { access("\($0)/\(arguments[0])", X_OK) == 0 }
  }

  /// Runs the program with its output thrown away (`posix_spawnp`, `wait4`).
  func run() -> Cost? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    for output in outputs { unlink(output) }
    var process = pid_t()
    let start = Self.now()
    guard posix_spawnp(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 { guard errno == EINTR else { return nil } }
    return Cost(
      cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), elapsed: Self.now() - start,
      memory: usage.ru_maxrss,
      status: (status >> 8) & 0xFF)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
