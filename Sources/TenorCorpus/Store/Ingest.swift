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
    /// Why the store took no more: what is in ``changes`` is in it, and nothing of later sources.
    public var failure: StoreError?
  }

  /// Ingests what `paths` stand for. A source that cannot be read is a problem of its own: the others
  /// are ingested.
  ///
  /// - Parameter progress: told before each source how many of how many are done.
  /// - Throws: ``StoreError`` where the store takes nothing at all.
  public func callAsFunction(
    _ paths: [String], into store: Store,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> Outcome {
    let plan = LoadingPlan(paths, options, manifest)
    var outcome = Outcome(audit: plan.audit + plan.unused)
    var names = SourceNames()
    if !plan.files.isEmpty {
      try store.settle(timeZone: options.timeZone, pseudonymKey: pseudonyms?.fingerprint)
    }
    let known = try store.headers()
    let ahead = SourcesAhead(plan.files, except: known)
    defer { ahead.stop() }
    for step in plan.steps {
      switch step {
      case .problem(let problem): outcome.problems.append(problem)
      case .file(let index):
        progress(index, plan.files.count)
        do {
          guard let opened = try ahead.next() else { break }
          outcome.changes.append(
            try ingest(plan.files[index], opened, into: store, known, &names))
        } catch let problem as InputProblem {
          outcome.problems.append(problem)
        } catch let error as StoreError {
          outcome.failure = error
          progress(plan.files.count, plan.files.count)
          return outcome
        }
      }
    }
    progress(plan.files.count, plan.files.count)
    return outcome
  }

  private func ingest(
    _ file: LoadingPlan.File, _ ahead: SourcesAhead.Opened, into store: Store,
    _ known: Set<SourceHeader>, _ names: inout SourceNames
  ) throws -> SourceChanges {
    let opened = ahead.source.named(try names.name(of: file, ahead.source, in: store))
    let header = opened.header
    if known.contains(header) { return SourceChanges(known: header.name) }
    let pseudonyms = pseudonyms
    guard let reader = opened.reader as? any PageReader else {
      return try store.ingest(header, prunes: prunes) { emit in
        var pseudonyms = pseudonyms
        try opened.read { try emit(pseudonyms.applied(to: $0)) }
      }
    }
    // Ids are made from the source's name.
    let page =
      try header.name == file.name
      ? ahead.page ?? ReadPage(opened, by: reader, from: file)
      : ReadPage(opened, by: reader, from: file)
    return try store.ingest(header, prunes: prunes, chrome: { page.chrome }) { emit in
      var names = pseudonyms
      for item in page.items { try emit(names.applied(to: item)) }
    }
  }
}
