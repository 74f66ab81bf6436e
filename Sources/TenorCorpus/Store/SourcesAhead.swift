import Foundation

/// Opens sources, and reads small pages, while the writer is busy with those before: on a thread of its
/// own, a few at most ahead.
final class SourcesAhead: Sendable {
  /// A source that was opened.
  struct Opened: Sendable {
    var source: OpenedSource
    /// What it holds, if it is a page that the store does not hold yet, and small.
    var page: ReadPage?
  }

  private let belt = Conveyor<Result<Opened, any Error>>(capacity: 16)
  /// Larger pages wait for their turn, so that one at most is held.
  private static let small = 1 << 20

  /// - Parameter known: what the store holds, so that it is not read again.
  init(_ files: [LoadingPlan.File], except known: Set<SourceHeader>) {
    let belt = belt
    let thread = Thread {
      for file in files {
        guard belt.put(Result { try Self.open(file, except: known) }) else { return }
      }
      belt.close()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// The next source, in the order of the files; `nil` behind the last.
  func next() throws -> Opened? { try belt.take()?.get() }

  /// Nobody asks for more.
  func stop() { belt.close() }

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
