internal import Foundation
public import TenorAnalysis
public import TenorCorpus
internal import TenorText
public import Testing

/// Expects of an analyser's partials, over every conversation of a corpus as a shard of its own:
/// that `empty` is the identity of `merge`, that `merge` is associative, that any cut of the corpus gives
/// the total of one uncut shard, and that a partial survives being written as JSON and read again.
///
/// The analyser's partials are compared as values.
public func expectMergeLaws<A: Analyser>(
  _ analyser: A, over corpus: Corpus, by: PeriodLength = .month,
  sourceLocation: SourceLocation = #_sourceLocation
) throws where A.Partial: Equatable {
  func partial(_ conversations: Range<Int>) throws -> A.Partial {
    let shard = try Shard(of: corpus, tokeniser: .init(), filter: .init(), by: by)
    try shard.fill(conversations)
    return try analyser.analyse(shard)
  }
  func merged(_ parts: [A.Partial]) -> A.Partial {
    parts.reduce(into: .empty) { $0.merge($1) }
  }

  let count = corpus.conversations.count
  let whole = try partial(0..<count)
  let parts = try (0..<count).map { try partial($0..<$0 + 1) }

  var left = A.Partial.empty
  left.merge(whole)
  #expect(left == whole, "empty + a = a", sourceLocation: sourceLocation)
  var right = whole
  right.merge(.empty)
  #expect(right == whole, "a + empty = a", sourceLocation: sourceLocation)

  #expect(
    merged(parts) == whole, "one shard a conversation = one shard", sourceLocation: sourceLocation)
  for cut in 0...count {
    let a = merged(Array(parts[..<cut]))
    let b = merged(Array(parts[cut...]))
    #expect(merged([a, b]) == whole, "cut at \(cut)", sourceLocation: sourceLocation)
    // (a + b) + c = a + (b + c)
    for second in cut...count {
      let b = merged(Array(parts[cut..<second]))
      let c = merged(Array(parts[second...]))
      var abThenC = a
      abThenC.merge(b)
      abThenC.merge(c)
      var bc = b
      bc.merge(c)
      var aThenBC = a
      aThenBC.merge(bc)
      #expect(abThenC == aThenBC, "cuts at \(cut) and \(second)", sourceLocation: sourceLocation)
    }
  }

  // One worker's shard is filled again and again: what it held before leaves no trace.
  let shard = try Shard(of: corpus, tokeniser: .init(), filter: .init(), by: by)
  var refilled = A.Partial.empty
  for conversation in 0..<count {
    try shard.fill(conversation..<conversation + 1)
    refilled.merge(try analyser.analyse(shard))
  }
  #expect(
    refilled == whole, "one shard filled again = fresh shards", sourceLocation: sourceLocation)

  let written = try JSONEncoder().encode(whole)
  let read = try JSONDecoder().decode(A.Partial.self, from: written)
  #expect(
    read == whole, "a partial survives being written and read", sourceLocation: sourceLocation)
}
