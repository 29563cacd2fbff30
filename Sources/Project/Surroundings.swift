import Glibc

/// What the program is told by its environment.
package enum Surroundings {
  /// An environment variable; `nil` when it is unset or empty.
  package static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Whether a stream is a terminal: 1 is standard output, 2 standard error.
  package static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// Writes all of `text` on a stream: 1 is standard output, 2 standard error.
  package static func print(_ text: String, to descriptor: Int32 = 1) {
    write(Array(text.utf8), to: descriptor)
  }

  /// Writes all of `bytes` on a stream.
  package static func write(_ bytes: [UInt8], to descriptor: Int32 = 1) {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if count < 0, errno != EINTR { return }
        done += max(0, count)
      }
    }
  }

  /// The folder of the nearest project file, from the current folder upwards, as a path relative
  /// to it (`""`, `..`, `../..`); `nil` when there is none.
  package static func projectRoot() -> String? {
    var folder = ""
    for _ in 0..<32 {
      let candidate = folder.isEmpty ? ProjectFile.name : folder + "/" + ProjectFile.name
      if access(candidate, F_OK) == 0 { return folder }
      guard let real = realpath(folder.isEmpty ? "." : folder, nil) else { return nil }
      defer { free(real) }
      if String(cString: real) == "/" { return nil }
      folder = folder.isEmpty ? ".." : folder + "/.."
    }
    return nil
  }

  /// The absolute path of an existing file or folder; `nil` when there is none.
  package static func absolutePath(_ path: String) -> String? {
    guard let real = realpath(path.isEmpty ? "." : path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder of the program's file, links resolved; `nil` where the system does not say.
  package static var programFolder: String? {
    absolutePath("/proc/self/exe").flatMap { path in
      path.lastIndex(of: "/").map { String(path[..<$0]) }
    }
  }

  /// What tells this build of the program from another: size and date of its file. A new program
  /// makes editions anew.
  package static var programStamp: String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_size) \(status.st_mtim.tv_sec)"
  }
}
