public import TenorAnalysis
public import TenorCorpus

/// By what utterances are told apart beside the whole.
public enum CategoryGrouping: Sendable, Hashable {
  /// By the run's periods.
  case time
  /// Posts, comments, replies and excerpts.
  case kind
  /// By who speaks; those with fewer utterances than the number are merged, 1 names all.
  case speaker(smallestCell: Int)
  /// By the periods that a study names.
  case study(Study)

  /// The group of an utterance.
  func key(of item: Shard.Item, in shard: Shard) -> CategoryGroupKey {
    switch self {
    case .time: return .period(item.period)
    case .kind: return .kind(item.kind)
    case .speaker: return .speaker(shard.utterance(item).speaker)
    case .study(let study):
      let date = shard.utterance(item).date
      return .study(date.flatMap { date in study.periods.firstIndex { $0.holds(date) } })
    }
  }
}

extension CategoryGrouping {
  /// Refuses a study of which a period holds no utterance, or whose event lies outside the corpus.
  func check(
    _ cells: [some GroupedCell], over corpus: CorpusSummary
  ) throws(StudyError) {
    guard case .study(let study) = self, let days = corpus.days else { return }
    var counts = study.periods.map { _ in 0 }
    for cell in cells {
      if case .study(let place?) = cell.group { counts[place] += cell.utterances }
    }
    try study.check(days: days, counts: counts)
  }

  /// What provenance tells of it; the width of time is the run's and stands there already.
  var choices: [Provenance.Choice] {
    switch self {
    case .time: [.init("groups", "time")]
    case .kind: [.init("groups", "kind")]
    case .speaker(let smallest):
      [.init("groups", "speaker" + (smallest > 1 ? ", of \(smallest) utterances or more" : ""))]
    case .study(let study): [.init("groups", "period")] + study.choices
    }
  }
}

/// A group of utterances, or of words; `nil` holds what has no date, no signature, or none of the periods.
public enum CategoryGroupKey: Sendable, Hashable, Codable {
  /// Without grouping.
  case all
  /// One of the run's periods.
  case period(Period?)
  /// One kind of utterance.
  case kind(UtteranceKind)
  /// One speaker.
  case speaker(String?)
  /// One of a study's periods, by its place.
  case study(Int?)
  /// The words of one voice.
  case voice(Voice)
}
