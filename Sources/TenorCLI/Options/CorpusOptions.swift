internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus

/// What to read, and which of its utterances to count.
struct CorpusOptions: ParsableArguments {
  @OptionGroup var input: SourceOptions

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

  var sources: [String] { input.sources }

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
    if let date = input.reading.date { choices.append(.init("date", date.description)) }
    if let manifest = loaded.manifest {
      let name = URL(fileURLWithPath: manifest.name).lastPathComponent
      choices.append(.init("manifest", "\(name), SHA-256 \(manifest.digest)"))
    }
    return choices
  }

  /// Reads the sources, or the store, names what could not be read, and fails where nothing could.
  func load() async throws -> LoadedCorpus {
    var loaded = try await input.load()
    if titles { loaded.corpus = loaded.corpus.countingTitles() }
    return loaded
  }
}
