internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus

struct ActorsSuggestCommand: AsyncParsableCommand {
  /// The common formats, and YAML to paste into a register.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, markdown, json, csv, yaml
  }

  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "People, bodies and acronyms that the register lacks.",
    discussion: """
      Looks for words with capitals that are neither the mere start of a sentence nor headline case, for \
      acronyms with the long form that the text gives them, and for Mr, Ms, Dr, Lord and their like; \
      likely forms of one person stand together. Ranked by conversations, then by mentions. What nothing \
      tells apart from places and products is left out; --all lists it too. Speakers' own names are left \
      out: bylines are no mentions.

      With --gold, how well this agrees with what a person listed by reading: precision at 20, and recall. \
      Tenor's own gold:

        tenor actors suggest dumps/
        tenor actors suggest dumps/ --format yaml -o more-actors.yaml
        tenor actors suggest Fixtures/archive --gold Fixtures/gold-actors.json

      A gold is JSON: {"actors": [{"name": "Justin Russell", "kind": "person", "forms": ["Mr Russell"]}]}.
      """)

  @OptionGroup var corpus: CorpusOptions

  @OptionGroup var actors: ActorFileOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var run: RunOptions

  @Option(help: "How many are listed, the first of the ranking.")
  var top = 50

  @Option(help: ArgumentHelp("List only what has so many mentions.", valueName: "n"))
  var least = 1

  @Flag(help: "List also what may be a place, a product or a thing.")
  var all = false

  @Option(
    help: ArgumentHelp("What a person listed by reading.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var gold: String?

  @Option(help: "How results are written.")
  var format = Format.table

  @OptionGroup var destination: Destination

  func validate() throws {
    if top < 1 { throw ValidationError("--top \(top): expected 1 or more.") }
    if least < 1 { throw ValidationError("--least \(least): expected 1 or more.") }
    if gold != nil, format == .yaml {
      throw ValidationError(
        "--gold: YAML holds no agreement; expected another --format, or no --gold.")
    }
    try destination.spare(
      corpus.sources + actors.paths + studyFile.paths + [gold].compactMap(\.self))
  }

  func run() async throws {
    let register = try actors.register(try studyFile.file(sparing: destination))
    let gold = try loadGold()
    let discovery = try Discovery(
      register, includesUnclear: all, least: least, quotes: evidence.quotes)
    try await Analysis(corpus, run, by: .year).findings(of: discovery) { findings, basis in
      var findings = findings
      if let gold { findings.agreement = findings.agreement(with: gold) }
      findings.suggestions = Array(findings.suggestions.prefix(top))
      guard let common = OutputFormat(rawValue: format.rawValue) else {
        return try destination.write(findings.yaml)
      }
      try destination.write(
        common.text(
          of: findings, over: basis,
          keeping: ["name", "kind", "mentions", "conversations", "forms"],
          for: destination))
    }
  }

  private func loadGold() throws -> SuggestionGold? {
    guard let gold else { return nil }
    FilesRead.note(gold)
    guard FileManager.default.fileExists(atPath: gold) else {
      throw Failure(status: .noInput, message: "\(gold): no such file; expected a gold in JSON")
    }
    do {
      return try SuggestionGold(
        contentsOf: [UInt8](Data(contentsOf: URL(fileURLWithPath: gold))), file: gold)
    } catch {
      throw Failure(status: .badInput, message: "\(error)")
    }
  }
}
