internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport

struct CorpusShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Conversations or single utterances, to be read.",
    usage: "tenor corpus show CORPUS ID … [--voice <voice>] [--format <format>] [-o <output>]",
    discussion: """
      Of a conversation: its title, date, source and line, then its utterances, answers indented below what \
      they answer, each with its id, kind, speaker, date and line; a date in parentheses is that of the post. Quoted words are in italics and \
      furniture is dimmed on a terminal; elsewhere they stand in brackets: [quoted: …]. Corrections by \
      hand are told, and so is what an edited utterance said before. What is gone from its source is shown \
      when it is named: tenor corpus audit lists it. tenor corpus list names the ids; JSON has everything, byte offsets too.

        tenor corpus show probation.tenor c1234567890
        tenor corpus show dumps/ c1234567890 c0987654321 | less
        tenor corpus show dumps/ c1234567890 --voice own
        tenor corpus show probation.tenor c1234567890.3.2-abcdef --format json
      """)

  @OptionGroup var corpus: SourceOptions
  @OptionGroup var output: OutputOptions

  @Option(
    parsing: .singleValue,
    help: "Show the words of this voice alone; may be given again.")
  var voice: [VoiceChoice] = []

  func validate() throws {
    if ids.isEmpty {
      throw ValidationError(
        "no id: expected tenor corpus show CORPUS ID …; tenor corpus list \(corpus.sources[0]) names the ids."
      )
    }
    try output.destination.spare(paths)
  }

  /// The first argument is the corpus; so are those behind it that name a file or a folder.
  private var paths: [String] {
    corpus.sources.enumerated()
      .filter { $0.offset == 0 || FileManager.default.fileExists(atPath: $0.element) }
      .map(\.element)
  }

  private var ids: [String] {
    let paths = paths
    return corpus.sources.filter { !paths.contains($0) }
  }

  func run() async throws {
    var input = corpus
    input.sources = paths
    let loaded = try await input.load()
    let corrections = try input.store.map { store in
      try Failure.telling { try store.corrections() }
    }
    let changes = try input.store.map { store in
      try Failure.telling { try StoreChanges(of: store) }
    }
    let shown = try transcripts(
      of: loaded.corpus, corrections ?? [], changes ?? StoreChanges())
    try write(Transcripts(shown.found.map { $0.holding(VoiceChoice.voices(voice) ?? []) }))
    if !loaded.problems.isEmpty || shown.unknown > 0 {
      throw ExitCode(Status.incomplete.rawValue)
    }
  }

  /// What ids named, one after another.
  private enum Part {
    case found(Int, Set<Int>?)
    case gone([GoneUtterance])
  }

  /// A transcript for each id in the order given; neighbouring utterances of a conversation share one.
  private func transcripts(
    of corpus: Corpus, _ corrections: [Correction], _ changes: StoreChanges
  ) throws -> (found: [Transcript], unknown: Int) {
    let lookup = CorpusLookup(corpus)
    var parts: [Part] = []
    var unknown: [String] = []
    for id in ids {
      guard let place = lookup.place(id) else {
        // An utterance that is gone, or a conversation of which all is.
        let gone = changes.gone.filter { $0.id == id || $0.conversation.id == id }
        if !gone.isEmpty {
          parts.append(.gone(gone))
          continue
        }
        let near = lookup.near(id)
        let hint =
          near.isEmpty ? "tenor corpus list names the ids" : "near: \(near.joined(separator: ", "))"
        unknown.append("no conversation or utterance has the id \(id.terminalLine); \(hint)")
        continue
      }
      if let member = place.utterance, case .found(place.conversation, let members?) = parts.last {
        parts[parts.count - 1] = .found(place.conversation, members.union([member]))
      } else {
        parts.append(.found(place.conversation, place.utterance.map { [$0] }))
      }
    }
    if parts.isEmpty {
      for line in unknown.dropLast() { Remarks.print(line) }
      throw Failure(status: .noInput, message: unknown.last ?? "")
    }
    for line in unknown { Remarks.print(line) }
    let found = parts.map { part in
      switch part {
      case .found(let conversation, let members):
        Transcript(of: conversation, in: corpus, members: members, corrections: corrections)
          .telling(changes)
      case .gone(let utterances):
        Transcript(ofGone: utterances, changes: changes, corrections: corrections)
      }
    }
    return (found, unknown.count)
  }

  private func write(_ transcripts: Transcripts) throws {
    switch output.format {
    case .table:
      try output.destination.write(
        transcripts.text(width: output.textWidth, style: output.destination.style))
    case .markdown: try output.destination.write(transcripts.markdown)
    case .html: try output.destination.write(transcripts.table.page)
    case .json:
      try output.destination.write(
        OrderedJSON.document(
          tenor: TenorVersion.current, findings: Transcripts.name, transcripts))
    case .csv: try output.destination.write(transcripts.table.csv)
    }
  }
}

extension SourceOptions {
  /// The store that is read, if it is one.
  var store: Store? {
    get throws {
      guard sources.count == 1, Store.isStore(sources[0]) else { return nil }
      return try Failure.telling { try Store(reading: sources[0]) }
    }
  }
}
