public import TenorReport

/// What an engine says of several texts, with what it read: what `tenor explain` prints.
public struct Explanations: Sendable, Encodable {
  /// The engine's name.
  public var engine: String
  /// How the scores of sentences make that of a text.
  public var aggregation: String
  /// The files that it read.
  public var lexicons: [LexiconProvenance]
  /// The rules that were switched off, in order.
  public var without: [Rule]
  /// In the order in which they were asked for.
  public var explanations: [Explanation]

  /// What an engine says.
  public init(_ explanations: [Explanation], by engine: TenorEngine) {
    self.engine = engine.name
    aggregation = engine.aggregation
    lexicons = engine.lexicons
    without = Rule.allCases.filter { !engine.rules.contains($0) }
    self.explanations = explanations
  }

  /// To be read on a terminal or in a file.
  public func text(style: TerminalStyle) -> String {
    let key =
      "[positive] {negative} (known, and not scored). Valences are on −4 to 4; a sentence's score is s / √(s² + 15) for the sum s of its valences; the whole is \(aggregation)."
    let blocks = explanations.map { $0.lines(style: style).joined(separator: "\n") }
    return (blocks + [key]).joined(separator: "\n\n") + "\n"
  }

  /// A row for each scored form, with the number of its text in the order in which they were asked for:
  /// what `--format csv` prints.
  public var table: Table {
    Table(
      id: "explanations", title: "Scored forms",
      columns: [
        .init("Text", key: "text"), .init("ID", key: "id", .left),
        .init("Sentence", key: "sentence"),
        .init("Form", key: "form", .left), .init("Start", key: "start"), .init("End", key: "end"),
        .init("Source", key: "source", .left), .init("Base", key: "base"),
        .init("Rules", key: "rules", .left),
        .init("Valence", key: "valence"), .init("Share", key: "share"),
      ],
      rows: explanations.enumerated().flatMap { text, explanation in
        explanation.sentences.enumerated().flatMap { number, sentence in
          sentence.parts.map { part in
            [
              Table.Cell.integer(text + 1), .text(explanation.id), .integer(number + 1),
              .text(part.form),
              .integer(part.start), .integer(part.end), .text(part.source),
              .number(part.base, decimals: 3),
              .text(part.steps.map(\.rule.rawValue).joined(separator: " ")),
              .number(part.valence, decimals: 3), .number(part.share, decimals: 3),
            ]
          }
        }
      })
  }
}
