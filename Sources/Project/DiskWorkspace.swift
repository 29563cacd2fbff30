import CMemory
package import Diagnostics
import Glibc

/// A project on disk.
package struct DiskWorkspace: Workspace {
  /// The largest file that is read, in bytes.
  package static let largestFile = 256 * 1024 * 1024

  /// The project root as given; empty means the current folder.
  package let root: String
  /// Whether files outside the root may be read and written: only for the single-file commands,
  /// whose paths the user typed.
  package let isConfined: Bool

  package init(root: String, isConfined: Bool = true) {
    self.root = root
    self.isConfined = isConfined
  }

  /// Makes the root folder, and those above it, where it is not there yet.
  package func makeRoot() throws(OperationError) {
    try makeFolders(for: (root.isEmpty ? "." : root) + "/.", root)
  }

  package func read(_ path: String) throws(OperationError) -> [UInt8] {
    let full = try resolve(path, mustExist: true)
    // Opening a pipe that nobody writes to would wait for ever.
    let descriptor = open(full, O_RDONLY | O_CLOEXEC | (isConfined ? O_NONBLOCK : 0))
    guard descriptor >= 0 else { throw failure(reading: path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(reading: path, errno) }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw failure(reading: path, EISDIR) }
    guard kind == S_IFREG || !isConfined else { throw notAFile(path) }
    guard status.st_size <= Self.largestFile else { throw tooLarge(path) }
    return try read(descriptor, expecting: Int(status.st_size), path)
  }

  private func read(
    _ descriptor: Int32, expecting size: Int, _ path: String
  ) throws(OperationError) -> [UInt8] {
    var code: Int32 = 0
    var bytes = [UInt8](unsafeUninitializedCapacity: max(size, 1)) { buffer, count in
      dragoman_make_pages(buffer.baseAddress, size)
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
        if got < 0 { code = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    if size == 0 { try readStream(descriptor, into: &bytes, path) }
    guard code == 0 else { throw failure(reading: path, code) }
    return bytes
  }

  /// Pipes and other files that do not know their size.
  private func readStream(
    _ descriptor: Int32, into bytes: inout [UInt8], _ path: String
  ) throws(OperationError) {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let got = Glibc.read(descriptor, &buffer, buffer.count)
      guard got >= 0 else { throw failure(reading: path, errno) }
      guard got > 0 else { return }
      guard bytes.count + got <= Self.largestFile else { throw tooLarge(path) }
      bytes += buffer[..<got]
    }
  }

  package func exists(_ path: String) -> Bool {
    guard let full = try? resolve(path) else { return false }
    var status = stat()
    return stat(full, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  package func size(of path: String) -> Int? {
    guard let full = try? resolve(path) else { return nil }
    var status = stat()
    return stat(full, &status) == 0 ? Int(status.st_size) : nil
  }

  package func remove(_ path: String) throws(OperationError) {
    let full = try resolve(path)
    guard unlink(full) == 0 || errno == ENOENT else { throw failure(writing: path, errno) }
  }

  package func write(
    _ bytes: [UInt8], to path: String, replacing original: [UInt8]?
  ) throws(OperationError) {
    let full = try resolve(path)
    if Self.isDevice(full) { return try send(bytes, to: full, path) }
    try makeFolders(for: full, path)
    let lock = try FolderLock(of: full, path)
    defer { lock.release() }
    if let original, access(full, F_OK) == 0, !Self.holds(original, full) {
      throw changedMeanwhile(path)
    }
    guard !Self.holds(bytes, full) else { return }
    // What was read before is somebody's work; the rest can be made again after a power cut.
    try replace(full, with: bytes, path, isFlushed: original != nil)
  }

  /// Whether a file holds these bytes; it is read in small pieces, since it can be a whole book.
  private static func holds(_ bytes: [UInt8], _ full: String) -> Bool {
    let descriptor = open(full, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, Int(status.st_size) == bytes.count else { return false }
    var piece = [UInt8](repeating: 0, count: 65536)
    var place = 0
    while place < bytes.count {
      let count = Glibc.read(descriptor, &piece, min(piece.count, bytes.count - place))
      let isSame =
        count > 0 && bytes.withUnsafeBytes { memcmp($0.baseAddress! + place, piece, count) == 0 }
      guard isSame else { return false }
      place += count
    }
    return true
  }

  /// A device, a pipe or a socket, such as `/dev/null`: it takes bytes and is never replaced by a
  /// file.
  private static func isDevice(_ full: String) -> Bool {
    var status = stat()
    guard stat(full, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }

  private func send(_ bytes: [UInt8], to full: String, _ path: String) throws(OperationError) {
    // Opening a pipe that nobody reads from would wait for ever.
    let descriptor = open(full, O_WRONLY | O_CLOEXEC | (isConfined ? O_NONBLOCK : 0))
    guard descriptor >= 0 else { throw failure(writing: path, errno) }
    let code = Self.write(bytes, into: descriptor)
    close(descriptor)
    if code != 0 { throw failure(writing: path, code) }
  }

  /// - Returns: 0, or the error of the system.
  private static func write(_ bytes: [UInt8], into descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 { return errno }
        rest = rest.dropFirst(count)
      }
      return 0
    }
  }

  private func replace(
    _ full: String, with bytes: [UInt8], _ path: String, isFlushed: Bool
  ) throws(OperationError) {
    // A name of its own for each process; in the same folder, so that rename is atomic.
    let temporary = full + ".\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(writing: path, errno) }
    var code = Self.write(bytes, into: descriptor)
    if code == 0, isFlushed, fsync(descriptor) != 0 { code = errno }
    close(descriptor)
    if code == 0, rename(temporary, full) != 0 { code = errno }
    if code != 0 {
      unlink(temporary)
      throw failure(writing: path, code)
    }
  }

  /// The path for the system; refuses what leads out of the project, by name or by a symbolic link.
  ///
  /// - Parameter mustExist: refuses a missing file; at once where no symbolic link is on the way,
  ///   since a book can name hundreds of pictures that are not there.
  private func resolve(
    _ path: String, mustExist: Bool = false
  ) throws(OperationError) -> String {
    guard isConfined else { return path.hasPrefix("/") || root.isEmpty ? path : root + "/" + path }
    guard let inside = normalizedPath(path), !inside.isEmpty else { throw outside(path) }
    let full = root.isEmpty ? inside : root + "/" + inside
    if mustExist, access(full, F_OK) != 0, errno == ENOENT, !passesLink(inside) {
      throw failure(reading: path, ENOENT)
    }
    guard let rootPath = canonical(root.isEmpty ? "." : root),
      let target = canonicalPrefix(of: full)
    else { throw failure(reading: path, ENOENT) }
    guard target == rootPath || target.hasPrefix(rootPath == "/" ? "/" : rootPath + "/") else {
      throw outside(path)
    }
    return full
  }

  /// Whether a symbolic link is among what exists of the path's parts.
  private func passesLink(_ inside: String) -> Bool {
    var full = root.isEmpty ? "." : root
    for part in inside.split(separator: "/") {
      full += "/" + part
      var status = stat()
      guard lstat(full, &status) == 0 else { return false }
      if status.st_mode & S_IFMT == S_IFLNK { return true }
    }
    return false
  }

  /// The real path of the longest part of `path` that exists.
  private func canonicalPrefix(of path: String) -> String? {
    var rest = path
    while true {
      if let real = canonical(rest) { return real }
      let parent = folder(of: rest)
      if parent.isEmpty { return canonical(path.hasPrefix("/") ? "/" : ".") }
      rest = parent
    }
  }

  private func canonical(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private func makeFolders(for full: String, _ path: String) throws(OperationError) {
    let parent = folder(of: full)
    guard !parent.isEmpty, access(parent, F_OK) != 0 else { return }
    try makeFolders(for: parent, path)
    guard mkdir(parent, 0o755) == 0 || errno == EEXIST else { throw failure(writing: path, errno) }
  }

  private func outside(_ path: String) -> OperationError {
    OperationError(
      Finding(
        FileFault.outsideProject, .error, at: .init(file: path),
        "the path leads out of the project folder",
        explanation: "A guide may come from a stranger, so only files of its project are read.",
        fixes: [.init("Copy the file into the project and name it from there")]))
  }

  private func tooLarge(_ path: String) -> OperationError {
    OperationError(
      Finding(
        FileFault.tooLarge, .error, at: .init(file: path),
        "the file is larger than \(Self.largestFile >> 20) MB, the most that is read",
        fixes: [.init("Split the guide into files and join them with xi:include")]))
  }

  private func notAFile(_ path: String) -> OperationError {
    OperationError(
      Finding(
        FileFault.unreadable, .error, at: .init(file: path),
        "this is a pipe or a device and no file",
        fixes: [.init("Put a file in its place")]))
  }

  private func changedMeanwhile(_ path: String) -> OperationError {
    OperationError(
      Finding(
        FileFault.changedMeanwhile, .error, at: .init(file: path),
        "the file was changed by somebody else since it was read; nothing was written",
        fixes: [.init("Run the command again")]))
  }

  private func failure(reading path: String, _ code: Int32) -> OperationError {
    let isMissing = code == ENOENT || code == ENOTDIR
    return OperationError(
      Finding(
        isMissing ? FileFault.missing : FileFault.unreadable, .error, at: .init(file: path),
        isMissing ? "there is no such file" : "the file cannot be read: \(reason(code))"))
  }

  private func failure(writing path: String, _ code: Int32) -> OperationError {
    OperationError(
      Finding(
        FileFault.unwritable, .error, at: .init(file: path),
        "the file cannot be written: \(reason(code))",
        fixes: [.init("Check the rights and the space of the folder \(folder(of: path))")]))
  }
}

/// What the system says of an error number.
func reason(_ code: Int32) -> String {
  String(cString: strerror(code))
}

/// An advisory lock on the folder of a file, so that two runs do not write at the same time.
private struct FolderLock {
  private let descriptor: Int32

  init(of file: String, _ path: String) throws(OperationError) {
    let parent = folder(of: file)
    let name = parent.isEmpty ? (file.hasPrefix("/") ? "/" : ".") : parent
    descriptor = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A file system without locks (some network shares) still gets its atomic rename.
    if descriptor >= 0 { _ = flock(descriptor, LOCK_EX) }
  }

  func release() {
    if descriptor >= 0 { close(descriptor) }
  }
}
