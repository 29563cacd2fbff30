package import Diagnostics
import Glibc
import Synchronization

/// Work that goes on in a thread of its own, such as the reading of a catalog while the document is
/// read.
package final class Background<Value: Sendable>: Sendable {
  private let work: ResultWork<Value>
  /// `nil` once it was waited for.
  private let thread: Mutex<pthread_t?>

  /// Begins the work; at once and here where the system gives no thread.
  package init(_ body: @escaping @Sendable () throws(OperationError) -> Value) {
    work = ResultWork(body)
    var thread = pthread_t()
    let state = Unmanaged<Work>.passRetained(work)
    let code = pthread_create(
      &thread, nil,
      { state in
        if let state { Unmanaged<Work>.fromOpaque(state).takeRetainedValue().run() }
        return nil
      }, state.toOpaque())
    self.thread = Mutex(code == 0 ? thread : nil)
    guard code != 0 else { return }
    state.release()
    work.run()
  }

  deinit { wait() }

  /// Waits for the end of the work.
  package func value() throws(OperationError) -> Value {
    wait()
    return try work.result()
  }

  private func wait() {
    thread.withLock { thread in
      if let running = thread { pthread_join(running, nil) }
      thread = nil
    }
  }
}

/// What a thread calls; it knows no generic types.
private class Work: @unchecked Sendable {
  func run() {}
}

private final class ResultWork<Value: Sendable>: Work, @unchecked Sendable {
  private let body: @Sendable () throws(OperationError) -> Value
  private let outcome = Mutex<Result<Value, OperationError>?>(nil)

  init(_ body: @escaping @Sendable () throws(OperationError) -> Value) { self.body = body }

  override func run() {
    let result: Result<Value, OperationError>
    do throws(OperationError) {
      result = .success(try body())
    } catch {
      result = .failure(error)
    }
    outcome.withLock { $0 = result }
  }

  /// The outcome of a ``run()`` that has ended.
  func result() throws(OperationError) -> Value {
    guard let result = outcome.withLock({ $0 }) else { return try body() }
    return try result.get()
  }
}
