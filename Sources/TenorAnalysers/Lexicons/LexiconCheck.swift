public import TenorText

/// What a lexicon's entries are worth to look-ups: which can never match, which say two things.
///
/// - Input: a lexicon as it was read, and the tokeniser that texts are cut with.
/// - Complexity: O(entries), and of patterns with exact forms O(entries × patterns of one first letter).
public struct LexiconCheck: Sendable, Encodable {
  /// The file.
  public var file: String
  /// What the file is.
  public var format: LexiconFormat?
  /// SHA-256 of its bytes.
  public var sha256: String
  /// Forms, each counted once.
  public var entries: Int
  /// How many have a valence above 0, one below, 0, and none.
  public var positive: Int
  /// Below 0.
  public var negative: Int
  /// 0.
  public var zero: Int
  /// Categories alone, or both sides.
  public var withoutValence: Int
  /// Findings that should be mended.
  public var errors: Int
  /// The gravest first, then in the order of the file.
  public var findings: [LexiconRemark]

  /// Looks through a lexicon.
  public init(_ lexicon: Lexicon, tokeniser: Tokeniser = Tokeniser()) throws {
    file = lexicon.provenance.name
    format = lexicon.format
    sha256 = lexicon.provenance.digest
    entries = lexicon.entries.count
    positive = lexicon.entries.count { ($0.valence ?? 0) > 0 }
    negative = lexicon.entries.count { ($0.valence ?? 0) < 0 }
    zero = lexicon.entries.count { $0.valence == 0 }
    withoutValence = lexicon.entries.count { $0.valence == nil }
    var found = lexicon.remarks
    found += try Self.remarksOnTokens(lexicon, tokeniser)
    found += Self.duplicates(lexicon)
    found += Self.patternConflicts(lexicon)
    found += lexicon.entries.filter { $0.valence == 0 }.map {
      LexiconRemark(
        line: $0.line, .zero, form: $0.form,
        "scores nothing, and keeps longer or later readings of its words from scoring")
    }
    if let side = lexicon.lackingSide {
      found.append(
        LexiconRemark(
          .oneSided,
          "no valence is \(side == .positive ? "above" : "below") 0: is another number the neutral middle, as 5 in ratings from 1 to 9?"
        ))
    }
    let order = Dictionary(uniqueKeysWithValues: zip(LexiconRemark.Kind.allCases, 0...))
    findings = found.sorted {
      (order[$0.kind] ?? 0, $0.line, $0.form ?? "") < (order[$1.kind] ?? 0, $1.line, $1.form ?? "")
    }
    errors = findings.count(where: \.kind.isError)
  }

  /// Lines that a later one overrules.
  private static func duplicates(_ lexicon: Lexicon) -> [LexiconRemark] {
    let last = Dictionary(
      lexicon.entries.map { (Form($0), $0) }, uniquingKeysWith: { first, _ in first })
    return lexicon.superseded.compactMap { entry in
      guard let counts = last[Form(entry)] else { return nil }
      func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "no valence" }
      let (own, other) = (entry.valence, counts.valence)
      let isConflict = (own ?? 0) * (other ?? 0) < 0
      let difference =
        own == other
        ? "with the same valence" : "with \(number(other)); \(number(own)) here is lost"
      let place = counts.line == entry.line ? "again" : "again on line \(counts.line)"
      return LexiconRemark(
        line: entry.line, isConflict ? .conflict : .duplicate, form: entry.form,
        "stands \(place) \(difference)")
    }
  }

  private struct Form: Hashable {
    var form: String
    var isPattern: Bool
    init(_ entry: Lexicon.Entry) {
      form = entry.form
      isPattern = entry.isPattern
    }
  }

  private static func patternConflicts(_ lexicon: Lexicon) -> [LexiconRemark] {
    var patterns = LexiconPatterns()
    for (index, entry) in lexicon.entries.enumerated()
    where entry.isPattern && (entry.valence ?? 0) != 0 {
      patterns.add(entry.form, index)
    }
    return lexicon.entries.flatMap { entry -> [LexiconRemark] in
      guard !entry.isPattern, let own = entry.valence, own != 0 else { return [] }
      return patterns.matching(entry.form).map { lexicon.entries[$0] }
        .filter { ($0.valence ?? 0) * own < 0 }
        .map {
          LexiconRemark(
            line: entry.line, .patternConflict, form: entry.form,
            "is \(own), and \($0.form) on line \($0.line) is \($0.valence ?? 0); the exact form counts"
          )
        }
    }
  }
}
