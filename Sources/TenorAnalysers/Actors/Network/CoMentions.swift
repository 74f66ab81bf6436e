internal import TenorAnalysis
internal import TenorText

/// Who or what is looked for in a network, and what two mentions must share.
public struct CoMentions: Sendable {
  /// Finds the actors.
  public let actors: AliasMatcher
  /// Finds the terms of a network of actors with terms; `nil` for one of actors with each other.
  public let terms: AliasMatcher?
  /// What two mentions share for an edge.
  public let window: Actors.Window

  /// The mentions of a register of actors and, for a two-mode network, one of terms; throws a
  /// ``YAMLError`` where an alias stands twice.
  public init(_ actors: Register, terms: Register? = nil, window: Actors.Window) throws {
    precondition(actors.content == .actors, "A network needs a register of actors.")
    precondition(
      terms.map { $0.content == .terms } ?? true, "A two-mode network needs a register of terms.")
    self.actors = try AliasMatcher(actors)
    self.terms = try terms.map { try AliasMatcher($0) }
    self.window = window
  }

  /// The entries of both registers, actors first: a pair's numbers are places in it.
  ///
  /// A graph has one node of a name, so that a term called as an actor is gets *(term)* behind its name, and
  /// a number where that is taken too.
  var entries: [(name: String, kind: String?)] {
    var entries = actors.register.entries.map { ($0.name, $0.kind?.rawValue) }
    var taken = Set(actors.register.entries.map(\.name))
    // A term that needs no other name keeps its own.
    let terms = terms?.register.entries.map(\.name) ?? []
    let free = Set(terms).subtracting(taken)
    taken.formUnion(free)
    for term in terms {
      var name = term
      var number = 1
      while !free.contains(term), !taken.insert(name).inserted {
        name = number == 1 ? "\(term) (term)" : "\(term) (term \(number))"
        number += 1
      }
      entries.append((name, "term"))
    }
    return entries
  }

  /// Hands over the finds of each utterance of a shard, in order; terms are numbered behind the actors.
  ///
  /// A term inside an actor's name is none: the two would always be together.
  func forEachUtterance(
    of shard: Shard, _ visit: (_ item: Int, _ matches: [AliasMatch]) -> Void
  ) throws {
    let actorScanner = actors.scanner(for: shard.vocabulary)
    let termScanner = terms?.scanner(for: shard.vocabulary)
    let count = actors.register.entries.count
    var found: [AliasMatch] = []
    var others: [AliasMatch] = []
    for (index, item) in shard.items.enumerated() {
      found.removeAll(keepingCapacity: true)
      try actorScanner.appendMatches(in: item, of: shard, to: &found)
      if let termScanner {
        others.removeAll(keepingCapacity: true)
        try termScanner.appendMatches(in: item, of: shard, to: &others)
        for var match in others where !found.contains(where: { $0.range.overlaps(match.range) }) {
          match.entry += count
          found.append(match)
        }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
      }
      visit(index, found)
    }
  }

  /// The first entry that is a term; `nil` in a network of actors with each other.
  var secondSort: Int? { terms == nil ? nil : actors.register.entries.count }

  /// Counts a shard, by period as well where that is asked for.
  func count(_ shard: Shard, byPeriod: Bool = false) throws -> NetworkPartial {
    var counter = NetworkCounter(window, secondSort: secondSort, byPeriod: byPeriod)
    try forEachUtterance(of: shard) { item, matches in
      counter.count(matches, in: shard.items[item], of: shard)
    }
    return counter.finish()
  }
}
