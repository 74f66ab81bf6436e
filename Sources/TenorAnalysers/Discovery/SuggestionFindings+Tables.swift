public import TenorAnalysis
public import TenorReport

extension SuggestionFindings: Reportable {
  /// One row a suggestion.
  public var table: Table {
    Table(
      id: "actors-suggest", title: "What \(register.file) lacks",
      columns: [
        .init("Rank", key: "rank"), .init("Name", key: "name", .left),
        .init("Kind", key: "kind", .left), .init("Mentions", key: "mentions"),
        .init("Utterances", key: "utterances"), .init("Conversations", key: "conversations"),
        .init("Seen as", key: "forms", .left), .init("Remark", key: "remark", .left),
        .init("Example", key: "example", .left), .init("Utterance", key: "utterance", .left),
      ],
      rows: suggestions.map { suggestion in
        [
          .integer(suggestion.rank), .text(suggestion.name), .text(suggestion.kind.rawValue),
          .integer(suggestion.mentions), .integer(suggestion.utterances),
          .integer(suggestion.conversations),
          .text(suggestion.forms.map { "\($0.alias) \($0.count)" }.joined(separator: ", ")),
          .text(suggestion.remark), .text(suggestion.example?.words),
          .text(suggestion.example?.utterance),
        ]
      }, notes: notes)
  }

  private var notes: [Prose] {
    var notes: [Prose] = [
      "\(grouped: suggestions.count) of \(counted(found, "suggestion")), by conversations, then mentions."
    ]
    let left = [
      (leftOut.unclear, "not told from places and things (--all lists them)"),
      (leftOut.places, "likely places (--all lists them)"),
      (leftOut.speakers, "names of speakers"), (leftOut.rare, "with too few mentions"),
      (leftOut.headlines, "sentences in headline case, where nothing was looked for"),
    ].filter { $0.0 > 0 }.map { "\(Numerals.grouped($0.0)) \($0.1)" }
    if !left.isEmpty { notes.append("Left out: \(left.joined(separator: "; ")).") }
    if let agreement {
      notes.append("\(agreement.words)")
      if !agreement.wrong.isEmpty {
        notes.append("Not in the gold: \(agreement.wrong.joined(separator: ", ")).")
      }
      if !agreement.missed.isEmpty {
        notes.append("Not suggested: \(agreement.missed.joined(separator: ", ")).")
      }
    }
    return notes
  }

  /// The table.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    ReportSection(
      id: Self.name, title: "What the register lacks",
      blocks: [.table(table), .paragraph(corpus.voicesCounted)])
  }
}

extension Suggestion {
  /// What a person should know before pasting it.
  var remark: String? {
    if let inRegister { return "a form of \(inRegister)?" }
    if !mayBe.isEmpty { return "may be \(mayBe.joined(separator: " or "))" }
    return nil
  }
}

extension SuggestionAgreement {
  /// `Precision at 20: 0.85 (17 of 20). Recall: 0.60 (24 of 40).`
  var words: String {
    func number(_ value: Double?) -> String { value.map { Numerals.fixed($0, decimals: 2) } ?? "–" }
    return
      "Precision at 20: \(number(precisionAt20)) (\(right) of \(first)). Recall: \(number(recall)) (\(found) of \(gold))."
  }
}
