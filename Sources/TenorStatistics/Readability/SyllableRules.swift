/// The rules of ``syllables(in:)`` for contractions, endings and compounds.
enum SyllableRules {
  /// The syllables of letters and apostrophes.
  static func count(ofPart part: [UInt8]) -> Int {
    let pieces = part.split(separator: SyllableLetters.apostrophe)
    guard let first = pieces.first else { return 0 }
    if pieces.count == 1 { return count(of: String(decoding: first, as: UTF8.self)) }
    var total = 0
    var before = String(decoding: first, as: UTF8.self)
    for piece in pieces.dropFirst() {
      let tail = String(decoding: piece, as: UTF8.self)
      if tail == "t" && before.hasSuffix("n") && before.count > 1 {
        // could-n't, have-n't; but don't, can't, weren't.
        let stem = String(before.dropLast())
        before = stem
        total += ends(stem, in: ["d", "s", "t", "ve"]) ? 1 : 0
      } else if let adds = clitic(tail, after: before) {
        total += adds
      } else {
        total += count(of: before)
        before = tail
      }
    }
    return total + count(of: before)
  }

  /// What a contracted word or a possessive adds.
  private static func clitic(_ tail: String, after before: String) -> Int? {
    let afterVowel = ends(before, in: ["a", "e", "i", "o", "u", "y", "w"])
    switch tail {
    case "s": return ends(before, in: sibilants) ? 1 : 0
    case "m": return 0
    case "d": return ends(before, in: ["d", "t"]) ? 1 : 0
    case "ll", "ve", "re": return afterVowel ? 0 : 1
    default: return nil
    }
  }

  static let sibilants = ["s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"]

  static func ends(_ word: String, in endings: [String]) -> Bool {
    endings.contains { word.hasSuffix($0) }
  }

  /// The syllables of a word without apostrophes.
  static func count(of word: String) -> Int {
    if let known = SyllableExceptions.counts[word] { return known }
    let letters = Array(word.utf8)
    if !letters.contains(where: SyllableNuclei.isVowelLetter) {
      return letters.reduce(0) { $0 + ($1 == UInt8(ascii: "w") ? 3 : 1) }
    }
    for (ending, syllables) in endings where word.hasSuffix("e" + ending) {
      let stem = String(word.dropLast(ending.count))
      if stem.count > 1 { return count(of: stem) + syllables }
    }
    if let head = compoundHeads.first(where: { isCompound(word, of: $0) }) {
      return count(of: head) + count(of: String(word.dropFirst(head.count)))
    }
    return SyllableNuclei(letters).count
  }

  /// Endings before which an e stays silent.
  private static let endings = [
    ("ment", 1), ("ments", 1), ("mental", 2), ("ly", 1), ("less", 1), ("lessly", 2),
    ("lessness", 2), ("ful", 1), ("fully", 2), ("fulness", 2), ("ness", 1), ("nesses", 2),
  ]

  /// Whether the word is the head with a word of its own behind it: `shareholder`, not `shared`.
  private static func isCompound(_ word: String, of head: String) -> Bool {
    guard word.hasPrefix(head) else { return false }
    let rest = Array(word.utf8.dropFirst(head.utf8.count))
    return rest.count > 2 && !SyllableNuclei.isVowelLetter(rest[0])
      && rest.contains(where: SyllableNuclei.isVowelLetter)
  }

  /// First parts of compounds that end in a silent e.
  private static let compoundHeads = [
    "some", "there", "where", "fore", "home", "house", "life", "time", "care", "safe", "fire",
    "base", "note", "wide", "white", "side", "state", "trade", "whole", "like", "name", "share",
    "stake", "take", "make", "page", "smoke", "game", "gate", "horse", "love", "race", "score",
    "space", "stone", "store", "tape", "type", "wire", "ware", "case", "office", "place", "phone",
    "free", "knee", "pipe", "rate", "grave", "face", "cheese", "juice", "waste", "gentle", "middle",
  ]
}

/// Words that the rules miscount.
enum SyllableExceptions {
  static let counts: [String: Int] = {
    var counts: [String: Int] = [:]
    for (syllables, words) in lists {
      for word in words.split(separator: " ") { counts[String(word)] = syllables }
    }
    return counts
  }()

  private static let lists = [
    (1, "isle aisle ache aches queue queues queued whose"),
    (
      2,
      """
      mr mrs dr queueing someone people peoples peopled business wednesday every evening evenings acne cafe \
      cement naked wicked rugged beloved embed sacred safety ninety persuade persuades leopard soldier \
      soldiers premier cashier frontier headache headaches whereas poet poem poems aged \
       forehead colonel naive ideal ideals poetry
      """
    ),
    (
      3,
      """
      element elements everyone jeopardy idea ideas area areas recipe recipes simile finale karate \
      adobe oasis oasys nuclear linear cereal cereals nobody theory theories moreover businesses poetic \
      realise realised realises violence everything everywhere
      """
    ),
    (4, "apostrophe epitome catastrophe hyperbole reality european"),
    (5, "hereditary extraordinary"),
  ]
}
