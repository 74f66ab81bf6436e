extension SyllableNuclei {
  /// Whether a vowel begins a syllable of its own although a vowel stands right before it.
  ///
  /// Beside each rule: words that it parts / words that it leaves together.
  func parts(before index: Int) -> Bool {
    let earlier = vowels[..<(index - 1)].contains(true)
    let rest = letters.count - index
    switch (Unicode.Scalar(letters[index - 1]), Unicode.Scalar(letters[index])) {
    // naïve, Noël
    case (_, "E"), ("E", _), (_, "I"), ("I", _): return true
    // dying, flyer / bye
    case ("y", _): return !(rest == 1 && letter(index, isIn: "e"))
    case ("i", "a"):
      // / marriage
      if follows(index, "age") { return false }
      // associate / social
      if letter(index - 2, isIn: "ct") { return follows(index, "at") }
      // reliable / brilliant, parliament
      if letter(index - 2, isIn: "l") {
        return !letter(index - 3, isIn: "l") && !follows(index, "am")
      }
      // media, trial / Asia
      return !letter(index - 2, isIn: "sxg")
    case ("i", "e"):
      // quiet, society
      if follows(index, "et") { return true }
      // client, science / patient, friend
      if follows(index, "enc", "ent") { return !letter(index - 2, isIn: "ct") || starts("sci") }
      // carrier, happiest / tier, priest
      return earlier && (ends("ier") && rest == 2 || ends("iers", "iest") && rest == 3)
    case ("i", "o"):
      // / behaviour
      if follows(index, "our") { return false }
      // ratio / nation, religious
      if letter(index - 2, isIn: "tscgx") { return !follows(index, "on", "ou") }
      // lion, various / union, million
      return !(earlier && letter(index - 2, isIn: "ln") && follows(index, "on"))
    // medium, skiing, chaos
    case ("i", "u"), ("i", "i"), ("a", "o"): return true
    case ("e", "a"):
      // area, ideas / sea
      if earlier && (rest == 1 || rest == 2 && letter(index + 1, isIn: "s")) { return true }
      // agreeable
      if letter(index - 2, isIn: "e") { return true }
      // create / creature, treat
      if letter(index - 2, isIn: "r") && letter(index - 3, isIn: "c") {
        return follows(index, "at") && !follows(index, "atu")
      }
      // react / reach; theatre / theme
      return starts("reac") && !starts("reach") && index == 2 || starts("theat") && index == 3
    case ("e", "o"):
      // geography
      if starts("geo") && index == 2 { return true }
      // video / pigeon, people, someone
      return !letter(index - 2, isIn: "g") && !follows(index - 1, "eone", "eople")
    // museum, reunite / Europe
    case ("e", "u"): return follows(index, "um") || starts("reu") && index == 2
    case ("e", "i"):
      // being, reinstate / rein
      return follows(index, "ing") && rest == 3
        || (starts("reim") || starts("rein") && letters.count > 5) && index == 2
    // usual / language
    case ("u", "a"): return !letter(index - 2, isIn: "g")
    // cruel, fluent / guess, continued
    case ("u", "e"): return !letter(index - 2, isIn: "g") && follows(index, "el", "en", "et")
    case ("u", "i"):
      // ambiguity / guide
      if letter(index - 2, isIn: "g") { return follows(index, "ity") }
      // ruin, fluid, tuition, suicide / fruit, build
      return follows(index, "in", "id", "ity", "itio", "itou") || starts("suic")
    // continuous / buoy
    case ("u", "o"): return !follows(index, "oy")
    // poem / toe
    case ("o", "e"): return starts("poe", "coef", "coex")
    // doing / join
    case ("o", "i"): return follows(index, "ing") && rest == 3
    // coalition / coal
    case ("o", "a"): return starts("coali", "koala") && index == 2
    // cooperate / cooped
    case ("o", "o"): return starts("cooper", "coord", "zoolog") && index == 2
    default: return false
    }
  }
}
