extension PageBuilder {
  /// Adds the one conversation of a flattened page.
  ///
  /// The line before a marker's line is the first line of the comment that the marker belongs to;
  /// what is glued behind the marker, and the lines that follow, are its rest, up to the next
  /// comment's first line. Where the next line has a marker again, the glued text is the first line
  /// of *that* comment, and this one has one line only. "ReplyDelete" makes a top-level comment,
  /// "Delete" a reply to the nearest one above. Everything before the first comment is the post.
  mutating func addFlattened(_ flattened: FlattenedPage) {
    for line in flattened.doubtful {
      let isMarker = flattened.markers.contains(line: line)
      note(
        .undecided, line: line,
        "'\(excerpt(line))' begins or ends like a marker: read as \(isMarker ? "one" : "text")")
    }
    var comments = flattened.place == .end ? endMarked(flattened) : frontMarked(flattened)
    var thread = Thread(layout: "flattened", line: page.firstText(from: 0))
    let bodyEnd = comments.first.map { page.line(at: $0.start) } ?? page.count
    addHead(bodyEnd, to: &thread)
    trimForm(&comments)
    addComments(comments, to: &thread)
    add(thread)
  }

  /// A comment: its pieces in the page, of which the first may be its first line.
  private struct Flat {
    var marker: Marker
    var line: Int
    var start: Int
    var pieces: [Range<Int>]
  }

  private func excerpt(_ line: Int) -> String {
    var text = page.string(page.text(line))
    if text.count > 40 { text = text.prefix(39) + "…" }
    return text
  }

  /// Markers at the front of lines, or on lines of their own.
  private func frontMarked(_ flattened: FlattenedPage) -> [Flat] {
    let markers = flattened.markers
    // The first line of each comment: its range with the line feed, and where its line begins.
    var firsts: [Range<Int>] = []
    for (index, found) in markers.enumerated() {
      var above = found.line - 1
      while above >= 0, page.isBlank(above) { above -= 1 }
      if index > 0, above == markers[index - 1].line {
        let glued = trimmed(
          markers[index - 1].marker.range.upperBound..<page.text(above).upperBound)
        firsts.append(glued)
      } else if above >= 0 {
        firsts.append(page.text(above))
      } else {
        let start = page.start(found.line)
        firsts.append(start..<start)
      }
    }
    var comments: [Flat] = []
    for (index, found) in markers.enumerated() {
      let restStart = found.marker.range.upperBound
      var restEnd = page.bytes.count
      if index + 1 < markers.count { restEnd = firsts[index + 1].lowerBound }
      var pieces = [firsts[index]]
      if restEnd > restStart { pieces.append(trimmed(restStart..<restEnd)) }
      comments.append(
        Flat(
          marker: found.marker, line: found.line, start: firsts[index].lowerBound, pieces: pieces))
    }
    return comments
  }

  /// Markers at the end of first lines.
  private func endMarked(_ flattened: FlattenedPage) -> [Flat] {
    let markers = flattened.markers
    return markers.indices.map { index in
      let found = markers[index]
      let text = page.text(found.line)
      let first = text.lowerBound..<found.marker.range.lowerBound
      let start = page.start(found.line + 1)
      let end = index + 1 < markers.count ? page.start(markers[index + 1].line) : page.bytes.count
      return Flat(
        marker: found.marker, line: found.line, start: text.lowerBound,
        pieces: [first, trimmed(start..<max(start, end))])
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let bytes = page.bytes
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte >= 9 && byte <= 13)
  }

  /// Leaves out the links and forms below the last comment.
  private mutating func trimForm(_ comments: inout [Flat]) {
    guard var last = comments.last, last.pieces.count > 1, let rest = last.pieces.last else {
      return
    }
    var end = rest.upperBound
    var line = end > rest.lowerBound ? page.line(at: end - 1) : 0
    while end > rest.lowerBound, page.start(line) >= rest.lowerBound,
      page.isBlank(line) || page.line(line, isOneOf: ChromePhrases.commentForm)
    {
      if !page.isBlank(line) { label(.footer, page.text(line)) }
      end = max(rest.lowerBound, page.start(line))
      line -= 1
      if line < 0 { break }
    }
    last.pieces[last.pieces.count - 1] = trimmed(rest.lowerBound..<end)
    comments[comments.count - 1] = last
  }
}

extension PageBuilder {
  /// The date, title and comment heading that are left above the comments, and the post.
  private mutating func addHead(_ end: Int, to thread: inout Thread) {
    var start = page.firstText(from: 0)
    if start < end, let date = DateLine(page, start) {
      thread.dateLine = date
      label(.dateLine, page.text(start))
      start = page.following(start)
      if start < end, page.text(start).count <= 300 {
        thread.title = page.string(page.text(start))
        label(.title, page.text(start))
        start = page.following(start)
      }
    }
    var last = end
    while last > start {
      let line = last - 1
      if !page.isBlank(line) {
        guard let heading = CommentHeading(page, line), heading.isBlogger else { break }
        label(.commentHeading, page.text(line))
        thread.declaredLine = line
        if case .declared(let count) = heading.count { thread.declared = count }
        last = line
        break
      }
      last = line
    }
    addBody(start..<max(start, last), to: &thread, indent: 0)
  }

  private mutating func addComments(_ comments: [Flat], to thread: inout Thread) {
    var top: (draft: Int, path: Int)?
    var tops = 0
    var replies = 0
    for comment in comments {
      label(.marker, comment.marker.range)
      var draft = Draft(
        kind: comment.marker.isReply ? .reply : .comment, replyTo: 0, path: "", pieces: [],
        anchor: comment.start)
      if comment.marker.isReply {
        replies += 1
        draft.path = "\(top?.path ?? 0).\(replies)"
        if let top {
          draft.replyTo = top.draft
        } else {
          note(
            .mended, line: comment.line, "a reply without its comment: read as a reply to the post")
        }
      } else {
        tops += 1
        replies = 0
        top = (thread.drafts.count, tops)
        draft.path = "\(tops)"
      }
      let parts = comment.pieces.filter { !$0.isEmpty }
      if parts.isEmpty { note(.mended, line: comment.line, "a comment without a text") }
      for (index, part) in parts.enumerated() {
        draft.pieces.append(TextPiece(part))
        if index + 1 < parts.count { draft.pieces.append(lineFeed(after: part.upperBound)) }
      }
      thread.drafts.append(draft)
    }
  }

  /// The line feed that ends the line at `offset`, with what stands before it.
  private func lineFeed(after offset: Int) -> TextPiece {
    let line = page.line(at: offset)
    let next = page.start(line + 1)
    var start = next - 1
    if start > offset, page.bytes[start - 1] == UInt8(ascii: "\r") { start -= 1 }
    return TextPiece(max(start, offset)..<max(next, offset))
  }
}

extension [(line: Int, marker: Marker)] {
  fileprivate func contains(line: Int) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].line == line
  }
}
