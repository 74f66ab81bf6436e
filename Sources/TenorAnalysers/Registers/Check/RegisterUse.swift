public import TenorAnalysis
internal import TenorCorpus
internal import TenorText

/// A register checked over a corpus: where aliases of two actors want the same words, which finds are no
/// mentions and why, which aliases are never met, and which are met in small letters too.
///
/// - Complexity: an array read per token; the partial grows with the register, not with the text.
public struct RegisterUse: Analyser {
  /// `actors-check`
  public static let name = RegisterCheck.name

  private let check: RegisterCheck
  private let matcher: AliasMatcher
  private let quotes: QuotePolicy
  /// The number of each folded word that is an alias of one word and is written with a capital.
  private let capitalWords: [String: Int]

  /// Goes on from the check of a register without faults; `nil` for one that has some.
  public init?(_ check: RegisterCheck, quotes: QuotePolicy = .verbatim) {
    guard let matcher = check.matcher else { return nil }
    self.check = check
    self.matcher = matcher
    self.quotes = quotes
    var words: [String: Int] = [:]
    for (entry, actor) in matcher.register.entries.enumerated() {
      for (index, alias) in actor.aliases.enumerated()
      where alias.inheritedFrom == nil && alias.after.isEmpty && alias.caseRule != .any
        && alias.form.first?.isUppercase == true && alias.form.allSatisfy(\.isLetter)
      {
        words[Folding.fold(alias.form)] = AliasPlace(entry, index).number
      }
    }
    capitalWords = words
  }

  /// Finds, by the aliases that they are finds of.
  public func analyse(_ shard: Shard) throws -> RegisterUsePartial {
    var partial = RegisterUsePartial()
    let scanner = matcher.scanner(for: shard.vocabulary)
    let small = shard.vocabulary.sideTable("\(matcher.key)/small") { vocabulary, type in
      vocabulary.shape(of: type) == .lower ? capitalWords[vocabulary.folded(of: type)] ?? -1 : -1
    }
    var found: [AliasMatch] = []
    for item in shard.items {
      let id = shard.utterance(item).id
      scanner.onOverlap = { loser, range, winner in
        let key = RegisterUsePartial.Rivalry(
          loser: AliasPlace(Int(loser.entry), Int(loser.alias ?? 0)),
          winner: AliasPlace(winner.entry, winner.alias))
        let both =
          min(
            range.lowerBound, winner.range.lowerBound)..<max(
            range.upperBound, winner.range.upperBound)
        partial.overlaps[key, default: .empty].add(
          SampledPassage(shard.passage(item, both), of: id))
      }
      found.removeAll(keepingCapacity: true)
      try scanner.appendMatches(in: item, of: shard, to: &found)
      if !found.isEmpty { partial.utterances += 1 }
      for match in found {
        let place = AliasPlace(match.entry, match.alias)
        let passage = SampledPassage(shard.passage(item, match.range), of: id)
        partial.finds[.init(alias: place, standing: match.standing.rawValue), default: .empty]
          .add(passage)
      }
      for token in item.tokenised.tokens {
        let number = small[Int(shard.tokens.types[token])]
        guard number >= 0 else { continue }
        let passage = shard.passage(item, shard.tokens.range(of: token))
        partial.small[number, default: .empty].add(SampledPassage(passage, of: id))
      }
    }
    scanner.onOverlap = nil
    return partial
  }

  /// The check with what the corpus has shown.
  public func finish(_ total: RegisterUsePartial, over corpus: CorpusSummary) -> RegisterCheck {
    var check = check
    check.utterancesWithFinds = total.utterances
    let verdict = RegisterUseVerdict(matcher.register, quotes, corpus)
    check.add(verdict.remarks(total))
    return check
  }
}

/// An alias of a register.
struct AliasPlace: Hashable, Sendable, Codable {
  /// Index into the register's entries.
  var entry: Int
  /// Index into the entry's aliases.
  var alias: Int

  init(_ entry: Int, _ alias: Int) {
    self.entry = entry
    self.alias = alias
  }

  /// One number for both.
  init(number: Int) {
    self.init(number >> 24, number & 0xFF_FFFF)
  }

  var number: Int { entry << 24 | alias }
}

/// What ``RegisterUse`` counts.
public struct RegisterUsePartial: Mergeable, Sendable, Hashable, Codable {
  /// A find of an alias, by what it counts as.
  struct Find: Hashable, Sendable, Codable {
    var alias: AliasPlace
    var standing: UInt8
  }
  /// Two aliases that want the same words.
  struct Rivalry: Hashable, Sendable, Codable {
    var loser: AliasPlace
    var winner: AliasPlace
  }
  /// How often, with a passage.
  struct Tally: Mergeable, Hashable, Sendable, Codable {
    var count = 0
    var passage: SampledPassage?

    static let empty = Tally()
    mutating func add(_ passage: SampledPassage) { merge(Tally(count: 1, passage: passage)) }
    mutating func merge(_ next: Self) {
      count += next.count
      passage = [passage, next.passage].compactMap(\.self).min()
    }
  }

  var finds: [Find: Tally] = [:]
  var overlaps: [Rivalry: Tally] = [:]
  var small: [Int: Tally] = [:]
  /// Utterances with a find.
  var utterances = 0

  /// Nothing counted.
  public static let empty = RegisterUsePartial()
  /// Adds the counts of `next`.
  public mutating func merge(_ next: Self) {
    finds.merge(next.finds)
    overlaps.merge(next.overlaps)
    small.merge(next.small)
    utterances += next.utterances
  }
}
