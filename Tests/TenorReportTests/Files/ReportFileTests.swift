import TenorReport
import Testing

/// Stands for SHA-256: a digest that differs where the bytes do.
private func digest(_ bytes: [UInt8]) -> String {
  String(bytes.reduce(UInt64(17)) { $0 &* 31 &+ UInt64($1) }, radix: 16)
}

private func section(_ id: String, _ words: String) -> ReportSection {
  ReportSection(id: id, title: id, blocks: [.paragraph(Prose([.text(words)]))])
}

private func report(_ sections: ReportSection...) -> Report {
  Report(title: "R", sections: sections)
}

private func merge(_ report: Report, into text: String) throws -> MergedReportFile {
  try ReportFile(Array(text.utf8)).merging(report, sha256: digest)
}

private func text(_ merged: MergedReportFile) -> String {
  String(decoding: merged.bytes, as: UTF8.self)
}

private func marked(_ id: String, _ words: String) -> String {
  let body = "\n## \(id)\n\n\(words)\n\n"
  return "<!-- tenor:section id=\(id) -->\n\(body)"
    + "<!-- tenor:end id=\(id) sha256=\(digest(Array(body.utf8))) -->"
}

struct ReportFileTests {
  @Test func `an empty file gets the report with its title`() throws {
    let merged = try merge(report(section("a", "1"), section("b", "2")), into: "")
    #expect(text(merged) == "# R\n\n" + marked("a", "1") + "\n\n" + marked("b", "2") + "\n")
    #expect(merged.edited == [])
  }

