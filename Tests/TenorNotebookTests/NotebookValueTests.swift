import TenorNotebook
import TenorReport
import Testing

private let json = #"""
  {"edges": [{"a": "x", "b": "y", "n": 1}, {"a": "x", "b": "z", "n": 2}, {"name": "a=b", "n": 3}],
   "count": 1234567, "mean": 0.10021, "low": -0.5, "none": null, "sure": true, "big": 1e300, "whole": 1.0,
   "words": "a *b* | <script> [x]\n@c\u202e", "empty": "", "a.b": 3,
   "periods": [{"period": "2013", "n": 1}, {"period": "2014", "n": 2}, {"period": "2014-Q1", "n": 7}],
   "terms": [{"term": "CRISSA", "counts": [4, 5]}, {"name": "CRISSA two"}, {"id": 12}, {"id": 12}]}
  """#

private func filled(_ prose: String) async throws -> NotebookRun {
  let runner = FakeRunner(findings: ["m": json])
  return try await Notebook("```tenor m\ntenor say m\n```\n\n\(prose)\n").run(with: runner)
}

private func prose(_ run: NotebookRun) -> String {
  String(
    run.text.suffix(from: run.text.firstRange(of: "result-end -->\n\n")!.upperBound).dropLast())
}

@Test(arguments: [
  ("m.count", "1,234,567"), ("m.count:1", "1,234,567.0"), ("m.mean", "0.10"),
  ("m.mean:4", "0.1002"),
  ("m.mean:0", "0"), ("m.low", "−0.50"), ("m.whole", "1.00"), ("m.none", "–"), ("m.sure", "true"),
  ("m.empty", ""),
  ("m[a.b]", "3"), ("m.periods.count", "3"), ("m.periods[2014].n", "2"),
  ("m.periods[2014-Q1].n", "7"),
  ("m.periods[0].n", "1"), ("m.terms[CRISSA].counts[1]", "5"),
  ("m.periods[n=7].period", "2014-Q1"),
  ("m.edges[a=x,b=y].n", "1"), ("m.edges[a=x,b=z].n", "2"), ("m.edges[a=b].n", "3"),
  ("m.terms[CRISSA two].name", "CRISSA two"),
  ("m.words", "a \\*b\\* \\| \\<script> \\[x] @c\u{FFFD}"),
])
func `a value is found by its path and written as people read it`(path: String, text: String)
  async throws
{
  let run = try await filled("`tenor: \(path)` is the value, and `tenor:\(path)` again.")
  let span = "<span data-tenor=\"\(path)\">\(text)</span>"
  #expect(prose(run) == "\(span) is the value, and \(span) again.")
  #expect(run.problems.isEmpty)
  #expect(run.values.map(\.new) == [text, text])
}

@Test(arguments: [
  ("m", "expected a cell's name and a path, such as mood.overall.mean or mood.series[2014].mean"),
  (
    "m..a",
    "expected a cell's name and a path, such as mood.overall.mean or mood.series[2014].mean"
  ),
  (
    "m[a", "expected a cell's name and a path, such as mood.overall.mean or mood.series[2014].mean"
  ),
  ("m.mean:x", "'x' is no number of decimals: expected 0 to 15"),
  ("m.mean:16", "'16' is no number of decimals: expected 0 to 15"),
  ("n.mean", "no cell is called 'n' (there are m)"),
  ("m.periods[0].m", "there is no 'm' in m.periods[0] (there are n, period)"),
  ("m.periods.n", "there is no 'n' in m.periods (there are count)"),
  ("m.periods[2015].n", "none of the 3 elements of m.periods is called '2015'"),
  ("m.edges[a=x].n", "2 elements of m.edges are called 'a=x'"),
  ("m.edges[a=x,c].n", "none of the 3 elements of m.edges is called 'a=x,c'"),
  ("m.terms[12].id", "2 elements of m.terms are called '12'"),
  ("m.mean.x", "m.mean is a single value, without 'x'"), ("m.terms", "m.terms is no single value"),
])
func `a value that cannot be given is named, and what stands there stays`(
  path: String, words: String
) async throws {
  let text = "`tenor: \(path)` and\n<span data-tenor=\"\(path)\">old</span>"
  let run = try await filled(text)
  #expect(prose(run) == text)
  #expect(
    run.problems.map(\.description) == [
      "5: no value for '\(path)': \(words)", "6: no value for '\(path)': \(words)",
    ])
}

@Test(arguments: [
  "    `tenor: m.count`", "```\n`tenor: m.count`\n```", "``tenor: m.count``",
  "`` `tenor: m.count` ``",
  "\\`tenor: m.count`", "`a `tenor: m.count", "<!-- `tenor: m.count` -->",
  "<div>\n`tenor: m.count`\n</div>",
  "`tenors: m.count`", "`Tenor: m.count`", "<!-- <span data-tenor=\"m.count\">1</span> -->",
])
func `what is no code in running text is left alone`(text: String) async throws {
  let run = try await filled(text)
  #expect(prose(run) == text)
  #expect(run.problems.isEmpty)
}

@Test(arguments: [
  ("# `tenor: m.count`", "# V"), ("- `tenor: m.count`", "- V"),
  ("> a\n  > `tenor: m.count`", "> a\n  > V"),
  ("a\n     `tenor: m.count` b", "a\n     V b"), ("**`tenor: m.count`**", "**V**"),
  ("[see `tenor: m.count`](x)", "[see V](x)"), ("`x\ny` `tenor: m.count`", "`x\ny` V"),
  (
    "| a `|` | b |\n|--|--|\n| `tenor: m.count` | `tenor: m.count` |",
    "| a `|` | b |\n|--|--|\n| V | V |"
  ),
  ("\u{0} é `tenor: m.count`", "\u{0} é V"), ("`tenor: m.count``tenor: m.count`", nil),
  ("`` `tenor: m.count` `` `tenor: m.count`", "`` `tenor: m.count` `` V"),
  ("[^1]\n\n[^1]: A note of `tenor: m.count` words.", "[^1]\n\n[^1]: A note of V words."),
])
func `a value is filled in wherever running text stands`(text: String, expected: String?)
  async throws
{
  let run = try await filled(text)
  let value = "<span data-tenor=\"m.count\">1,234,567</span>"
  #expect(prose(run) == (expected ?? text).replacing("V", with: value))
  #expect(
    try await Notebook(run.bytes).run(with: FakeRunner(findings: ["m": json])).bytes == run.bytes)
}

@Test func `a value in a table may ask for a name with a pipe`() async throws {
  let runner = FakeRunner(findings: ["m": #"{"a|b\"<>&": 5}"#])
  let text = "```tenor m\ntenor say m\n```\n\n| x |\n|--|\n| `tenor: m[a\\|b\"<>&]` |\n"
  let run = try await Notebook(text).run(with: runner)
  #expect(run.text.hasSuffix("| <span data-tenor=\"m[a&#124;b&quot;&lt;&gt;&amp;]\">5</span> |\n"))
  let again = try await Notebook(run.bytes).run(with: runner)
  #expect(again.bytes == run.bytes)
  #expect(again.problems.isEmpty)
}

@Test(arguments: [
  "a</span>b", "<span>", "</span>", "\\", "a\\</span>", "<!-- -->", "`tenor: m.n`", "``", "\n\n# x",
  "> - 1. a",
])
func `no words of a value can end it`(words: String) async throws {
  let json = "{\"n\": \(try OrderedJSON.encode(words))}"
  let runner = FakeRunner(findings: ["m": json])
  let text =
    "```tenor m\ntenor say m\n```\n\n`tenor: m.n` and <span>more</span>\n\n- `tenor: m.n`\n"
  let run = try await Notebook(text).run(with: runner)
  let again = try Notebook(run.bytes)
  #expect(again.values.count == 2)
  #expect(again.check(with: runner).isEmpty)
  let other = FakeRunner(findings: ["m": "{\"n\": 2}"], version: "2")
  let changed = try await again.run(with: other)
  #expect(
    changed.text.hasSuffix(
      "<span data-tenor=\"m.n\">2</span> and <span>more</span>\n\n- <span data-tenor=\"m.n\">2</span>\n"
    ))
}

@Test func `values are computed again only where cell or prose changed`() async throws {
  let text = "```tenor m\ntenor say m file:x\n```\n\nThere are `tenor: m.n`.\n"
  func runner(_ number: Int) -> FakeRunner {
    FakeRunner(files: ["file:x": "\(number)"], findings: ["m": "{\"n\": \(number), \"k\": 9}"])
  }
  let one = runner(1)
  let first = try await Notebook(text).run(with: one)
  #expect(one.takeLog() == ["say m file:x", "values say m file:x"])
  _ = try await Notebook(first.bytes).run(with: one)
  #expect(one.takeLog() == [])

  let two = runner(2)
  let second = try await Notebook(first.bytes).run(with: two)
  #expect(second.text.hasSuffix("There are <span data-tenor=\"m.n\">2</span>.\n"))
  #expect(second.values.map { "\($0.line) \($0.path) \($0.old ?? "") \($0.new)" } == ["13 m.n 1 2"])

  let edited = second.text.replacing(">2</span>", with: ">two</span>") + "\nAlso `tenor: m.k`.\n"
  #expect(
    try Notebook(edited).check(with: two).map(\.description) == [
      "13: the value 'm.n' is not the one that was written",
      "15: the value 'm.k' is not filled in yet",
    ])
  _ = two.takeLog()
  #expect(
    try await Notebook(edited).recompute(with: two).map(\.description) == [
      "13: the value 'm.n' is '2', not 'two'", "15: the value 'm.k' is not filled in yet",
    ])
  _ = two.takeLog()
  let third = try await Notebook(edited).run(with: two)
  #expect(two.takeLog() == ["values say m file:x"])
  #expect(
    third.text.hasSuffix(
      "<span data-tenor=\"m.n\">2</span>.\n\nAlso <span data-tenor=\"m.k\">9</span>.\n"))
  #expect(try Notebook(third.bytes).check(with: two).isEmpty)
}

@Test func `values of a cell that fails stay, and are named`() async throws {
  let text = "```tenor m\ntenor fail half\n```\n\n<span data-tenor=\"m.n\">7</span>\n"
  let run = try await Notebook(text).run(with: FakeRunner())
  #expect(run.text.hasSuffix("\n\n<span data-tenor=\"m.n\">7</span>\n"))
  #expect(run.problems.map(\.line) == [1, 5])
  #expect(run.problems.last?.description == "5: no value for 'm.n': its cell failed")
  let none = "```tenor m\ntenor say other\n```\n\n`tenor: m.n`\n"
  #expect(
    try await Notebook(none).run(with: FakeRunner()).problems.map(\.description) == [
      "5: no value for 'm.n': its cell gives no findings: this command has no findings"
    ])
}
