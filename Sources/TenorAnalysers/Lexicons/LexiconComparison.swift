public import TenorAnalysis
public import TenorCorpus
public import TenorText

/// How far two lexicons agree on a corpus: which tokens each of them knows, and what they say of those that
/// both know.
///
/// - Input: the speakers' own words, unless the run's filter names other voices.
/// - Output: ``LexiconAgreement``, for entries and tokens; valences on the common scale, -4...4. Entries
///   without a valence do not take part.
/// - Complexity: O(tokens) time, entries being looked up once per type; 40 bytes an utterance.
public struct LexiconComparison: Analyser {
  /// `lexicon-compare`
  public static let name = "lexicon-compare"

  /// The two lexicons.
  public let a: Lexicon
  /// The other one.
  public let b: Lexicon
  private let matchers: [LexiconMatcher]
  private let valences: [[Double]]

  /// The speakers' own words: what they quote is not their mood.
  public var voices: Set<Voice> { [.own] }

  /// A comparison of two lexicons, in which only entries with a valence take part.
  ///
  /// - Parameter tokeniser: the run's, by which forms are cut as texts are.
  public init(_ a: Lexicon, _ b: Lexicon, tokeniser: Tokeniser = Tokeniser()) throws {
    self.a = a
    self.b = b
    matchers = try [a, b].map { try LexiconMatcher($0, tokeniser) { $0.valence != nil } }
    valences = [a, b].map { lexicon in
      lexicon.entries.map { lexicon.common($0.valence ?? 0) }
    }
  }

  /// Matches both lexicons against the sentences of a shard.
  public func analyse(_ shard: Shard) -> LexiconComparisonPartial {
    let tables = zip(matchers, [a, b]).map { matcher, lexicon in
      shard.vocabulary.sideTable("\(Self.name) \(lexicon.name) \(lexicon.provenance.digest)") {
        matcher.known(ofToken: TokenForm($0.folded(of: $1)))
      }
    }
    var partial = LexiconComparisonPartial.empty
    var entries = [[Int]](repeating: [], count: 2)
    for item in shard.items {
      var row = LexiconComparisonPartial.Utterance(tokens: UInt32(item.runningTokens))
      for sentence in shard.tokens.sentences[item.tokenised.sentences] {
        let types = shard.tokens.types[sentence.tokens]
        let first = types.startIndex
        for side in 0...1 {
          entries[side] = [Int](repeating: -1, count: types.count)
          tables[side].withUnsafeBufferPointer { table in
            matchers[side].forEachMatch(
              count: types.count, in: table, row: { Int(types[first + $0]) },
              isJoined: {
                shard.tokens.starts[first + $0] == shard.tokens.ends[first + $0 - 1]
              }
            ) { found, tokens in
              row.sides[side].entries += 1
              row.sides[side].tokens += UInt32(tokens.count)
              row.sides[side].sum += valences[side][found[0]]
              for token in tokens {
                entries[side][token] = found[0]
                if shard.tokens.classes[first + token].isRunning { row.sides[side].covered += 1 }
              }
            }
          }
        }
        for (inA, inB) in zip(entries[0], entries[1]) where inA >= 0 && inB >= 0 {
          partial.pairs[.init(a: inA, b: inB), default: 0] += 1
        }
      }
      partial.utterances.append(row)
    }
    return partial
  }

  /// Turns the counts into rates and correlations.
  public func finish(
    _ total: LexiconComparisonPartial, over corpus: CorpusSummary
  ) -> LexiconAgreement {
    var findings = LexiconAgreement(a, b)
    findings.corpus = LexiconAgreement.OnCorpus(
      total, a, b, conversations: corpus.conversations)
    return findings
  }
}

/// What two lexicons make of a stretch of the corpus.
public struct LexiconComparisonPartial: Mergeable, Codable, Sendable, Equatable {
  /// A token that both know, by the entries that they know it by.
  struct Pair: Hashable, Codable, Sendable {
    var a: Int
    var b: Int
  }

  /// What one lexicon knows of an utterance.
  struct Side: Codable, Sendable, Equatable {
    /// Entries met.
    var entries: UInt32 = 0
    /// Tokens that belong to one of them.
    var tokens: UInt32 = 0
    /// Those of them that are running words: an emoticon is none.
    var covered: UInt32 = 0
    /// The sum of the entries' valences.
    var sum = 0.0
    /// `nil` where no entry was met.
    var mean: Double? { entries > 0 ? sum / Double(entries) : nil }
  }

  struct Utterance: Codable, Sendable, Equatable {
    /// Running words.
    var tokens: UInt32
    var sides = [Side(), Side()]
  }

  /// In corpus order.
  var utterances: [Utterance] = []
  var pairs: [Pair: Int] = [:]

  /// Nothing.
  public static let empty = LexiconComparisonPartial()

  /// Adds the next stretch.
  public mutating func merge(_ next: LexiconComparisonPartial) {
    utterances += next.utterances
    pairs.merge(next.pairs)
  }
}

extension LexiconComparison: TracedAnalyser {
  /// The two lexicons' names.
  public var choices: [Provenance.Choice] { [.init("lexicons", "\(a.name), \(b.name)")] }
  /// Their files.
  public var lexicons: [Provenance.File] {
    [a, b].map { .init(name: $0.provenance.name, digest: $0.provenance.digest) }
  }
}
