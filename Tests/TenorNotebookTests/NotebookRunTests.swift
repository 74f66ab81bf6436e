import TenorNotebook
import Testing

private let text = """
  # Notes

  ## Said

  ```tenor said
  tenor say hello
  ```
  Prose follows at once,\twith a tab.  

  ```tenor
  tenor mark '# Top' --default
  ```

  ```tenor
  tenor fail half
  ```
  """

@Test func `results stand below their cells between comments`() async throws {
  let run = try await Notebook(text).run(with: FakeRunner())
  #expect(
    run.withoutDigests == """
      # Notes

      ## Said

      ```tenor said
      tenor say hello
      ```

      <!-- tenor:result … -->

      ```text
      hello
      ```

      <!-- tenor:result-end -->
      Prose follows at once,\twith a tab.  

      ```tenor
      tenor mark '# Top' --default
      ```

      <!-- tenor:result … -->

      ### Top --default

      <!-- tenor:result-end -->

      ```tenor
      tenor fail half
      ```

      <!-- tenor:result … -->

      > [!CAUTION]
      > This cell failed with exit status 1.
      >
      > ```text
      > One file could not be read.
      > ```

      ```text
      half
      ```

      <!-- tenor:result-end -->
      """)
  #expect(run.isChanged)
  #expect(run.cells.map(\.reasons) == [[.noResult], [.noResult], [.noResult]])
  #expect(run.cells.last?.remarks == "One file could not be read.\n")
  #expect(
    run.problems.map(\.description) == [
      "14: the cell failed with exit status 1: One file could not be read."
    ])
}

@Test func `a second run runs only what failed, and changes no byte`() async throws {
  let runner = FakeRunner()
  let first = try await Notebook(text).run(with: runner)
  #expect(runner.takeLog() == ["say hello", "mark # Top --default", "fail half"])
  let second = try await Notebook(first.bytes).run(with: runner)
  #expect(runner.takeLog() == ["fail half"])
  #expect(second.bytes == first.bytes)
  #expect(!second.isChanged)
  let all = try await Notebook(first.bytes).run(with: runner, all: true)
  #expect(runner.takeLog().count == 3)
  #expect(all.cells.map(\.reasons) == [[.asked], [.asked], [.failed(1)]])
  #expect(all.bytes == first.bytes)
}

@Test(arguments: [
  ("```tenor\ntenor nothing\n```", "Unknown command 'nothing'", Int32(64)),
  ("```tenor\ntenor say file:gone\n```", "file:gone: no such file", 66),
  ("```tenor\ntenor fail whole\n```", "Nothing could be read.", 66),
  ("```tenor\n```", "the cell is empty: expected a command, such as 'tenor corpus FOLDER'", 64),
  (
    "```tenor\ntenor say a | sh\n```",
    "'|' is for shells, and no shell reads this: put the word between ' and ' "
      + "where it is meant as it stands", 64
  ),
])
func `a cell that fails has its error for a result, and the run goes on`(
  cell: String, message: String, status: Int32
) async throws {
  let runner = FakeRunner()
  let run = try await Notebook(cell + "\n\n```tenor\ntenor say b\n```").run(with: runner)
  #expect(runner.takeLog().last == "say b")
  #expect(
    run.withoutDigests.hasPrefix(
      """
      \(cell)

      <!-- tenor:result … -->

      > [!CAUTION]
      > This cell failed with exit status \(status).
      >
      > ```text
      > \(message)
      > ```

      <!-- tenor:result-end -->

      """))
  #expect(
    run.problems.map(\.description)
      == ["1: the cell failed with exit status \(status): \(message)"])
  let again = try await Notebook(run.bytes).run(with: runner)
  #expect(again.bytes == run.bytes)
  #expect(again.problems == run.problems)
}

@Test func `a run that is cancelled ends`() async throws {
  let notebook = try Notebook("```tenor\ntenor fail cancel\n```")
  await #expect(throws: CancellationError.self) { try await notebook.run(with: FakeRunner()) }
}

