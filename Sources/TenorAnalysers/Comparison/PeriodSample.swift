public import TenorCorpus
internal import TenorStatistics

/// The utterances of one period, in corpus order.
public struct PeriodSample: Sendable {
  /// One utterance.
  public struct Utterance: Sendable {
    /// Index of its conversation; utterances of one stand together.
    public var conversation: Int
    /// The conversation's title.
    public var title: String?
    /// Days since 1970-01-01; the first that its date may mean.
    public var day: Int
    /// Whether the date is its own, rather than that of its post.
    public var isDateStated: Bool
    /// What it is in its conversation.
    public var kind: UtteranceKind
    /// `nil` when unsigned.
    public var speaker: String?
    /// The numbers of the terms that it mentions, upwards.
    public var topics: [UInt16]
    /// In −1...1; `nil` when unscored.
    public var score: Double?

    /// An utterance with all that a comparison asks of it.
    public init(
      conversation: Int, title: String? = nil, day: Int, isDateStated: Bool = true,
      kind: UtteranceKind, speaker: String? = nil, topics: [UInt16] = [], score: Double?
    ) {
      self.conversation = conversation
      self.title = title
      self.day = day
      self.isDateStated = isDateStated
      self.kind = kind
      self.speaker = speaker
      self.topics = topics
      self.score = score
    }
  }

  /// What it is a sample of.
  public let period: StudyPeriod
  /// In corpus order.
  public var utterances: [Utterance]

  /// A sample of a period.
  public init(_ period: StudyPeriod, _ utterances: [Utterance] = []) {
    self.period = period
    self.utterances = utterances
  }
}

/// The scored utterances of a period, by conversation and by month.
struct ScoredSample {
  let period: StudyPeriod
  let utterances: [PeriodSample.Utterance]
  /// Where each conversation starts in `utterances`, and the end of the last.
  let bounds: [Int]

  init(_ sample: PeriodSample) {
    period = sample.period
    let scored = sample.utterances.filter { $0.score != nil }
    utterances = scored
    let starts = scored.indices.filter {
      $0 == 0 || scored[$0].conversation != scored[$0 - 1].conversation
    }
    bounds = starts + [scored.count]
  }

  /// Conversations with a scored utterance in the period.
  var conversations: Int { bounds.count - 1 }

  /// The scores.
  var values: [Double] { utterances.compactMap(\.score) }

  /// Their indices in the corpus.
  var conversationIndices: [Int] { bounds.dropLast().map { utterances[$0].conversation } }

  /// The scores by conversation.
  var clusters: ClusteredSample {
    ClusteredSample(
      zip(bounds, bounds.dropFirst()).map { utterances[$0..<$1].compactMap(\.score) })
  }

  /// What there is of each month of the period, months without a score included.
  func months(_ bins: MonthBins) -> [MonthOfScores] {
    let first = bins.bin(period.days.lowerBound)
    let last = bins.bin(period.days.upperBound)
    var months = (first...last).map { MonthOfScores(bin: $0, firstDay: bins.start($0)) }
    for utterance in utterances {
      guard let score = utterance.score else { continue }
      months[bins.bin(utterance.day) - first].add(score, of: utterance.conversation)
    }
    return months
  }
}

/// The scores of one month.
struct MonthOfScores {
  let bin: Int
  let firstDay: Int
  private(set) var values: [Double] = []
  private(set) var conversations = 0
  private var last: Int?

  init(bin: Int, firstDay: Int) {
    self.bin = bin
    self.firstDay = firstDay
  }

  mutating func add(_ score: Double, of conversation: Int) {
    values.append(score)
    // Utterances of one conversation come together.
    if last != conversation { conversations += 1 }
    last = conversation
  }
}
