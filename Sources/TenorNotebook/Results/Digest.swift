internal import CDigest

/// SHA-256 over fields that cannot run into each other.
struct Digest {
  private var bytes: [UInt8] = []

  /// Adds a field: its length, then its bytes.
  mutating func add(_ field: String) {
    bytes += "\(field.utf8.count):".utf8
    bytes += field.utf8
  }

  /// Adds how many fields follow, then each.
  mutating func add(_ fields: [String]) {
    add(String(fields.count))
    for field in fields { add(field) }
  }

  /// 64 hexadecimal digits.
  var hexadecimal: String { Self.sha256(bytes) }

  /// 16 hexadecimal digits of the digest of a text: enough to see that it was changed.
  static func short(_ bytes: [UInt8]) -> String { String(sha256(bytes).prefix(16)) }
  static func short(_ text: String) -> String { short(Array(text.utf8)) }

  private static func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let done = cdigest_sha256(bytes, bytes.count, &digest)
    precondition(done == 1, "libcrypto refused to compute SHA-256")
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
