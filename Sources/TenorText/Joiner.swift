/// Makes tokens of ICU's word segments by the rules of a rule set, in one pass without look-back beyond
/// the token before.
struct Joiner {
  private let text: UnsafeBufferPointer<UInt8>
  private let ends: UnsafeBufferPointer<Int32>
  private let kinds: UnsafeBufferPointer<UInt8>
  private let isPlain: Bool
  private let joinsCompounds: Bool
  /// The segment to be read next, and the offset where it, or what is left of it, starts.
  private var segment = 0
  private var start = 0

  /// Whether ``applied`` is kept.
  var tracesRules = false
  /// The departures that made the last token.
  private(set) var applied: Set<Departure> = []

  init(
    _ text: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<Int32>,
    _ kinds: UnsafeBufferPointer<UInt8>, _ rules: Tokeniser.RuleSet, joinsCompounds: Bool
  ) {
    self.text = text
    self.ends = ends
    self.kinds = kinds
    isPlain = rules == .icu
    self.joinsCompounds = joinsCompounds
  }

  /// The next token, or `nil` at the end.
  @inline(__always)
  mutating func next() -> (range: Range<Int>, class: TokenClass)? {
    while segment < ends.count, kinds[segment] == SegmentKind.space.rawValue {
      start = Int(ends[segment])
      segment += 1
    }
    guard segment < ends.count else { return nil }
    if tracesRules {
      let isCut = segment > 0 ? Int(ends[segment - 1]) != start : start != 0
      applied = isCut ? [.runOn] : []
    }
    let first = start
    let kind = SegmentKind(rawValue: kinds[segment]) ?? .symbol
    let `class` = isPlain ? takeSegment(kind) : take(kind)
    return (first..<start, `class`)
  }

  /// The token is the segment as ICU cut it.
  private mutating func takeSegment(_ kind: SegmentKind) -> TokenClass {
    advance()
    return Self.plainClass(kind)
  }

  private static func plainClass(_ kind: SegmentKind) -> TokenClass {
    switch kind {
    case .symbol, .space: .symbol
    case .punctuation: .punctuation
    case .emoji: .emoji
    case .number: .number
    case .letter, .ideograph: .word
    }
  }

  private mutating func take(_ kind: SegmentKind) -> TokenClass {
    switch kind {
    case .letter: return takeWord()
    case .number: return takeNumber()
    case .punctuation, .symbol: return takeMark(kind)
    case .ideograph, .emoji, .space: return takeSegment(kind)
    }
  }

  /// Goes to the end of the current segment.
  @inline(__always)
  private mutating func advance() {
    start = Int(ends[segment])
    segment += 1
  }

  /// Goes to an offset, which may lie inside a segment.
  private mutating func advance(to offset: Int) {
    start = offset
    while segment < ends.count, Int(ends[segment]) <= offset { segment += 1 }
  }

  @inline(__always)
  private mutating func note(_ departure: Departure) {
    if tracesRules { applied.insert(departure) }
  }

  /// The byte at an offset; 0 behind the end.
  @inline(__always)
  private func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }

  @inline(__always)
  private func kind(_ index: Int) -> SegmentKind? {
    index < kinds.count ? SegmentKind(rawValue: kinds[index]) : nil
  }
}

// MARK: - Words and numbers

