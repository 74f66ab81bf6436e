import Foundation
import TenorReport
import Testing

/// The page's sections, as far as they hold these blocks.
private func html(_ blocks: Block...) -> String {
  let page = Report(title: "R", sections: [ReportSection(id: "s", title: "S", blocks: blocks)]).html
  let start = page.range(of: "<h2 id=\"s:title\">S</h2>\n")!.upperBound
  return String(page[start..<page.range(of: "</section>\n</main>")!.lowerBound])
}

struct HTMLBlockTests {
  @Test func `paragraphs, lists, headings and lines`() {
    #expect(
      html(
        .paragraph("a \(code: "b") \(emphasis: "c")\(strong: "d")"), .paragraph(""),
        .list(["x", "y"]),
        .list([]), .heading("By Month!", level: 1), .heading("By month", level: 9),
        .verbatim("\n a<b\r\n\tc\n")) == """
          <p>a <code>b</code> <em>c</em><strong>d</strong></p>
          <ul>
          <li>x</li>
          <li>y</li>
          </ul>
          <h3 id="s-by-month">By Month!</h3>
          <h6 id="s-by-month-2">By month</h6>
          <pre tabindex="0">

           a&lt;b
          \tc</pre>

          """)
  }

  @Test func `a table has a caption, scopes, and whole values where its words round them`() {
    let table = Table(
      id: "t", title: "T & U",
      columns: [
        .init("Name", key: "name", .left), .init("N", key: "n"),
        .init("Rate", key: "rate", unit: "%"), .init("Note", key: "note", .left),
      ],
      rows: [
        [.text("a"), .integer(1234), .number(0.125, decimals: 2), .missing],
        [.text("b"), .integer(-5), .number(-.infinity, decimals: 1), .text("x")],
        [
          .missing, .integer(7), .number(.nan, decimals: 1),
          .text(String(repeating: "w ", count: 20)),
        ],
      ], notes: ["A note."])
    #expect(
      html(.table(table)) == """
        <div class="table" role="group" tabindex="0" aria-labelledby="s-t:caption">
        <table id="s-t">
        <caption><span id="s-t:caption">T &amp; U</span></caption>
        <thead><tr><th scope="col" class="w">Name</th><th scope="col">N</th>\
        <th scope="col">Rate <span class="unit">%</span></th><th scope="col" class="w">Note</th></tr></thead>
        <tbody>
        <tr><th scope="row" class="w s">a</th><td data-v="1234">1,234</td>\
        <td data-v="0.125">0.12</td><td class="w l" data-v="">–</td></tr>
        <tr><th scope="row" class="w s">b</th><td data-v="-5">−5</td>\
        <td data-v="-Infinity">−∞</td><td class="w l">x</td></tr>
        <tr><th scope="row" class="w s" data-v="">–</th><td>7</td><td>–</td>\
        <td class="w l">\(String(repeating: "w ", count: 19))w</td></tr>
        </tbody>
        </table>
        </div>
        <ul class="notes">
        <li>A note.</li>
        </ul>

        """)
    #expect(
      html(.table(Table(id: "t", title: "None", columns: []))) == "<p class=\"caption\">None</p>\n")
  }

  @Test func `callouts say what they are for`() {
    #expect(
      html(.callout(Callout(.limit, "", "a", "b")), .callout(Callout(.note))) == """
        <div class="callout limit" role="note">
        <p><strong class="label">Limit</strong> a</p>
        <p>b</p>
        </div>

        """)
  }

  @Test func `footnotes lead to the section's notes and back`() {
    #expect(
      html(.paragraph("a\(note: "n <\(note: "m")")")) == """
        <p>a<sup><a id="s:ref-1" href="#s:note-1" role="doc-noteref">1</a></sup></p>
        <ol class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <li id="s:note-1">n &lt; (m) <a href="#s:ref-1" role="doc-backlink" \
        aria-label="Back to the text">↩</a></li>
        </ol>

        """)
  }

  @Test func `a figure is its drawing, with the same in words and numbers`() {
    let figure = Figure(
      id: "f", title: "F", description: "D.",
      content: .drawing(
        svg: "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<svg><g/></svg>",
        data: Table(id: "d", title: "F", columns: [.init("N", key: "n")], rows: [[.integer(1)]])),
      notes: ["Note."])
    #expect(
      html(.figure(figure)) == """
        <figure id="s-f">
        <figcaption>F</figcaption>
        <div class="drawing large">
        <svg><g/></svg>
        </div>
        <ul class="notes">
        <li>Note.</li>
        </ul>
        <details>
        <summary>The figure in words and numbers</summary>
        <p>D.</p>
        <div class="table" role="group" tabindex="0" aria-labelledby="s-f:data:caption">
        <table id="s-f:data">
        <caption><span id="s-f:data:caption">Data: F</span></caption>
        <thead><tr><th scope="col">N</th></tr></thead>
        <tbody>
        <tr><td>1</td></tr>
        </tbody>
        </table>
        </div>
        </details>
        </figure>

        """)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("<\u{301}b>", "&lt;\u{301}b&gt;"), ("\" '", "&quot; &#39;"),
    ("&lt; --> ]]>", "&amp;lt; --&gt; ]]&gt;"),
    ("a\u{0}b\u{1B}[0m\u{85}c\td\r\ne", "a\u{FFFD}b\u{FFFD}[0m c d e"),
    ("a\u{202E}b\u{2068}c", "a\u{FFFD}b\u{FFFD}c"), ("שלום 1", "<bdi>שלום 1</bdi>"),
    ("1\u{200F}<", "<bdi>1\u{200F}&lt;</bdi>"), ("日本 é 👍", "日本 é 👍"), ("a | b * c", "a | b * c"),
  ])
  func `text stays text`(words: String, written: String) {
    #expect(html(.paragraph(Prose([.text(words)]))) == "<p>\(written)</p>\n")
    let column = Table.Column(words, key: "k", .left)
    let table = Table(id: "t", title: words, columns: [column], rows: [[.text(words)]])
    let cells = html(.table(table))
    #expect(cells.contains("<span id=\"s-t:caption\">\(written)</span>"))
    #expect(cells.contains("<th scope=\"col\" class=\"w\">\(written)</th>"))
    #expect(cells.contains(">\(written)</th></tr>\n</tbody>"))
    #expect(html(.heading(words, level: 1)).contains(">\(written)</h3>"))
  }
}

