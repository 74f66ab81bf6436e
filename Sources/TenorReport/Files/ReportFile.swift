/// A Markdown file in which sections of a report stand between markers, with a reader's own text around them.
///
///     <!-- tenor:section id=terms -->
///     …
///     <!-- tenor:end id=terms sha256=… -->
///
/// The text around the sections is the reader's: no byte of it is ever changed. The digest in the end marker
/// is that of what stands between the two when it was written, so that an edit there is seen.
public struct ReportFile: Sendable, Hashable {
  /// A section as it stands in the file.
  public struct Section: Sendable, Hashable {
    /// The section's id.
    public var id: String
    /// The lines of its markers, counted from 1.
    public var lines: ClosedRange<Int>
    /// What stands between the markers, with whatever line breaks the file has.
    public var text: String
    /// The digest that its end marker tells; files written without one have none.
    public var sha256: String?
    /// From the beginning of the first marker to the end of the second, without what follows on its
    /// line.
    var range: Range<Int>
    /// What stands between the markers, with LF for every CRLF: what the digest is made of.
    var content: [UInt8]
  }

  /// The whole file.
  public let bytes: [UInt8]
  /// The sections in the order of the file; their ids are distinct.
  public let sections: [Section]
  /// Where its first line ends with CRLF, all that is written does.
  let hasCRLF: Bool

  /// Finds the sections in a file. O(bytes).
  ///
  /// Markers inside fenced code are text. Markers that do not fit together, and such as stand in a code
  /// block that never ends, are an error: no guess is made at what belongs to the reader.
  public init(_ bytes: [UInt8]) throws(ReportFileError) {
    self.bytes = bytes
    var reading = ReportFileReading()
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
      try reading.read(bytes[start..<(hasReturn ? end - 1 : end)], of: bytes)
      start = end + 1
    }
    try reading.finish()
    sections = reading.sections
    let first = bytes.firstIndex(of: UInt8(ascii: "\n"))
    hasCRLF = first.map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
  }
}

/// The sections found so far, and what is open.
private struct ReportFileReading {
  var sections: [ReportFile.Section] = []
  private var line = 0
  private var open: (id: String, line: Int, start: Int, textStart: Int)?
  private var fence: (fence: CodeFence, line: Int, hidesMarker: Bool)?
  private var firstLines: [String: Int] = [:]

  /// Reads one line, given without its break.
  mutating func read(_ text: ArraySlice<UInt8>, of bytes: [UInt8]) throws(ReportFileError) {
    line += 1
    let marker = SectionMarker.Line(text)
    if let current = fence {
      if current.fence.isClosed(by: text) {
        fence = nil
      } else if marker != nil {
        fence?.hidesMarker = true
      }
    } else if let marker {
      try read(marker, text, of: bytes)
    } else if let opened = CodeFence(text) {
      fence = (opened, line, false)
    }
  }

  private mutating func read(
    _ marker: SectionMarker.Line, _ text: ArraySlice<UInt8>, of bytes: [UInt8]
  ) throws(ReportFileError) {
    switch (marker, open) {
    case (.malformed(let words), _): throw ReportFileError(line: line, reason: .malformed(words))
    case (.begin(let id), let outer?):
      throw ReportFileError(
        line: line, reason: .nested(id: id, inside: outer.id, firstLine: outer.line))
    case (.begin(let id), nil):
      if let first = firstLines[id] {
        throw ReportFileError(line: line, reason: .duplicate(id: id, firstLine: first))
      }
      firstLines[id] = line
      let lineEnd = bytes[text.endIndex...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1
      open = (id, line, text.startIndex, lineEnd + 1)
    case (.end(let id, _), nil): throw ReportFileError(line: line, reason: .endAlone(id: id))
    case (.end(let id, let sha256), let begun?):
      guard begun.id == id else {
        throw ReportFileError(
          line: line, reason: .wrongEnd(id: id, expected: begun.id, firstLine: begun.line))
      }
      let content = bytes[begun.textStart..<text.startIndex]
      let markerEnd = text.lastIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? text.endIndex
      sections.append(
        ReportFile.Section(
          id: id, lines: begun.line...line, text: String(decoding: content, as: UTF8.self),
          sha256: sha256, range: begun.start..<markerEnd, content: content.withoutReturns))
      open = nil
    }
  }

  /// What must not be open at the file's end: a section, or a code block where it hides markers or would
  /// hide those to be written.
  func finish() throws(ReportFileError) {
    if let fence, open != nil || fence.hidesMarker || sections.isEmpty {
      throw ReportFileError(line: fence.line, reason: .openFence)
    }
    if let open { throw ReportFileError(line: open.line, reason: .unclosed(id: open.id)) }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes with LF for every CRLF.
  fileprivate var withoutReturns: [UInt8] {
    indices.filter {
      self[$0] != UInt8(ascii: "\r") || $0 + 1 == endIndex || self[$0 + 1] != UInt8(ascii: "\n")
    }.map { self[$0] }
  }
}
