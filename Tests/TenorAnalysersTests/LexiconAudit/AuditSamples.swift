import TenorAnalysis
import TenorCorpus
import TenorTestSupport
import TenorText
import Testing

@testable import TenorAnalysers

/// A small lexicon and corpora whose audits are worked by hand.
enum AuditSamples {
  /// A sum of 1 has the root √(1 + 15) = 4, one of 1.75 has 4.25, one of 2.75 has 4.75.
  static let lexicon = Lexicon(
    name: "own",
    entries: [
      .init(form: "splendid", valence: 1), .init(form: "helpful", valence: 2.75),
      .init(form: "crime", valence: -1), .init(form: "dreadful", valence: -0.67),
      .init(form: "award", valence: 0.5),
    ],
    scale: -4...4, provenance: LexiconProvenance(name: "own.tsv", digest: "own", entries: 5))

  static func engine(domain: String? = nil, rules: Set<Rule> = Set(Rule.allCases)) throws
    -> TenorEngine
  {
    try TenorEngine(
      lexicons: [lexicon],
      domain: domain.map { try Domain(yaml: Array($0.utf8), file: "own.yaml") }, rules: rules)
  }

  /// Four scored utterances; *crime* stands in a name and on its own.
  static let corpus = Corpus.sample([
    (
      "2014-01-10",
      [
        .init(.post, "Splendid."), .init(.comment, "The Crime Panel was helpful."),
        .init(.comment, "Noted."),
      ]
    ),
    (
      "2014-07-10",
      [
        .init(.post, "The Crime Panel sat again. It was a splendid morning."),
        .init(.comment, "Dreadful!"),
      ]
    ),
  ])

  /// Crime is frequent here, stands in names, and beside *panel*.
  static var criteria: TopicalCriteria {
    var criteria = TopicalCriteria()
    criteria.occurrences = 2
    criteria.conversations = 2
    return criteria
  }

  static func halves() throws -> Study {
    try Study([period("before", 2014, 1...6), period("after", 2014, 7...12)])
  }

  static func period(
    _ name: String, _ year: Int, _ months: ClosedRange<Int> = 1...12
  ) throws -> StudyPeriod {
    try StudyPeriod(
      name, from: #require(CalendarDate(year: year, month: months.lowerBound)),
      to: #require(CalendarDate(year: year, month: months.upperBound)))
  }

  /// Forty posts in which *award* is part of a name, whatever is said of it.
  static let planted = Corpus.sample(
    (0..<40).map { index in
      (
        "2014-\(index < 20 ? "02" : "09")-03",
        [
          SampleUtterance(
            .post,
            index % 2 == 0
              ? "The Youth Award Board was helpful and splendid."
              : "The Youth Award Board was dreadful: crime.")
        ]
      )
    })

  static func findings(
    of audit: LexiconAudit, over corpus: Corpus, _ run: Run = Run()
  ) async throws -> LexiconAuditFindings? {
    try await run([audit], over: corpus).findings(LexiconAuditFindings.self)
  }
}
