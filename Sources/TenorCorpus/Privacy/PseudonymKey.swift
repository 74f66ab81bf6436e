internal import CDigest
internal import Foundation

/// The secret that pseudonyms are made under: 32 random bytes, kept in a file of their own outside the
/// store, as 64 hexadecimal digits.
///
/// Who has the key can tell whose pseudonym a name has; who has lost it can add nobody to the store.
/// Whatever prints a key prints its ``fingerprint``.
public struct PseudonymKey: Sendable, Hashable {
  private let bytes: [UInt8]

  /// The first 8 hexadecimal digits of the key's SHA-256: what a store and a report's provenance keep,
  /// so that another key is noticed.
  public let fingerprint: String

  /// A key of these 32 bytes.
  init(bytes: [UInt8]) {
    precondition(bytes.count == 32, "a key has 32 bytes, not \(bytes.count)")
    self.bytes = bytes
    fingerprint = String(Digest.sha256(bytes).prefix(8))
  }

  /// The HMAC-SHA-256 of a message under this key: 32 bytes.
  func code(of message: [UInt8]) -> [UInt8] { Self.code(of: message, under: bytes) }

  /// HMAC-SHA-256 (RFC 2104) under a key of any length.
  static func code(of message: [UInt8], under key: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 32)
    let done = cdigest_hmac_sha256(key, key.count, message, message.count, &code)
    precondition(done == 1, "libcrypto refused to compute HMAC-SHA-256")
    return code
  }
}

extension PseudonymKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The fingerprint, never the key.
  public var description: String { "key \(fingerprint)" }
  /// The same.
  public var debugDescription: String { description }
  /// The fingerprint alone, for what prints a value's parts.
  public var customMirror: Mirror { Mirror(self, children: ["fingerprint": fingerprint]) }
}

extension PseudonymKey {
  /// Reads the key from its file.
  ///
  /// - Parameter createsIfAbsent: whether a file that is not there is made, with a new key, for its
  ///   owner alone to read and write (mode 0600).
  public init(contentsOf path: String, createsIfAbsent: Bool) throws(PseudonymKeyProblem) {
    func problem(_ reason: PseudonymKeyProblem.Reason) -> PseudonymKeyProblem {
      PseudonymKeyProblem(path: path, reason: reason)
    }
    func why() -> String { String(cString: strerror(errno)) }

    // A pipe must not keep the reader waiting.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      guard errno == ENOENT else { throw problem(.unreadable(why())) }
      guard createsIfAbsent else { throw problem(.missing) }
      self = try Self.create(path)
      return
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw problem(.unreadable(why())) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw problem(.notAFile) }
    let mode = Int(status.st_mode & 0o777)
    guard mode & 0o077 == 0 else { throw problem(.open(mode: mode)) }
    var text = [UInt8](repeating: 0, count: 4096)
    let count = read(file, &text, text.count)
    guard count >= 0 else { throw problem(.unreadable(why())) }
    let digits = text[..<count].filter { !" \t\r\n".utf8.contains($0) }
    guard let bytes = Self.bytes(digits) else {
      throw problem(.malformed(bytes: digits.count))
    }
    self.init(bytes: bytes)
  }

  private static func create(_ path: String) throws(PseudonymKeyProblem) -> PseudonymKey {
    func problem() -> PseudonymKeyProblem {
      PseudonymKeyProblem(path: path, reason: .unwritable(String(cString: strerror(errno))))
    }
    var random = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    // Never over a file that somebody else made meanwhile.
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw problem() }
    let text = Digest.hexadecimal(bytes) + "\n"
    let written = Array(text.utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    let isKept = written == text.utf8.count && fsync(file) == 0
    let failure = problem()
    guard close(file) == 0, isKept else {
      unlink(path)
      throw failure
    }
    return PseudonymKey(bytes: bytes)
  }

  private static func bytes(_ digits: [UInt8]) -> [UInt8]? {
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: 64, by: 2) {
      guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

/// A key file that cannot be used: which, what was found, and what was expected. Nothing of the key is
/// told.
public struct PseudonymKeyProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was found.
  public enum Reason: Sendable, Equatable {
    case missing
    case notAFile
    case unreadable(String)
    case unwritable(String)
    /// Others than its owner may read or write it.
    case open(mode: Int)
    /// So many bytes, blanks left out, that are not 64 hexadecimal digits.
    case malformed(bytes: Int)
  }
  /// As it was given.
  public var path: String
  /// What was found there.
  public var reason: Reason

  /// The same in words, in one line.
  public var description: String {
    switch reason {
    case .missing: "\(path): no such file; expected a pseudonym key"
    case .notAFile: "\(path): not a regular file; expected a pseudonym key"
    case .unreadable(let why): "\(path): cannot be read (\(why)); expected a pseudonym key"
    case .unwritable(let why): "\(path): a new pseudonym key cannot be written (\(why))"
    case .open(let mode):
      "\(path): a pseudonym key of mode 0\(String(mode, radix: 8)), which others may read or write; expected 0600 (chmod 600)"
    case .malformed(let bytes):
      "\(path): \(bytes) bytes that are no pseudonym key; expected 64 hexadecimal digits"
    }
  }
}