  @Test func `sections are replaced, and every other byte stays`() throws {
    let file =
      "\u{FEFF}# Mine  \n\(marked("b", "old"))\t\nprose\n\n\n\(marked("c", "own"))\n~~~\nend"
    let merged = try merge(report(section("b", "new")), into: file)
    #expect(
      text(merged)
        == "\u{FEFF}# Mine  \n\(marked("b", "new"))\t\nprose\n\n\n\(marked("c", "own"))\n~~~\nend")
    #expect(merged.edited == [])
  }

  @Test(arguments: [
    ("", ""), ("Mine", "Mine\n\n"), ("Mine\n", "Mine\n\n"), ("Mine\n\n", "Mine\n\n"),
  ])
  func `without sections in it, a file gets them at its end`(before: String, start: String) throws {
    let merged = try merge(report(section("a", "1")), into: before)
    #expect(text(merged) == (start.isEmpty ? "# R\n\n" : start) + marked("a", "1") + "\n")
  }

  @Test(arguments: [("", "\n"), ("\nMine", "\n\nMine"), ("\n\nMine\n", "\n\nMine\n")])
  func `new sections go after the last that is there, in the report's order`(
    after: String, end: String
  ) throws {
    let file = marked("b", "2") + "\n\nprose\n\n" + marked("a", "1") + after
    let new = report(section("x", "5"), section("a", "1"), section("y", "6"), section("b", "2"))
    let merged = try merge(new, into: file)
    let expected = [
      marked("b", "2"), "prose", marked("a", "1"), marked("x", "5"), marked("y", "6"),
    ].joined(separator: "\n\n")
    #expect(text(merged) == expected + end)
    #expect(try merge(new, into: text(merged)).bytes == merged.bytes)
  }

  @Test func `a section that was edited is replaced and handed back`() throws {
    let file = marked("a", "1") + "\n\n" + marked("b", "2") + "\n"
    let edited = file.replacing("1\n", with: "one\n").replacing("\n2\n", with: "\ntwo\n")
    let merged = try merge(report(section("a", "1")), into: edited)
    // Of section b, which is not in the report, nothing is lost.
    #expect(merged.edited.map(\.id) == ["a"])
    #expect(merged.edited.map(\.text) == ["\n## a\n\none\n\n"])
    #expect(merged.edited.map(\.lines) == [1...7])
    #expect(text(merged).hasPrefix(marked("a", "1") + "\n\n<!-- tenor:section id=b"))
    #expect(text(merged).contains("\ntwo\n"))
  }

  @Test(arguments: [("1", 0), ("one", 1)])
  func `a section without a digest is handed back where it differs`(words: String, edited: Int)
    throws
  {
    let plain = report(section("a", words)).markdown
    let merged = try merge(report(section("a", "1")), into: plain)
    #expect(merged.edited.count == edited)
    #expect(text(merged) == "# R\n\n" + marked("a", "1") + "\n")
  }

  @Test func `an edit that says what is to be written is none`() throws {
    let file = marked("a", "1").replacing("\n1\n", with: "\n2\n")
    #expect(try merge(report(section("a", "2")), into: file).edited == [])
  }

  @Test func `a file with CRLF keeps it, and is not taken for edited`() throws {
    let lines = "Mine\r\n\r\n" + marked("a", "1").replacing("\n", with: "\r\n") + "\r\nend"
    let new = report(section("a", "2"), section("b", "3"))
    let merged = try merge(new, into: lines)
    let expected = "Mine\n\n\(marked("a", "2"))\n\n\(marked("b", "3"))\n\nend"
    #expect(text(merged) == expected.replacing("\n", with: "\r\n"))
    #expect(merged.edited == [])
    #expect(try merge(new, into: text(merged)) == merged)
  }

  @Test func `bytes that are no text stay`() throws {
    let file = [0xFF, 0x00, 0x0D, 0x0A] + Array(marked("a", "1").utf8) + [0x0A, 0xC3]
    let merged = try ReportFile(file).merging(report(section("a", "1")), sha256: digest)
    #expect(
      merged.bytes
        == [0xFF, 0x00, 0x0D, 0x0A]
        + Array(marked("a", "1").replacing("\n", with: "\r\n").utf8) + [0x0A, 0xC3])
  }

  @Test(arguments: [
    "```\n<!-- tenor:section id=x -->\n```\n", "~~~~ md\n<!-- tenor:end id=x -->\n```\n~~~\n~~~~\n",
    "  <!-- tenor:section id=x -->\n", "> <!-- tenor:end id=x -->\n", "<!-- tenor:result x -->\n",
    "text <!-- tenor:section id=x -->\n", "<!-- note -->\n", "``` a`b\n<!-- -->\n",
  ])
  func `what only looks like a marker is text`(prose: String) throws {
    let file = prose + marked("a", "1") + "\n" + prose
    #expect(try ReportFile(Array(file.utf8)).sections.map(\.id) == ["a"])
    #expect(try text(merge(report(section("a", "1")), into: file)) == file)
  }

  @Test func `markers inside the verbatim lines of a section are text`() throws {
    let lines = "<!-- tenor:end id=a b -->\n```\n<!-- tenor:section id=a -->"
    let new = report(
      ReportSection(id: "a -->", title: "a", blocks: [.verbatim(lines)]), section("b", "1"))
    let merged = try merge(new, into: "")
    #expect(try ReportFile(merged.bytes).sections.map(\.id) == ["a -->", "b"])
    #expect(try merge(new, into: text(merged)) == merged)
  }

  @Test(
    arguments: [
      ("x\n<!-- tenor:section id=a -->\n", 2, .unclosed(id: "a")),
      (
        "<!-- tenor:section id=a -->\n<!-- tenor:section id=b -->\n", 2,
        .nested(id: "b", inside: "a", firstLine: 1)
      ),
      (
        "<!-- tenor:section id=a -->\r\n<!-- tenor:end id=a -->\r\n\r\n<!-- tenor:section id=a -->\r\n",
        4, .duplicate(id: "a", firstLine: 1)
      ),
      ("\n<!-- tenor:end id=a%20b -->", 2, .endAlone(id: "a b")),
      (
        "<!-- tenor:section id=a -->\n<!-- tenor:end id=b -->", 2,
        .wrongEnd(id: "b", expected: "a", firstLine: 1)
      ),
      ("<!-- tenor:section a -->", 1, .malformed("<!-- tenor:section a -->")),
      ("<!-- tenor:end id=a", 1, .malformed("<!-- tenor:end id=a")),
      ("<!-- tenor:end id=%zz -->", 1, .malformed("<!-- tenor:end id=%zz -->")),
      ("a\n```\n<!-- tenor:section id=a -->\n<!-- tenor:end id=a -->\n", 2, .openFence),
      ("<!-- tenor:section id=a -->\n~~~\n<!-- tenor:end id=a -->\n", 2, .openFence),
      ("a\n```\nb", 2, .openFence),
    ] as [(String, Int, ReportFileError.Reason)])
  func `markers that do not fit are one error with its line`(
    file: String, line: Int, reason: ReportFileError.Reason
  ) {
    #expect(throws: ReportFileError(line: line, reason: reason)) {
      try ReportFile(Array(file.utf8))
    }
  }

  @Test func `errors are one clear line`() {
    let error = ReportFileError(line: 12, reason: .unclosed(id: "te\u{1B}rms"))
    #expect(
      error.description
        == "line 12: section 'te\u{FFFD}rms' has no end; expected '<!-- tenor:end id=te%1Brms -->' below it"
    )
  }

  @Test func `prose around sections survives random files byte for byte`() throws {
    var generator = SplitMix(state: 7)
    let pieces = [
      "text\n", "\r\n", "\t", "```\n", "<!-- x -->", "\u{FEFF}", "é", "- a\n", "    code\n",
      "> q\n", "\n",
    ]
    var tried = 0
    for _ in 0..<400 {
      func prose() -> String {
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          pieces.randomElement(using: &generator)!
        }.joined() + "\n"
      }
      let (before, after) = (prose(), prose())
      let file = before + marked("a", "1") + "\n" + after
      guard let read = try? ReportFile(Array(file.utf8)), read.sections.count == 1 else { continue }
      tried += 1
      let merged = read.merging(report(section("a", "2")), sha256: digest)
      #expect(merged.bytes.starts(with: Array(before.utf8)))
      #expect(merged.bytes.suffix(after.utf8.count) == ArraySlice(after.utf8))
      let again = try ReportFile(merged.bytes).merging(report(section("a", "2")), sha256: digest)
      #expect(again.bytes == merged.bytes && again.edited == [])
    }
    #expect(tried > 200)
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
