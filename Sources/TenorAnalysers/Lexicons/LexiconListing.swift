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