struct HTMLPageTests {
  private let report = Report(
    title: "A </title><b>",
    sections: [
      ReportSection(
        id: "terms", title: "Terms",
        blocks: [.heading("By year", level: 1), .heading("Deep", level: 2)]),
      ReportSection(id: "terms-by-year", title: "<i>", blocks: []),
      ReportSection(id: "a b", title: "Blank", blocks: []),
    ])

  @Test func `the table of contents leads to sections, whose ids nothing else takes`() {
    #expect(
      report.html.contains(
        """
        <nav aria-labelledby="page:contents">
        <h2 id="page:contents">Contents</h2>
        <ol>
        <li><a href="#terms">Terms</a>
        <ol>
        <li><a href="#terms-by-year-2">By year</a></li>
        </ol></li>
        <li><a href="#terms-by-year">&lt;i&gt;</a></li>
        <li><a href="#a_20b">Blank</a></li>
        </ol>
        </nav>
        """))
    for id in ["terms", "terms-by-year", "a_20b"] {
      #expect(report.html.contains("<section id=\"\(id)\" aria-labelledby=\"\(id):title\">"))
    }
    #expect(report.html.contains("<title>A &lt;/title&gt;&lt;b&gt;</title>"))
  }

  @Test func `a report without sections is its title`() {
    let html = Report(title: "Empty").html
    #expect(html.contains("<header><h1>Empty</h1></header>\n<main id=\"page:main\">\n</main>"))
    #expect(!html.contains("<nav"))
  }

  @Test func `nothing of the page comes from outside`() {
    let html = report.html
    #expect(html.contains("default-src 'none'"))
    for words in ["http:", "https:", "@import", "url(", "src="] { #expect(!html.contains(words)) }
    #expect(html == report.html)
  }

  /// A new digest belongs into `HTMLPage.scriptDigest`.
  @Test func `the policy allows the page's own script and no other`() throws {
    let html = report.html
    let parts = html.components(separatedBy: "<script>")
    #expect(parts.count == 2)
    let script = parts[1].components(separatedBy: "</script>")[0]
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["sha256sum"]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(script.utf8))
    try input.fileHandleForWriting.close()
    let digits = Array(
      String(decoding: try output.fileHandleForReading.readToEnd()!, as: UTF8.self))
    process.waitUntilExit()
    let bytes = (0..<32).compactMap { UInt8(String(digits[2 * $0...2 * $0 + 1]), radix: 16) }
    #expect(html.contains("script-src 'sha256-\(Data(bytes).base64EncodedString())';"))
  }
}
