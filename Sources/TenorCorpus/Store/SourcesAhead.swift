import Foundation

/// Opens sources, and reads small pages, while the writer is busy with those before: on threads of its
/// own, a few at most ahead, handed over in the order of the files.
final class SourcesAhead: @unchecked Sendable {
  /// A source that was opened.
  struct Opened: Sendable {
    var source: OpenedSource
    /// What it holds, if it is a page that the store does not hold yet, and small.
    var page: ReadPage?
  }

  private let condition = NSCondition()
  private let files: [LoadingPlan.File]
  /// What is opened and was not asked for yet, by the file's index.
  private var opened: [Int: Result<Opened, any Error>] = [:]
  /// The next file that nobody has begun with, and the next one to be handed over.
  private var begun = 0
  private var taken = 0
  private var isStopped = false
  /// Larger pages wait for their turn, so that one at most is held.
  private static let small = 1 << 20
  /// The writer keeps one core busy for a fifth of the time.
  private static let threads = max(1, min(4, ProcessInfo.processInfo.activeProcessorCount))
  private static let most = 8 * threads

  /// - Parameter known: what the store holds, so that it is not read again.
  init(_ files: [LoadingPlan.File], except known: Set<SourceHeader>) {
    self.files = files
    for _ in 0..<min(Self.threads, files.count) {
      let thread = Thread { [self] in
        while let index = begin() {
          let result = Result { try Self.open(files[index], except: known) }
          condition.lock()
          opened[index] = result
          if index == taken { condition.broadcast() }
          condition.unlock()
        }
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// Waits for room. `nil` once all files are begun with, or nobody asks for more.
  private func begin() -> Int? {
    condition.lock()
    defer { condition.unlock() }
    while begun < files.count, begun >= taken + Self.most, !isStopped { condition.wait() }
    guard begun < files.count, !isStopped else { return nil }
    begun += 1
    return begun - 1
  }

  /// The next source, in the order of the files; `nil` behind the last.
  func next() throws -> Opened? {
    condition.lock()
    defer { condition.unlock() }
    guard taken < files.count else { return nil }
    while opened[taken] == nil { condition.wait() }
    defer {
      taken += 1
      // Threads that wait for room are woken for several files at once.
      if begun - taken == Self.most / 2 { condition.broadcast() }
    }
    return try opened.removeValue(forKey: taken)?.get()
  }

  /// Nobody asks for more.
  func stop() {
    condition.lock()
    isStopped = true
    condition.broadcast()
    condition.unlock()
  }

  private static func open(
    _ file: LoadingPlan.File, except known: Set<SourceHeader>
  ) throws -> Opened {
    let source = try OpenedSource.open(file.path, named: file.name, file.options)
    guard let reader = source.reader as? any PageReader, source.header.size <= small,
      !known.contains(source.header)
    else { return Opened(source: source) }
    return Opened(source: source, page: try ReadPage(source, by: reader, from: file))
  }
}

/// A page as a store takes it.
struct ReadPage: Sendable {
  let header: SourceHeader
  /// What was read, with its remarks.
  private(set) var items: [ReadItem]
  /// Bytes that are nobody's text, by kind.
  let chrome: [Chrome.Kind: Int]

  /// Reads a page whole.
  init(_ opened: OpenedSource, by reader: any PageReader, from file: LoadingPlan.File) throws {
    header = opened.header
    var source = Source(
      name: opened.header.name, bytes: try opened.input.bytes(), digest: opened.header.digest)
    let reading = reader.read(source, opened.input.options)
    source.chrome = reading.chrome
    let after = opened.prepared.notesAfterReading + file.contradictions(reading.conversations)
    chrome = Dictionary(source.chrome.map { ($0.kind, $0.range.count) }, uniquingKeysWith: +)
    items = opened.prepared.notes.map(\.item) + reading.records(of: source) + after.map(\.item)
  }

  /// The page with pseudonyms for its speakers.
  func named(by pseudonyms: Pseudonyms?) -> ReadPage {
    if pseudonyms == nil { return self }
    var names = pseudonyms
    var page = self
    page.items = items.map { names.applied(to: $0) }
    return page
  }
}

extension AuditEntry {
  /// As a reader hands it over.
  fileprivate var item: ReadItem { .note(kind, line: line, message) }
}
