internal import CDigest

/// SHA-256 of bytes that come one stretch after another.
public struct DigestStream: ~Copyable {
  private let handle: OpaquePointer

  /// A digest of nothing yet.
  public init() {
    guard let handle = cdigest_begin() else {
      preconditionFailure("libcrypto refused to compute SHA-256")
    }
    self.handle = handle
  }
  deinit { cdigest_free(handle) }

  /// Adds bytes.
  public mutating func add(_ stretch: UnsafeBufferPointer<UInt8>) {
    let done = cdigest_update(handle, stretch.baseAddress, stretch.count)
    precondition(done == 1, "libcrypto refused to compute SHA-256")
  }

  /// The digest of all that was added, as 64 lower-case hexadecimal digits.
  public consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let done = cdigest_finish(handle, &digest)
    precondition(done == 1, "libcrypto refused to compute SHA-256")
    return Digest.hexadecimal(digest)
  }
}
