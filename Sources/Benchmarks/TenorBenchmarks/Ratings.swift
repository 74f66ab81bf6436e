import Foundation
import TenorAnalysers

/// How far each engine agrees with what people rated, on every set of rated texts in a folder.
struct Ratings {
  /// A row of the tables: a name, and what scores a set of texts.
  private struct Scorer {
    var name: String
    var scores: (RatedTexts) throws -> [Double?]

    init(_ name: String, _ scores: @escaping (RatedTexts) throws -> [Double?]) {
      self.name = name
      self.scores = scores
    }

    init(_ engine: any SentimentEngine, _ note: String = "") {
      self.init(engine.name + note) { try $0.scores(by: engine) }
    }
  }

  private static let sets = ["tweets", "amazon", "movie", "nyt"]
  private let folder: URL
  private let scorers: [Scorer]

  /// - Parameter rules: whether the tenor engine is scored without each of its rules too.
  init(folder: String, rules: Bool) throws {
    self.folder = URL(fileURLWithPath: folder)
    let strict = try VaderStrict()
    var scorers = [
      // The reference package takes a text whole.
      Scorer(strict.name) { $0.wholeScores(by: strict) },
      Scorer(strict, ", sentences"),
      Scorer(try TenorEngine.standard(domain: nil)),
      Scorer(try TenorEngine.standard(domain: .probation()), ", probation"),
    ]
    if rules {
      let lexicons = try TenorEngine.standardLexicons.map { try Lexicon.bundled($0) }
      for rule in Rule.allCases where rule != .domain {
        scorers.append(
          Scorer(
            try TenorEngine(
              lexicons: lexicons, domain: nil, rules: Set(Rule.allCases).subtracting([rule]))))
      }
    }
    self.scorers = scorers
  }

  /// Prints a table a set; false where a set cannot be read.
  func measure() -> Bool {
    print(
      """
      Agreement with people's mean ratings. r, rho: Pearson, Spearman. F1 of the sides that a score takes \
      from ±0.05; people's side is the sign of the mean (sign), of the mean over 4 from ±0.05 (band), of \
      the mean from ±0.5 (half). Macro: plain mean over three classes; weighted: by their texts; two: \
      positive and negative alone, where neutral is a miss. Unscored texts count as 0.
      """)
    return Self.sets.map(measure).allSatisfy { $0 }
  }

  private func measure(_ set: String) -> Bool {
    let file = folder.appendingPathComponent("\(set).tsv")
    do {
      let texts = try RatedTexts(
        name: set, file: file.path, tabSeparated: [UInt8](Data(contentsOf: file)))
      print("\n\(set), \(texts.rows.count) texts")
      print(
        line(
          "", ["scored", "r", "rho", "macro", "macro", "macro", "weighted", "two", "two"]),
        line("", ["", "", "", "sign", "band", "half", "sign", "sign", "half"]), separator: "\n")
      for scorer in scorers {
        let agreement = RatingAgreement(
          scores: try scorer.scores(texts), ratings: texts.rows.map(\.rating))
        let values: [Double?] =
          [agreement.pearson, agreement.spearman]
          + RatingAgreement.Truth.allCases.map(agreement.macroF1)
          + [
            agreement.weightedF1(.sign), agreement.twoClassF1(.sign), agreement.twoClassF1(.half),
          ]
        print(
          line(
            scorer.name,
            [String(agreement.scored)]
              + values.map { $0.map { fixed($0, 4) } ?? "-" }))
      }
      return true
    } catch {
      FileHandle.standardError.write(Data("\(file.path): \(error)\n".utf8))
      return false
    }
  }

  private func line(_ name: String, _ cells: [String]) -> String {
    name.padding(toLength: max(24, name.count), withPad: " ", startingAt: 0)
      + cells.map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined()
  }
}
