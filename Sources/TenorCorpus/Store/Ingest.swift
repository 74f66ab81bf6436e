import Foundation

/// Reads files, and folders of them, into a store, source after source.
public struct Ingest: Sendable {
  /// What a person says of the sources.
  public var options: ReadingOptions
  /// Dates and titles for conversations that state none.
  public var manifest: Manifest?
  /// Whether utterances that their source no longer holds are taken out rather than marked.
  public var prunes = false

  /// What speakers are called in place of their names; `nil`: they keep these.
  public var pseudonyms: Pseudonyms?

  /// An ingest that adds, and takes nothing out.
  public init(options: ReadingOptions = ReadingOptions(), manifest: Manifest? = nil) {
    self.options = options
    self.manifest = manifest
  }

  /// What became of the sources.
  public struct Outcome: Sendable {
    /// In the order of the paths.
    public var changes: [SourceChanges] = []
    /// What could not be read.
    public var problems: [InputProblem] = []
    /// What finding the files gave to remark.
    public var audit: [AuditEntry] = []
  }

  /// Ingests what `paths` stand for. A source that cannot be read is a problem of its own: the others
  /// are ingested.
  ///
  /// - Parameter progress: told before each source how many of how many are done.
  /// - Throws: ``StoreError``; what was ingested before stays.
  public func callAsFunction(
    _ paths: [String], into store: Store,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> Outcome {
    let plan = LoadingPlan(paths, options, manifest)
    var outcome = Outcome(audit: plan.audit + plan.unused)
    if !plan.files.isEmpty {
      try store.settle(timeZone: options.timeZone, pseudonymKey: pseudonyms?.fingerprint)
    }
    for step in plan.steps {
      switch step {
      case .problem(let problem): outcome.problems.append(problem)
      case .file(let index):
        progress(index, plan.files.count)
        do {
          outcome.changes.append(try ingest(plan.files[index], into: store))
        } catch let problem as InputProblem {
          outcome.problems.append(problem)
        }
      }
    }
    progress(plan.files.count, plan.files.count)
    return outcome
  }

  private func ingest(_ file: LoadingPlan.File, into store: Store) throws -> SourceChanges {
    let opened = try OpenedSource.open(file.path, named: file.name, file.options)
    let header = opened.header
    if try store.holds(header) {
      var changes = SourceChanges(source: header.name)
      changes.isKnown = true
      return changes
    }
    let pseudonyms = pseudonyms
    guard let reader = opened.reader as? any PageReader else {
      return try store.ingest(header, prunes: prunes) { emit in
        var names = pseudonyms
        try opened.read { try emit(names.applied(to: $0)) }
      }
    }
    var source = Source(
      name: file.name, bytes: try opened.input.bytes(), digest: header.digest)
    let reading = reader.read(source, opened.input.options)
    source.chrome = reading.chrome
    let notes =
      opened.prepared.notes + opened.prepared.notesAfterReading
      + file.contradictions(reading.conversations)
    let chrome = Dictionary(source.chrome.map { ($0.kind, $0.range.count) }, uniquingKeysWith: +)
    let items =
      notes.map { ReadItem.note($0.kind, line: $0.line, $0.message) } + reading.records(of: source)
    return try store.ingest(header, prunes: prunes, chrome: { chrome }) { emit in
      var names = pseudonyms
      for item in items { try emit(names.applied(to: item)) }
    }
  }
}
