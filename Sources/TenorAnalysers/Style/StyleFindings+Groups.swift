public import TenorReport
internal import TenorStatistics

extension StyleFindings {
  /// The contrasts and the groups.
  public var furtherTables: [Table] { contrastTables + groupTables }

  /// Groups as rows: diversity, then readability.
  var groupTables: [Table] {
    guard let by, !groups.isEmpty else { return [] }
    return [diversityTable(by), readabilityTable(by)]
  }

  private func diversityTable(_ by: String) -> Table {
    var table = Table(
      id: "\(Self.name)-diversity-by-\(by)", title: "Diversity by \(by): means over conversations",
      columns: head(by) + [.init("Tokens", key: "tokens"), .init("Types", key: "types")]
        + DiversityMeasure.allCases.flatMap {
          [
            Table.Column($0.name, key: $0.rawValue),
            Table.Column("95% interval", key: "\($0.rawValue)Interval"),
            Table.Column("Of", key: "\($0.rawValue)Conversations"),
          ]
        },
      rows: groups.map { group in
        head(group) + [.integer(group.figures.tokens), .integer(group.figures.types)]
          + group.figures.diversity.flatMap { figure -> [Table.Cell] in
            [
              .number(figure.mean, decimals: figure.measure.decimals),
              .text(figure.interval.map { Self.words($0, figure.measure.decimals) }),
              .integer(figure.conversations),
            ]
          }
      }, notes: ["Of: the conversations with tokens enough for the measure."])
    addPartial(by, to: &table)
    return table
  }

  private func readabilityTable(_ by: String) -> Table {
    var table = Table(
      id: "\(Self.name)-readability-by-\(by)", title: "Readability by \(by): all words together",
      columns: head(by) + [.init("Sentences", key: "sentences")]
        + ReadabilityMeasure.allCases.map { .init($0.name, key: $0.rawValue) },
      rows: groups.map { group in
        head(group) + [.integer(group.figures.readability.sentences)]
          + group.figures.readingEase.map { figure -> Table.Cell in
            guard let value = figure.value else { return .missing }
            let decimals = figure.measure.decimals
            let interval = figure.interval.map { " (\(Self.words($0, decimals)))" } ?? ""
            return .text(Numerals.fixed(value, decimals: decimals) + interval)
          }
      },
      notes: [
        "In brackets: 95% intervals over conversations. A dash: fewer than \(fewestSentences) sentences."
      ])
    addPartial(by, to: &table)
    return table
  }

  private func head(_ by: String) -> [Table.Column] {
    [
      .init(by.prefix(1).uppercased() + by.dropFirst(), key: "group", .left),
      .init("Conversations", key: "conversations"),
    ]
  }

  private func head(_ group: GroupFindings<StyleFigures>) -> [Table.Cell] {
    [.text(group.label), .integer(group.figures.conversations)]
  }

  private func addPartial(_ by: String, to table: inout Table) {
    if groups.contains(where: { $0.partial == true }) {
      table.notes.append("* The corpus covers only part of the \(by).")
    }
  }
}
