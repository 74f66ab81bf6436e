internal import TenorAnalysis
internal import TenorCorpus

/// The groups that utterances are told apart by, in the order of output.
struct CategoryGroups {
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
    var cells: [CategoryPartial.Cell]
  }

  /// What the groups are, as people say it: `month`, `kind`; `nil` without grouping.
  let by: String?
  private(set) var list: [Group] = []

  init(
    _ grouping: CategoryGrouping?, _ cells: [CategoryPartial.Cell], over corpus: CorpusSummary
  ) {
    var byKey: [CategoryGroupKey: [CategoryPartial.Cell]] = [:]
    for cell in cells { byKey[cell.group, default: []].append(cell) }
    func found(_ key: CategoryGroupKey) -> [CategoryPartial.Cell] { byKey[key] ?? [] }
    func addRest(_ group: String, _ key: CategoryGroupKey) {
      if !found(key).isEmpty { list.append(Group(group: group, cells: found(key))) }
    }
    switch grouping {
    case nil: by = nil
    case .time:
      by = corpus.by.name
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

  /// By utterances, the most first; those of few are one group.
  private static func speakers(
    _ byKey: [CategoryGroupKey: [CategoryPartial.Cell]], smallest: Int
  ) -> [Group] {
    var cellsBySpeaker: [String: [CategoryPartial.Cell]] = [:]
    for case (.speaker(let name?), let cells) in byKey { cellsBySpeaker[name] = cells }
    let counts = SpeakerCells(
      cellsBySpeaker.mapValues { $0.reduce(0) { $0 + $1.utterances } }, smallest: smallest)
    var groups: [String: [CategoryPartial.Cell]] = [:]
    for (speaker, cells) in cellsBySpeaker {
      groups[counts.label(of: speaker), default: []] += cells
    }
    return counts.cells.map { cell in
      Group(group: "speaker", name: cell.label, cells: merged(groups[cell.label] ?? []))
    }
  }

  /// One cell a conversation, in corpus order.
  private static func merged(_ cells: [CategoryPartial.Cell]) -> [CategoryPartial.Cell] {
    CategoryPartial(cells: cells.sorted { $0.conversation < $1.conversation }).conversations
  }
}
