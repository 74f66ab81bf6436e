import Foundation
import TenorTestSupport
import Testing

/// `tenor notebook` on small notebooks in a folder of their own.
struct NotebookCommandTests {
  private static let page = """
    Thursday, 26 November 2020

    Papers please

    Vetting is on everybody's mind. CRISSA is down again, and nobody is glad.

    """
  private static let terms = """
    terms:
      - name: CRISSA
        aliases: [CRISSA]

    """
  private static let notebook = """
    # A look\t

    Prose  with odd blanks.

    ```tenor terms
    tenor terms page.txt --terms terms.yaml --format markdown
    ```

    In between: `tenor: terms.terms[CRISSA].count` times.

    ```tenor
    tenor corpus page.txt
    ```
    The end, without a line end
    """

  /// Runs the body in a folder with a page, a register and a notebook.
  private func inFolder(
    _ notebook: String = Self.notebook, _ body: (URL) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tenor-notebook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [
      ("page.txt", Self.page), ("terms.yaml", Self.terms), ("look.md", notebook),
    ] {
      try write(text, to: name, in: folder)
    }
    try body(folder)
  }

  private func write(_ text: String, to name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func read(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func run(_ arguments: String..., in folder: URL) throws -> Program.Outcome {
    try Program.run(["notebook"] + arguments, in: folder)
  }

  @Test
  func `a run writes results below cells and values into prose, and a second one changes no byte`()
    throws
  {
    try inFolder { folder in
      #expect(try run("check", "look.md", in: folder).status == 1)
      let first = try run("run", "look.md", in: folder)
      #expect(first.status == 0 && first.output == "look.md: 2 cells, 2 run\n", "\(first)")
      let text = try read("look.md", in: folder)
      #expect(text.contains("| CRISSA |     1 |"))
      #expect(
        text.contains("In between: <span data-tenor=\"terms.terms[CRISSA].count\">1</span> times."))
      #expect(text.hasPrefix("# A look\t\n\nProse  with odd blanks.\n\n"))
      #expect(text.hasSuffix("The end, without a line end"))
      let second = try run("run", "look.md", in: folder)
      #expect(second.output == "look.md: 2 cells, 0 run; nothing changed\n")
      #expect(try read("look.md", in: folder).utf8.elementsEqual(text.utf8))
      let held = try run("check", "look.md", in: folder)
      #expect(held.status == 0 && held.output.isEmpty)
      #expect(held.remarks.contains("1 notebook with 2 cells: everything holds"))
      #expect(try run("check", "look.md", "--recompute", in: folder).status == 0)
    }
  }

  @Test func `a register that changes makes the cells stale that read it, and no others`() throws {
    try inFolder { folder in
      _ = try run("run", "look.md", in: folder)
      try write(
        Self.terms + "  - name: vetting\n    aliases: [vetting]\n", to: "terms.yaml", in: folder)
      let stale = try run("check", "look.md", in: folder)
      #expect(stale.status == 1)
      #expect(
        stale.output == "look.md:5: cell 'terms' is stale: the input 'terms.yaml' has changed\n")
      #expect(try run("run", "look.md", in: folder).output == "look.md: 2 cells, 1 run\n")
      try write(Self.page + "\nMore.\n", to: "page.txt", in: folder)
      let both = try run("check", "look.md", in: folder).output
      #expect(both.matches(of: /the input 'page.txt' has changed/).count == 2, "\(both)")
    }
  }

  @Test(arguments: [
    ("tenor nonesuch page.txt", 64, "nonesuch"),
    ("tenor ingest page.txt --into store.tenor", 64, "expected an analysis"),
    ("tenor terms page.txt -o out.md", 64, "a cell writes no file"),
    ("tenor notebook run look.md", 64, "expected an analysis"),
    ("tenor terms gone.txt", 66, "gone.txt"),
    ("tenor terms page.txt --terms gone.yaml", 66, "gone.yaml"),
    ("tenor --help", 64, "expected an analysis"),
  ])
  func `a cell that fails has its error below it, the run goes on, and says so`(
    command: String, status: Int, says: String
  ) throws {
    let text = "```tenor bad\n\(command)\n```\n\n```tenor\ntenor corpus page.txt\n```\n"
    try inFolder(text) { folder in
      let outcome = try run("run", "look.md", in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.output == "look.md: 2 cells, 2 run, 1 failed\n")
      #expect(
        outcome.remarks.contains("look.md:1: cell 'bad' failed with exit status \(status): "),
        "\(outcome.remarks)")
      let written = try read("look.md", in: folder)
      #expect(written.contains(says) && written.contains("Papers please"), "\(written)")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
          == ["look.md", "page.txt", "terms.yaml"])
    }
  }

  @Test func `a result that was edited is kept beside the notebook before it is replaced`() throws {
    try inFolder { folder in
      _ = try run("run", "look.md", in: folder)
      let text = try read("look.md", in: folder)
      try write(
        text.replacingOccurrences(of: "Papers please", with: "Papers, PLEASE"), to: "look.md",
        in: folder)
      #expect(try run("check", "look.md", in: folder).output.contains("edited by hand"))
      let outcome = try run("run", "look.md", in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.remarks.contains("it is kept in look.edited-1.md"), "\(outcome.remarks)")
      #expect(try read("look.edited-1.md", in: folder).contains("Papers, PLEASE"))
      #expect(try read("look.md", in: folder).utf8.elementsEqual(text.utf8))
    }
  }

  @Test(arguments: [
    (
      "```tenor\ntenor corpus page.txt\n", 65,
      "look.md:1: the code block that begins here is never closed"
    ),
    ("<!-- tenor:result-end -->\n", 65, "look.md:1: a result ends here"),
  ])
  func `what is no notebook is refused with its line`(
    text: String, status: Int32, says: String
  ) throws {
    try inFolder(text) { folder in
      for verb in ["run", "check"] {
        let outcome = try run(verb, "look.md", in: folder)
        #expect(outcome.status == status && outcome.remarks.contains(says), "\(outcome)")
      }
      #expect(try read("look.md", in: folder) == text)
    }
  }

  @Test func `a folder that cannot be written is said, and nothing is lost`() throws {
    try inFolder { folder in
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
      defer {
        try? FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: folder.path)
      }
      // A superuser may write everywhere.
      if getuid() == 0 { return }
      let outcome = try run("run", "look.md", in: folder)
      #expect(outcome.status == 74 && outcome.remarks.contains("look.md: cannot be written"))
      #expect(try read("look.md", in: folder) == Self.notebook)
    }
  }

  @Test func `a new notebook runs, and is in the list`() throws {
    try inFolder { folder in
      #expect(try run("new", "first.md", "--corpus", "page.txt", in: folder).status == 0)
      #expect(try run("new", "first.md", "--corpus", "page.txt", in: folder).status == 64)
      let outcome = try run("run", "first.md", in: folder)
      #expect(outcome.status == 0, "\(outcome.remarks)")
      let list = try run("list", "first.md", "look.md", "--format", "csv", in: folder).output
      #expect(list.contains("first.md,A first look at page.txt,3,0,"), "\(list)")
      #expect(list.contains("look.md,A look,2,2,"))
    }
  }

  @Test func `a missing notebook is said`() throws {
    try inFolder { folder in
      let outcome = try run("check", "none.md", in: folder)
      #expect(outcome.status == 66)
      #expect(outcome.remarks == "tenor: none.md: no such file; expected a notebook\n")
    }
  }
}
