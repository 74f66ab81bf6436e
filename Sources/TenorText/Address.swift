/// Where URLs and e-mail addresses end.
enum Address {
  /// The end of a URL that starts at `first`, whose first ICU segment ends at `segmentEnd`.
  static func urlEnd(
    _ text: UnsafeBufferPointer<UInt8>, from first: Int, segmentEnd: Int
  ) -> Int? {
    if hasPrefix(text, segmentEnd, "://"), isScheme(text, first, segmentEnd),
      segmentEnd + 3 < text.count, !isBreak(text, segmentEnd + 3)
    {
      // A scheme alone is no address.
      let end = addressEnd(text, from: segmentEnd + 3)
      return end > segmentEnd + 3 ? end : nil
    }
    if segmentEnd - first > 4, hasPrefixFolded(text, first, "www.") {
      return addressEnd(text, from: first)
    }
    guard segmentEnd < text.count, text[segmentEnd] == UInt8(ascii: "/") else {
      return isDomain(text, first, segmentEnd) && !hasPrefix(text, segmentEnd, "@")
        ? segmentEnd : nil
    }
    return isDomain(text, first, segmentEnd) ? addressEnd(text, from: first) : nil
  }

  /// The end of an e-mail address that starts at `first`.
  static func emailEnd(_ text: UnsafeBufferPointer<UInt8>, from first: Int) -> Int? {
    var at = first
    while at < text.count, at - first <= 64, isLocalPart(text[at]) { at += 1 }
    guard at > first, at < text.count, text[at] == UInt8(ascii: "@") else { return nil }
    at += 1
    let domain = at
    var lastStop: Int?
    while at < text.count, at - domain <= 255,
      isASCIILetter(text[at]) || isASCIIDigit(text[at]) || text[at] == UInt8(ascii: "-")
        || text[at] == UInt8(ascii: ".")
    {
      if text[at] == UInt8(ascii: ".") {
        if at == domain || text[at - 1] == UInt8(ascii: ".") { break }
        lastStop = at
      }
      at += 1
    }
    while at > domain, text[at - 1] == UInt8(ascii: ".") || text[at - 1] == UInt8(ascii: "-") {
      at -= 1
    }
    if let stop = lastStop, stop >= at {
      lastStop = text[domain..<at].lastIndex(of: UInt8(ascii: "."))
    }
    guard let lastStop, lastStop < at - 1, isASCIILetter(text[lastStop + 1]) else { return nil }
    return at
  }

  private static func isLocalPart(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isASCIIDigit(byte)
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
  }

  /// Letters only, of a known scheme.
  private static func isScheme(
    _ text: UnsafeBufferPointer<UInt8>, _ first: Int, _ end: Int
  ) -> Bool {
    switch end - first {
    case 3: hasPrefixFolded(text, first, "ftp")
    case 4: hasPrefixFolded(text, first, "http")
    case 5: hasPrefixFolded(text, first, "https")
    default: false
    }
  }

  /// Whether a segment ends in a common top-level domain, with something before it.
  private static func isDomain(
    _ text: UnsafeBufferPointer<UInt8>, _ first: Int, _ end: Int
  ) -> Bool {
    // The last label: no arrays here, since all workers would count references to them.
    var stop = end - 1
    while stop > first, end - stop <= 5, text[stop] != UInt8(ascii: ".") { stop -= 1 }
    guard stop > first, text[stop] == UInt8(ascii: ".") else { return false }
    switch end - stop - 1 {
    case 2:
      return hasPrefixFolded(text, stop, ".uk") || hasPrefixFolded(text, stop, ".eu")
        || hasPrefixFolded(text, stop, ".de") || hasPrefixFolded(text, stop, ".fr")
        || hasPrefixFolded(text, stop, ".io")
    case 3:
      return hasPrefixFolded(text, stop, ".com") || hasPrefixFolded(text, stop, ".org")
        || hasPrefixFolded(text, stop, ".net") || hasPrefixFolded(text, stop, ".edu")
        || hasPrefixFolded(text, stop, ".gov")
    case 4: return hasPrefixFolded(text, stop, ".info")
    default: return false
    }
  }

  /// Up to white space, quotation marks or angle brackets; then back over punctuation and unpaired
  /// closing brackets.
  private static func addressEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    var open = 0
    while at < text.count, !isBreak(text, at) {
      if text[at] == UInt8(ascii: "(") { open += 1 }
      if text[at] == UInt8(ascii: ")") { open -= 1 }
      at += 1
    }
    trim: while at > start {
      switch text[at - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"),
        UInt8(ascii: "]"), UInt8(ascii: "}"):
        at -= 1
      case UInt8(ascii: ")") where open < 0:
        open += 1
        at -= 1
      default: break trim
      }
    }
    return at
  }

  /// White space, quotation marks, angle brackets and, outside ASCII, the general punctuation block
  /// (typographic quotation marks, dashes, ellipsis) and the no-break space end an address.
  private static func isBreak(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    switch text[at] {
    case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), 0x7F: true
    case 0xC2:
      at + 1 < text.count && (text[at + 1] == 0xA0 || text[at + 1] == 0xAB || text[at + 1] == 0xBB)
    case 0xE2: at + 1 < text.count && text[at + 1] == 0x80
    case 0xE3: at + 2 < text.count && text[at + 1] == 0x80 && text[at + 2] == 0x80
    default: false
    }
  }

  private static func hasPrefix(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ prefix: StaticString
  ) -> Bool {
    guard at + prefix.utf8CodeUnitCount <= text.count else { return false }
    return (0..<prefix.utf8CodeUnitCount).allSatisfy { text[at + $0] == prefix.utf8Start[$0] }
  }

  private static func hasPrefixFolded(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ prefix: StaticString
  ) -> Bool {
    guard at + prefix.utf8CodeUnitCount <= text.count else { return false }
    return (0..<prefix.utf8CodeUnitCount).allSatisfy {
      let byte = text[at + $0]
      return (isASCIILetter(byte) ? byte | 0x20 : byte) == prefix.utf8Start[$0]
    }
  }
}
