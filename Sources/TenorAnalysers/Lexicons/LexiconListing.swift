public import TenorReport

/// The lexicons that ship with Tenor, as `tenor lexicon list` writes them.
public struct LexiconListing: Sendable, Encodable {
  /// `lexicon-list`
  public static let name = "lexicon-list"

  /// One lexicon.
  public struct Row: Sendable, Encodable {
    /// What options call it.
    public var name: String
    /// Forms, each counted once.
    public var entries: Int
    /// Of several words.
    public var phrases: Int
    /// The least valence that the lexicon knows.
    public var least: Double
    /// The greatest.
    public var greatest: Double
    /// In the lexicon's own order.
    public var categories: [String]
    /// The terms that it is passed on under.
    public var licence: String
    /// What to cite.
    public var citation: String
    /// The file inside the folder of lexicons.
    public var file: String
    /// SHA-256 of its bytes.
    public var sha256: String
  }

  /// By name.
  public var lexicons: [Row]

  /// Reads all of them.
  public init() throws(LexiconError) {
    lexicons = []
    for bundled in BundledLexicon.all {
      let lexicon = try Lexicon.bundled(bundled.name)
      lexicons.append(
        Row(
          name: bundled.name, entries: lexicon.entries.count,
          phrases: lexicon.entries.count { $0.form.contains(" ") },
          least: bundled.scale.lowerBound, greatest: bundled.scale.upperBound,
          categories: lexicon.categories, licence: bundled.licence, citation: bundled.citation,
          file: bundled.path, sha256: lexicon.provenance.digest))
    }
  }

  /// One lexicon a row.
  public var table: Table {
    Table(
      id: "lexicons", title: "Lexicons that ship with Tenor",
      columns: [
        .init("Name", key: "name", .left), .init("Entries", key: "entries"),
        .init("Phrases", key: "phrases"), .init("Least", key: "least"),
        .init("Greatest", key: "greatest"), .init("Categories", key: "categories", .left),
        .init("Licence", key: "licence", .left), .init("Citation", key: "citation", .left),
      ],
      rows: lexicons.map {
        [
          .text($0.name), .integer($0.entries), .integer($0.phrases),
          .number($0.least, decimals: 0), .number($0.greatest, decimals: 0),
          $0.categories.isEmpty ? .missing : .text($0.categories.joined(separator: ", ")),
          .text($0.licence), .text($0.citation),
        ]
      },
      notes: [
        "Others are read from a file of your own: docs/lexicons.md tells which, and where to get them."
      ])
  }
}

/// A lexicon's entries, all of them or those asked for, as `tenor lexicon show` writes them.
public struct LexiconEntries: Sendable, Encodable {
  /// `lexicon-show`
  public static let name = "lexicon-show"

  /// One entry.
  public struct Row: Sendable, Encodable {
    /// As look-ups compare it.
    public var form: String
    /// Whether `*` and `?` stand for other letters.
    public var pattern: Bool
    /// On the lexicon's own scale; `nil` for an entry with categories only.
    public var valence: Double?
    /// The same from -4 to 4, on which lexicons are compared.
    public var common: Double?
    /// In the lexicon's order.
    public var categories: [String]
    /// From 1.
    public var line: Int

    private enum CodingKeys: String, CodingKey {
      case form, pattern, valence, common, categories, line
    }

    /// In the order of declaration; absent values are null.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(form, forKey: .form)
      try container.encode(pattern, forKey: .pattern)
      try container.encode(valence, forKey: .valence)
      try container.encode(common, forKey: .common)
      try container.encode(categories, forKey: .categories)
      try container.encode(line, forKey: .line)
    }
  }

  /// What output calls the lexicon.
  public var lexicon: String
  /// What the file is.
  public var format: LexiconFormat?
  /// Forms in all.
  public var entries: Int
  /// From the worst to the best that a valence can be.
  public var scale: [Double]
  /// All that the file lists.
  public var categories: [String]
  /// The file.
  public var provenance: LexiconProvenance
  /// In the order of the file.
  public var shown: [Row]

  /// The entries that match one of some words: a word is looked up as a text's word is, and finds exact
  /// forms and patterns; with `*` or `?` in it, it is itself a pattern for forms. Without words all.
  public init(_ lexicon: Lexicon, words: [String] = []) {
    self.lexicon = lexicon.name
    format = lexicon.format
    entries = lexicon.entries.count
    scale = [lexicon.scale.lowerBound, lexicon.scale.upperBound]
    categories = lexicon.categories
    provenance = lexicon.provenance
    let forms = words.map { LexiconDraft.form($0) }
    let globs = forms.filter { $0.contains("*") || $0.contains("?") }.map { LexiconPattern($0) }
    shown = lexicon.entries.filter { entry in
      words.isEmpty || forms.contains(entry.form) || globs.contains { $0.matches(entry.form) }
        || entry.isPattern && forms.contains(where: LexiconPattern(entry.form).matches)
    }.map { entry in
      Row(
        form: entry.form, pattern: entry.isPattern, valence: entry.valence,
        common: entry.valence.map(lexicon.common),
        categories: entry.categories.map { lexicon.categories[$0] }, line: entry.line)
    }
  }

  /// One entry a row.
  public var table: Table {
    Table(
      id: "entries", title: "\(lexicon): \(counted(shown.count, "entry", "entries"))",
      columns: [
        .init("Form", key: "form", .left), .init("Pattern", key: "pattern", .left),
        .init("Valence", key: "valence"), .init("Common", key: "common"),
        .init("Categories", key: "categories", .left), .init("Line", key: "line"),
      ],
      rows: shown.map {
        [
          .text($0.form), .text($0.pattern ? "true" : "false"), .number($0.valence, decimals: 3),
          .number($0.common, decimals: 3),
          $0.categories.isEmpty ? .missing : .text($0.categories.joined(separator: "; ")),
          .integer($0.line),
        ]
      },
      notes: [
        "\(lexicon): \(counted(entries, "entry", "entries")) of \(provenance.name)\(format.map { ", read as \($0.title)" } ?? ""). Valences run from \(scale[0], decimals: 0) to \(scale[1], decimals: 0); common: the same from −4 to 4."
      ])
  }
}
