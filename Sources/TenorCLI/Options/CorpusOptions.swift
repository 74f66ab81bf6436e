internal import ArgumentParser
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
    help:
      "Whose words count: the speakers' own, those they quote, furniture (links, separators, signatures), or all; may be given again. Default: own for sentiment, all for everything else."
  )
  var voice: [VoiceChoice] = []

  @Option(parsing: .singleValue, help: "Count only this speaker, in any case; may be given again.")
  var speaker: [String] = []

  @Option(
    help:
      "What becomes of utterances that repeat, word for word or nearly so, one that counts already: keep counts each of them, first the first only."
  )
  var duplicates = DuplicateChoice.keep

  @Option(
    help: ArgumentHelp(
      "Name no speaker of fewer than n utterances in lists, and refuse --speaker where fewer than n are left to count. It does not hold for texts and for what they are signed with.",
      valueName: "n"))
  var smallestCell = 1

  @Flag(help: "Count the words of titles too, as the first words of their posts.")
  var titles = false

  func validate() throws {
    if let from, let to, from.firstDay > to.lastDay {
      throw ValidationError("--from \(from) is later than --to \(to).")
    }
    if smallestCell < 1 {
      throw ValidationError("--smallest-cell \(smallestCell): expected 1 or more.")
    }
  }

  var sources: [String] { input.sources }

  var filter: Filter {
    var filter = Filter()
    filter.from = from?.firstDay
    filter.to = to?.lastDay
    filter.kinds = Set(kind)
    filter.voices = VoiceChoice.voices(voice)
    filter.speakers = Set(speaker)
    filter.skipsCopies = duplicates == .first
    return filter
  }

  /// What shaped the corpus beside the pages' own texts and dates, for provenance.
  func choices(of loaded: LoadedCorpus) throws -> [Provenance.Choice] {
    var choices: [Provenance.Choice] = []
    if smallestCell > 1 { choices.append(.init("smallest cell", String(smallestCell))) }
    if titles { choices.append(.init("titles", "counted")) }
    return choices + (try input.choices(of: loaded))
  }

  /// Reads the sources, or the store, names what could not be read, and fails where nothing could.
  func load() async throws -> LoadedCorpus {
    var loaded = try await input.load()
    if duplicates == .first {
      loaded.corpus = loaded.corpus.withoutDuplicates(
        Duplicates(in: loaded.corpus), among: filter.selects)
    }
    try refuseFewUtterances(loaded.corpus)
    if titles { loaded.corpus = loaded.corpus.countingTitles() }
    return loaded
  }

  /// What is told of chosen speakers is told of a cell of its own.
  private func refuseFewUtterances(_ corpus: Corpus) throws {
    guard !speaker.isEmpty, smallestCell > 1 else { return }
    let filter = filter
    let count = corpus.conversations.reduce(0) { $0 + $1.utterances.count(where: filter.admits) }
    guard count < smallestCell else { return }
    throw Failure(
      status: .misuse,
      message:
        "--speaker \(speaker.joined(separator: ", ")): fewer utterances than the smallest cell of \(smallestCell); expected that many, or a smaller --smallest-cell"
    )
  }
}

/// Whose words are counted, as `--voice` names them.
enum VoiceChoice: String, ExpressibleByArgument, CaseIterable {
  case own, quoted, furniture, all

  /// The voices of several choices; `nil` without one: every analysis has its own.
  static func voices(_ choices: [VoiceChoice]) -> Set<Voice>? {
    if choices.isEmpty { return nil }
    if choices.contains(.all) { return Voice.everybody }
    return Set(choices.compactMap { Voice(rawValue: $0.rawValue) })
  }
}

/// What becomes of utterances that repeat others.
enum DuplicateChoice: String, ExpressibleByArgument, CaseIterable {
  case keep, first
}
