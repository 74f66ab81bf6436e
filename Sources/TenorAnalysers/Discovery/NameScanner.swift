internal import TenorAnalysis
internal import TenorText

/// Finds runs of words with capitals that may be names, sentence by sentence.
///
/// - *of* and *for* join what stands behind the head of a body's name (*Ministry of Justice*), an
///   ampersand anything; *and* joins where the whole ends in such a head (*Courts and Tribunals Service*).
/// - A title (*Mr*, *Dame*) or an office (*Chief Inspector*) before a name is no part of it, but tells a
///   person; so do *MP* and *CBE* behind it.
/// - Nothing is looked for in a sentence of headline case, with three words or more that have a capital
///   and none in small letters but articles, prepositions and their like; nor in one that shouts, with
///   three words in capitals in a row or none but such; nor in what the register's aliases cover.
struct NameScanner {
  /// A run of words that may be a name.
  struct Run {
    /// The words, without titles and endings, one space between them.
    var words: [String]
    /// UTF-8 offsets in the utterance's text.
    var range: Range<Int>
    /// Whether its first word would have a capital whatever it is.
    var isInitial: Bool
    /// What it was called before or behind its name: *Mr*, *Chief Inspector*, *MP*.
    var title: String?
    /// Whether a verb or a preposition beside it tells that somebody acts.
    var acts: Bool
    /// Whether a preposition of place stands before it.
    var isPlaced: Bool
  }

  let tokens: Tokens
  let marks: [NameMark]
  /// Byte ranges that are spoken for, in order.
  var covered: [Range<Int>] = []

  private func flags(_ token: Int) -> NameMark.Flags { marks[Int(tokens.types[token])].flags }

  private func isFree(_ token: Int) -> Bool {
    let range = tokens.range(of: token)
    return !covered.contains { $0.overlaps(range) }
  }

  private func isCapital(_ token: Int) -> Bool {
    tokens.classes[token] == .word && flags(token).contains(.capital) && isFree(token)
  }

  private func isSpaced(_ token: Int, _ next: Int) -> Bool {
    tokens.ends[token] < tokens.starts[next]
  }

  /// Whether a sentence shows its words in headline case, or shouts.
  func isHeadline(_ sentence: Range<Int>) -> Bool {
    var (capital, small, words, upper, inARow) = (0, 0, 0, 0, 0)
    for token in sentence {
      guard tokens.classes[token] == .word else {
        inARow = 0
        continue
      }
      let flags = flags(token)
      words += 1
      inARow = flags.contains(.upper) ? inARow + 1 : 0
      if flags.contains(.upper) { upper += 1 }
      if inARow == 3 { return true }
      if flags.contains(.minor) { continue }
      if flags.contains(.lower) { small += 1 } else { capital += 1 }
    }
    return (capital >= 3 && small == 0) || (words > 1 && upper == words)
  }

  /// The runs of a sentence, in order.
  func runs(in sentence: Range<Int>) -> [Run] {
    var runs: [Run] = []
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      guard isCapital(token) else {
        token += 1
        continue
      }
      let end = end(of: token, in: sentence)
      if let run = run(token..<end, in: sentence) { runs.append(run) }
      token = end
    }
    return runs
  }

  private func end(of start: Int, in sentence: Range<Int>) -> Int {
    var end = start + 1
    while end < sentence.upperBound, !flags(end - 1).contains(.possessive) {
      if isSpaced(end - 1, end), isCapital(end) {
        end += 1
      } else if !flags(end - 1).isDisjoint(with: [.title, .letter]), flags(end).contains(.stop),
        end + 1 < sentence.upperBound, isSpaced(end, end + 1), isCapital(end + 1)
      {
        end += 2
      } else if let next = joined(end, from: start, in: sentence) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// The end of what a connector at `end` joins to the words before it; `nil` where it joins nothing.
  private func joined(_ end: Int, from start: Int, in sentence: Range<Int>) -> Int? {
    let connector = flags(end)
    guard !connector.isDisjoint(with: [.of, .and, .ampersand]), isSpaced(end - 1, end) else {
      return nil
    }
    var next = end + 1
    if next < sentence.upperBound, flags(next).contains(.the), connector.contains(.of) { next += 1 }
    guard next < sentence.upperBound, isSpaced(end, next), isCapital(next) else { return nil }
    let left = flags(end - 1)
    if connector.contains(.ampersand) { return next + 1 }
    if connector.contains(.of) {
      return left.contains(.body) || left.contains(.office) ? next + 1 : nil
    }
    guard left.isDisjoint(with: [.body, .upper]), end - start <= 2 else { return nil }
    var last = next
    while last + 1 < sentence.upperBound, !flags(last).contains(.possessive),
      isSpaced(last, last + 1), isCapital(last + 1)
    {
      last += 1
    }
    return flags(last).contains(.body) ? last + 1 : nil
  }

  /// A run without what is no part of a name; `nil` where nothing is left, or only an office.
  private func run(_ found: Range<Int>, in sentence: Range<Int>) -> Run? {
    var (start, end) = (found.lowerBound, found.upperBound)
    var title: String?
    // Offices, then titles, before the name.
    let names = found.dropLast()
    if let office = names.last(where: {
      flags($0).contains(.office) && !flags($0 + 1).contains(.of)
        && flags($0 + 1).contains(.capital)
    }) {
      title = text(start...office)
      start = office + 1
    }
    let first = start
    while start < end - 1, flags(start).contains(.title) || flags(start).contains(.stop) {
      if flags(start).contains(.title) {
        title = marks[Int(tokens.types[start])].folded.capitalised
      }
      start += 1
    }
    while end - 1 > start, flags(end - 1).contains(.honour) {
      title = marks[Int(tokens.types[end - 1])].form
      end -= 1
    }
    guard end - start <= 8 else { return nil }
    let last = flags(end - 1)
    if last.contains(.title) || (last.contains(.office) && title == nil) { return nil }
    // A single letter is a name behind a title alone.
    let words = (start..<end).map { marks[Int(tokens.types[$0])] }
      .map { $0.flags.contains(.ampersand) ? "&" : $0.form }.filter { !$0.isEmpty }
    guard words.joined().count > 1 || title != nil else { return nil }

    let before = found.lowerBound > sentence.lowerBound ? flags(found.lowerBound - 1) : []
    let isFirst = !(sentence.lowerBound..<found.lowerBound).contains { tokens.classes[$0] == .word }
    let behind = found.upperBound < sentence.upperBound ? flags(found.upperBound) : []
    return Run(
      words: words, range: Int(tokens.starts[first])..<Int(tokens.ends[end - 1]),
      isInitial: start == found.lowerBound && (isFirst || before.contains(.opener)),
      title: title,
      acts: before.contains(.object)
        || (behind.contains(.act) && behind.contains(.lower)
          && !flags(end - 1).contains(.possessive)),
      isPlaced: before.contains(.place))
  }

  private func text(_ range: ClosedRange<Int>) -> String {
    range.map { marks[Int(tokens.types[$0])].form }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension String {
  /// The first letter as a capital.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
