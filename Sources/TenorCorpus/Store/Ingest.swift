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
    var session = IngestSession(self, store, known: try store.headers())
    session.outcome.audit = plan.audit + plan.unused
    let ahead = SourcesAhead(plan.files, except: session.known)
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
          } catch let problem as InputProblem {
            session.outcome.problems.append(problem)
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

/// An ingest under way. Small pages wait for others, to share a transaction with them.
private struct IngestSession {
  private let ingest: Ingest
  private let store: Store
  /// What the store held before.
  let known: Set<SourceHeader>
  var outcome = Ingest.Outcome()
  private var names = SourceNames()
  /// Pages that are read and not in the store yet, the last sources so far.
  private var pages: [ReadPage] = []
  private var bytes = 0
  /// What a kill, or a full disk, may take back.
  private static let most = 1 << 20

  init(_ ingest: Ingest, _ store: Store, known: Set<SourceHeader>) {
    self.ingest = ingest
    self.store = store
    self.known = known
  }

  mutating func take(_ file: LoadingPlan.File, _ ahead: SourcesAhead.Opened) throws {
    let opened = ahead.source.named(try names.name(of: file, ahead.source, in: store))
    let header = opened.header
    if known.contains(header) {
      try flush()
      outcome.changes.append(SourceChanges(known: header.name))
      return
    }
    let pseudonyms = ingest.pseudonyms
    guard let reader = opened.reader as? any PageReader else {
      try flush()
      let changes = try store.ingest(header, prunes: ingest.prunes) { emit in
        var pseudonyms = pseudonyms
        try opened.read { try emit(pseudonyms.applied(to: $0)) }
      }
      outcome.changes.append(changes)
      return
    }
    // Ids are made from the source's name.
    let read = header.name == file.name ? ahead.page : nil
    let page = try read ?? ReadPage(opened, by: reader, from: file)
    pages.append(page.named(by: pseudonyms))
    bytes += header.size
    if bytes >= Self.most { try flush() }
  }

  /// Writes the pages that wait.
  mutating func flush() throws {
    let next = pages
    (pages, bytes) = ([], 0)
    outcome.changes += try store.ingest(next, prunes: ingest.prunes)
  }
}
