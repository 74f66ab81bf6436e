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
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
