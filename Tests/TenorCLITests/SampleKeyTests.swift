import Foundation
import TenorTestSupport
import Testing

@Suite struct SampleKeyTests {
  /// A key of two rows, in which some words are replaced by others.
  private static func key(_ words: String, by others: String) -> String {
    """
    {"tenor": "1", "engine": "tenor", "seed": 1, "allocation": "equal", "periods": "year",
     "coders": ["anna"], "corpus": "c0", "choices": [],
     "strata": [{"population": 40, "sample": 2}],
     "volume": [{"period": "2014", "unscored": 1, "conversations": ["3 2 4 ×4"]}],
     "items": [
      {"row": "ua", "id": "a", "conversation": "c", "stratum": 0, "period": "2014", "score": 0.5},
      {"row": "ub", "id": "b", "conversation": "c", "stratum": 0, "period": "2014", "score": -0.5}]}
    """.replacing(words, with: others)
  }

  private func validate(_ key: String) throws -> Program.Outcome {
    try Program.withFolder { folder in
      try Data(key.utf8).write(to: folder.appendingPathComponent("sheet.key.json"))
      try Data("id,anna\nua,1\nub,-1\n".utf8).write(
        to: folder.appendingPathComponent("sheet.csv"))
      return try Program.run(["validate", "sheet.csv", "--bootstrap", "100"], in: folder)
    }
  }

  @Test func `a key as it was written is read`() throws {
    let outcome = try validate(Self.key("", by: ""))
    #expect(outcome.status == 0, "\(outcome.remarks)")
  }

  @Test(arguments: [
    ("\"population\": 40", "\"population\": 9223372036854775807", "strata[0].population is 9223"),
    ("\"population\": 40", "\"population\": 0", "strata[0].population is 0; expected 1 to"),
    ("\"sample\": 2", "\"sample\": 41", "strata[0].sample is 41; expected 0 to its population"),
    ("\"unscored\": 1", "\"unscored\": -1", "volume[0].unscored is -1; expected 0 to"),
    ("3 2 4 ×4", "9223372036854775807 2 4 ×4", "volume[0].conversations has a line"),
    ("3 2 4 ×4", "3 2 4 ×9000000000", "volume[0].conversations has a line"),
    ("3 2 4 ×4", "3 2 ×4", "volume[0].conversations has a line"),
    (
      "\"stratum\": 0, \"period\": \"2014\", \"score\": -0.5",
      "\"stratum\": 7, \"period\": \"2014\"",
      "items[1].stratum is 7; expected the index of one of 1"
    ),
    ("\"score\": 0.5", "\"score\": 7", "items[0].score is 7.0; expected -1 to 1"),
    ("\"ub\"", "\"ua\"", "items[1].row is ua; expected each row once"),
    (
      "\"score\": 0.5", "\"score\": \"high\"",
      "items[0].score is of another kind; expected a number"
    ),
    ("\"seed\": 1, ", "", "seed is missing"),
    ("\"id\": \"b\", ", "", "items[1].id is missing"),
    ("\"equal\"", "\"fair\"", "allocation cannot be what it is"),
    ("{\"tenor\"", "[\"tenor\"", "it is no JSON"),
  ])
  func `a key that was edited names the field`(words: String, others: String, fault: String) throws
  {
    let outcome = try validate(Self.key(words, by: others))
    #expect(outcome.status == 65, "\(outcome.remarks)")
    let told = "sheet.key.json: is no key of a sample as tenor sample writes it: \(fault)"
    #expect(outcome.remarks.contains(told), "\(outcome.remarks)")
  }
}
