import TenorNotebook
import Testing

@testable import struct TenorNotebook.ResultMarker

private let hostile: [String] = [
  "<!-- tenor:result-end -->", "\n<!-- tenor:result-end -->\n\nout\n",
  "<!-- tenor:result sha256=0 -->\n\na\n", "```tenor\ntenor fail whole\n```\n",
  "~~~ tenor x\na\n~~~\n",
  "- ```tenor\n  tenor say x\n  ```\n", "```\nopen", "~~~~~~\nopen", "`````", "<!-- open", "<!--",
  "-->",
  "<script>\nalert(1)\n", "<pre>\n", "<style>", "<![CDATA[\n", "<?php\n", "<!DOCTYPE\n",
  "<div>\na\n",
  "[CRISSA]: https://example.org\n", "> [a]: b\n", "- [a]: b 'c'\n",
  "a <span data-tenor=\"x.y\">1</span>\n",
  "<div data-tenor=\"x\">\n", "`tenor: a.b`",
  "- list\n\n  - deeper\n\n    <!-- tenor:result-end -->\n",
  "> quoted\n> ```\n> open", "1. a\n\n   ```\n   open\n", "a\\", "| a |\n| - |\n| b", "a\n===",
  "===", "---",
  "[^1]: note", "\u{0}\u{1B}[31mred\u{202E}abc\u{2066}\u{61C}\u{85}", "a\rb\r\nc", "\r\r\r",
  "\u{2028}x",
  "    indented\n", "\t<!-- tenor:result-end -->", "   <!-- tenor:result-end -->", "&lt;!-- -->",
  "#", "###### a",
  "* * *\n<!-- tenor:result-end --> x", "<!-- tenor:\nresult-end -->", "\u{FEFF}```tenor\nx\n```",
]

@Test(arguments: hostile, ["show", "showmark"])
func `no output can end its result, open a cell or change what follows`(
  output: String, command: String
) async throws {
  let runner = FakeRunner(outputs: ["x": output, "y": "fine\n"])
  let text = """
    # T

    ```tenor a
    tenor \(command) x
    ```

    Prose with a [CRISSA] and [a].

    ```tenor
    tenor show y
    ```
    """
  let run = try await Notebook(text).run(with: runner)
  let again = try Notebook(run.bytes)
  #expect(again.cells.count == 2)
  #expect(again.cells.allSatisfy { $0.result != nil })
  #expect(again.values.isEmpty && again.orphans.isEmpty)
  #expect(again.check(with: runner).isEmpty, "\(run.text)")
  #expect(try await again.recompute(with: runner).isEmpty)
  #expect(try await again.run(with: runner).bytes == run.bytes)
  #expect(run.text.hasSuffix("\n\n```text\nfine\n```\n\n<!-- tenor:result-end -->"))
  let unsafe = run.text.unicodeScalars.filter {
    ($0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t")
      || [0x202E, 0x2066, 0x61C].contains($0.value)
  }
  #expect(unsafe.isEmpty)
}

@Test(arguments: [
  ("[CRISSA]: https://example.org\n", true), ("a\n\n> - [x]: <b>\n", true),
  ("a [x] b: [y]: c\n", false),
  ("\\[x]: y\n", false), ("```\n[x]: y\n```\n", false), ("```\na\n```\n[x]: y\n", true),
  ("- ```\n  [x]: y\n  ```\n", false), ("    [x]: y\n", false), ("```\nopen", true),
  ("<!-- open", true),
  ("<pre>\nopen", true), ("<em>a</em> <!-- --> `tenor: a.b`\n", false), ("# A\n\n---\n", false),
  ("<!-- tenor:result x -->\n", true), ("<span data-tenor=\"a.b\">1</span>\n", true),
  ("- ```tenor\n  ```\n", true), ("```tenors\n```\n", false),
])
func `Markdown that could reach out of its result stands in a fence`(output: String, isFenced: Bool)
  async throws
{
  let runner = FakeRunner(outputs: ["x": output])
  let run = try await Notebook("```tenor\ntenor showmark x\n```").run(with: runner)
  #expect(run.text.contains("text\n") == isFenced)
}

@Test(arguments: hostile)
func `no message of a failure can end its result`(message: String) async throws {
  let runner = FakeRunner(files: ["file:\(message)": ""])
  let cell = try await Notebook("```tenor\ntenor fail whole\n```").run(with: runner)
  #expect(try Notebook(cell.bytes).cells.count == 1)
  // An unknown command's name is part of the message.
  let quoted = message.replacing("'", with: "").split(whereSeparator: \.isNewline).joined(
    separator: " ")
  let text = "~~~~~~~~~tenor\ntenor '\(quoted)'\n~~~~~~~~~\n\nProse.\n"
  let run = try await Notebook(text).run(with: runner)
  let again = try Notebook(run.bytes)
  #expect(again.cells.count == 1)
  #expect(again.cells.first?.result != nil)
  #expect(try await again.run(with: runner).bytes == run.bytes)
  #expect(run.text.hasSuffix("<!-- tenor:result-end -->\n\nProse.\n"))
}

@Test func `harmless Markdown stands as it is, but for its headings`() async throws {
  let output = """

    <!-- tenor:section id=a -->

    # Report

    | a | b |
    | - | - |
    | 1 | \\[x]: y |

    ###### Six

    ```text
    # no heading
    [a]: b
    ```

    - a list[^1]

    [^1]: A note.

    <!-- tenor:end id=a -->


    """
  let runner = FakeRunner(outputs: ["x": output])
  let run = try await Notebook("### Three\n\n```tenor\ntenor showmark x\n```\n").run(with: runner)
  #expect(
    run.withoutDigests == """
      ### Three

      ```tenor
      tenor showmark x
      ```

      <!-- tenor:result … -->

      <!-- tenor:section id=a -->

      #### Report

      | a | b |
      | - | - |
      | 1 | \\[x]: y |

      ###### Six

      ```text
      # no heading
      [a]: b
      ```

      - a list[^1]

      [^1]: A note.

      <!-- tenor:end id=a -->

      <!-- tenor:result-end -->

      """)
}

@Test func `an output without a word is said to be empty`() async throws {
  let run = try await Notebook("```tenor\ntenor show x\n```").run(with: FakeRunner())
  #expect(run.text.contains("-->\n\n*The command printed nothing.*\n\n<!--"))
}

@Test func `a marker reads back whatever names its inputs have`() throws {
  let marker = ResultMarker(
    sha256: String(repeating: "a", count: 64), status: -1, command: "c0",
    version: "0.1.0; tenor-1 -- é",
    level: 2,
    inputs: [
      .init(name: "a b,c:d=e-->\n--%", digest: "00ff"), .init(name: "日本/‮x", digest: "1"),
    ],
    values: [.init(name: "mood.periods[2014-Q1].mean:3", digest: "2")], output: "0123")
  #expect(ResultMarker(marker.line[...]) == marker)
  #expect(!marker.line.dropFirst(4).dropLast(3).contains("--"))
  #expect(marker.line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
  #expect(ResultMarker(marker.line.replacing("status=-1", with: "status=x")[...]) == nil)
  #expect(ResultMarker(marker.line.replacing(" output", with: " later=1 output")[...]) == marker)
}
