internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorCorpus

struct CorpusVoicesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voices",
    abstract:
      "Whose words: the speakers' own, what they quote, furniture; measured against a gold.",
    discussion: """
      With --gold, how well this agrees with what a person marked by reading: precision and recall of \
      each voice, token by token, for each set of files that the gold names. Tenor's own gold:

        tenor corpus voices dumps/
        tenor corpus voices Fixtures/archive Fixtures/voices --gold Fixtures/voices-gold.json
        tenor corpus voices Fixtures/archive --gold Fixtures/voices-gold.json --list

      A gold is JSON: {"files": {"page.txt": [{"at": "3.1", "voices": [{"kind": "quoted", "start": 0, \
      "end": 14}]}]}}, where `at` is an utterance's id or its place, offsets are in UTF-8 bytes of its \
      text, and what no stretch covers is the speaker's own. `sets` may name files that belong together.
      """)

  @OptionGroup var corpus: SourceOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("Voices as a person marked them.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var gold: String?

  @Flag(help: "List each disagreement with the gold: source, line, utterance, words.")
  var list = false

  func validate() throws {
    if list, gold == nil {
      throw ValidationError("--list tells disagreements with a gold: name it with --gold.")
    }
    try output.destination.spare(corpus.sources + [gold].compactMap(\.self))
  }

  func run() async throws {
    let gold = try loadGold()
    let loaded = try await corpus.load()
    let findings = try compare(loaded.corpus, gold)
    try output.write(
      VoiceFindings.name, findings, tables: findings.tables, main: findings.table,
      whole: ["utterance", "set", "voice", "gold", "found"], wrapped: ["text"])
    if !loaded.problems.isEmpty { throw ExitCode(Status.incomplete.rawValue) }
  }

  private func loadGold() throws -> VoiceGold? {
    guard let gold else { return nil }
    FilesRead.note(gold)
    guard FileManager.default.fileExists(atPath: gold) else {
      throw Failure(status: .noInput, message: "\(gold): no such file; expected a gold in JSON")
    }
    do {
      return try VoiceGold(contentsOf: [UInt8](Data(contentsOf: URL(fileURLWithPath: gold))))
    } catch {
      let why =
        (error as? VoiceGoldError)?.description
        ?? "cannot be read; expected a gold in JSON"
      throw Failure(status: .badInput, message: "\(gold): \(why)")
    }
  }

  private func compare(_ corpus: Corpus, _ gold: VoiceGold?) throws -> VoiceFindings {
    guard let gold else { return VoiceFindings(of: corpus) }
    let findings: VoiceFindings
    do {
      findings = try VoiceFindings(of: corpus, gold: gold, listsDisagreements: list)
    } catch {
      throw Failure(status: .badInput, message: "\(self.gold ?? ""): \(error)")
    }
    if findings.missing?.count == gold.files.count {
      throw Failure(
        status: .badInput,
        message:
          "\(self.gold ?? ""): the corpus holds none of the gold's \(gold.files.count) files; expected sources of the same names"
      )
    }
    return findings
  }
}
