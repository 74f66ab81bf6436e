internal import ArgumentParser
internal import TenorNotebook
internal import TenorReport

struct NotebookListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Notebooks with their titles, their cells, and how many of these are stale.",
    discussion: """
        tenor notebook list notebooks/*.md
      """)

  @OptionGroup var notebooks: NotebookArguments

  @OptionGroup var output: OutputOptions

  func run() throws {
    let cells = ProgramCells()
    let list = try notebooks.files.map {
      NotebookSummary(name: $0, bytes: try NotebookFile.bytes($0), runner: cells)
    }
    let table = Table(
      id: "notebooks", title: "Notebooks",
      columns: [
        .init("File", key: "file", .left), .init("Title", key: "title", .left),
        .init("Cells", key: "cells"), .init("Stale", key: "stale"),
        .init("Wrong with it", key: "fault", .left),
      ],
      rows: list.map { notebook in
        [
          .text(notebook.name), .text(notebook.title), .integer(notebook.cells),
          .integer(notebook.stale), .text(notebook.faults.first?.description),
        ]
      })
    try output.write(
      "notebooks", Listing(notebooks: list.map(Listing.Notebook.init)), tables: [table],
      main: table, whole: ["file"])
  }

  private struct Listing: Encodable {
    struct Notebook: Encodable {
      var file: String
      var title: String?
      var cells: Int
      var stale: Int
      var faults: [String]

      init(_ summary: NotebookSummary) {
        (file, title, cells) = (summary.name, summary.title, summary.cells)
        (stale, faults) = (summary.stale, summary.faults.map(\.description))
      }
    }
    var notebooks: [Notebook]
  }
}
