internal import TenorText

/// What a type is to the search for names: worked out once per type.
struct NameMark: Sendable {
  /// What the search asks of a word.
  struct Flags: OptionSet, Sendable {
    var rawValue: UInt32

    static let capital = Flags(rawValue: 1)
    static let upper = Flags(rawValue: 1 << 1)
    static let lower = Flags(rawValue: 1 << 2)
    static let possessive = Flags(rawValue: 1 << 3)
    static let title = Flags(rawValue: 1 << 4)
    static let body = Flags(rawValue: 1 << 5)
    static let office = Flags(rawValue: 1 << 6)
    static let honour = Flags(rawValue: 1 << 7)
    static let act = Flags(rawValue: 1 << 8)
    static let object = Flags(rawValue: 1 << 9)
    static let place = Flags(rawValue: 1 << 10)
    static let of = Flags(rawValue: 1 << 11)
    static let and = Flags(rawValue: 1 << 12)
    static let ampersand = Flags(rawValue: 1 << 13)
    static let the = Flags(rawValue: 1 << 14)
    static let stop = Flags(rawValue: 1 << 15)
    /// A mark behind which a capital tells nothing: a colon, an opening quotation mark, a dash.
    static let opener = Flags(rawValue: 1 << 16)
    static let open = Flags(rawValue: 1 << 17)
    static let close = Flags(rawValue: 1 << 18)
    /// Small in headlines too.
    static let minor = Flags(rawValue: 1 << 19)
    /// A capital letter by itself.
    static let letter = Flags(rawValue: 1 << 20)

    init(rawValue: UInt32) {
      self.rawValue = rawValue
    }
  }

  var flags: Flags = []
  /// The form without its possessive or plural ending, apostrophes plain.
  var form = ""
  /// The same, folded.
  var folded = ""

  init(_ type: TypeID, in vocabulary: Vocabulary) {
    let surface = AliasForm.plain(vocabulary.surface(of: type))
    guard surface.contains(where: \.isLetter) else {
      flags = Self.mark(surface)
      return
    }
    form = surface
    if form.hasSuffix("'s") || form.hasSuffix("'S") {
      form.removeLast(2)
      flags.insert(.possessive)
    } else if form.count > 2, form.hasSuffix("s"), Shape(of: form.dropLast().utf8) == .upper {
      form.removeLast()
    }
    folded = Folding.fold(form)
    let shape = Shape(of: form.utf8)
    let isContraction = form.contains("'") && !form.hasPrefix("O'") && !form.hasSuffix("'")
    if shape == .lower { flags.insert(.lower) }
    if form.first?.isUppercase == true, !isContraction, form != "I",
      !NameWords.others.contains(folded)
    {
      flags.insert(.capital)
    }
    if shape == .upper, form.count > 1 { flags.insert(.upper) }
    if NameWords.minor.contains(folded) { flags.insert(.minor) }
    if form.count == 1, flags.contains(.capital) { flags.insert(.letter) }
    let lists: [(Set<String>, Flags)] = [
      (NameWords.titles, .title), (NameWords.bodies, .body), (NameWords.offices, .office),
      (NameWords.honours, .honour), (NameWords.acts, .act), (NameWords.objects, .object),
      (NameWords.places, .place), (["of", "for"], .of), (["and"], .and), (["the"], .the),
    ]
    for (words, flag) in lists where words.contains(folded) { flags.insert(flag) }
  }

  private static func mark(_ surface: String) -> Flags {
    switch surface {
    case ".": .stop
    case "&": .ampersand
    case "(": .open
    case ")": .close
    case ":", ";", "\"", "“", "‘", "'", "-", "–", "—", "…", "...", "*", "•", "!", "?", "[", "/",
      ">":
      .opener
    default: []
    }
  }

  /// Whether a single word may be an acronym: two capitals or more, and half of its letters at least, and
  /// no name such as *McDowell*.
  static func isAcronym(_ form: String) -> Bool {
    let capitals = form.count { $0.isUppercase }
    guard capitals > 1, form.count <= 6, form.first?.isUppercase == true, !form.contains("-"),
      form.count(where: \.isLetter) > 1
    else { return false }
    if Shape(of: form.utf8) == .upper { return true }
    return capitals * 2 >= form.count(where: \.isLetter) && !form.hasPrefix("Mc")
      && !form.contains("'")
  }
}
