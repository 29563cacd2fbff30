package import Diagnostics
import Glibc

extension Surroundings {
  /// Most bytes that standard input may hold.
  package static let inputLimit = 256 << 20

  /// All of standard input.
  ///
  /// - Throws: findings `unreadable-file` and `file-too-large`.
  package static func readInput() throws(OperationError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw OperationError(
          Finding(FileFault.unreadable, .error, "standard input cannot be read"))
      }
      bytes += buffer[..<count]
      guard bytes.count <= inputLimit else {
        throw OperationError(
          Finding(FileFault.tooLarge, .error, "standard input is longer than \(inputLimit) bytes"))
      }
    }
  }
}
