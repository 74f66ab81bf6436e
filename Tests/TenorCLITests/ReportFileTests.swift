import Foundation
import TenorTestSupport
import Testing

/// `tenor report -o FILE` into a file that people write in, and as a page.
struct ReportFileTests {
  private func inFolder(_ page: String, _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tenor-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(page.utf8).write(to: folder.appendingPathComponent("page.txt"))
    try body(folder)
  }

  private static let page =
    "Thursday, 26 November 2020\n\nPapers please\n\nVetting again. CRISSA is down.\n"

  @Test func `a report that is written again leaves the reader's prose, and keeps what was edited`()
    throws
  {
    try inFolder(Self.page) { folder in
      let report = folder.appendingPathComponent("report.md")
      func write() throws -> Program.Outcome {
        try Program.run(["report", "page.txt", "-o", "report.md"], in: folder)
      }
      func text() throws -> String { try String(contentsOf: report, encoding: .utf8) }
      #expect(try write().status == 0)
      let first = try text()
      #expect(try write().status == 0)
      #expect(try text().utf8.elementsEqual(first.utf8))
      let mine = "\nMy own words  \nabout it.\n"
      let annotated = first.replacingOccurrences(
        of: "<!-- tenor:section id=terms -->", with: mine + "<!-- tenor:section id=terms -->")
      try Data(annotated.utf8).write(to: report)
      let again = try write()
      #expect(again.remarks.isEmpty, "\(again.remarks)")
      #expect(try text().utf8.elementsEqual(annotated.utf8))
      let edited = annotated.replacingOccurrences(of: "## Terms", with: "## Terms, as I see them")
      try Data(edited.utf8).write(to: report)
      let outcome = try write()
      #expect(
        outcome.remarks
          == "tenor: report.md: the section 'terms' was edited by hand; it is kept in report.edited-terms-1.md\n"
      )
      #expect(try text().utf8.elementsEqual(annotated.utf8))
      let kept = try String(
        contentsOf: folder.appendingPathComponent("report.edited-terms-1.md"), encoding: .utf8)
      #expect(kept.contains("## Terms, as I see them"))
    }
  }

  @Test func `markers that do not fit together are an error, and the file stays`() throws {
    try inFolder(Self.page) { folder in
      let report = folder.appendingPathComponent("report.md")
      let broken = "Mine.\n\n<!-- tenor:section id=terms -->\n\nno end\n"
      try Data(broken.utf8).write(to: report)
      let outcome = try Program.run(["report", "page.txt", "-o", "report.md"], in: folder)
      #expect(
        outcome.status == 65 && outcome.remarks.contains("report.md: line 3: "),
        "\(outcome.remarks)")
      #expect(try String(contentsOf: report, encoding: .utf8) == broken)
    }
  }

  @Test func `hostile words stay words in a page`() throws {
    let hostile =
      Self.page
      + "\n1 comment:\n\n  1. CRISSA <script>alert(1)</script> </style> --> \u{202E}desrever | `a` [x](y)\n\n    ReplyDelete\n"
    try inFolder(hostile) { folder in
      let page = try Program.run(
        ["report", "page.txt", "--format", "html", "--title", "<b>Mine</b>"], in: folder
      ).output
      #expect(page.hasPrefix("<!doctype html>") && page.contains("<html lang=\"en-GB\""))
      #expect(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert"))
      #expect(page.contains("&lt;b&gt;Mine&lt;/b&gt;") && !page.contains("<b>Mine"))
      #expect(
        !page.contains("\u{202E}") && !page.contains("http://") && !page.contains("src=\"http"))
      let terms = try Program.run(["terms", "page.txt", "--format", "html"], in: folder).output
      #expect(terms.hasPrefix("<!doctype html>") && terms.contains("id=\"terms\""))
    }
  }
}
