public import TenorReport

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
