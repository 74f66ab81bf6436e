import TenorCorpus
import Testing

@testable import TenorAnalysers

@Suite struct StudyFileTests {
  private func study(_ yaml: String) throws -> StudyFile {
    try StudyFile(yaml: Array(yaml.utf8), path: "notes/tenor.yaml")
  }

  @Test func `a study file names periods, events and other files`() throws {
    let study = try study(
      """
      periods:
        before: {from: 2013-06, to: 2014-05}
        after: {from: 2014-06-01, to: 2015}
      events:
        - {name: the split, date: 2014-06-01}
        - name: the return
          date: 2021-06
      actors: actors.yaml
      terms: registers/terms.yaml
      lexicons: [mine.tsv, /elsewhere/theirs.csv]
      """)
    #expect(study.periods.map(\.name) == ["before", "after"])
    #expect(study.period("before")?.to.description == "2014-05-31")
    #expect(study.period("after")?.to.description == "2015-12-31")
    #expect(study.event("the return")?.date.description == "2021-06-01")
    #expect(study.period("between") == nil && study.event("before") == nil)
    #expect(study.actors == "notes/actors.yaml" && study.terms == "notes/registers/terms.yaml")
    #expect(study.lexicons == ["notes/mine.tsv", "/elsewhere/theirs.csv"])
  }

  @Test(arguments: [
    ("", ": the file is empty"), ("- a", ":1: the file is a list; expected a mapping with periods"),
    ("periods:\n  a: {from: 2013, to: 2014}\nperids:\n", ":3: 'perids' is no key of the file"),
    (
      "periods:\n  a: {from: 2013, to: 2012}\n",
      ":2: period 'a' ends (2012) before it begins (2013)"
    ),
    ("periods:\n  a: {from: 2013}\n", ":2: period 'a' has no 'to'"),
    ("periods:\n  a:\n    from: 2013-13\n    to: 2014\n", ":3: 'from' of period 'a' is '2013-13'"),
    ("periods:\n  a: {from: 2013, until: 2014}\n", ":2: 'until' is no key of period 'a'"),
    ("periods: [a]\n", ":1: 'periods' is a list; expected a mapping of NAME: {from, to}"),
    ("events:\n  - {date: 2014-06-01}\n", ":2: an event has no 'name'"),
    ("events:\n  - {name: x, date: soon}\n", ":2: 'date' of event 'x' is 'soon'"),
    ("events: {name: x}\n", ":1: 'events' is a mapping; expected a list of {name, date}"),
    ("terms:\n", "'terms' is empty"), ("terms: [a, b]\n", ":1: 'terms' is a list; expected words"),
    ("periods:\n  a: &x {from: 2013, to: 2014}\n", ":2: '&x' is a YAML anchor"),
    ("periods: {a: {from: 2013, to: 2014}\n", "not YAML"),
    ("periods:\n  a: {from: 2013, to: 2014}\n  a: {from: 2015, to: 2016}\n", "stands twice"),
    (
      "periods:\n  1: {from: 2013, to: 2014}\n  '1': {from: 2015, to: 2016}\n",
      ":3: an entry '1' is already on line 2"
    ),
    (
      "events:\n  - {name: x, date: 2014}\n  - {name: y, date: 2015}\n  - {name: x, date: 2016}\n",
      ":4: an entry 'x' is already on line 2"
    ),
  ])
  func `what is wrong with a study file is told with its line`(yaml: String, expected: String) {
    let error = #expect(throws: YAMLError.self) { try study(yaml) }
    let words = error?.description ?? ""
    #expect(words.hasPrefix("notes/tenor.yaml:") && words.contains(expected), "\(words)")
  }

  @Test func `a file that is not there is told as such`() {
    #expect(throws: YAMLError(file: "nowhere.yaml", reason: .missingFile)) {
      try StudyFile(contentsOf: "nowhere.yaml")
    }
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    let error = #expect(throws: YAMLError.self) {
      try StudyFile(yaml: [0x61, 0xFF], path: "tenor.yaml")
    }
    let words = error?.description ?? ""
    #expect(words.hasPrefix("tenor.yaml:") && words.contains("not UTF-8; expected YAML in UTF-8"))
  }
}
