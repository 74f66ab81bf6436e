/// The vowels of a word that make a syllable each.
struct SyllableNuclei {
  private let letters: [UInt8]
  /// Which letters are vowels here: u is none after q, nor y in front of a vowel.
  private let vowels: [Bool]

  static func isVowelLetter(_ letter: UInt8) -> Bool { "aeiouyEI".utf8.contains(letter) }

  init(_ letters: [UInt8]) {
    self.letters = letters
    vowels = letters.indices.map { index in
      let previous = index > 0 ? letters[index - 1] : 0
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      switch letters[index] {
      case UInt8(ascii: "y"):
        if !Self.isVowelLetter(next) || next == UInt8(ascii: "y") { return true }
        if index == 0 || Self.isVowelLetter(previous) { return false }
        // law-yer, lan-yard, can-yon; but cy-an, fly-er, dy-ing.
        if previous == UInt8(ascii: "w") { return false }
        return index == 1 || !"aou".utf8.contains(next)
      case UInt8(ascii: "u"):
        if previous == UInt8(ascii: "q") { return false }
        // league, leagues, intrigued; but argue.
        let rest = letters.count - index
        let silent = previous == UInt8(ascii: "g") && next == UInt8(ascii: "e")
        return
          !(silent && index > 1 && !letters.starts(with: "arg".utf8)
          && (rest == 2 || rest == 3 && "sd".utf8.contains(letters[index + 2])))
      default: return Self.isVowelLetter(letters[index])
      }
    }
  }

  /// How many there are, at least 1.
  var count: Int {
    var count = 0
    for index in letters.indices where vowels[index] {
      if index == 0 || !vowels[index - 1] || parts(before: index) { count += 1 }
    }
    if count > 1 && silentEnding { count -= 1 }
    if ends("sm", "sms", "thm", "thms") { count += 1 }
    return max(1, count)
  }

  private func ends(_ endings: String...) -> Bool {
    endings.contains { letters.reversed().starts(with: $0.utf8.reversed()) }
  }

  /// Whether the letters from `index` on begin so.
  private func follows(_ index: Int, _ beginnings: String...) -> Bool {
    beginnings.contains { letters[index...].starts(with: $0.utf8) }
  }

  private func starts(_ beginnings: String...) -> Bool {
    beginnings.contains { letters.starts(with: $0.utf8) }
  }

  private func letter(_ index: Int, isIn set: String) -> Bool {
    letters.indices.contains(index) && set.utf8.contains(letters[index])
  }

  /// Whether the word ends in an e of its own, or one before s or d, that is not spoken.
  private var silentEnding: Bool {
    let last = letters.count - 1
    let end = letters[last] == UInt8(ascii: "e") ? last : last - 1
    guard end > 0, letters[end] == UInt8(ascii: "e"), !vowels[end - 1],
      end == last || letter(last, isIn: "sd")
    else { return false }
    // ta-ble, han-dled; cen-tre, sa-cred.
    let cluster = end > 1 && !vowels[end - 2]
    if cluster && letter(end - 1, isIn: "l") && !letter(end - 2, isIn: "lrw") { return false }
    if cluster && letter(end - 1, isIn: "r") {
      if letter(last, isIn: "d") ? !letter(end - 2, isIn: "r") : letter(end - 2, isIn: "tbcg") {
        return false
      }
    }
    if letter(last, isIn: "d") { return !letter(end - 1, isIn: "td") }
    if letter(last, isIn: "s") {
      return !letter(end - 1, isIn: "szxcg")
        && !(letter(end - 1, isIn: "h") && letter(end - 2, isIn: "cs"))
    }
    return true
  }

  /// Whether a vowel begins a syllable of its own although a vowel stands before it.
  private func parts(before index: Int) -> Bool {
    let previous = letters[index - 1]
    let earlier = vowels[..<(index - 1)].contains(true)
    let rest = letters.count - index
    switch (Unicode.Scalar(previous), Unicode.Scalar(letters[index])) {
    case (_, "E"), ("E", _), (_, "I"), ("I", _): return true
    case ("y", _): return !(rest == 1 && letters[index] == UInt8(ascii: "e"))
    case ("i", "a"):
      if follows(index, "age", "am") { return false }
      if letter(index - 2, isIn: "ct") { return follows(index, "at") }
      if letter(index - 2, isIn: "l") && letter(index - 3, isIn: "l") { return false }
      return !letter(index - 2, isIn: "sxg")
    case ("i", "e"):
      if follows(index, "et") { return true }
      if follows(index, "enc", "ent") { return !letter(index - 2, isIn: "ct") || starts("sci") }
      return earlier && (ends("ier") && rest == 2 || ends("iers", "iest") && rest == 3)
    case ("i", "o"):
      if follows(index, "our") { return false }
      if letter(index - 2, isIn: "tscgx") { return !follows(index, "on", "ou") }
      return !(earlier && letter(index - 2, isIn: "ln") && follows(index, "on"))
    case ("i", "u"), ("i", "i"), ("a", "o"): return true
    case ("e", "a"):
      if rest <= 2 && earlier && (rest == 1 || letter(index + 1, isIn: "s")) { return true }
      if letter(index - 2, isIn: "e") { return true }
      if follows(index, "ating", "ated", "ation", "ative", "ates", "ator") {
        return letter(index - 2, isIn: "r") && letter(index - 3, isIn: "c")
      }
      return follows(index - 1, "eate") && letter(index - 2, isIn: "r") && rest == 3
        || starts("reac") && !starts("reach") && index == 2 || starts("theat") && index == 3
    case ("e", "o"):
      if starts("geo") && index == 2 { return true }
      return !letter(index - 2, isIn: "g") && !follows(index - 1, "eone", "eople")
    case ("e", "u"): return follows(index, "um") || starts("reu") && index == 2
    case ("e", "i"):
      return follows(index, "ing") && rest == 3
        || (starts("reim") || starts("rein") && letters.count > 5) && index == 2
    case ("u", "a"): return !letter(index - 2, isIn: "g")
    case ("u", "e"): return !letter(index - 2, isIn: "g") && follows(index, "el", "en", "et")
    case ("u", "i"):
      if letter(index - 2, isIn: "g") { return follows(index, "ity") }
      return follows(index, "in", "id", "ity", "itio", "itou") || starts("suic")
    case ("u", "o"): return !follows(index, "oy")
    case ("o", "e"): return starts("poe", "coef", "coex")
    case ("o", "i"): return follows(index, "ing") && rest == 3
    case ("o", "a"): return starts("coali", "koala") && index == 2
    case ("o", "o"): return starts("cooper", "coord", "zoolog") && index == 2
    default: return false
    }
  }
}
