internal import ArgumentParser
internal import Foundation
internal import TenorCorpus

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read sources once, into one file that every other command takes.",
    discussion: """
      A store is one SQLite file. Ingest into it again and only what is new is added: a source that is the \
      same as before is not read, a longer dump of the same page adds its new comments, an edited comment \
      keeps its id, and what it said before is kept. What a source no longer holds is kept and marked, \
      unless --prune takes it out. Each source goes in whole or not at all.

        tenor ingest dumps/ --into probation.tenor
        tenor report probation.tenor -o report.md
        tenor ingest new-dumps/ --into probation.tenor

      With --pseudonymise speakers have pseudonyms in the store instead of their names, and so do the names \
      that texts are signed with. It is for the first ingest to decide: later ones need the same key, or \
      none again. Pseudonyms do not make texts anonymous: names inside them, titles and the words \
      themselves stay, and whoever has such a store holds personal data.

        tenor ingest dumps/ --into probation.tenor --pseudonymise ~/keys/probation.key
      """)

  @Argument(
    help: "Dumps, exports or tables, or folders that hold them.", completion: .file())
  var sources: [String]

  @Option(
    help: "The store; made where there is none.", completion: .file(extensions: ["tenor"]))
  var into: String

  @Flag(help: "Take out what a source no longer holds.")
  var prune = false

  @OptionGroup var speakers: PseudonymOptions

  @Option(help: "How the changes are told.")
  var format = IngestSummary.Format.words

  @OptionGroup(title: "How sources are read") var reading: ReadingArguments

  func validate() throws {
    if let store = sources.first(where: Store.isStore) {
      throw ValidationError("\(store): is a store; expected sources to ingest.")
    }
  }

  func run() async throws {
    var ingest = Ingest(options: reading.options, manifest: try reading.loadManifest())
    ingest.prunes = prune
    let made = MadeFiles(store: into, key: speakers.newFile)
    // Whatever happens: where nothing was taken in, nothing is left behind.
    var isTaken = false
    defer { if !isTaken { made.removeUnused() } }
    ingest.pseudonyms = try speakers.pseudonyms(into: into)
    let whole = ingest
    let outcome = try Failure.telling {
      try whole(sources, into: try Store(writing: into), progress: Remarks.ingestProgress)
    }
    isTaken = !outcome.changes.isEmpty
    if isTaken, let key = made.key, let fingerprint = ingest.pseudonyms?.fingerprint {
      Remarks.print(
        "\(key): made a new key \(fingerprint); keep it, and apart from the store: without it nothing can be added"
      )
    }
    Remarks.print(
      guesses: outcome.changes.flatMap { change in change.guesses.map { (change.source, $0) } })
    for entry in outcome.audit { Remarks.print("\(entry.source): \(entry.message)") }
    for problem in outcome.problems { Remarks.print(problem.description) }
    // A store that took nothing new before it failed has nothing to tell but its failure.
    if !outcome.changes.isEmpty,
      outcome.failure == nil || outcome.changes.contains(where: \.isChange)
    {
      try StandardOutput.write(IngestSummary(outcome, into: into).text(as: format))
    }
    let remarks = outcome.changes.reduce(0) { $0 + $1.remarks }
    if remarks > 0 {
      Remarks.print(
        "\(remarks == 1 ? "1 remark" : "\(remarks) remarks"): tenor corpus audit \(into)")
    }
    if let error = outcome.failure { throw Failure(error) }
    if outcome.changes.isEmpty {
      let isMissing = outcome.problems.allSatisfy { $0.kind == .missing }
      throw Failure(
        status: isMissing ? .noInput : .badInput, message: "nothing could be read; nothing added")
    }
    if !outcome.problems.isEmpty { throw ExitCode(Status.incomplete.rawValue) }
  }
}
