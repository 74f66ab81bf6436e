internal import TenorAnalysis
internal import TenorCorpus
internal import TenorStatistics

extension TermFindings {
  init(_ analyser: Terms, _ total: TermPartial, over corpus: CorpusSummary) {
    let options = analyser.options
    let entries = analyser.search.entries
    let groups =
      switch options.grouping {
      case .utterances(let grouping):
        CategoryGroups(grouping, total.cells, over: corpus)
      case .voice: CategoryGroups(voices: total.cells)
      }
    register = RegisterSummary(analyser.register)
    asked = analyser.names != nil
    by = groups.by ?? ""
    base = options.base
    level = Categories.level
    bootstrap = options.replicates
    seed = options.seed
    fewestConversations = Categories.fewestConversations
    smoothing = options.smoothing
    events = options.events
    let whole = TermRates(total.cells.conversations, terms: entries.count, options)
    let rates = groups.list.map { TermRates($0.cells, terms: entries.count, options) }
    let isTime = options.grouping == .utterances(.time)
    var terms = entries.enumerated().map { number, entry in
      TermFinding(
        entry, total.tallies[number] ?? .empty, whole.terms[number],
        zip(groups.list, rates).map { ($0, $1, $1.terms[number]) }, options, over: corpus)
    }
    let tested = isTime ? TermChanges.tested(terms) : []
    for term in tested {
      terms[term].changes = TermChanges(terms[term].series, of: tested.count, options)
    }
    if isTime {
      for term in terms.indices where terms[term].count > 0 {
        terms[term].bursts = TermChanges.bursts(terms[term].series, options)
      }
    }
    self.tested = terms.count { $0.changes != nil }
    self.terms = terms
  }
}

/// What is said in a group of conversations, and how often each term is.
struct TermRates {
  /// One term.
  struct Rate {
    var count = 0
    var utterances = 0
    var conversations = 0
    var rate: Double?
    var interval: Interval?
    var poisson: Interval?
  }

  let utterances: Int
  let conversations: Int
  let tokens: Int
  private(set) var terms: [Rate]

  /// - Parameter cells: one for each conversation.
  init(_ cells: [TermPartial.Cell], terms count: Int, _ options: Terms.Options) {
    utterances = cells.reduce(0) { $0 + $1.utterances }
    conversations = cells.count
    tokens = cells.reduce(0) { $0 + $1.tokens }
    terms = (0..<count).map { _ in Rate() }
    for cell in cells {
      for (term, mention) in cell.mentions {
        terms[term].count += mention.count
        terms[term].utterances += mention.utterances
        terms[term].conversations += 1
      }
    }
    guard tokens > 0 else { return }
    let scale = Double(options.base) / Double(tokens)
    for term in terms.indices {
      terms[term].rate = scale * Double(terms[term].count)
      terms[term].poisson = poissonInterval(terms[term].count, level: Categories.level)
        .scaled(by: scale)
    }
    // A conversation of emoticons alone has no words to count by.
    let clusters = cells.filter { $0.tokens > 0 }
    let drawn = terms.indices.filter {
      clusters.count >= Categories.fewestConversations
        && terms[$0].conversations >= Categories.fewestConversations
    }
    let intervals = CategoryGroup.intervals(
      drawn.map { term in clusters.map { Double($0.mentions[term]?.count ?? 0) } },
      sizes: clusters.map { Double($0.tokens) }, replicates: options.replicates,
      seed: options.seed)
    for (term, interval) in zip(drawn, intervals) {
      terms[term].interval = interval?.scaled(by: Double(options.base))
    }
  }
}

extension Interval {
  /// In other units.
  fileprivate func scaled(by factor: Double) -> Interval {
    Interval(lower: factor * lower, upper: factor * upper)
  }
}

extension TermFinding {
  fileprivate typealias Group = CategoryGroups<TermPartial.Cell>.Group

  fileprivate init(
    _ entry: Register.Entry, _ tally: MentionTally, _ whole: TermRates.Rate,
    _ groups: [(group: Group, all: TermRates, term: TermRates.Rate)], _ options: Terms.Options,
    over corpus: CorpusSummary
  ) {
    name = entry.name
    count = whole.count
    // Not the sum over voices: an utterance may say it in two.
    utterances = tally.sum().utterances
    conversations = whole.conversations
    rate = whole.rate
    interval = whole.interval
    poisson = whole.poisson
    byKind = MentionsByKind(tally, over: corpus)
    series = []
    self.groups = []
    undated = TermUndated(count: 0, utterances: 0, tokens: 0, rate: nil)
    for (group, all, term) in groups {
      switch group.group {
      case "period": series.append(TermPeriod(group, all, term, options.events))
      case "undated", "outside":
        undated = TermUndated(
          count: term.count, utterances: term.utterances, tokens: all.tokens, rate: term.rate)
      default: self.groups.append(TermGroup(group, all, term))
      }
    }
    if let smoothing = options.smoothing {
      let course = smoothing(
        series.map(\.rate), tokens: series.map(\.tokens),
        days: series.map { CalendarDate(iso: $0.start)?.firstDay ?? 0 })
      for place in series.indices { series[place].smoothed = course[place] }
    }
    bursts = []
    aliases = AliasCount.seen(tally, of: entry)
    excluded = tally.excluded
    evidence = tally.evidence.passages.map {
      ConcordanceLine($0, in: corpus.corpus).quoted(by: options.quotes, isTerm: true)
    }
  }
}

extension TermPeriod {
  fileprivate init(
    _ group: TermFinding.Group, _ all: TermRates, _ term: TermRates.Rate, _ events: [StudyEvent]
  ) {
    let days = [group.start, group.end].map { $0.flatMap { CalendarDate(iso: $0)?.firstDay } ?? 0 }
    self.init(
      period: group.name ?? group.group, start: group.start ?? "", end: group.end ?? "",
      partial: group.partial ?? false, small: all.tokens < TermFindings.fewest, count: term.count,
      utterances: term.utterances, conversations: term.conversations,
      allUtterances: all.utterances, allConversations: all.conversations, tokens: all.tokens,
      rate: term.rate, interval: term.interval, poisson: term.poisson,
      events: events.filter { (days[0]...max(days[0], days[1])).contains($0.day) }.map(\.name))
  }
}

extension TermGroup {
  fileprivate init(_ group: TermFinding.Group, _ all: TermRates, _ term: TermRates.Rate) {
    self.init(
      group: group.group, name: group.name, count: term.count, utterances: term.utterances,
      conversations: term.conversations, allUtterances: all.utterances,
      allConversations: all.conversations, tokens: all.tokens,
      small: all.tokens < TermFindings.fewest, rate: term.rate, interval: term.interval,
      poisson: term.poisson)
  }
}
