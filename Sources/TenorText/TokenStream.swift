/// An opened ``Tokeniser``: turns one text after another into tokens. Belongs to one task.
public final class TokenStream {
  private let segmenter: Segmenter
  private let rules: Tokeniser.RuleSet
  private let joinsCompounds: Bool

  init(_ tokeniser: Tokeniser) throws {
    segmenter = try Segmenter(
      words: tokeniser.locale, sentences: tokeniser.locale + "@ss=standard")
    rules = tokeniser.rules
    joinsCompounds = tokeniser.compounds == .joined
  }

  /// Appends the tokens and sentences of `text` (UTF-8 of less than 2 GiB) to `tokens`. O(bytes).
  public func tokenise(
    _ text: UnsafeBufferPointer<UInt8>, into tokens: inout Tokens, with vocabulary: Vocabulary
  ) throws -> TokenisedText {
    precondition(text.count < Int(Int32.max), "a text of 2 GiB cannot be tokenised")
    let firstToken = tokens.count
    let firstSentence = tokens.sentences.count
    guard !text.isEmpty else {
      return TokenisedText(
        tokens: firstToken..<firstToken, sentences: firstSentence..<firstSentence)
    }
    segmenter.set(text)
    let segments = try segmenter.words()
    var joiner = Joiner(text, segments.ends, segments.kinds, rules, joinsCompounds: joinsCompounds)
    while let found = joiner.next() {
      tokens.starts.append(Int32(truncatingIfNeeded: found.range.lowerBound))
      tokens.ends.append(Int32(truncatingIfNeeded: found.range.upperBound))
      tokens.types.append(vocabulary.intern(UnsafeBufferPointer(rebasing: text[found.range])))
      tokens.classes.append(found.class)
    }
    try appendSentences(of: text, from: firstToken, to: &tokens)
    return TokenisedText(
      tokens: firstToken..<tokens.count, sentences: firstSentence..<tokens.sentences.count)
  }

  /// ICU's sentences, with the boundaries taken out that fall inside a token or behind one of our
  /// own abbreviations.
  private func appendSentences(
    of text: UnsafeBufferPointer<UInt8>, from firstToken: Int, to tokens: inout Tokens
  ) throws {
    var start = 0
    var token = firstToken
    var next = firstToken
    let ends = try segmenter.sentences()
    for (index, end) in ends.enumerated() {
      let end = Int(end)
      let isLast = index == ends.count - 1
      while next < tokens.count, Int(tokens.starts[next]) < end { next += 1 }
      if !isLast {
        if next > token, Int(tokens.ends[next - 1]) > end { continue }
        if rules == .tenor, Abbreviation.ends(text, at: end) { continue }
      }
      tokens.sentences.append(.init(tokens: token..<next, text: start..<end))
      token = next
      start = end
    }
  }

  /// The UTF-8 offsets of ICU's own word boundaries, 0 and the end included: what the Unicode tests check.
  func wordBoundaries(of text: UnsafeBufferPointer<UInt8>) throws -> [Int] {
    segmenter.set(text)
    return try [0] + segmenter.words().ends.map(Int.init)
  }

  /// The UTF-8 offsets of ICU's own sentence boundaries, 0 and the end included.
  func sentenceBoundaries(of text: UnsafeBufferPointer<UInt8>) throws -> [Int] {
    segmenter.set(text)
    return try [0] + segmenter.sentences().map(Int.init)
  }

  /// The ends and the kinds of all segments, for tests that compare.
  func segments(of text: UnsafeBufferPointer<UInt8>) throws -> [[Int]] {
    segmenter.set(text)
    let (ends, kinds) = try segmenter.words()
    return zip(ends, kinds).map { [Int($0), Int($1)] }
  }

  /// Lets ICU cut every word from here on, ASCII too: for tests that compare.
  func useICUOnly() {
    segmenter.useICUOnly()
  }

  /// Whether ASCII is cut by our own rules, ICU having agreed with them on every probe.
  var cutsASCII: Bool { segmenter.cutsASCII }

  /// Where the rule set departs from ICU in `text`: the tokens that ICU cuts otherwise, with the rules
  /// that made them.
  func departures(in text: UnsafeBufferPointer<UInt8>) throws -> [(
    range: Range<Int>, rules: Set<Departure>
  )] {
    segmenter.set(text)
    let segments = try segmenter.words()
    var joiner = Joiner(text, segments.ends, segments.kinds, rules, joinsCompounds: joinsCompounds)
    var found: [(Range<Int>, Set<Departure>)] = []
    joiner.tracesRules = true
    while let token = joiner.next() {
      if !joiner.applied.isEmpty { found.append((token.range, joiner.applied)) }
    }
    return found
  }
}
