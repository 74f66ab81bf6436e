internal import TenorAnalysis
internal import TenorCorpus
public import TenorReport
internal import TenorStatistics

extension TargetFindings {
  /// One row a target for all utterances, one for each period, one for what is undated.
  public var table: Table {
    var table = Table(
      id: Self.name, title: "Sentiment by target",
      columns: [
        .init("Target", key: "target", .left), .init("Source", key: "source", .left),
        .init("Group", key: "group", .left), .init("Period", key: "period", .left),
        .init("Start", key: "start", .left), .init("End", key: "end", .left),
        .init("Partial", key: "partial", .left), .init("Mentions", key: "mentions"),
        .init("Utterances", key: "utterances"), .init("Conversations", key: "conversations"),
        .init("Sentences", key: "sentences"), .init("Scored", key: "scored"),
        .init("Unscored", key: "unscored"),
        .init("Scored conversations", key: "scoredConversations"), .init("Mean", key: "mean"),
        .init("Paired utterances", key: "pairedUtterances"),
        .init("Paired conversations", key: "pairedConversations"),
        .init("Paired mean", key: "pairedMean"), .init("Others’ mean", key: "othersMean"),
        .init("Difference", key: "difference"), .init("From", key: "lower"),
        .init("To", key: "upper"),
      ])
    for target in targets {
      table.rows.append(Self.row(target, "overall", nil, target.overall))
      table.rows += target.series.map { Self.row(target, "period", $0, $0.group) }
      table.rows.append(Self.row(target, "undated", nil, target.undated))
    }
    return table
  }

  private static func row(
    _ target: TargetFinding, _ name: String, _ bin: TargetFinding.Bin?, _ group: TargetGroup
  ) -> [Table.Cell] {
    [
      .text(target.name), .text(target.source.rawValue), .text(name),
      .text(bin?.period.description), .text(bin?.period.start.description),
      .text(bin?.period.end.description), .text(bin.map { $0.partial ? "true" : "false" }),
      .integer(group.mentions), .integer(group.utterances), .integer(group.conversations),
      .integer(group.sentences), .integer(group.scored), .integer(group.unscored),
      .integer(group.scoredConversations), .number(group.mean, decimals: 3),
      .integer(group.pairedUtterances), .integer(group.pairedConversations),
      .number(group.pairedMean, decimals: 3), .number(group.othersMean, decimals: 3),
      .number(group.difference, decimals: 3), .number(group.interval?.lower, decimals: 3),
      .number(group.interval?.upper, decimals: 3),
    ]
  }
}

// MARK: - What people read

extension TargetFindings {
  /// What a person at a terminal sees first: a row for each target, and what can be concluded.
  public var summaryTable: Table {
    var table = overallTable
    table.notes =
      targets.map { "\($0.conclusion)" } + table.notes + [
        "\(grouped: bootstrap) draws of conversations from seed \(String(seed)). Examples and limits: --format markdown; all columns: csv or json."
      ]
    return table
  }

  /// Each target that is mentioned, by period.
  public var furtherTables: [Table] {
    targets.filter { $0.overall.mentions > 0 && !$0.series.isEmpty }.map(periodTable)
  }

  var overallTable: Table {
    Table(
      id: Self.name, title: "Sentiment by target",
      columns: [.init("Target", key: "target", .left)] + figureColumns,
      rows: targets.map { [.text($0.name)] + Self.figures($0.overall) },
      notes: [dashes])
  }

  func periodTable(_ target: TargetFinding) -> Table {
    var table = Table(
      id: "\(Self.name)-\((targets.firstIndex(of: target) ?? 0) + 1)",
      title: "\(target.name) by \(by.name)",
      columns: [.init("Period", key: "period", .left)] + figureColumns,
      rows: target.series.map { bin in
        [.text(bin.period.description + (bin.partial ? " *" : ""))] + Self.figures(bin.group)
      })
    if target.undated.mentions > 0 {
      table.rows.append([.text("undated")] + Self.figures(target.undated))
    }
    if target.series.contains(where: \.partial) {
      table.notes.append("* The corpus covers only part of the \(by.name).")
    }
    table.notes.append(
      "A dash: too few conversations. Each interval stands for itself: of twenty that are drawn where there is no difference, one leaves 0 out by chance."
    )
    return table.foldingEmptyRuns
  }

  private var dashes: Prose {
    "A dash: fewer than \(fewestConversations) conversations, too few for a number, or too few for any interval to leave 0 out. Pairs: utterances with scored \(scope.rawValue)s of both sorts; their means count each utterance once, the mean before them each \(scope.rawValue)."
  }

  private var figureColumns: [Table.Column] {
    [
      .init("Mentions", key: "mentions"), .init("Utterances", key: "utterances"),
      .init("Conversations", key: "conversations"),
      .init(scope == .sentence ? "Sentences" : "Clauses", key: "sentences"),
      .init("Scored", key: "scored"), .init("Mean", key: "mean"),
      .init("Pairs", key: "pairedUtterances"), .init("in conv.", key: "pairedConversations"),
      .init("About it", key: "pairedMean"), .init("Otherwise", key: "othersMean"),
      .init("Difference", key: "difference"), .init("95% interval", key: "interval"),
    ]
  }

  private static func figures(_ group: TargetGroup) -> [Table.Cell] {
    let isPaired = group.difference != nil
    let hasMean = group.scoredConversations >= TargetSentiment.fewestConversations
    return [
      .integer(group.mentions), .integer(group.utterances), .integer(group.conversations),
      .integer(group.sentences), .integer(group.scored),
      .number(hasMean ? group.mean : nil, decimals: 3),
      .integer(group.pairedUtterances), .integer(group.pairedConversations),
      .number(isPaired ? group.pairedMean : nil, decimals: 3),
      .number(isPaired ? group.othersMean : nil, decimals: 3),
      .number(group.difference, decimals: 3),
      .text(group.interval.map { ComparisonFindings.words($0) }),
    ]
  }
}
