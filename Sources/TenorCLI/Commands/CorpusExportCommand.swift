internal import ArgumentParser
internal import TenorCorpus

struct CorpusExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The utterances for other programs: a ConvoKit corpus, JSON Lines or CSV.",
    discussion: """
        tenor corpus export probation.tenor --to convokit -o probation-convokit
        tenor corpus export dumps/ --to jsonl -o utterances.jsonl
        tenor corpus export dumps/ --to csv > utterances.csv
      """)

  @OptionGroup var corpus: SourceOptions

  @Option(help: "What is written.")
  var to: CorpusExport.Format

  @OptionGroup var destination: Destination

  func validate() throws {
    try destination.spare(corpus.sources)
    if to == .convokit, destination.output == nil {
      throw ValidationError("A ConvoKit corpus is a folder: name it with -o.")
    }
  }

  func run() async throws {
    let loaded = try await corpus.load()
    let export = CorpusExport(loaded.corpus, timeZone: try corpus.timeZone())
    switch to {
    case .convokit:
      do {
        try export.writeConvoKit(to: destination.output ?? "")
      } catch let problem as ExportProblem {
        throw Failure(status: .cannotWrite, message: problem.description)
      }
    case .jsonl:
      try destination.stream { write in
        try export.writeJSONLines { try write(String(decoding: $0, as: UTF8.self)) }
      }
    case .csv:
      try destination.stream { write in
        try export.writeCSV { try write(String(decoding: $0, as: UTF8.self)) }
      }
    }
    if !loaded.problems.isEmpty { throw ExitCode(Status.incomplete.rawValue) }
  }
}
