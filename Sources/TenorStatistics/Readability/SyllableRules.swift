/// The rules of ``syllables(in:)`` for contractions, endings and compounds.
enum SyllableRules {
  /// The syllables of letters and apostrophes.
  static func count(ofPart part: [UInt8]) -> Int {
    let pieces = part.split(separator: SyllableLetters.apostrophe)
    guard var before = pieces.first else { return 0 }
    var total = 0
    for tail in pieces.dropFirst() {
      if tail.elementsEqual("t".utf8) && ends(before, in: ["n"]) && before.count > 1 {
        // could-n't, have-n't; but don't, can't, weren't.
        before = before.dropLast()
        total += ends(before, in: ["d", "s", "t", "ve"]) ? 1 : 0
      } else if let more = clitic(String(decoding: tail, as: UTF8.self), after: before) {
        total += more
      } else {
        total += count(of: before)
        before = tail
      }
    }
    return total + count(of: before)
  }

  /// What a contracted word or a possessive adds; `nil` for what is neither.
  private static func clitic(_ tail: String, after before: ArraySlice<UInt8>) -> Int? {
    switch tail {
    case "s": ends(before, in: ["s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"]) ? 1 : 0
    case "m": 0
    case "d": ends(before, in: ["d", "t"]) ? 1 : 0
    case "ll", "ve", "re": ends(before, in: ["a", "e", "i", "o", "u", "y", "w"]) ? 0 : 1
    default: nil
    }
  }

  private static func ends(_ word: ArraySlice<UInt8>, in endings: [String]) -> Bool {
    endings.contains { word.reversed().starts(with: $0.utf8.reversed()) }
  }

  /// The syllables of a word without apostrophes.
  static func count(of word: ArraySlice<UInt8>) -> Int {
    SyllableExceptions.counts[Array(word)] ?? countByRule(word)
  }

  /// The same without a look at the exceptions.
  static func countByRule(_ word: ArraySlice<UInt8>) -> Int {
    if !word.contains(where: SyllableNuclei.isVowelLetter) {
      return word.reduce(0) { $0 + ($1 == UInt8(ascii: "w") ? 3 : 1) }
    }
    for (ending, syllables) in endings where word.count > ending.count + 1 {
      let stem = word.dropLast(ending.count)
      if stem.last == UInt8(ascii: "e") && word[stem.endIndex...].elementsEqual(ending) {
        return count(of: stem) + syllables
      }
    }
    for head in compoundHeads where word.first == head[0] && word.starts(with: head) {
      let rest = word.dropFirst(head.count)
      // share-holder, not shared.
      if rest.count > 2, let first = rest.first, !SyllableNuclei.isVowelLetter(first),
        rest.contains(where: SyllableNuclei.isVowelLetter)
      {
        return count(of: word.prefix(head.count)) + count(of: rest)
      }
    }
    return SyllableNuclei(Array(word)).count
  }

  /// Endings before which an e stays silent, with their own syllables.
  private static let endings: [(letters: [UInt8], syllables: Int)] = [
    ("ment", 1), ("ments", 1), ("mental", 2), ("ly", 1), ("less", 1), ("lessly", 2),
    ("lessness", 2), ("ful", 1), ("fully", 2), ("fulness", 2), ("ness", 1), ("nesses", 2),
  ].map { (Array($0.0.utf8), $0.1) }

  /// First parts of compounds that end in a silent e.
  private static let compoundHeads = """
    some there where fore home house life time care safe fire base note wide white side state trade \
    whole like name share stake take make page smoke game gate horse love race score space stone store \
    tape type wire ware case office place phone free knee pipe rate grave face cheese juice waste gentle \
    middle
    """.split(separator: " ").map { Array($0.utf8) }
}
