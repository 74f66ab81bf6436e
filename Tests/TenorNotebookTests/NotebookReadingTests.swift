import TenorNotebook
import Testing

private let cell = "```tenor\ntenor say a\n```\n"

@Test func `a notebook has a title, cells with names, and the levels that they stand under`() throws
{
  let notebook = try Notebook(
    """
    Words first.

    # The *question* of `CRISSA`

    ```tenor
    tenor say a
    ```

    ## Below

    > ##### Said by somebody

    ~~~~ tenor mood
    tenor say \\
      b
    ~~~~

    ```text
    ```tenor
    ```

        ```tenor
        tenor say c
        ```

    ```swift
    let tenor = 1
    ```
    """)
  #expect(notebook.title == "The question of CRISSA")
  #expect(notebook.cells.map(\.line) == [5, 13])
  #expect(notebook.cells.map(\.endLine) == [7, 16])
  #expect(notebook.cells.map(\.name) == [nil, "mood"])
  #expect(notebook.cells.map(\.level) == [1, 2])
  #expect(notebook.cells.map(\.content) == ["tenor say a\n", "tenor say \\\n  b\n"])
}

@Test(arguments: [
  ("", 0), ("# Title", 0), ("\u{FEFF}```tenor\ntenor say a\n```", 1), (cell + cell, 2),
  ("``` Tenor\n```\n", 0), ("```tenorish\n```\n", 0), ("<div>\n```tenor\n```\n</div>\n", 0),
  ("<!--\n```tenor\nx\n```\n-->\n", 0), ("- a\n- b\n" + cell, 1), ("text\n" + cell + "text", 1),
])
func `a cell is what GitHub would show as a fenced block 'tenor'`(text: String, count: Int) throws {
  #expect(try Notebook(text).cells.count == count)
}

private let digits = String(repeating: "0", count: 64)
private let begin =
  "<!-- tenor:result sha256=\(digits) status=0 command=0 version=1 output=0 -->"
private let end = "<!-- tenor:result-end -->"

@Test(arguments: [
  (
    "a\n\n```tenor\ntenor say a\n",
    "3: the code block that begins here is never closed: expected a line '```'"
  ),
  ("~~~~\na\n~~~", "1: the code block that begins here is never closed: expected a line '~~~~'"),
  ("````text\n```\n", "1: the code block that begins here is never closed: expected a line '````'"),
  (
    "- item\n\n  ```tenor\n  tenor say a\n  ```\n",
    "3: a cell stands in a list or a quotation, where no result fits: begin its fence at the margin"
  ),
  (
    "> ```tenor\n> tenor say a\n> ```\n",
    "1: a cell stands in a list or a quotation, where no result fits: begin its fence at the margin"
  ),
  ("\(begin)\n\na\n", "1: the result that begins here has no end: expected '\(end)' at the margin"),
  (
    "\(cell)\n\(begin)\n\na\n\n\(begin)\n\nb\n\n\(end)\n",
    "5: the result that begins here has no end: expected '\(end)' at the margin"
  ),
  ("a\n\n\(end)\n", "3: a result ends here, but none begins: delete the line"),
  (
    "> \(end)\n",
    "1: a comment 'tenor:result' stands in a list or a quotation: begin it at the margin"
  ),
  (
    "<!-- tenor:result of mine -->\n",
    "1: '<!-- tenor:result of mine -->' is no comment that a run writes: delete it, and the result with it"
  ),
  (
    "\(end) and more\n",
    "1: '<!-- tenor:result-end --> and more' is no comment that a run writes: "
      + "delete it, and the result with it"
  ),
  (
    "\(cell)\nprose\n\n\(begin)\n\na\n\n\(end)\n",
    "7: this result does not stand directly below the cell of line 1: move it there, or delete it"
  ),
  (
    "```tenor a.b\n```\n",
    "1: 'a.b' cannot name a cell: expected one word of letters, digits, '-' and '_'"
  ),
  (
    "```tenor a b\n```\n",
    "1: 'a b' cannot name a cell: expected one word of letters, digits, '-' and '_'"
  ),
  (
    "```tenor a\n```\n\n```tenor a\n```\n",
    "4: the cell of line 1 has the name 'a' already"
  ),
  (
    "a <span data-tenor='x.y'>1</span>\n",
    "1: '<span data-tenor='x.y'>1</span>' is no value: expected `tenor: CELL.path` or "
      + "<span data-tenor=\"CELL.path\">…</span>, in running text and on one line"
  ),
  (
    "a <span data-tenor=\"x.y\">`tenor: x.z`</span>\n",
    "1: a value stands inside the value 'x.y': move it out"
  ),
  (
    "a <span data-tenor=\"x.y\">1\n</span>\n",
    "1: '<span data-tenor=\"x.y\">1' is no value: expected `tenor: CELL.path` or "
      + "<span data-tenor=\"CELL.path\">…</span>, in running text and on one line"
  ),
  (
    "<div>\n<span data-tenor=\"x.y\">1</span>\n</div>\n",
    "1: '<span data-tenor=\"x.y\">1</span>' is no value: expected `tenor: CELL.path` or "
      + "<span data-tenor=\"CELL.path\">…</span>, in running text and on one line"
  ),
])
func `what is wrong with a notebook as a whole is said with its line`(text: String, fault: String) {
  let error = #expect(throws: NotebookError.self) { try Notebook(text) }
  #expect(error?.description == fault)
}

@Test func `what is told of a notebook cannot steer a terminal`() throws {
  let error = #expect(throws: NotebookError.self) {
    try Notebook("<!-- tenor:result \u{1B}[2J\u{202E} -->")
  }
  #expect(
    error?.description.hasPrefix("1: '<!-- tenor:result \u{FFFD}[2J\u{FFFD} -->' is no") == true)
  let problem = try Notebook("`tenor: \u{1B}.a`").check(with: FakeRunner()).first
  #expect(problem?.description.hasPrefix("1: no value for '\u{FFFD}.a'") == true)
}

@Test func `all faults are told at once`() {
  let text = "- ```tenor\n  ```\n\n\(end)\n\n```text\n"
  let error = #expect(throws: NotebookError.self) { try Notebook(text) }
  #expect(error?.faults.map(\.line) == [1, 4, 6])
}

@Test func `a result whose cell was deleted is an orphan, and no fault`() throws {
  let notebook = try Notebook("# T\n\n\(begin)\n\nold\n\n\(end)\n\n\(cell)")
  #expect(notebook.orphans.map(\.line) == [3])
  #expect(notebook.orphans.map(\.text) == ["old"])
  #expect(
    notebook.check(with: FakeRunner()).map(\.description) == [
      "3: a result without a cell above it: delete it, or bring its cell back",
      "9: the cell is stale: it has no result",
    ])
}

@Test func `what stands in a result is neither a cell nor a value nor a title`() throws {
  let notebook = try Notebook(
    "\(cell)\n\(begin)\n\n# No title\n\n\(cell)\n`tenor: a.b`\n\n- \(end)\n\n\(end)\n")
  #expect(notebook.cells.count == 1)
  #expect(notebook.values.isEmpty)
  #expect(notebook.title == nil)
  #expect(notebook.cells.first?.result?.endLine == 17)
}
