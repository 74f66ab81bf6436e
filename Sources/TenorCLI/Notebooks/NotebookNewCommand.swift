internal import ArgumentParser
internal import Foundation
internal import TenorNotebook

struct NotebookNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract:
      "Writes a notebook to begin with: a question, and three cells that any corpus answers.",
    discussion: """
        tenor notebook new first-look.md --corpus dumps/
      """)

  @Argument(help: "The file to write; it must not be there yet.", completion: .file())
  var file: String

  @Option(help: "The corpus that its commands read.", completion: .file())
  var corpus: String

  func run() throws {
    guard !FileManager.default.fileExists(atPath: file) else {
      throw Failure(
        status: .misuse, message: "\(file): is there already; expected the name of a new file")
    }
    let text = NotebookTemplate.text(corpus: corpus, file: file)
    try NotebookFile.write(Array(text.utf8), to: file)
    Remarks.print("\(file) is written; next: tenor notebook run \(file)")
  }
}
