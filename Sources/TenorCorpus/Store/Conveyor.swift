import Foundation

/// Hands values from one thread to another, a few at most on the way.
///
/// Who had to wait is woken when the belt is half full, or half empty, so that the two threads do not
/// wake each other for every value.
final class Conveyor<Value: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var waiting: [Value] = []
  private var isClosed = false
  private var failure: (any Error)?
  private let capacity: Int
  private var half: Int { capacity / 2 }

  init(capacity: Int = 4) {
    precondition(capacity > 1, "a belt has room for two values at least")
    self.capacity = capacity
  }

  /// Waits for room. False when nobody takes any more.
  func put(_ value: Value) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    if waiting.count >= capacity {
      while waiting.count > half, !isClosed { condition.wait() }
    }
    guard !isClosed else { return false }
    waiting.append(value)
    if waiting.count == half { condition.broadcast() }
    return true
  }

  /// Nothing more comes; after what is on the way, the taker gets the error, if there is one.
  func close(_ error: (any Error)? = nil) {
    condition.lock()
    failure = error
    isClosed = true
    condition.broadcast()
    condition.unlock()
  }

  /// Waits for the next value; `nil` at the end.
  func take() throws -> Value? {
    condition.lock()
    defer { condition.unlock() }
    if waiting.isEmpty {
      while waiting.count < half, !isClosed { condition.wait() }
    }
    if waiting.isEmpty {
      if let failure { throw failure }
      return nil
    }
    defer { if waiting.count == half { condition.broadcast() } }
    return waiting.removeFirst()
  }
}