extension Joiner {
  private mutating func takeWord() -> TokenClass {
    let first = start
    let end = Int(ends[segment])
    if text[first] == UInt8(ascii: ".") {
      // Behind a run-on cut: ICU's segments of letters never start with a full stop.
      note(.runOn)
      start = first + 1
      return .punctuation
    }
    let follower = byte(end)
    // Nearly all words end here: only these bytes behind a word, or a full stop inside, can join or cut.
    switch follower {
    case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "-"),
      UInt8(ascii: "`"), UInt8(ascii: "."), UInt8(ascii: "+"), 0x80...:
      break
    default:
      if !containsStopOrAt(first, end), !startsLikeX(first, end) {
        advance()
        return .word
      }
    }
    if let address = takeAddress(first, end) { return address }
    if text[first] == UInt8(ascii: "@") {
      return takeMention(first, end)
    }
    if let end = emoticonEnd(first) {
      note(.emoticon)
      advance(to: end)
      return .emoticon
    }
    if let stop = runOnStop(first, end) {
      note(.runOn)
      start = stop
      return .word
    }
    advance()
    joinWord()
    return .word
  }

  /// An e-mail address or a URL that starts with the segment.
  private mutating func takeAddress(_ first: Int, _ end: Int) -> TokenClass? {
    if let end = Address.emailEnd(text, from: first) {
      note(.email)
      advance(to: end)
      return .email
    }
    if let end = Address.urlEnd(text, from: first, segmentEnd: end) {
      note(.url)
      advance(to: end)
      return .url
    }
    return nil
  }

  /// A segment that starts with `@`, which CLDR counts among the letters.
  private mutating func takeMention(_ first: Int, _ end: Int) -> TokenClass {
    advance()
    guard end > first + 1 else { return .punctuation }
    if isAlphanumeric(before: first) { return .word }
    return .mention
  }

  private mutating func takeNumber() -> TokenClass {
    let first = start
    let end = Int(ends[segment])
    switch byte(end) {
    case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "-"),
      UInt8(ascii: "%"), UInt8(ascii: "."), 0x80...:
      break
    default:
      advance()
      return .number
    }
    if let address = takeAddress(first, end) { return address }
    advance()
    joinNumber()
    return .number
  }

  /// Joins what follows a word without a space: hyphens with their parts, and back-ticks.
  private mutating func joinWord() {
    while let next = kind(segment) {
      let at = start
      if joinsCompounds, let hyphen = hyphenLength(at), next == .punctuation,
        Int(ends[segment]) == at + hyphen, isWordPart(kind(segment + 1)),
        Address.urlEnd(text, from: at + hyphen, segmentEnd: Int(ends[segment + 1])) == nil
      {
        note(.compound)
        advance()
        advance()
      } else if byte(at) == UInt8(ascii: "`"), Int(ends[segment]) == at + 1,
        kind(segment + 1) == .letter
      {
        note(.backTick)
        advance()
        advance()
      } else {
        return
      }
    }
  }

  /// Joins what follows a number without a space: dates, times, ranges and a per-cent sign.
  private mutating func joinNumber() {
    while kind(segment) != nil {
      let at = start
      let mark = byte(at)
      let isSingle = Int(ends[segment]) == at + 1
      if mark == UInt8(ascii: "/") || mark == UInt8(ascii: ":"), isSingle,
        kind(segment + 1) == .number
      {
        note(.numberGroup)
        advance()
        advance()
      } else if mark == UInt8(ascii: "%"), isSingle {
        note(.percent)
        advance()
        return
      } else if hyphenLength(at) != nil {
        joinWord()
        return
      } else {
        return
      }
    }
  }

  private func isWordPart(_ kind: SegmentKind?) -> Bool { kind == .letter || kind == .number }

  /// The bytes of a hyphen at an offset.
  private func hyphenLength(_ offset: Int) -> Int? {
    switch byte(offset) {
    case UInt8(ascii: "-"): 1
    case 0xE2 where byte(offset + 1) == 0x80 && (0x90...0x91).contains(byte(offset + 2)): 3
    default: nil
    }
  }

  @inline(__always)
  private func containsStopOrAt(_ first: Int, _ end: Int) -> Bool {
    var at = first
    while at < end {
      if text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: "@") { return true }
      at += 1
    }
    return false
  }

  /// Whether a word may be the emoticon `xD`.
  @inline(__always)
  private func startsLikeX(_ first: Int, _ end: Int) -> Bool {
    end - first == 2 && text[first] | 0x20 == UInt8(ascii: "x")
  }

  /// The offset of a full stop that ends a sentence without a space behind it: two small letters
  /// before it and a capital after it.
  private func runOnStop(_ first: Int, _ end: Int) -> Int? {
    guard end - first >= 4 else { return nil }
    var at = first + 2
    while at < end - 1 {
      if text[at] == UInt8(ascii: "."), isSmall(text[at - 1]), isSmall(text[at - 2]),
        text[at + 1] &- UInt8(ascii: "A") < 26
      {
        return at
      }
      at += 1
    }
    return nil
  }

  private func isSmall(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
}

// MARK: - Punctuation and symbols

extension Joiner {
  private mutating func takeMark(_ kind: SegmentKind) -> TokenClass {
    let first = start
    let mark = text[first]
    if let end = emoticonEnd(first) {
      note(.emoticon)
      advance(to: end)
      return .emoticon
    }
    switch mark {
    case UInt8(ascii: "#"):
      if self.kind(segment + 1) == .letter, !isAlphanumeric(before: first) {
        note(.hashtag)
        advance()
        advance()
        return .hashtag
      }
    case UInt8(ascii: "$"), 0xC2, 0xE2:
      if isCurrency(first), self.kind(segment + 1) == .number {
        note(.currency)
        advance()
        advance()
        joinNumber()
        return .number
      }
    default: break
    }
    let length = Int(ends[segment]) - first
    advance()
    if length == 1
      || (mark == 0xE2 && length == 3 && text[first + 1] == 0x80 && text[first + 2] == 0xA6),
      length > 1 || Self.runs(mark)
    {
      while segment < ends.count, Int(ends[segment]) - start == length,
        text[start] == mark, length == 1 || text[start + 2] == 0xA6 && text[start + 1] == 0x80
      {
        note(.run)
        advance()
      }
    }
    return Self.plainClass(kind)
  }

  /// Whether a mark repeated is one token.
  private static func runs(_ mark: UInt8) -> Bool {
    switch mark {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "-"),
      UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "~"),
      UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "+"):
      true
    default: false
    }
  }

  private func isAlphanumeric(before offset: Int) -> Bool {
    guard offset > 0 else { return false }
    let byte = text[offset - 1]
    return isASCIILetter(byte) || isASCIIDigit(byte) || byte >= 0x80
  }

  /// Whether `£`, `$`, `€` or `¥` stands at an offset.
  private func isCurrency(_ offset: Int) -> Bool {
    switch text[offset] {
    case UInt8(ascii: "$"): true
    case 0xC2: byte(offset + 1) == 0xA3 || byte(offset + 1) == 0xA5
    case 0xE2: byte(offset + 1) == 0x82 && byte(offset + 2) == 0xAC
    default: false
    }
  }

  private func emoticonEnd(_ first: Int) -> Int? {
    guard let length = Emoticon.length(text, at: first), !isAlphanumeric(before: first) else {
      return nil
    }
    let end = first + length
    // Not where ICU goes on: a combining mark belongs to the character before it.
    var last = segment
    while last < ends.count, Int(ends[last]) < end { last += 1 }
    guard last < ends.count, Int(ends[last]) == end else { return nil }
    let next = byte(end)
    return isASCIILetter(next) || isASCIIDigit(next) ? nil : end
  }
}
