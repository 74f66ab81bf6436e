internal import TenorText

/// A lexicon in the making: a reader adds one line after another.
struct LexiconDraft {
  /// In which entries `*` and `?` stand for other letters.
  enum Wildcards {
    /// In none: `:*` is an emoticon.
    case none
    /// In those with a letter or a digit beside a `*`, in which `?` stands for itself.
    case stars
    /// In all.
    case globs
  }

  /// What becomes of a second line with the same form.
  enum Repeat {
    /// It counts, and the first does not.
    case lastWins
    /// Its categories are added to the first one's.
    case merges
  }

  let file: String
  var wildcards = Wildcards.none
  var scale: ClosedRange<Double> = -1...1
  private(set) var categories: [String] = []
  private(set) var entries: [Lexicon.Entry] = []
  private(set) var superseded: [Lexicon.Entry] = []
  private(set) var remarks: [LexiconRemark] = []
  private var categoryPlaces: [String: Int] = [:]
  private var places: [Key: Int] = [:]
  private var inCapitals: [Lexicon.Entry] = []

  private struct Key: Hashable {
    var form: String
    var isPattern: Bool
  }

  init(file: String) {
    self.file = file
  }

  /// The place of a category, which is new where its name is.
  mutating func category(_ name: String) -> Int {
    if let place = categoryPlaces[name] { return place }
    categoryPlaces[name] = categories.count
    categories.append(name)
    return categories.count - 1
  }

  /// A form as look-ups compare it, its words with one blank between them.
  static func form(_ written: some StringProtocol) -> String {
    Folding.fold(written.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  mutating func add(
    _ written: some StringProtocol, isPattern: Bool? = nil, valence: Double? = nil,
    categories: [Int] = [], line: Int, repeats: Repeat = .lastWins
  ) throws(LexiconError) {
    let form = Self.form(written)
    guard !form.isEmpty else { throw LexiconError(file: file, line: line, reason: .emptyKey) }
    let entry = Lexicon.Entry(
      form: form, isPattern: isPattern ?? Self.isPattern(form, wildcards), valence: valence,
      categories: Set(categories).sorted(), line: line)
    if Self.isInCapitals(written) { inCapitals.append(entry) }
    let key = Key(form: form, isPattern: entry.isPattern)
    guard let place = places[key] else {
      places[key] = entries.count
      entries.append(entry)
      return
    }
    switch repeats {
    case .lastWins:
      superseded.append(entries[place])
      entries[place] = entry
    case .merges:
      let known = Set(entries[place].categories)
      let overrules =
        entry.valence != nil && (entries[place].valence ?? entry.valence) != entry.valence
      if overrules || known.isSuperset(of: entry.categories) { superseded.append(entries[place]) }
      entries[place].categories = known.union(entry.categories).sorted()
      entries[place].valence = entry.valence ?? entries[place].valence
    }
  }

  mutating func remark(
    _ kind: LexiconRemark.Kind, line: Int = 0, form: String? = nil, _ message: String
  ) {
    remarks.append(LexiconRemark(line: line, kind, form: form, message))
  }

  /// The lexicon of what was added.
  ///
  /// - Parameter hasSides: whether valences are made from the categories, -1 or 1.
  consuming func finish(
    _ text: LexiconText, name: String, format: LexiconFormat, hasSides: Bool
  ) throws(LexiconError) -> Lexicon {
    guard !entries.isEmpty else { throw text.error(0, .noEntries) }
    if hasSides { setSides() }
    remarkOnCapitals()
    // Lines of two lists are in order already, each list's for itself.
    let ordered = format == .huLiu ? entries : Self.byLine(entries)
    return Lexicon(
      name: name, entries: ordered, scale: scale,
      categories: categories,
      provenance: LexiconProvenance(name: text.name, digest: text.digest, entries: entries.count),
      format: format, superseded: Self.byLine(superseded),
      remarks: remarks.sorted { ($0.line, $0.form ?? "") < ($1.line, $1.form ?? "") })
  }

  /// Several entries may stand on one line; these stay as they were added.
  private static func byLine(_ entries: [Lexicon.Entry]) -> [Lexicon.Entry] {
    entries.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }

  /// One side gives 1 or -1, both give nothing.
  private mutating func setSides() {
    let sides = categories.map(LexiconSide.init)
    for index in entries.indices {
      let own = Set(entries[index].categories.compactMap { sides[$0] })
      if own.count == 1, let side = own.first {
        entries[index].valence = side == .positive ? 1 : -1
      } else if own.count > 1 {
        remark(
          .bothSides, line: entries[index].line, form: entries[index].form,
          "is in a positive and in a negative category: no valence")
      }
    }
  }

  /// Files that are in capitals throughout say nothing by them.
  private mutating func remarkOnCapitals() {
    guard inCapitals.count * 2 < entries.count else { return }
    for entry in inCapitals {
      remark(
        .capitals, line: entry.line, form: entry.form,
        "is in capitals here; look-ups know no case, and match it in small letters too")
    }
  }

  private static func isPattern(_ form: String, _ wildcards: Wildcards) -> Bool {
    switch wildcards {
    case .none: return false
    case .globs: return form.contains("*") || form.contains("?")
    case .stars:
      let letters = Array(form)
      return letters.indices.contains { index in
        guard letters[index] == "*" else { return false }
        return [index - 1, index + 1].contains {
          letters.indices.contains($0) && (letters[$0].isLetter || letters[$0].isNumber)
        }
      }
    }
  }

  private static func isInCapitals(_ written: some StringProtocol) -> Bool {
    var letters = 0
    for character in written where character.isLetter {
      guard character.isUppercase else { return false }
      letters += 1
    }
    return letters > 1
  }
}
