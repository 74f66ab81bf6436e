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
    if !plan.files.isEmpty {
      try store.settle(timeZone: options.timeZone, pseudonymKey: pseudonyms?.fingerprint)
    }
    var session = try IngestSession(self, store)
    session.outcome.audit = plan.audit + plan.unused
    let ahead = SourcesAhead(plan.files, except: try store.headers())
    defer { ahead.stop() }
    do {
      for step in plan.steps {
        switch step {
        case .problem(let problem): session.outcome.problems.append(problem)
        case .file(let index):
          progress(index, plan.files.count)
          do {
            guard let opened = try ahead.next() else { break }
            try session.take(plan.files[index], opened)
          } catch let error as StoreError {
            throw error
          } catch {
            session.outcome.problems.append(
              error as? InputProblem
                ?? InputProblem(path: plan.files[index].path, reason: .unreadable("\(error)")))
          }
        }
      }
      try session.flush()
    } catch let error as StoreError {
      session.outcome.failure = error
    }
    progress(plan.files.count, plan.files.count)
    return session.outcome
  }
}
