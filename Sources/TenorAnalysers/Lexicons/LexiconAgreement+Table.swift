public import TenorAnalysis
public import TenorReport

extension LexiconAgreement: Reportable {
  /// So many disagreements are shown to people.
  private static let shown = 20

  /// The figures, one a row.
  public var table: Table {
    var rows: [(String, Table.Cell, Table.Cell, Table.Cell)] = [
      (
        "Entries with a valence", .integer(a.entries), .integer(b.entries), .integer(entries.shared)
      ),
      ("Entries of the same sign", .missing, .missing, .integer(entries.sameSign)),
      ("Entries of opposite signs", .missing, .missing, .integer(entries.opposite)),
      (
        "Share of entries of the same sign", .missing, .missing,
        .number(entries.agreement, decimals: 3)
      ),
      ("Kappa of entries' signs", .missing, .missing, .number(entries.kappa, decimals: 3)),
      ("Pearson's r of entries' valences", .missing, .missing, .number(pearson, decimals: 3)),
      ("Spearman's rho of entries' valences", .missing, .missing, .number(spearman, decimals: 3)),
    ]
    if let corpus { rows += Self.rows(corpus) }
    return Table(
      id: "lexicon-agreement", title: "Agreement of \(a.name) and \(b.name)",
      columns: [
        .init("Figure", key: "figure", .left), .init(a.name, key: "a"), .init(b.name, key: "b"),
        .init("Both", key: "both"),
      ],
      rows: rows.map { [.text($0.0), $0.1, $0.2, $0.3] },
      notes: [
        "Entries are shared where their forms are the same, letter by letter. Valences are compared from −4 to 4; a sign is negative, zero or positive.",
        "Lexicons: \([a, b].map { "\($0.file) (SHA-256 \($0.sha256.prefix(12))…)" }.joined(separator: "; ")).",
      ] + fewPairs
        + (corpus == nil
          ? []
          : [
            "Tokens are running words. Tokens matched: those that belong to an entry, phrases first, and emoticons, which are no running words and not in the coverage. Utterances are scored by the mean valence of the entries met, without any rules; those without an entry are not scored. Utterances of one conversation are not independent: the figures describe these texts."
          ]))
  }

  /// Why a correlation is a dash.
  private var fewPairs: [Prose] {
    var few: [Prose] = []
    if entries.shared < Self.fewest {
      few.append("\(counted(entries.shared, "shared entry", "shared entries"))")
    }
    if let both = corpus?.scores.signs.shared, both < Self.fewest {
      few.append("\(counted(both, "utterance")) that both score")
    }
    return few.isEmpty
      ? []
      : ["A correlation takes at least \(Self.fewest) pairs; there are only \(Prose.joined(few))."]
  }

  private static func rows(
    _ corpus: OnCorpus
  ) -> [(String, Table.Cell, Table.Cell, Table.Cell)] {
    let (a, b, scores) = (corpus.a, corpus.b, corpus.scores)
    return [
      ("Conversations", .missing, .missing, .integer(corpus.conversations)),
      ("Utterances", .missing, .missing, .integer(corpus.utterances)),
      ("Tokens", .missing, .missing, .integer(corpus.tokens)),
      ("Tokens matched", .integer(a.tokens), .integer(b.tokens), .integer(corpus.shared.shared)),
      ("Coverage", .number(a.coverage, decimals: 3), .number(b.coverage, decimals: 3), .missing),
      ("Tokens of the same sign", .missing, .missing, .integer(corpus.shared.sameSign)),
      ("Tokens of opposite signs", .missing, .missing, .integer(corpus.shared.opposite)),
      (
        "Share of tokens of the same sign", .missing, .missing,
        .number(corpus.shared.agreement, decimals: 3)
      ),
      ("Kappa of tokens' signs", .missing, .missing, .number(corpus.shared.kappa, decimals: 3)),
      ("Utterances scored", .integer(a.scored), .integer(b.scored), .integer(scores.signs.shared)),
      ("Utterances of the same sign", .missing, .missing, .integer(scores.signs.sameSign)),
      ("Kappa of utterances' signs", .missing, .missing, .number(scores.signs.kappa, decimals: 3)),
      ("Krippendorff's alpha, ordinal", .missing, .missing, .number(scores.alpha, decimals: 3)),
      (
        "Pearson's r of utterances' means", .missing, .missing, .number(scores.pearson, decimals: 3)
      ),
      (
        "Spearman's rho of utterances' means", .missing, .missing,
        .number(scores.spearman, decimals: 3)
      ),
    ]
  }

  /// Every disagreement, one a row.
  public var disagreementTable: Table {
    disagreementTable(disagreements)
  }

  private func disagreementTable(_ rows: [Disagreement]) -> Table {
    Table(
      id: "lexicon-disagreements",
      title: corpus == nil ? "Forms of different signs" : "Words of different signs, by frequency",
      columns: [
        .init("Entry of \(a.name)", key: "a", .left), .init("Entry of \(b.name)", key: "b", .left),
        .init("Valence in \(a.name)", key: "valenceA"),
        .init("Valence in \(b.name)", key: "valenceB"), .init("Tokens", key: "tokens"),
      ],
      rows: rows.map {
        [
          .text($0.a), .text($0.b), .number($0.valenceA, decimals: 2),
          .number($0.valenceB, decimals: 2), .integer($0.tokens),
        ]
      })
  }

  private var shortTable: Table {
    var table = disagreementTable(Array(disagreements.prefix(Self.shown)))
    // Without a corpus there are no tokens.
    if corpus == nil {
      table.columns.removeLast()
      for row in table.rows.indices { table.rows[row].removeLast() }
    }
    let left = disagreements.count - Self.shown
    if left > 0 {
      table.notes = ["\(counted(left, "further one")): --format csv or json lists all."]
    }
    return table
  }

  /// Some of the disagreements.
  public var furtherTables: [Table] { [shortTable] }

  /// The figures and some of the disagreements.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    ReportSection(
      id: Self.name, title: "Agreement of two lexicons",
      blocks: [.paragraph(corpus.voicesCounted), .table(table), .table(shortTable)])
  }
}
