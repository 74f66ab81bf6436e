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
  /// Words that were asked for and have no entry, as they were given.
  public var missing: [Missing]
  /// In the order of the file.
  public var shown: [Row]

  /// A word without an entry.
  public struct Missing: Sendable, Hashable, Encodable {
    /// As it was asked for.
    public var word: String
    /// As it was looked up.
    public var form: String
    /// Whether it is itself a pattern.
    public var pattern: Bool
    /// Patterns of the lexicon that were held against it.
    public var patterns: Int

    /// What was looked for, in words.
    public var words: String {
      if pattern { return "no entry is like '\(form)'" }
      let against =
        switch patterns {
        case 0: ""
        case 1: ", and against its one pattern"
        default: ", and against its \(patterns) patterns"
        }
      return "no entry for '\(word)'; it was looked up as '\(form)'\(against)"
    }
  }

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
    let globs = forms.map { form in
      form.contains("*") || form.contains("?") ? LexiconPattern(form) : nil
    }
    var isMissing = forms.map { _ in true }
    let found = lexicon.entries.filter { entry in
      let pattern = entry.isPattern ? LexiconPattern(entry.form) : nil
      let finders = forms.indices.filter { word in
        forms[word] == entry.form || globs[word]?.matches(entry.form) == true
          || pattern?.matches(forms[word]) == true
      }
      for word in finders { isMissing[word] = false }
      return words.isEmpty || !finders.isEmpty
    }
    let patterns = lexicon.entries.count(where: \.isPattern)
    missing = words.indices.filter { isMissing[$0] }.map {
      Missing(word: words[$0], form: forms[$0], pattern: globs[$0] != nil, patterns: patterns)
    }
    shown = found.map { entry in
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
