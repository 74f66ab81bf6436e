/// A clause, or a whole sentence, and what its parts come to.
struct ScoredClause {
  /// Indices of its tokens.
  var tokens: Range<Int>
  /// The sum of its parts' valences, with the emphasis of the sentence's exclamation marks.
  var sum: Double
  /// The number of its parts.
  var matched: Int

  /// What one unit of valence is worth: score = sum × scale, as of a sentence.
  var scale: Double { RuleConstants.scale(of: sum) }
}

extension SentenceScorer {
  /// The sentence as it was scored.
  func sentence(of tokens: Range<Int>) -> ScoredClause {
    ScoredClause(tokens: tokens, sum: sum, matched: parts.count)
  }

  /// The clauses of the sentence that was scored.
  ///
  ///     score(clause) = c / √(c² + 15), c = Σ valences of its parts
  ///
  /// A mark that ends the reach of a negator ends a clause, and a word that does so (*but*, *because*,
  /// *and they*) begins one. The rules act as they do in the whole sentence: what *but* makes lighter
  /// stays lighter. Exclamation marks strengthen each clause in its own direction, so that a sentence of
  /// one clause has the score of the sentence. O(units).
  func clauses(of tokens: Range<Int>) -> [ScoredClause] {
    var starts: [Int] = []
    for index in units.indices.dropFirst() where !units[index].isBreak {
      if units[index - 1].isBreak || units[index].roles.contains(.breaks) { starts.append(index) }
    }
    let bounds = [0] + starts + [units.count]
    let ends = starts.map { Int(units[$0].token) } + [tokens.upperBound]
    var first = tokens.lowerBound
    var clauses: [ScoredClause] = []
    for (number, end) in ends.enumerated() {
      let own = parts.filter { (bounds[number]..<bounds[number + 1]).contains($0.unit) }
      var sum = own.reduce(0) { $0 + $1.valence }
      if sum != 0 { sum += sum > 0 ? abs(emphasis) : -abs(emphasis) }
      clauses.append(ScoredClause(tokens: first..<end, sum: sum, matched: own.count))
      first = end
    }
    return clauses
  }
}
