import CMemory

/// The memory that the program works in.
package enum WorkingMemory {
  /// Prepares for work on many files in turn.
  package static func prepare() { dragoman_keep_freed_memory() }

  /// Prepares for large files and few threads; before anything is read.
  ///
  /// - Parameters:
  ///   - documents: the size of the documents that will be held at a time, in bytes.
  ///   - catalogs: the same of the catalogs.
  package static func prepare(forDocuments documents: Int, catalogs: Int = 0) {
    dragoman_keep_freed_memory()
    // A document takes four times its size at the least: its bytes, its tree, its messages and
    // what is written; a catalog its bytes, where its entries stand, and what is said of them.
    dragoman_expect(max(0, 4 * (documents + catalogs)))
  }
}
