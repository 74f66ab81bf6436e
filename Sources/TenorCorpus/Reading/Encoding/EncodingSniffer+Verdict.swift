import TenorText

extension EncodingSniffer {
  /// What the counts say. A byte order mark comes first, then UTF-8, then UTF-16 by its zero bytes, then
  /// the encodings of one byte a character.
  func verdict() -> EncodingVerdict {
    if bytes == 0 { return .empty }
    if let marked = byMark() { return marked }
    if let zero = firstZero { return utf16() ?? .binary(offset: zero) }
    // Text has none at all, or a few between its fields; one byte in ten of random data is a control.
    if controls * 20 > bytes { return .controls(controls) }
    guard let first = firstInvalid else { return .utf8 }
    if multiByteCharacters > invalidBytes {
      return .utf8WithErrors(count: invalidBytes, firstOffset: first)
    }
    return singleByte()
  }

  private func byMark() -> EncodingVerdict? {
    let head = sample.head
    if head.starts(with: [0xFF, 0xFE, 0, 0]) { return .other("UTF-32LE", confidence: 100) }
    if head.starts(with: [0, 0, 0xFE, 0xFF]) { return .other("UTF-32BE", confidence: 100) }
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LE }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BE }
    guard head.starts(with: [0xEF, 0xBB, 0xBF]), firstZero == nil else { return nil }
    guard let first = firstInvalid else { return .utf8 }
    return .utf8WithErrors(count: invalidBytes, firstOffset: first)
  }

  /// UTF-16 without a mark: the upper halves of its ASCII characters are zero bytes, nearly all on one
  /// side.
  private func utf16() -> EncodingVerdict? {
    let (even, odd) = zeroBytes
    let isLittle = odd > even
    // One zero byte is no evidence; on the other side stand the lower halves of a few rare characters.
    guard max(even, odd) > 1, min(even, odd) * 4 <= max(even, odd) else { return nil }
    // Few zeros in what else is UTF-8 are stray bytes; in UTF-16 of another script the rest is not UTF-8.
    guard max(even, odd) * 20 >= bytes || invalidBytes * 10 >= bytes else { return nil }
    return sample.reads(asUTF16: isLittle) ? (isLittle ? .utf16LE : .utf16BE) : nil
  }

  /// ICU's best guess where it is good, else Windows-1252.
  private func singleByte() -> EncodingVerdict {
    let matches = (try? CharsetDetector.matches(for: sample.forDetector)) ?? []
    let single = matches.filter(\.isSingleByte)
    func isWestern(_ match: CharsetMatch) -> Bool {
      ["ISO-8859-1", "windows-1252"].contains(match.name)
    }
    let western = single.first(where: isWestern)?.confidence ?? 0
    if let best = single.first {
      if isWestern(best) {
        let isLatin1 = best.confidence >= 50 && best.name == "ISO-8859-1" && invalidLow == 0
        return isLatin1 ? .latin1 : .windows1252
      }
      // In a script of its own the letters are most of the text, which counts for as much as the
      // detector's confidence; among Latin languages a near miss means nothing.
      let isLikely =
        Self.latinEncodings.contains(best.name)
        ? best.confidence >= max(50, western + 10)
        : best.confidence >= max(30, western + 20) && invalidBytes * 5 >= bytes
      if isLikely {
        let name = invalidLow > 0 ? Self.withC1[best.name] ?? best.name : best.name
        return .other(name, confidence: best.confidence)
      }
    }
    // An old 8-bit text in a Western language has a few per cent of such bytes; a third is no text.
    if bytes >= 64, invalidBytes * 3 > bytes { return .notText(invalid: invalidBytes) }
    return .windows1252
  }

  private static let latinEncodings: Set<String> = [
    "ISO-8859-2", "windows-1250", "ISO-8859-9", "windows-1254",
  ]

  /// What has characters where the ISO encodings have controls.
  private static let withC1 = [
    "ISO-8859-2": "windows-1250", "ISO-8859-7": "windows-1253", "ISO-8859-8": "windows-1255",
    "ISO-8859-8-I": "windows-1255", "ISO-8859-9": "windows-1254",
  ]
}

extension EncodingSample {
  /// The stretches around bytes that are not ASCII, then the head.
  var forDetector: [UInt8] { around.count < 2048 ? around + head.prefix(6144) : around }

  /// Whether the head is text when read as UTF-16: almost no controls, no lone surrogates.
  func reads(asUTF16 isLittle: Bool) -> Bool {
    var odd = 0
    var at = 0
    var isOpen = false
    while at + 1 < head.count {
      let unit =
        isLittle
        ? UInt16(head[at]) | UInt16(head[at + 1]) << 8
        : UInt16(head[at]) << 8 | UInt16(head[at + 1])
      at += 2
      let isTrail = unit & 0xFC00 == 0xDC00
      if isOpen != isTrail { odd += 1 }
      isOpen = unit & 0xFC00 == 0xD800
      if unit < 0x09 || (0x0E..<0x20).contains(unit) || unit >= 0xFFFE { odd += 1 }
    }
    return odd * 100 <= at / 2
  }
}
