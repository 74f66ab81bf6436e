internal import TenorText

/// Stable pseudonyms for speakers, and their way into records before a store keeps these.
///
/// A pseudonym is `S-` and 8 characters of Crockford's base 32: the first 40 bits of the HMAC-SHA-256 of
/// the name under a secret key. One name under one key has one pseudonym, in any case and however it is
/// spaced; under another key it has another, and nobody without the keys can tell that they belong
/// together. Among 10,000 speakers, two share a pseudonym with a probability of 1 in 22,000.
///
/// What is replaced: an utterance's speaker; the nickname that its last line is signed with (whoever it
/// is); and the speaker's own name where it makes up the first or last line of the text, alone or as in
/// *Posted by A. Writer* or *A. Writer said:*. **Names in the running text are not touched**, be they the
/// speaker's own or those that others call him by, nor are titles; who holds such a store still holds
/// personal data.
public struct Pseudonyms: Sendable {
  /// That of the key.
  public var fingerprint: String { key.fingerprint }
  /// The names of speakers that were given a pseudonym so far, each in one case only.
  public var speakers: Int { Set(known.values).count }
  /// The names that were replaced in texts so far.
  public private(set) var replacedInTexts = 0

  private let key: PseudonymKey
  /// By name as it was met.
  private var known: [String: String] = [:]

  /// Pseudonyms under a key.
  public init(_ key: PseudonymKey) { self.key = key }

  /// The pseudonym of a speaker, such as `S-4H7K0ZQM`.
  public func pseudonym(of name: String) -> String {
    let spaced = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let code = key.code(of: Array(Folding.fold(spaced).utf8))
    let bits = code.prefix(5).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let digits = stride(from: 35, through: 0, by: -5).map { Self.digits[Int(bits >> $0 & 31)] }
    return "S-" + String(decoding: digits, as: UTF8.self)
  }

  /// Crockford's, without I, L, O and U.
  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Replaces the speaker's name, and the names that sign the text; the record's text map says that
  /// a pseudonym in the text stands for the name's bytes in the source.
  ///
  /// The record's keys stay: a reader that makes keys of names must not be used for such a store.
  /// - Complexity: O(bytes of the text) where a name stands in it.
  public mutating func apply(to record: inout UtteranceRecord) {
    let found = NameLines(in: record.text, speaker: record.speaker).names
    // The last first, so that the ranges before it stay true.
    for (range, name) in found.reversed() {
      record.replace(range, by: Array(pseudonym(of: name).utf8))
      replacedInTexts += 1
    }
    guard let speaker = record.speaker else { return }
    let pseudonym = known[speaker] ?? pseudonym(of: speaker)
    known[speaker] = pseudonym
    record.speaker = pseudonym
  }
}

extension Pseudonyms? {
  /// What a reader hands over, with pseudonyms in it; as it is where speakers keep their names.
  mutating func applied(to item: ReadItem) -> ReadItem {
    guard self != nil, case .utterance(var record) = item else { return item }
    self?.apply(to: &record)
    return .utterance(record)
  }
}
