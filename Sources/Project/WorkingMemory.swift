import CMemory
import Synchronization

/// The memory that the program works in.
package enum WorkingMemory {
  /// Prepares for work on large files or on many in turn; before anything is read.
  package static func prepare() { dragoman_keep_freed_memory() }

  private static let kept = Mutex<[any AnyObject & Sendable]>([])

  /// Keeps a book until the program ends: the system takes all memory back at once, while to take
  /// thousands of messages apart one by one costs a fiftieth of a merge.
  package static func keep(_ value: any AnyObject & Sendable) { kept.withLock { $0.append(value) } }
}
