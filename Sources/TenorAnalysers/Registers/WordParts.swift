internal import TenorText

/// What a type means to one register: worked out once per type.
struct WordParts: Sendable {
  /// What the scan needs of nearly every token.
  struct Flags: OptionSet, Sendable {
    var rawValue: UInt8

    /// Some part can start an alias or a phrase.
    static let start = Flags(rawValue: 1)
    static let hyphen = Flags(rawValue: 2)
    static let stop = Flags(rawValue: 4)
    static let apostrophe = Flags(rawValue: 8)

    init(rawValue: UInt8) {
      self.rawValue = rawValue
    }
  }

  /// A word, or one of the words of a hyphenated compound, in its readings as a word of the register.
  struct Part: Sendable {
    /// UTF-8 offsets from the token's start.
    var range: Range<Int32>
    var plain = Reading.none
    /// Without *'s*.
    var possessive = Reading.none
    /// Without a final *s*.
    var plural = Reading.none
    var pluralEnding = Ending.plural
    var canStart = false
  }

  var flags: Flags = []
  /// Empty when the register knows none of them.
  var parts: [Part] = []
}

extension AliasMatcher {
  /// What a type means to the register.
  func parts(of type: TypeID, in vocabulary: Vocabulary) -> WordParts {
    let mark = vocabulary.withFolded(of: type) { self.mark(of: $0) }
    guard let isHashtag = mark.mayMatch else { return WordParts(flags: mark.flags) }
    if let plain = vocabulary.withSurface(of: type, { plainParts(of: $0) }) { return plain }

    var result = WordParts()
    let surface = vocabulary.surface(of: type)
    var start = surface.startIndex
    if isHashtag { start = surface.index(after: start) }
    for piece in surface[start...].split(
      omittingEmptySubsequences: false, whereSeparator: \.isJoiningHyphen)
    {
      let from = surface.utf8.distance(from: surface.startIndex, to: piece.startIndex)
      let range = Int32(from)..<Int32(from + piece.utf8.count)
      let part = part(AliasForm.plain(piece), range)
      if part.canStart { result.flags.insert(.start) }
      result.parts.append(part)
    }
    let isKnown = result.parts.contains {
      $0.plain.word != 0 || $0.possessive.word != 0 || $0.plural.word != 0
    }
    return isKnown ? result : WordParts()
  }

  /// The parts of a form of ASCII letters and figures, apostrophes included, which is one word; `nil` for
  /// any other. With a large register nearly all types come here, and few go on from here.
  private func plainParts(of form: UnsafeBufferPointer<UInt8>) -> WordParts? {
    let isPlain = form.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "'")
    }
    guard isPlain, let last = form.last else { return nil }
    var part = WordParts.Part(range: 0..<Int32(form.count))
    part.plain = reading(form[...])
    if last | 0x20 == UInt8(ascii: "s") {
      if form.count > 1, form[form.count - 2] == UInt8(ascii: "'") {
        part.possessive = reading(form.dropLast(2))
      } else {
        part.plural = reading(form.dropLast())
        if last == UInt8(ascii: "S") { part.pluralEnding = .capitalPlural }
      }
    }
    guard part.plain.word != 0 || part.possessive.word != 0 || part.plural.word != 0 else {
      return WordParts()
    }
    part.canStart = canStart(part)
    return WordParts(flags: part.canStart ? .start : [], parts: [part])
  }

  /// - Parameter written: ASCII letters, figures and apostrophes.
  private func reading(_ written: Slice<UnsafeBufferPointer<UInt8>>) -> Reading {
    guard likely.holds(lowercased: written) else { return .none }
    let folded = String(
      unsafeUninitializedCapacity: written.count,
      initializingUTF8With: { bytes in
        for (index, byte) in written.enumerated() {
          bytes[index] = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        return written.count
      })
    guard let word = words[folded] else { return .none }
    return Reading(
      word: word, shape: ShapeSet(ofASCII: written),
      spelling: spellings[String(decoding: written, as: UTF8.self)] ?? 0)
  }

  private func canStart(_ part: WordParts.Part) -> Bool {
    func fits(_ reading: Reading) -> Bool {
      reading.word != 0 && starts[Int(reading.word)].contains { $0.passes(reading) }
    }
    return fits(part.plain) || fits(part.possessive) || fits(part.plural)
  }

  /// What the bytes of a folded form tell: the flags of a mark, or for a form that may hold a word of the
  /// register whether it is a hashtag. Nearly all types end here, without a String.
  private func mark(
    of folded: UnsafeBufferPointer<UInt8>
  ) -> (flags: WordParts.Flags, mayMatch: Bool?) {
    guard let first = folded.first else { return ([], nil) }
    if folded.count == 1 {
      switch first {
      case UInt8(ascii: "-"): return (.hyphen, nil)
      case UInt8(ascii: "."): return (.stop, nil)
      case UInt8(ascii: "'"): return (.apostrophe, nil)
      default: break
      }
    }
    if first == UInt8(ascii: "#") { return ([], true) }
    return ([], likely.mayHold(folded) || folded.contains(UInt8(ascii: "-")) ? false : nil)
  }

  /// - Parameter word: with plain apostrophes, capitals kept.
  private func part(_ word: String, _ range: Range<Int32>) -> WordParts.Part {
    var part = WordParts.Part(range: range)
    let folded = Folding.fold(word)
    part.plain = reading(folded, word[...])
    if folded.hasSuffix("'s") {
      part.possessive = reading(String(folded.dropLast(2)), word.dropLast(2))
    } else if folded.hasSuffix("s") {
      part.plural = reading(String(folded.dropLast()), word.dropLast())
      if word.hasSuffix("S") { part.pluralEnding = .capitalPlural }
    }
    part.canStart = canStart(part)
    return part
  }

  private func reading(_ folded: String, _ written: Substring) -> Reading {
    guard let word = words[folded] else { return .none }
    return Reading(
      word: word, shape: ShapeSet(of: written), spelling: spellings[String(written)] ?? 0)
  }
}

extension Character {
  /// Whether it joins the parts of a compound: U+002D, U+2010, U+2011.
  var isJoiningHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" }
}
