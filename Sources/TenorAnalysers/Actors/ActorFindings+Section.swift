public import TenorAnalysis
public import TenorReport

extension ActorFindings {
  /// Who is mentioned most and with whom, with a passage for each of the strongest pairs.
  public func section(over corpus: CorpusSummary) -> ReportSection {
    var blocks: [Block] = [.paragraph(opening(over: corpus))]
    if !named.isEmpty {
      var table = actorTable(named.prefix(Self.shownActors))
      if named.count > Self.shownActors {
        table.notes.append("The \(Self.shownActors) most mentioned of \(grouped: named.count).")
      }
      blocks.append(.table(table))
    }
    if !edges.isEmpty {
      var table = edgeTable(edges.prefix(Self.shownEdges))
      table.notes.append(
        "A pair counts once in each \(window.rawValue) that mentions both, however often.")
      if edges.count > Self.shownEdges {
        table.notes.append("The \(Self.shownEdges) most frequent of \(grouped: edges.count).")
      }
      blocks += [.heading("Mentioned together", level: 1), .table(table)]
      let evidence = edges.prefix(3).compactMap { edge in
        edge.evidence.map { line -> Prose in
          "\(strong: edge.a) and \(strong: edge.b): \(line.prose)"
        }
      }
      if !evidence.isEmpty {
        blocks.append(.paragraph("One passage, drawn at random, for each of the strongest pairs:"))
        blocks.append(.list(evidence))
      }
    }
    return ReportSection(id: Self.name, title: "Actors", blocks: blocks)
  }

  private func opening(over corpus: CorpusSummary) -> Prose {
    let total = corpus.total()
    let place: Prose =
      "the \(counted(total.utterances, "utterance")) of \(counted(corpus.conversations, "conversation"))"
    let known: Prose = "the \(counted(register.entries, "actor")) in \(code: register.file)"
    let mentions = counted(named.reduce(0) { $0 + $1.mentions }, "time")
    var words: Prose =
      named.isEmpty
      ? "None of \(known) is mentioned in \(place)."
      : "Of \(known), \(grouped: named.count) \(named.count == 1 ? "is" : "are") mentioned, \(mentions) in all, in \(place)."
    if let first = named.first {
      words =
        "\(words) Most often: \(strong: first.name), \(counted(first.mentions, "time")) in \(counted(first.utterances, "utterance")) of \(counted(first.conversations, "conversation"))"
      let next = named.dropFirst().prefix(3).map { actor -> Prose in
        "\(actor.name) (\(grouped: actor.mentions))"
      }
      words = next.isEmpty ? "\(words)." : "\(words), then \(Prose.joined(next))."
    }
    if let edge = edges.first {
      words =
        "\(words) \(strong: edge.a) and \(strong: edge.b) are named together most: in \(counted(edge.count, window.rawValue)), across \(counted(edge.documentFrequency, "conversation"))."
    }
    let excluded = actors.reduce(0) { $0 + $1.excluded }
    if excluded > 0 {
      words =
        "\(words) \(counted(excluded, "find")) inside phrases that mean somebody else \(excluded == 1 ? "was" : "were") left out."
    }
    let unintroduced = actors.reduce(0) { $0 + $1.unintroduced }
    if unintroduced > 0 {
      words =
        "\(words) \(counted(unintroduced, "short form")) \(unintroduced == 1 ? "was" : "were") left out, since no fuller name stands before \(unintroduced == 1 ? "it" : "them") in the conversation."
    }
    let outOfDate = actors.reduce(0) { $0 + $1.outOfDate }
    if outOfDate > 0 {
      words =
        "\(words) \(counted(outOfDate, "find")) \(outOfDate == 1 ? "was" : "were") left out, since the alias does not mean the actor at that date."
    }
    return "\(words) \(corpus.voicesCounted)"
  }
}
