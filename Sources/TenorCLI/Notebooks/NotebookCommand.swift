internal import ArgumentParser
internal import TenorReport

struct NotebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notebook",
    abstract:
      "Markdown in which prose, commands and what they say stand together, and cannot drift apart.",
    discussion: """
      A notebook is a Markdown file. Each block of it that begins with ```tenor holds one command; what the \
      command says stands below the block, and tells by a digest what it was made of.

        tenor notebook new first-look.md --corpus dumps/     a notebook to begin with
        tenor notebook run first-look.md                     runs what is stale, and writes it down
        tenor notebook check notebooks/*.md                  exits with 1 where something is stale
        tenor notebook check notebooks/*.md --recompute      runs everything and compares
        tenor notebook list notebooks/*.md                   titles, cells, how many are stale

      Commands are run in the folder at hand, without a shell: opening somebody's notebook runs nothing but \
      analyses. Prose is left as it is, byte for byte.
      """,
    subcommands: [
      NotebookRunCommand.self, NotebookCheckCommand.self, NotebookNewCommand.self,
      NotebookListCommand.self,
    ])
}

/// `1 cell`, `3 cells`.
func amount(_ count: Int, of noun: String) -> String {
  "\(Numerals.grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}

/// Which notebooks.
struct NotebookArguments: ParsableArguments {
  @Argument(help: "Notebooks: Markdown files.", completion: .file(extensions: ["md", "markdown"]))
  var files: [String]
}
