/// An ingest under way. Small pages wait for others, to share a transaction with them.
struct IngestSession {
  private let ingest: Ingest
  private let store: Store
  /// What the store holds.
  private(set) var known: KnownSources
  var outcome = Ingest.Outcome()
  private var names = SourceNames()
  /// Pages that are read and not in the store yet, the last sources so far.
  private var waiting: [Waiting] = []
  private var waitingNames: Set<String> = []
  private var bytes = 0
  /// What a kill, or a full disk, may take back.
  private static let most = 1 << 20

  private struct Waiting {
    var file: LoadingPlan.File
    var source: SourcesAhead.Opened
    var page: ReadPage
    /// What its name stood for when it was given.
    var seen: Store.Seen
  }

  init(_ ingest: Ingest, _ store: Store) throws {
    self.ingest = ingest
    self.store = store
    known = try KnownSources(store)
  }

  /// Ingests a source, or lets it wait.
  ///
  /// - Throws: ``StoreError``, and what reading the source throws.
  mutating func take(_ file: LoadingPlan.File, _ source: SourcesAhead.Opened) throws {
    // A version of a page that still waits has to be in the store to be compared with.
    if SourceNames.mayBe(file, among: waitingNames) { try flush() }
    try known.refresh(store)
    let name = try names.name(of: file, source.source, among: known, in: store)
    let seen = known[name].map { Store.Seen.version($0.digest) } ?? .nothing
    let opened = source.source.named(name)
    let header = opened.header
    if known.contains(header) {
      try flush()
      var changes = SourceChanges(known: name)
      if ingest.prunes { changes.gone = try store.prune(name) }
      outcome.changes.append(changes)
      return
    }
    guard let reader = opened.reader as? any PageReader else {
      try flush()
      let pseudonyms = ingest.pseudonyms
      do {
        let changes = try store.ingest(
          header, over: seen, prunes: ingest.prunes
        ) { emit in
          var pseudonyms = pseudonyms
          try opened.read { try emit(pseudonyms.applied(to: $0)) }
        }
        conclude([changes], [header])
      } catch is StaleName {
        names.release(name)
        try take(file, source)
      }
      return
    }
    // Ids are made from the source's name.
    let read = name == file.name ? source.page : nil
    let page = try read ?? ReadPage(opened, by: reader, from: file)
    waiting.append(
      Waiting(file: file, source: source, page: page.named(by: ingest.pseudonyms), seen: seen))
    waitingNames.insert(name)
    bytes += header.size
    if bytes >= Self.most { try flush() }
  }

  /// Writes the pages that wait.
  mutating func flush() throws {
    let next = waiting
    (waiting, waitingNames, bytes) = ([], [], 0)
    if next.isEmpty { return }
    do {
      let pages = next.map { ($0.page, over: $0.seen) }
      conclude(try store.ingest(pages, prunes: ingest.prunes), next.map(\.page.header))
    } catch is StaleName {
      // Whoever wrote meanwhile may have named other files so.
      for one in next { names.release(one.page.header.name) }
      for one in next { try take(one.file, one.source) }
      try flush()
    }
  }

  private mutating func conclude(_ changes: [SourceChanges], _ headers: [SourceHeader]) {
    outcome.changes += changes
    for header in headers { known.note(header) }
  }
}
