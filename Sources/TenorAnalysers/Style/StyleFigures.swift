public import TenorStatistics

/// How rich the vocabulary of a group is by one measure.
public struct DiversityFigure: Sendable, Equatable, Encodable {
  /// The measure.
  public var measure: DiversityMeasure
  /// The fewest tokens of a conversation for which there is a value.
  public var minimum: Int
  /// The conversations that have one.
  public var conversations: Int
  /// Those that have fewer tokens.
  public var below: Int
  /// The mean over the conversations; `nil` for fewer than ``Categories/fewestConversations``.
  public var mean: Double?
  /// Its 95% interval.
  public var interval: Interval?
  /// The median over the conversations; `nil` without any.
  public var median: Double?
  /// The measure of all tokens of the group in corpus order; `nil` where they are too few, and under
  /// ``StyleFigures/fewestSentences``.
  public var pooled: Double?
}

/// How hard a group is to read by one measure.
public struct ReadabilityFigure: Sendable, Equatable, Encodable {
  /// The measure.
  public var measure: ReadabilityMeasure
  /// That of all words of the group; `nil` under ``StyleFigures/fewestSentences``.
  public var value: Double?
  /// Its 95% interval over conversations; `nil` for fewer with words than
  /// ``Categories/fewestConversations``, or where none can be told.
  public var interval: Interval?
}

/// The style of a group of utterances.
public struct StyleFigures: Sendable, Equatable {
  /// The fewest sentences of a group for which there is a value of all its words together. SMOG was made from
  /// so many; what is said of fewer is said of a few comments, whatever the measure.
  public static let fewestSentences = 30

  /// All utterances of the group.
  public var utterances: Int
  /// The conversations they belong to.
  public var conversations: Int
  /// Running words: what diversity is of.
  public var tokens: Int
  /// Their distinct forms.
  public var types: Int
  /// What readability is of.
  public var readability: ReadabilityCounts
  /// Conversations with a word in it.
  public var readable: Int
  /// types / tokens, which falls as a group gets larger; `nil` under ``fewestSentences``.
  public var typeTokenRatio: Double?
  /// Yule's K of all tokens; `nil` under ``fewestSentences``.
  public var yulesK: Double?
  /// In the order of ``DiversityMeasure``.
  public var diversity: [DiversityFigure]
  /// In the order of ``ReadabilityMeasure``.
  public var readingEase: [ReadabilityFigure]

  init(_ sample: StyleSample, _ values: StyleValues, _ analyser: Style) {
    let pooled = sample.pooled
    utterances = sample.parts.reduce(0) { $0 + $1.utterances }
    conversations = sample.parts.count
    tokens = pooled.tokens
    types = pooled.types
    let counts = sample.readability
    readability = counts
    readable = values.readable.count
    let isEnough = counts.sentences >= Self.fewestSentences
    typeTokenRatio = isEnough ? pooled.ttr : nil
    yulesK = isEnough ? pooled.yulesK : nil
    diversity = DiversityMeasure.allCases.map { measure in
      let found = values.diversity[measure] ?? []
      let minimum = measure.minimum(window: analyser.window)
      return DiversityFigure(
        measure: measure, minimum: minimum, conversations: found.count,
        below: sample.parts.count { $0.tokens.count < minimum },
        mean: found.count >= Categories.fewestConversations ? mean(found) : nil,
        interval: StyleStatistics.interval(ofMean: found, analyser),
        median: TenorStatistics.median(found),
        pooled: isEnough ? measure.value(of: pooled, window: analyser.window) : nil)
    }
    let intervals = StyleStatistics.intervals(
      ReadabilityMeasure.allCases, of: values.readable, analyser)
    readingEase = zip(ReadabilityMeasure.allCases, intervals).map { measure, interval in
      let value = isEnough ? measure.value(of: counts) : nil
      return ReadabilityFigure(
        measure: measure, value: value, interval: value == nil ? nil : interval)
    }
  }
}

/// What intervals and comparisons of a sample draw from: values by conversation.
struct StyleValues {
  let diversity: [DiversityMeasure: [Double]]
  let readable: [ReadabilityCounts]

  init(_ sample: StyleSample, window: Int) {
    var values: [DiversityMeasure: [Double]] = [:]
    for text in sample.diversities {
      for measure in DiversityMeasure.allCases {
        if let value = measure.value(of: text, window: window) {
          values[measure, default: []].append(value)
        }
      }
    }
    diversity = values
    readable = sample.readable
  }
}
