internal import ArgumentParser
internal import TenorNotebook

struct NotebookCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tells which results no longer hold; exits with 1 where there are any.",
    discussion: """
        tenor notebook check notebooks/*.md
        tenor notebook check notebooks/*.md --recompute

      Reads the notebooks and what their commands read, and compares digests; nothing is run. With --recompute \
      every cell is run and what it says is compared with what stands below it. Nothing is written either way.
      """)

  @OptionGroup var notebooks: NotebookArguments

  @Flag(help: "Run the cells, and compare what they say.")
  var recompute = false

  func run() async throws {
    let files = try notebooks.files.map(NotebookFile.init)
    let cells = ProgramCells()
    var problems = 0
    var count = 0
    for file in files {
      let found =
        recompute
        ? try await file.notebook.recompute(with: cells) : file.notebook.check(with: cells)
      for problem in found { try StandardOutput.write("\(file.path):\(problem)\n") }
      problems += found.count
      count += file.notebook.cells.count
    }
    if problems > 0 { throw ExitCode(Status.incomplete.rawValue) }
    Remarks.print(
      "\(amount(files.count, of: "notebook")) with \(amount(count, of: "cell")): everything holds")
  }
}