@Test func `a cell is stale when command, input, version or heading change, and only then`()
  async throws
{
  let text = """
    # A

    ```tenor
    tenor mark '# x' file:one
    ```

    ```tenor
    tenor say file:two
    ```
    """
  func runner(_ one: String = "1", version: String = "0.1.0") -> FakeRunner {
    FakeRunner(files: ["file:one": one, "file:two": "2"], version: version)
  }
  let stored = try await Notebook(text).run(with: runner()).text
  func problems(_ text: String, _ runner: FakeRunner) throws -> [String] {
    try Notebook(text).check(with: runner).map(\.description)
  }
  #expect(try problems(stored, runner()) == [])
  #expect(
    try problems(stored, runner("new")) == [
      "3: the cell is stale: the input 'file:one' has changed"
    ])
  #expect(
    try problems(stored, runner(version: "0.2.0")) == [
      "3: the cell is stale: it was run by 0.1.0, and this is 0.2.0",
      "13: the cell is stale: it was run by 0.1.0, and this is 0.2.0",
    ])
  #expect(
    try problems(stored.replacing("# A", with: "## A"), runner()) == [
      "3: the cell is stale: its headings were set below level 1, and it stands below level 2"
    ])
  #expect(
    try problems(stored.replacing("say file:two", with: "say file:one"), runner()) == [
      "13: the cell is stale: the command has changed; it reads 'file:one' now; "
        + "it no longer reads 'file:two'"
    ])
  #expect(
    try problems(stored.replacing("say file:two", with: "say --default 'file:two'"), runner()) == []
  )
  #expect(
    try problems(stored.replacing("say file:two", with: "say file:three"), runner()) == [
      "13: the cell failed with exit status 66: file:three: no such file"
    ])
  // Prose may change as it likes, and cells may move.
  #expect(try problems("Prose.\n\n" + stored + "\n\nMore.\n", runner()) == [])
}

@Test(arguments: ["`tenor: a.b` <span data-tenor=", "<span ta00000000=", "\u{1}00000"])
func `a command may hold what is a value elsewhere`(words: String) async throws {
  let text = "`tenor: a.n`\n\n~~~tenor a\ntenor say '\(words)'\n~~~\n"
  let runner = FakeRunner(findings: [words: #"{"n": 1}"#])
  let run = try await Notebook(text).run(with: runner)
  #expect(runner.takeLog().first == "say \(words)")
  #expect(try Notebook("Words.\n\n" + run.text).check(with: runner).isEmpty)
}

@Test func `a result that was edited by hand is seen, handed back and replaced`() async throws {
  let runner = FakeRunner()
  let notebook = "```tenor said\ntenor say hello\n```\n\nProse.\n"
  let stored = try await Notebook(notebook).run(with: runner)
  let edited = try Notebook(stored.text.replacing("text\nhello", with: "text\ngoodbye"))
  #expect(
    edited.check(with: runner).map(\.description) == [
      "1: cell 'said' is stale: the result was edited by hand"
    ])
  #expect(
    try await edited.recompute(with: runner).map(\.description) == [
      "8: cell 'said' gives another output: 'hello' where 'goodbye' stands"
    ])
  let run = try await edited.run(with: runner)
  #expect(run.kept.map(\.text) == ["```text\ngoodbye\n```"])
  #expect(run.bytes == stored.bytes)
  // What was only moved to other line ends is not edited.
  let moved = try Notebook(stored.text.replacing("\n", with: "\r\n"))
  #expect(moved.check(with: runner).isEmpty)
}

@Test func `recomputing finds an output that differs although its digest holds`() async throws {
  let notebook = try Notebook("```tenor a\ntenor show x\n```\n\n```tenor\ntenor say y\n```\n")
  let stored = try await notebook.run(with: FakeRunner(outputs: ["x": "1\n2\n3\n"]))
  let again = try Notebook(stored.bytes)
  let other = FakeRunner(outputs: ["x": "1\n2\n"])
  #expect(again.check(with: other).isEmpty)
  #expect(
    try await again.recompute(with: other).map(\.description) == [
      "10: cell 'a' gives another output: '```' where '3' stands"
    ])
  #expect(try await again.recompute(with: FakeRunner(outputs: ["x": "1\n2\n3\n"])).isEmpty)
}

@Test func `a list tells title, cells and how many are stale`() async throws {
  let runner = FakeRunner()
  let bytes = try await Notebook(text).run(with: runner).bytes
  let summary = NotebookSummary(name: "a.md", bytes: bytes, runner: runner)
  #expect(summary.title == "Notes")
  #expect(summary.cells == 3)
  #expect(summary.stale == 1)
  let broken = NotebookSummary(name: "b.md", bytes: Array("```\n".utf8), runner: runner)
  #expect(broken.faults.map(\.line) == [1])
}

@Test(arguments: ["Fixtures/archive", "my dumps/it's *here*", "-x", "日本`"])
func `a new notebook has three cells that name its corpus`(corpus: String) throws {
  let notebook = try Notebook(NotebookTemplate.text(corpus: corpus, file: "a b.md"))
  #expect(notebook.cells.compactMap(\.name) == ["read", "terms", "mood"])
  #expect(notebook.values.map(\.path) == ["mood.overall.utterances", "mood.overall.scored"])
  #expect(notebook.title == "A first look at \(corpus)")
  #expect(notebook.text.contains("tenor notebook run 'a b.md'"))
  for cell in notebook.cells {
    let prepared = try CellWords.arguments(of: cell)
    #expect(prepared.contains(corpus))
  }
}
