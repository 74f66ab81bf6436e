internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus

/// What to read, and which of its utterances to count.
struct CorpusOptions: ParsableArguments {
  @Argument(
    help: "Text dumps, or folders that hold them (all .txt files below).", completion: .file())
  var sources: [String]

  @Option(
    help: ArgumentHelp(
      "The date of pages that state none.", valueName: "yyyy[-mm[-dd]]"),
    transform: CalendarDate.argument)
  var date: CalendarDate?

  @Option(
    help: "A CSV file with the columns file, date and title, for pages that state no date.",
    completion: .file(extensions: ["csv"]))
  var manifest: String?

  @Option(
    help: ArgumentHelp("Count only from this day, month or year on.", valueName: "yyyy[-mm[-dd]]"),
    transform: CalendarDate.argument)
  var from: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "Count only up to this day, month or year, included.", valueName: "yyyy[-mm[-dd]]"),
    transform: CalendarDate.argument)
  var to: CalendarDate?

  @Option(
    parsing: .singleValue,
    help: "Count only this kind of utterance; may be given again.")
  var kind: [UtteranceKind] = []

  @Option(
    parsing: .singleValue,
    help: "Count only the speakers' own words, those they quote, or furniture; may be given again.")
  var voice: [Voice] = []

  @Option(parsing: .singleValue, help: "Count only this speaker, in any case; may be given again.")
  var speaker: [String] = []

  @Flag(help: "Count the words of titles too, as the first words of their posts.")
  var titles = false

  func validate() throws {
    if let from, let to, from.firstDay > to.lastDay {
      throw ValidationError("--from \(from) is later than --to \(to).")
    }
  }

  var filter: Filter {
    var filter = Filter()
    filter.from = from?.firstDay
    filter.to = to?.lastDay
    filter.kinds = Set(kind)
    filter.voices = Set(voice)
    filter.speakers = Set(speaker)
    return filter
  }

  /// What shaped the corpus beside the pages' own texts and dates, for provenance.
  func choices(of loaded: LoadedCorpus) -> [Provenance.Choice] {
    var choices: [Provenance.Choice] = []
    if titles { choices.append(.init("titles", "counted")) }
    if let date { choices.append(.init("date", date.description)) }
    if let manifest = loaded.manifest {
      let name = URL(fileURLWithPath: manifest.name).lastPathComponent
      choices.append(.init("manifest", "\(name), SHA-256 \(manifest.digest)"))
    }
    return choices
  }

  /// Reads the sources, names what could not be read, and fails where nothing could.
  func load() async throws -> LoadedCorpus {
    let loader = CorpusLoader(date: date, manifest: try loadManifest())
    var loaded = await loader.load(sources)
    if titles { loaded.corpus = loaded.corpus.countingTitles() }
    for problem in loaded.problems { Remarks.print(problem.description) }
    if loaded.corpus.sources.isEmpty {
      let isMissing = loaded.problems.allSatisfy { $0.kind == .missing }
      throw Failure(
        status: isMissing ? .noInput : .badInput, message: "nothing could be read; no result")
    }
    return loaded
  }

  private func loadManifest() throws -> Manifest? {
    guard let manifest else { return nil }
    guard FileManager.default.fileExists(atPath: manifest) else {
      throw Failure(status: .noInput, message: "\(manifest): no such file; expected a CSV manifest")
    }
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: manifest)) else {
      throw Failure(
        status: .badInput, message: "\(manifest): cannot be read; expected a CSV manifest")
    }
    do {
      return try Manifest([UInt8](bytes), name: manifest)
    } catch {
      throw Failure(status: .badInput, message: error.description)
    }
  }
}
