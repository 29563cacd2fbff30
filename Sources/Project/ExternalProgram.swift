import Glibc

/// Runs another program, such as the typesetter, and reads what it prints.
package struct ExternalProgram: Sendable {
  /// How a run ended.
  package struct Outcome: Sendable {
    /// The exit status; 128 + the signal when one ended it; `nil` when it could not be started.
    package var status: Int32?
    package var output: [UInt8]
    /// What it wrote on standard error, or why it could not be started.
    package var errors: String
  }

  package let path: String

  /// - Parameter path: a path, or a name that is looked for in `PATH`.
  package init(path: String) {
    self.path = path
  }

  /// Runs the program with no standard input and waits for its end.
  ///
  /// Wraps `posix_spawnp` and `waitpid`.
  package func run(_ arguments: [String]) -> Outcome {
    var out: [Int32] = [-1, -1]
    var err: [Int32] = [-1, -1]
    guard pipe(&out) == 0 else { return cannotStart(errno) }
    guard pipe(&err) == 0 else {
      for descriptor in out { _ = close(descriptor) }
      return cannotStart(errno)
    }
    for descriptor in out + err { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, out[1], 1)
    posix_spawn_file_actions_adddup2(&actions, err[1], 2)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var process = pid_t()
    var attributes = ownSignals()
    let code = posix_spawnp(&process, path, &actions, &attributes, &words, environ)
    posix_spawnattr_destroy(&attributes)
    posix_spawn_file_actions_destroy(&actions)
    for word in words { free(word) }
    _ = close(out[1])
    _ = close(err[1])
    guard code == 0 else {
      _ = close(out[0])
      _ = close(err[0])
      return cannotStart(code)
    }
    let (output, errors) = drain(out[0], err[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Outcome(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: output,
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// No signal blocked or ignored: a thread of a task pool blocks all of them, and a program that
  /// inherits this never hears when it is asked to end.
  private func ownSignals() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    return attributes
  }

  private func cannotStart(_ code: Int32) -> Outcome {
    Outcome(status: nil, output: [], errors: "\(path): \(reason(code))")
  }

  /// Reads both pipes to their ends; neither may fill up while the other is read.
  private func drain(_ out: Int32, _ err: Int32) -> ([UInt8], [UInt8]) {
    var collected: [Int32: [UInt8]] = [out: [], err: []]
    var polled = [out, err].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 65536)
    while polled.contains(where: { $0.fd >= 0 }) {
      guard poll(&polled, nfds_t(polled.count), -1) > 0 || errno == EINTR else { break }
      for index in polled.indices where polled[index].fd >= 0 && polled[index].revents != 0 {
        let descriptor = polled[index].fd
        let count = read(descriptor, &buffer, buffer.count)
        if count > 0 {
          collected[descriptor, default: []] += buffer[..<count]
        } else {
          polled[index].fd = -1
        }
      }
    }
    _ = close(out)
    _ = close(err)
    return (collected[out] ?? [], collected[err] ?? [])
  }
}
