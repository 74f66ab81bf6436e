import Foundation

/// A source whose bytes have been looked at and whose reader is chosen.
struct OpenedSource: Sendable {
  /// What is known of it before it is read.
  var header: SourceHeader
  /// Its text as UTF-8, with what a person said of it.
  var input: Input
  /// Found by content, or named.
  var reader: any Reader
  /// What the opening gave to remark, and what the reading will.
  var prepared: PreparedInput

  /// Looks at a source once, from its first to its last byte.
  static func open(
    _ path: String, named name: String, _ options: ReadingOptions
  ) throws -> OpenedSource {
    let prepared = try Input(path: path, name: name, options: options).prepared()
    let reader = try ReaderCatalogue.reader(for: prepared, at: path)
    let header = SourceHeader(
      name: name, digest: try prepared.digest ?? Digest.folder(path), size: prepared.size,
      reader: reader.name, options: options.canonical)
    return OpenedSource(
      header: header, input: prepared.input, reader: reader, prepared: prepared)
  }

  /// The same source by another name.
  func named(_ name: String) -> OpenedSource {
    var other = self
    other.header.name = name
    other.input.name = name
    other.prepared.input.name = name
    return other
  }

  /// Hands over what the source holds. Conversations of which it says no date or no title have those
  /// that a person gave.
  func read(_ emit: (ReadItem) throws -> Void) throws {
    for note in prepared.notes { try emit(.note(note.kind, line: note.line, note.message)) }
    if input.options.date == nil, input.options.title == nil {
      try reader.read(input, emit)
    } else {
      var given = GivenHeads(input.options)
      try reader.read(input) { item in
        given.see(item)
        try emit(item)
      }
      for record in given.records { try emit(.conversation(record)) }
      if let contradiction = given.contradiction { try emit(contradiction) }
    }
    for note in prepared.notesAfterReading {
      try emit(.note(note.kind, line: note.line, note.message))
    }
  }
}

extension Digest {
  /// SHA-256 of the `sha256sum` lines of a folder's files, in the order of their names.
  static func folder(_ path: String) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var lines = ""
    for name in names {
      let prepared = try? Input(path: "\(path)/\(name)", name: name).prepared()
      if let digest = prepared?.digest { lines += "\(digest)  \(name)\n" }
    }
    return sha256(lines.utf8)
  }
}

/// A reader of pages that are read as they are, without their texts being copied.
protocol PageReader: Reader {
  /// Reads one page.
  func read(_ source: Source, _ options: ReadingOptions) -> Reading
}

extension ReadingOptions {
  /// Equal for equal options: what a store compares.
  var canonical: String { self == ReadingOptions() ? Self.none : encoded }

  /// Of nothing that a person said: what most sources have.
  private static let none = ReadingOptions().encoded

  private var encoded: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return "" }
    return String(decoding: data, as: UTF8.self)
  }
}

extension ColumnRole: CodingKeyRepresentable {}

extension BloggerTextReader: PageReader {
  /// `blogger-text`
  public var name: String { Self.name }
  /// What the page looks like.
  public var summary: String {
    "a Blogger page that an extraction tool made into text: nested, archive or flattened"
  }

  /// Any text: the reader takes what no other claims.
  public func recognises(_ sample: InputSample) -> Bool { true }

  /// Reads a page with the date and title of the options.
  func read(_ source: Source, _ options: ReadingOptions) -> Reading {
    BloggerTextReader(date: options.date, title: options.title).read(source)
  }

  /// Reads a page, and copies its texts out.
  public func read(_ input: Input, _ emit: (ReadItem) throws -> Void) throws {
    let source = Source(name: input.name, bytes: try input.bytes())
    for item in read(source, input.options).records(of: source) { try emit(item) }
  }
}
