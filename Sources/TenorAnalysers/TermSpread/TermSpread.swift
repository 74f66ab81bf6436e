public import TenorAnalysis
internal import TenorCorpus
internal import TenorText

/// What a corpus is cut into to tell how evenly terms are spread over it.
public enum SpreadPart: String, Sendable, Hashable, Codable, CaseIterable {
  case conversation, month, quarter, year

  /// The bins of a part of time; `nil` for conversations.
  var length: PeriodLength? {
    switch self {
    case .conversation: nil
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    }
  }
}

/// How evenly terms are spread over the conversations, or the months, of a corpus, and where in it they stand.
///
/// - Input: the places of ``Targets`` among running words; the dates of utterances.
/// - Output: see ``TermSpreadFindings``. Two mentions that begin with the same word count once.
/// - Complexity: an array read per token; the partial has 12 bytes for each utterance and each mention.
/// - Source: that of `Dispersion` and `averageReducedFrequency(positions:of:)`.
public struct TermSpread: Analyser {
  /// `dispersion`
  public static let name = "dispersion"
  /// How many cells a strip has.
  public static let cells = 60

  /// Whose spread is measured.
  public let targets: Targets
  /// What the corpus is cut into.
  public let parts: SpreadPart

  /// An analyser for these terms.
  public init(_ targets: Targets, parts: SpreadPart = .conversation) {
    self.targets = targets
    self.parts = parts
  }

  /// Notes the places of all mentions in a shard.
  public func analyse(_ shard: Shard) throws -> TermSpreadPartial {
    var partial = TermSpreadPartial()
    let mentions = try targets.mentions(in: shard)
    let tokens = shard.tokens
    var next = 0
    for (number, item) in shard.items.enumerated() {
      let first = next
      while next < mentions.count, mentions[next].item == number { next += 1 }
      guard item.runningTokens > 0 else { continue }
      partial.add(
        .init(
          conversation: UInt32(item.conversation), utterance: UInt32(item.utterance),
          tokens: UInt32(item.runningTokens)))
      for mention in mentions[first..<next] {
        var (token, position, last) = (item.tokenised.tokens.lowerBound, 0, -1)
        for range in mention.ranges {
          // The number among running words of the first that the mention touches, or else the last word.
          while token < item.tokenised.tokens.upperBound,
            Int(tokens.ends[token]) <= range.lowerBound || !tokens.classes[token].isRunning
          {
            if tokens.classes[token].isRunning { position += 1 }
            token += 1
          }
          let place = min(position, item.runningTokens - 1)
          guard place > last else { continue }
          partial.addMention(of: mention.target, at: place)
          last = place
        }
      }
    }
    return partial
  }

  /// Measures the spread.
  public func finish(
    _ total: TermSpreadPartial, over corpus: CorpusSummary
  ) -> TermSpreadFindings {
    TermSpreadFindings(self, total, over: corpus)
  }
}

/// How many running words each utterance has, and the places of terms among them.
public struct TermSpreadPartial: Mergeable, Codable, Sendable, Equatable {
  /// An utterance with a running word.
  struct Text: Codable, Sendable, Equatable {
    /// Index into the corpus's conversations.
    var conversation: UInt32
    /// Index into the conversation's utterances.
    var utterance: UInt32
    var tokens: UInt32
  }

  struct Mention: Codable, Sendable, Equatable {
    /// Index into the texts.
    var text: UInt32
    var term: UInt32
    /// Among the running words of the text.
    var position: UInt32
  }

  /// In corpus order.
  private(set) var texts: [Text] = []
  /// By text, by term and by position.
  private(set) var mentions: [Mention] = []

  /// Nothing noted.
  public static let empty = TermSpreadPartial()

  mutating func add(_ text: Text) { texts.append(text) }

  /// Notes a mention in the text that was added last.
  mutating func addMention(of term: Int, at position: Int) {
    mentions.append(
      Mention(text: UInt32(texts.count - 1), term: UInt32(term), position: UInt32(position)))
  }

  /// Appends what the next stretch holds.
  public mutating func merge(_ next: Self) {
    let offset = UInt32(texts.count)
    texts += next.texts
    for var mention in next.mentions {
      mention.text += offset
      mentions.append(mention)
    }
  }
}

extension TermSpread: TracedAnalyser {
  /// The terms and the parts.
  public var choices: [Provenance.Choice] {
    [
      .init("terms", targets.list.map(\.name).joined(separator: ", ")),
      .init("parts", parts.rawValue),
    ]
  }

  /// None.
  public var lexicons: [Provenance.File] { [] }
}
