/// Makes cells, results and values of what cmark-gfm finds in a text.
struct NotebookReading {
  private let source: SourceLines
  private(set) var cells: [Cell] = []
  private(set) var orphans: [CellResult] = []
  private(set) var values: [NotebookValue] = []
  private(set) var faults: [NotebookFault] = []

  /// The result that is open: nothing inside it is a cell or a value.
  private var open: (line: Int, marker: ResultMarker)?
  /// Whether the one before had no end, so that nobody can tell whose this one is.
  private var isBroken = false
  private var level = 0
  private var headings = 0
  private var titleWords = ""
  private var linesByName: [String: Int] = [:]

  init(_ source: SourceLines) {
    self.source = source
  }

  var title: String? { headings > 0 ? titleWords : nil }

  mutating func read() {
    let marks = ValueMarks(source)
    for event in MarkdownEvent.events(in: marks.markedBytes) {
      switch event.kind {
      case .heading: addHeading(event)
      case .headingText: addTitle(event.literal)
      case .codeBlock: addCodeBlock(event, marks)
      case .htmlBlock: addHTMLBlock(event, marks)
      case .code, .html:
        if event.kind == .code { addTitle(marks.unmarked(event.literal), level: event.level) }
        addValue(event, marks)
      }
    }
    if let open { add(.resultWithoutEnd, open.line) }
  }

  private mutating func add(_ reason: NotebookFault.Reason, _ line: Int) {
    faults.append(NotebookFault(line: line, reason: reason))
  }

  private mutating func addHeading(_ event: MarkdownEvent) {
    guard open == nil else { return }
    headings += 1
    if !event.isNested { level = event.level }
  }

  private mutating func addTitle(_ words: String, level: Int = 1) {
    if open == nil, headings == 1, level > 0 { titleWords += words }
  }

  private mutating func addCodeBlock(_ event: MarkdownEvent, _ marks: ValueMarks) {
    guard case .codeBlock(let fence, _) = event.kind, !fence.isEmpty else { return }
    let end = event.line + event.literal.utf8.count { $0 == 0x0A } + 1
    if !event.isNested, !isClosed(fence, at: end) { return add(.openFence(fence), event.line) }
    guard open == nil, let words = event.cellWords else { return }
    if event.isNested { return add(.nestedCell, event.line) }
    let name = marks.unmarked(words.joined(separator: " "))
    if !words.isEmpty, !Self.isName(name) { return add(.cellName(name), event.line) }
    if let first = linesByName[name] {
      return add(.duplicateName(name, firstLine: first), event.line)
    }
    if !name.isEmpty { linesByName[name] = event.line }
    cells.append(
      Cell(
        name: name.isEmpty ? nil : name, line: event.line, endLine: end,
        content: marks.unmarked(event.literal),
        level: level))
  }

  /// cmark-gfm closes a block at the end of the text without a word.
  private func isClosed(_ fence: String, at line: Int) -> Bool {
    guard line <= source.count, let mark = fence.utf8.first else { return false }
    let marks = source.bytes[source.content(line)].drop { $0 == 0x20 }
    let rest = marks.drop { $0 == mark }
    return rest.startIndex - marks.startIndex >= fence.utf8.count
      && rest.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func isName(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy {
      $0 == "-" || $0 == "_" || $0.properties.isAlphabetic
        || $0.properties.generalCategory == .decimalNumber
    }
  }

  private mutating func addHTMLBlock(_ event: MarkdownEvent, _ marks: ValueMarks) {
    let text = event.trimmedLiteral
    guard ResultMarker.isMeant(by: text) else {
      let isComment = text.hasPrefix("<!--")
      if open == nil, !isComment, let found = marks.valueInside(event.literal) {
        add(.brokenValue(found), event.line)
      }
      return
    }
    if event.isNested {
      if open == nil { add(.nestedMarker, event.line) }
    } else if text == ResultMarker.end {
      close(at: event.line)
    } else {
      if let open {
        add(.resultWithoutEnd, open.line)
        isBroken = true
      }
      open = nil
      if let marker = ResultMarker(text) {
        open = (event.line, marker)
      } else {
        let line = marks.unmarked(String(text.prefix { !$0.isNewline }))
        add(.brokenMarker(String(line.prefix(60))), event.line)
      }
    }
  }

  private mutating func close(at line: Int) {
    guard let (first, marker) = open else { return add(.endWithoutResult, line) }
    open = nil
    if isBroken {
      isBroken = false
      return
    }
    let lines = source.withoutBlankEnds(first + 1..<line)
    let text = source.text(of: lines)
    let result = CellResult(
      line: first, endLine: line, text: String(decoding: text, as: UTF8.self),
      textLine: lines.lowerBound, marker: marker,
      isAsWritten: marker.output == Digest.short(text))
    guard let cell = cells.last, cell.result == nil else {
      orphans.append(result)
      return
    }
    if (cell.endLine + 1..<first).allSatisfy(source.isBlank) {
      cells[cells.count - 1].result = result
    } else {
      add(.resultNotBelowCell(cell.line), first)
    }
  }

  private mutating func addValue(_ event: MarkdownEvent, _ marks: ValueMarks) {
    guard open == nil else { return }
    switch marks.value(of: event) {
    case .none: break
    case .value(let value):
      if let last = values.last, value.range.lowerBound < last.range.upperBound {
        add(.nestedValue(last.path), value.line)
      } else {
        values.append(value)
      }
    case .broken(let found, let line): add(.brokenValue(found), line)
    }
  }
}
