/// The vowels of a word that make a syllable each.
struct SyllableNuclei {
  let letters: [UInt8]
  /// Which letters are vowels here: u is none after q, nor y in front of a vowel.
  let vowels: [Bool]

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

  /// Whether the word ends in one of these.
  func ends(_ endings: String...) -> Bool {
    endings.contains { letters.reversed().starts(with: $0.utf8.reversed()) }
  }

  /// Whether the letters from `index` on begin so.
  func follows(_ index: Int, _ beginnings: String...) -> Bool {
    beginnings.contains { letters[index...].starts(with: $0.utf8) }
  }

  /// Whether the word begins with one of these.
  func starts(_ beginnings: String...) -> Bool {
    beginnings.contains { letters.starts(with: $0.utf8) }
  }

  /// Whether there is a letter at `index`, and one of these.
  func letter(_ index: Int, isIn set: String) -> Bool {
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
}
