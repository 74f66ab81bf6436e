internal import CDigest

/// SHA-256, as `sha256sum` prints it: what provenance names a file by, and what stable ids are cut from.
public enum Digest {
  /// The digest of `bytes` as 64 lower-case hexadecimal digits. O(bytes).
  public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    let input = Array(bytes)
    var digest = [UInt8](repeating: 0, count: 32)
    let done = cdigest_sha256(input, input.count, &digest)
    precondition(done == 1, "libcrypto refused to compute SHA-256")
    return hexadecimal(digest)
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: 2 * bytes.count) { buffer in
      for (index, byte) in bytes.enumerated() {
        buffer[2 * index] = digit(byte >> 4)
        buffer[2 * index + 1] = digit(byte & 15)
      }
      return 2 * bytes.count
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
