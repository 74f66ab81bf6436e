internal import TenorAnalysis
internal import TenorCorpus

/// What is counted of the utterances of one conversation that are in one group.
protocol GroupedCell {
  /// Index into the corpus's conversations.
  var conversation: Int { get }
  /// The group.
  var group: CategoryGroupKey { get set }
  /// Utterances.
  var utterances: Int { get }

  /// Adds what is counted of another group of the same conversation.
  mutating func add(_ other: Self)
}

extension CategoryPartial.Cell: GroupedCell {}

extension Array where Element: GroupedCell {
  /// One cell a conversation, whatever its groups; of cells in corpus order.
  var conversations: [Element] {
    reduce(into: []) { whole, cell in
      guard whole.last?.conversation == cell.conversation else {
        whole.append(cell)
        whole[whole.count - 1].group = .all
        return
      }
      whole[whole.count - 1].add(cell)
    }
  }
}

/// The groups that utterances are told apart by, in the order of output.
struct CategoryGroups<Cell: GroupedCell> {
  struct Group {
    /// What it is one of, as output calls it: `period`, `kind`, `speaker`; `undated`, `unsigned`, `outside`
    /// for what belongs to none.
    var group: String
    /// `nil` for what belongs to none.
    var name: String?
    var start: String?
    var end: String?
    var partial: Bool?
    /// One for each conversation.
    var cells: [Cell]
  }

  /// What the groups are, as people say it: `month`, `kind`; `nil` without grouping.
  let by: String?
  private(set) var list: [Group] = []

  init(
    _ grouping: CategoryGrouping?, _ cells: [Cell], over corpus: CorpusSummary
  ) {
    var byKey: [CategoryGroupKey: [Cell]] = [:]
    for cell in cells { byKey[cell.group, default: []].append(cell) }
    func found(_ key: CategoryGroupKey) -> [Cell] { byKey[key] ?? [] }
    func addRest(_ group: String, _ key: CategoryGroupKey) {
      if !found(key).isEmpty { list.append(Group(group: group, cells: found(key))) }
    }
    switch grouping {
    case nil: by = nil
    case .time:
      by = corpus.by.rawValue
      for period in corpus.periods {
        list.append(
          Group(
            group: "period", name: period.description, start: period.start.description,
            end: period.end.description, partial: corpus.isPartial(period),
            cells: found(.period(period))))
      }
      addRest("undated", .period(nil))
    case .kind:
      by = "kind"
      for kind in UtteranceKind.allCases where !found(.kind(kind)).isEmpty {
        list.append(Group(group: "kind", name: kind.rawValue, cells: found(.kind(kind))))
      }
    case .speaker(let smallest):
      by = "speaker"
      list = Self.speakers(byKey, smallest: smallest)
      addRest("unsigned", .speaker(nil))
    case .study(let study):
      by = "period"
      for (place, period) in study.periods.enumerated() {
        list.append(
          Group(
            group: "period", name: period.name, start: period.from.description,
            end: period.to.description, partial: corpus.days.map { !$0.contains(period.days) },
            cells: found(.study(place))))
      }
      addRest("outside", .study(nil))
    }
  }

  /// The groups of words that are their speaker's own, quoted, and nobody's.
  init(voices cells: [Cell]) {
    by = "voice"
    list = Voice.allCases.compactMap { voice in
      let cells = cells.filter { $0.group == .voice(voice) }
      return cells.isEmpty ? nil : Group(group: "voice", name: voice.rawValue, cells: cells)
    }
  }

  /// By utterances, the most first; those of few are one group.
  private static func speakers(
    _ byKey: [CategoryGroupKey: [Cell]], smallest: Int
  ) -> [Group] {
    var cellsBySpeaker: [String: [Cell]] = [:]
    for case (.speaker(let name?), let cells) in byKey { cellsBySpeaker[name] = cells }
    let counts = SpeakerCells(
      cellsBySpeaker.mapValues { $0.reduce(0) { $0 + $1.utterances } }, smallest: smallest)
    var groups: [String: [Cell]] = [:]
    for (speaker, cells) in cellsBySpeaker {
      groups[counts.label(of: speaker), default: []] += cells
    }
    return counts.cells.map { cell in
      let cells = (groups[cell.label] ?? []).sorted { $0.conversation < $1.conversation }
      return Group(group: "speaker", name: cell.label, cells: cells.conversations)
    }
  }
}
