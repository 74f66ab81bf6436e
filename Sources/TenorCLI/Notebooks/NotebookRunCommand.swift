internal import ArgumentParser
internal import TenorNotebook

struct NotebookRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Runs the cells that are stale, and writes their results below them.",
    discussion: """
        tenor notebook run notebooks/*.md
        tenor notebook run first-look.md --all      whatever the digests say

      A cell is run again when its command, its corpus, a lexicon or register that it reads, the program's \
      version or its rules have changed. A cell that fails has its error below it; the others run all the same.
      A result that was edited by hand is kept beside the notebook before it is replaced.

      Exit status: 0 done; 1 done, but a cell failed or a value could not be given; 64 misuse; 65 no notebook; \
      66 no such file; 74 could not write.
      """)

  @OptionGroup var notebooks: NotebookArguments

  @Flag(help: "Run every cell, also where its result holds.")
  var all = false

  func run() async throws {
    let files = try notebooks.files.map(NotebookFile.init)
    let cells = ProgramCells()
    var isWhole = true
    for file in files {
      var done = 0
      let count = file.notebook.cells.count
      let run = try await file.notebook.run(with: cells, all: all) { _ in
        done += 1
        Remarks.cellProgress(done, count)
      }
      for path in try file.write(run) {
        Remarks.print("\(file.path): a result was edited by hand; it is kept in \(path)")
      }
      for problem in run.problems {
        for line in "\(file.path):\(problem)".split(separator: "\n") { Remarks.print(String(line)) }
      }
      if !run.problems.isEmpty { isWhole = false }
      try StandardOutput.write("\(file.path): \(summary(run))\n")
    }
    if !isWhole { throw ExitCode(Status.incomplete.rawValue) }
  }

  private func summary(_ run: NotebookRun) -> String {
    let ran = run.cells.count { !$0.reasons.isEmpty }
    let failed = run.cells.count { $0.failure != nil }
    return "\(amount(run.cells.count, of: "cell")), \(ran) run"
      + (failed > 0 ? ", \(failed) failed" : "")
      + (run.isChanged ? "" : "; nothing changed")
  }
}
