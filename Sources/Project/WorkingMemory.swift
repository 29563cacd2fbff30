import CMemory

/// The memory that the program works in.
package enum WorkingMemory {
  /// Prepares for large documents; before anything is read.
  ///
  /// - Parameter files: what will be read and held, in bytes.
  package static func prepare(forReading files: Int) {
    dragoman_keep_freed_memory()
    // A document takes four times its size at the least: its bytes, its tree, its messages and
    // what is written.
    dragoman_expect(max(0, 4 * files))
  }
}
