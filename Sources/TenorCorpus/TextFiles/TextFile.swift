/// One text file and what is found in it.
struct TextFile {
  private let input: Input
  private let bytes: [UInt8]
  private let matter: FrontMatter?
  private let heading: MarkdownTitle?
  /// The text without the blank lines around it, and the line that it begins on.
  private let body: Range<Int>
  private let bodyLine: Int

  init(_ input: Input) throws {
    self.input = input
    bytes = try input.bytes()
    let start = TextFileReader.start(of: bytes)
    matter = FrontMatter(bytes, from: start)
    var from = matter?.end ?? start
    var line = matter?.endLine ?? 1
    let isTitled = matter?["title"] != nil
    heading =
      TextFileReader.isMarkdown(input.name) && !isTitled
      ? MarkdownTitle(bytes, from: from, number: line) : nil
    if let heading, heading.isFirst {
      from = heading.line.next
      line = heading.line.number + 1
    }
    (body, bodyLine) = Self.trimmed(bytes, from: from, line: line)
  }

  func emit(_ emit: (ReadItem) throws -> Void) throws {
    let (stated, notes) = date()
    for note in notes { try emit(note) }
    let title = title()
    if body.isEmpty, title == nil {
      try emit(.note(.skipped, line: 1, "there is no text in the file"))
      return
    }
    var record = ConversationRecord(
      key: "\(input.name)\n\(stated?.description ?? "")\n\(title?.text ?? "")")
    record.title = title?.text ?? input.options.title
    record.titlePlace = title?.place
    record.date = stated ?? input.options.date
    try emit(.conversation(record))
    if record.date == nil {
      try emit(.note(.undated, line: 1, "no date is stated: the conversation is undated"))
    }
    let (text, map, replaced, firstLine) = text()
    if replaced > 0 {
      let what = replaced == 1 ? "1 byte is" : "\(replaced) bytes are"
      try emit(
        .note(
          .mended, line: firstLine,
          "\(what) not UTF-8 text, first at line \(firstLine): read as U+FFFD"))
    }
    var post = UtteranceRecord(conversation: record.key, key: "post", text: text, map: map)
    post.isKeyMade = true
    post.speaker = author.map { Self.line($0.value) }
    post.date = stated
    let voices = VoiceReader.voices(in: text)
    if voices.contains(where: { $0.voice != .own }) { post.voices = voices }
    try emit(.utterance(post))
    try noteUnread(emit)
  }

  private var author: FrontMatter.Field? { matter?["author"] ?? matter?["authors"] }

  /// The date that the file states, and what there is to say of it.
  private func date() -> (CalendarDate?, [ReadItem]) {
    var notes: [ReadItem] = []
    if let field = matter?["date"] {
      var reader = DateReader(order: input.options.dateOrder, timeZone: input.options.timeZone)
      if let date = reader.date(field.value) { return (date, []) }
      notes.append(
        .note(
          .badDate, line: field.line,
          "'\(Self.line(String(field.value.prefix(60))))' is no date that can be read")
      )
    }
    guard let date = NameDate.date(in: input.name) else { return (nil, notes) }
    notes.append(.note(.understood, line: 1, "dated \(date), which the file's name begins with"))
    return (date, notes)
  }

  private func title() -> (text: String, place: TextMap)? {
    if let field = matter?["title"] {
      let copied = Array(bytes[field.range]) == Array(field.value.utf8)
      let text = Self.line(field.value)
      let place =
        copied && text == field.value
        ? TextMap(copying: field.range, line: field.line)
        : TextMap(standingFor: field.range, line: field.line, count: text.utf8.count)
      return (text, place)
    }
    guard let heading else { return nil }
    let text = Self.line(String(decoding: bytes[heading.range], as: UTF8.self))
    let copied = Array(bytes[heading.range]) == Array(text.utf8)
    let place =
      copied
      ? TextMap(copying: heading.range, line: heading.line.number)
      : TextMap(
        standingFor: heading.range, line: heading.line.number, count: text.utf8.count)
    return (text, place)
  }

  /// One line without U+0000, for titles and notes.
  private static func line(_ text: String) -> String {
    text.utf8.contains(where: { $0 == 0 || $0 == 0x0A || $0 == 0x0D })
      ? text.replacing("\0", with: "\u{FFFD}").replacing("\r", with: " ").replacing("\n", with: " ")
      : text
  }

  private func noteUnread(_ emit: (ReadItem) throws -> Void) throws {
    let used: Set<String> = ["title", "date", author?.key ?? "author"]
    let unread = (matter?.fields ?? []).filter { !used.contains($0.key) }
    guard let first = unread.first else { return }
    let names =
      unread.prefix(12).map(\.key).joined(separator: ", ") + (unread.count > 12 ? ", …" : "")
    let fields = unread.count == 1 ? "1 field" : "\(unread.count) fields"
    try emit(
      .note(.skipped, line: first.line, "\(fields) of the front matter not read: \(names)"))
  }
}

extension TextFile {
  /// What is left without the blank lines before it and the white space after it.
  private static func trimmed(
    _ bytes: [UInt8], from start: Int, line: Int
  ) -> (Range<Int>, line: Int) {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
    var end = bytes.count
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    var lines = TextLines(bytes, from: start, number: line)
    while let next = lines.next() {
      if next.range.lowerBound >= end { break }
      if !bytes[next.range].allSatisfy(isSpace) {
        return (next.range.lowerBound..<end, next.number)
      }
    }
    return (end..<end, line)
  }

  /// The text with its map, the number of bytes that became U+FFFD, and the line of the first of them.
  private func text() -> (text: [UInt8], map: TextMap, replaced: Int, firstLine: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(body.count)
    var builder = TextMap.Builder()
    var line = bodyLine
    var (replaced, firstLine) = (0, 0)
    bytes.withUnsafeBufferPointer { all in
      let page = UnsafeBufferPointer(rebasing: all[..<body.upperBound])
      var (start, at, feeds) = (body.lowerBound, body.lowerBound, 0)
      func copy(to end: Int) {
        guard start < end else { return }
        text.append(contentsOf: page[start..<end])
        builder.copy(start..<end, line: line, feeds: feeds)
        line += feeds
        feeds = 0
      }
      while at < page.count {
        let byte = page[at]
        if byte == UInt8(ascii: "\n") {
          feeds += 1
          at += 1
        } else if byte == UInt8(ascii: "\r"), at + 1 < page.count,
          page[at + 1] == UInt8(ascii: "\n")
        {
          copy(to: at)
          at += 1
          start = at
        } else if byte != 0, byte < 0x80 {
          at += 1
        } else {
          let length = byte == 0 ? 0 : UTF8Bytes.length(page, at)
          if length > 0 {
            at += length
            continue
          }
          copy(to: at)
          if replaced == 0 { firstLine = line }
          replaced += 1
          text.append(contentsOf: [0xEF, 0xBF, 0xBD])
          builder.replace(at..<at + 1, by: 3, line: line)
          at += 1
          start = at
        }
      }
      copy(to: at)
    }
    return (text, builder.map(at: body.lowerBound, line: bodyLine), replaced, firstLine)
  }
}
