import CMemory

/// The memory that the program works in.
package enum WorkingMemory {
  /// Prepares for work on large files or on many in turn; before anything is read.
  package static func prepare() { dragoman_keep_freed_memory() }
}
