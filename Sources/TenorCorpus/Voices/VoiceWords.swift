/// The words of a line, folded, as the rules of voices look them up: letters, digits and apostrophes,
/// ASCII letters in lower case, typographic apostrophes as straight ones.
struct VoiceWords {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at: Int
  private let end: Int
  /// Whether the word that was read last stands between double quotation marks.
  private(set) var isQuoted = false
  /// Double quotation marks read so far.
  private(set) var marks = 0
  /// The first byte of the word that was read last, as it stands.
  private(set) var first: UInt8 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  /// The hash of the next word.
  mutating func next() -> UInt64? {
    var hash = Self.seed
    var isInside = false
    while at < end {
      let byte = bytes[at]
      if byte == 0xE2, at + 2 < end, bytes[at + 1] == 0x80 {
        let third = bytes[at + 2]
        if isInside, third == 0x99 {
          hash = Self.mixed(hash, UInt8(ascii: "'"))
        } else {
          if isInside { return hash }
          readMark(opens: third == 0x9C, closes: third == 0x9D)
        }
        at += 3
      } else if byte == UInt8(ascii: "'"), isInside {
        hash = Self.mixed(hash, byte)
        at += 1
      } else if Blanks.isWordByte(byte), byte != 0xC2 {
        if !isInside { first = byte }
        isInside = true
        hash = Self.mixed(hash, Self.folded(byte))
        at += 1
      } else {
        if isInside { return hash }
        if byte == UInt8(ascii: "\"") { readMark(opens: !isQuoted, closes: isQuoted) }
        at += byte == 0xC2 ? 2 : 1
      }
    }
    return isInside ? hash : nil
  }

  private mutating func readMark(opens: Bool, closes: Bool) {
    guard opens || closes else { return }
    isQuoted = opens
    marks += 1
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// What ``next()`` gives for each of these words.
  static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { $0.utf8.reduce(seed) { mixed($0, folded($1)) } })
  }
}

extension VoiceWords {
  /// Somebody speaks of themselves.
  static let personal = hashes(
    "i i'm i've i'd i'll me my mine myself we we're we've we'd we'll our ours us ourselves")
  /// Somebody talks to somebody, as reporters do not.
  static let colloquial = hashes(
    """
    you you're you've you'd you'll your yours yourself don't doesn't didn't isn't aren't wasn't \
    weren't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't it's that's there's \
    here's what's who's he's she's they're they've they'd they'll let's he'd she'd it'd it'll \
    thanks thank please ok yeah yes
    """)
  /// Somebody reports what somebody said.
  static let reporting = hashes(
    """
    said says say told tells added adds according claimed claims warned warns insisted insists \
    announced announces argued argues arguing described describes declined spokesman spokeswoman \
    spokesperson stated states confirmed criticised defended denied reported reports
    """)
  /// What stands before a colon when somebody's words follow.
  static let attributing = hashes(
    """
    said says say told tells writes wrote stated states reads announced announces added adds asks \
    asked claims claimed according quote quotes quoting replied replies responded responds
    """)
}
