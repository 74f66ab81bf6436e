import Foundation
import TenorTestSupport
import Testing

/// The notebooks of the project. With `TENOR_STORE=1` their stale cells are run, and the prose is to be read.
struct NotebookTests {
  @Test(arguments: Worked.names)
  func `every cell of a notebook says what stands below it`(name: String) throws {
    if StoredText.isStoring {
      let run = try Program.run(["notebook", "run", Worked.path(name)], in: SharedFolder.project)
      #expect(run.status == 0, "\(run.remarks)")
      StoredText.recordStoring(Worked.folder.appendingPathComponent(name))
    }
    let held = try Program.run(["notebook", "check", Worked.path(name)], in: SharedFolder.project)
    #expect(held.status == 0 && held.output.isEmpty, "\(held.output)")
    let said = try Program.run(
      ["notebook", "check", Worked.path(name), "--recompute"], in: SharedFolder.project)
    #expect(said.status == 0 && said.output.isEmpty, "\(said.output)")
  }

  @Test(arguments: Worked.names.filter { !$0.hasPrefix("measure-") })
  func `figures in the prose of a question stand in one of its results`(name: String) throws {
    let notebook = try Worked(name)
    let shown = Set(Worked.figures(in: notebook.results))
    let said = Worked.figures(in: notebook.prose.map(Worked.withoutCode))
    #expect(!shown.isEmpty && said.filter { !shown.contains($0) } == [])
  }

  @Test func `every notebook is listed`() throws {
    let list = try Worked("README.md").prose.joined(separator: "\n")
    #expect(Worked.names.count >= 7)
    for name in Worked.names { #expect(list.contains("](\(name))"), "\(name)") }
  }

  @Test func `the notebooks' register is the beginning of the one that ships`() throws {
    let copy = try String(
      contentsOf: Worked.folder.appendingPathComponent("data/four-terms.yaml"), encoding: .utf8)
    let register = try String(
      contentsOf: SharedFolder.project.appendingPathComponent(
        "lexicons/terms-probation-uk.yaml"), encoding: .utf8)
    #expect(register.contains(copy))
  }
}

/// A notebook of the project, cut into what its results and cells hold, and the prose about them.
private struct Worked {
  static let folder = SharedFolder.project.appendingPathComponent("notebooks-md")
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted()

  static func path(_ name: String) -> String { "notebooks-md/\(name)" }

  private(set) var results: [String] = []
  private(set) var prose: [String] = []

  init(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    var isResult = false
    var isFenced = false
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("<!-- tenor:result ") { isResult = true }
      if line.hasPrefix("```") { isFenced.toggle() }
      if isResult || isFenced { results.append(line) } else { prose.append(line) }
      if line == "<!-- tenor:result-end -->" { isResult = false }
    }
  }

  /// Numbers of two digits or more, with the commas and points inside them.
  static func figures(in lines: [String]) -> [String] {
    lines.flatMap { $0.matches(of: /[0-9][0-9,.]*[0-9]/).map { String($0.output) } }
  }

  /// A line without what stands between back-ticks or is a link's target.
  static func withoutCode(_ line: String) -> String {
    line.replacing(/`[^`]*`/, with: "").replacing(/\]\([^)]*\)/, with: "]")
  }
}
