internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus

/// What to read, and which of its utterances to count.
struct CorpusOptions: ParsableArguments {
  @Argument(
    help: "Dumps, exports or tables, folders that hold them, or one store that tenor ingest made.",
    completion: .file())
  var sources: [String]

  @OptionGroup(title: "How sources are read") var reading: ReadingArguments

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
    if let date = reading.date { choices.append(.init("date", date.description)) }
    if let manifest = loaded.manifest {
      let name = URL(fileURLWithPath: manifest.name).lastPathComponent
      choices.append(.init("manifest", "\(name), SHA-256 \(manifest.digest)"))
    }
    return choices
  }

  /// Reads the sources, or the store, names what could not be read, and fails where nothing could.
  func load() async throws -> LoadedCorpus {
    var loaded = try await sources.contains(where: Store.isStore) ? loadStore() : loadSources()
    if titles { loaded.corpus = loaded.corpus.countingTitles() }
    return loaded
  }

  private func loadStore() throws -> LoadedCorpus {
    guard sources.count == 1 else {
      throw ValidationError(
        "A store is analysed alone: ingest the other sources into it first (tenor ingest … --into \(sources.first { Store.isStore($0) } ?? ""))."
      )
    }
    if let option = reading.given {
      throw ValidationError(
        "\(option) says how sources are read; a store has read them: give it to tenor ingest.")
    }
    return LoadedCorpus(corpus: try Failure.telling { try Store(reading: sources[0]).corpus() })
  }

  private func loadSources() async throws -> LoadedCorpus {
    let loader = CorpusLoader(options: reading.options, manifest: try reading.loadManifest())
    let loaded = await loader.load(sources)
    for problem in loaded.problems { Remarks.print(problem.description) }
    if loaded.corpus.sources.isEmpty {
      let isMissing = loaded.problems.allSatisfy { $0.kind == .missing }
      throw Failure(
        status: isMissing ? .noInput : .badInput, message: "nothing could be read; no result")
    }
    return loaded
  }
}

extension Failure {
  /// What `body` gives; a store's error as a failure.
  static func telling<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as StoreError {
      throw Failure(error)
    }
  }

  /// A store that cannot be used, with the status that this deserves.
  init(_ error: StoreError) {
    let status: Status =
      switch error.reason {
      case .missing, .unknown: .noInput
      case .foreign, .newer, .damaged: .badInput
      case .folder, .readOnly, .full, .busy, .other: .cannotWrite
      case .otherSetting: .misuse
      }
    self.init(status: status, message: error.description)
  }
}
