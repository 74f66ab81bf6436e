internal import TenorAnalysis
internal import TenorCorpus

/// What validation needs of a sample and a coder must not see: where each row of the sheet comes from, how
/// many utterances it stands for, and what the engine said.
public struct SampleKey: Sendable, Hashable, Codable {
  /// A stratum with its counts.
  public struct Stratum: Sendable, Hashable, Codable {
    /// The period's label; `nil` where periods were not told apart.
    public var period: String?
    /// The kind; `nil` where kinds were not told apart.
    public var kind: String?
    /// The side of the score, or `unscored`; `nil` where bands were not told apart.
    public var band: String?
    /// Utterances of the corpus.
    public var population: Int
    /// Those in the sample.
    public var sample: Int
  }

  /// What the engine said of all utterances of a period.
  public struct Volume: Sendable, Hashable, Codable {
    /// The period's label, or `undated`.
    public var period: String
    /// Utterances without a score.
    public var unscored: Int
    /// `negative neutral positive ×n`: n conversations that have so many utterances of each side.
    public var conversations: [String]
  }

  /// One row of the sheet.
  public struct Item: Sendable, Hashable, Codable {
    /// The id in the sheet.
    public var row: String
    /// The utterance's id.
    public var id: String
    /// Its conversation's id.
    public var conversation: String
    /// Index into the strata.
    public var stratum: Int
    /// The period's label, or `undated`.
    public var period: String
    /// The engine's score; `nil`: unscored.
    public var score: Double?
    /// The ``SampleKey/mark(of:)`` of what the coders read; `nil` in keys of versions that kept none.
    public var text: String?
  }

  /// A choice that shaped the corpus or the scores.
  public struct Choice: Sendable, Hashable, Codable {
    /// What was chosen.
    public var name: String
    /// What it was set to.
    public var value: String
  }

  /// Tenor's version.
  public var tenor: String
  /// The engine that scored, with the rules that were switched off: `tenor without negation`.
  public var engine: String
  /// The seed of the draw.
  public var seed: UInt64
  /// How the size was shared out over strata.
  public var allocation: Allocation
  /// The width of the periods.
  public var periods: String
  /// The coders' columns.
  public var coders: [String]
  /// SHA-256 of the corpus, as provenance has it.
  public var corpus: String
  /// How the corpus was read and scored, as provenance has it, with the digest of each lexicon and of the
  /// domain.
  public var choices: [Choice]
  /// In the order of the table.
  public var strata: [Stratum]
  /// In order of time, the undated last.
  public var volume: [Volume]
  /// In the order of the sheet.
  public var items: [Item]

  /// What a sheet calls an utterance: twelve digits of the SHA-256 of its id behind a `u`, which keeps
  /// spreadsheets from taking it for a number. It tells a coder nothing, and can be found again from the
  /// corpus where the key is lost.
  public static func row(of id: String) -> String { "u" + Digest.sha256(id.utf8).prefix(12) }

  /// What tells whether a text is the one that was drawn: sixteen digits of the SHA-256 of its characters
  /// but white space, which spreadsheets do not keep, and apostrophes at its start, which keep a formula
  /// from being one.
  public static func mark(of text: String) -> String {
    let kept = text.filter { !$0.isWhitespace }.drop { $0 == "'" }
    return String(Digest.sha256(kept.utf8).prefix(16))
  }
}

extension SampleKey.Volume {
  /// Counts by side of the scored utterances of each conversation, the same together.
  init(period: String, unscored: Int, byConversation: [[Int]]) {
    self.period = period
    self.unscored = unscored
    var times: [[Int]: Int] = [:]
    for counts in byConversation { times[counts, default: 0] += 1 }
    conversations = times.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      "\($0.key[0]) \($0.key[1]) \($0.key[2]) ×\($0.value)"
    }
  }

  /// More conversations of a period, or utterances of a conversation, no corpus has.
  private static let most = 1 << 24

  /// The counts by side, one conversation each; `nil` where a line is not as it was written.
  var byConversation: [[Int]]? {
    var all: [[Int]] = []
    for line in conversations {
      let numbers = line.replacing("×", with: "").split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 4, numbers.allSatisfy((0...Self.most).contains),
        numbers[3] <= Self.most - all.count
      else { return nil }
      all += Array(repeating: Array(numbers[..<3]), count: numbers[3])
    }
    return all
  }
}

extension SampleFrame {
  /// What the engine said, period by period.
  public var volume: [SampleKey.Volume] {
    var byPeriod: [Period?: (unscored: Int, conversations: [Int: [Int]])] = [:]
    for unit in units {
      if let side = unit.side {
        byPeriod[unit.period, default: (0, [:])]
          .conversations[unit.conversation, default: [0, 0, 0]][side.place] += 1
      } else {
        byPeriod[unit.period, default: (0, [:])].unscored += 1
      }
    }
    let order = byPeriod.keys.sorted { ($0?.index ?? .max) < ($1?.index ?? .max) }
    return order.map { period in
      let cell = byPeriod[period]!
      return SampleKey.Volume(
        period: period?.description ?? "undated", unscored: cell.unscored,
        byConversation: Array(cell.conversations.values))
    }
  }
}
