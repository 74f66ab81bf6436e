extension PageBuilder {
  /// Adds the posts of a page that kept its lines, each with the comments below it.
  mutating func addPosts(of outline: PageOutline, layout: String) {
    notePreface(outline)
    for line in outline.undecided {
      note(
        .undecided, line: line,
        "'\(page.string(page.text(line)))' reads as a date line or as text: read as text")
    }
    for post in outline.posts {
      let (title, body) = layout == "archive" ? addShared(post) : (post.titleLine, post.body)
      add(thread(post, body, title: title, layout: layout, isDeep: outline.isDeep))
    }
    if layout == "plain" {
      note(
        .undecided, line: page.firstText(from: 0),
        "no layout is recognised: read as one headless post")
    }
  }

  private mutating func notePreface(_ outline: PageOutline) {
    let lines = outline.preface.filter { !page.isBlank($0) }
    guard let first = lines.first else { return }
    label(.footer, lines: lines)
    note(
      .skipped, line: first, "above the first date line, the page's header: \(lines.count) lines")
  }

  /// Splits off the posts that share a date line. A further post begins with a title between blank
  /// lines
  /// - below the line that names an author (*Posted by …*), where the extractor kept it;
  /// - below an excerpt, if the line reads like a title: an author who resumes does so with a
  ///   separator. The audit names the line, since it could be a heading within the excerpt.
  ///
  /// In the author's own text a title cannot be told from a heading: it is read as text, and the
  /// audit says so.
  private mutating func addShared(_ post: PageOutline.Post) -> (title: Int?, body: Range<Int>) {
    let body = post.body
    var title = post.titleLine
    var start = body.lowerBound
    var isExcerpt = false
    var line = body.lowerBound
    while line < body.upperBound {
      defer { line += 1 }
      guard !page.isBlank(line) else { continue }
      var next = line
      var last = line
      if page.line(line, startsWithOneOf: ChromePhrases.postedBy) {
        while last + 1 < body.upperBound,
          page.line(last + 1, startsWithOneOf: ChromePhrases.postFooter)
        {
          last += 1
        }
        next = page.following(last)
        guard next < body.upperBound, page.isAfterBlank(next), PageOutline.isTitle(page, next)
        else {
          continue
        }
      } else if isExcerpt, isTitleLike(line), page.following(line) < body.upperBound {
        let text = page.string(page.text(line))
        note(
          .undecided, line: line,
          "'\(text)' below an excerpt: read as the title of another post of the same date")
        last = line - 1
      } else {
        if Separator.isAsterisks(page, line) {
          isExcerpt = true
        } else if Separator.isOwn(page, line) {
          isExcerpt = false
        }
        continue
      }
      noteTitles(start..<last + 1)
      add(thread(post, start..<last + 1, title: title, layout: "archive", isDeep: false))
      title = next
      start = next + 1
      line = next
      isExcerpt = false
    }
    noteTitles(start..<body.upperBound)
    return (title, start..<body.upperBound)
  }

  private mutating func noteTitles(_ lines: Range<Int>) {
    let titles = lines.filter { isTitleLike($0) }
    guard let first = titles.first else { return }
    let numbers = titles.prefix(5).map { String($0 + 1) }.joined(separator: ", ")
    let more = titles.count > 5 ? " and \(titles.count - 5) more" : ""
    note(
      .undecided, line: first,
      "titles within a post, or further posts under its date line (lines \(numbers)\(more)): "
        + "read as one post")
  }

  /// Whether a line stands alone and reads like the title of a post: two to twelve words, those of
  /// four letters and more capitalised, without punctuation at the end.
  private func isTitleLike(_ line: Int) -> Bool {
    let text = page.text(line)
    guard (4...100).contains(text.count), page.isAfterBlank(line), page.isBeforeBlank(line) else {
      return false
    }
    let words = page.bytes[text].split(separator: UInt8(ascii: " "))
    guard (2...12).contains(words.count), let first = words.first, let end = page.bytes[text].last
    else {
      return false
    }
    let isUpper: (ArraySlice<UInt8>) -> Bool = { word in
      guard let letter = word.first else { return false }
      return letter >= UInt8(ascii: "A") && letter <= UInt8(ascii: "Z")
    }
    let isOpenEnded =
      end >= UInt8(ascii: "0") && end != UInt8(ascii: ":") && end != UInt8(ascii: ";")
      && end != UInt8(ascii: "?") && end < 0x80
    return isOpenEnded && isUpper(first) && words.allSatisfy { $0.count < 4 || isUpper($0) }
  }
}

extension PageBuilder {
  private mutating func thread(
    _ post: PageOutline.Post, _ lines: Range<Int>, title: Int?, layout: String, isDeep: Bool
  ) -> Thread {
    let first = post.dateLine?.line ?? page.firstText(from: post.body.lowerBound)
    var thread = Thread(layout: layout, line: min(first, page.count - 1), dateLine: post.dateLine)
    if let date = post.dateLine { label(.dateLine, page.text(date.line)) }
    if let title {
      thread.title = page.string(page.text(title))
      label(.title, page.text(title))
    }
    if let heading = post.heading {
      label(.commentHeading, page.text(heading.line))
      thread.declaredLine = heading.line
      if case .declared(let count) = heading.count { thread.declared = count }
    }
    if let line = post.countLine {
      label(.commentHeading, page.text(line))
      thread.declared = Int(page.string(page.text(line)))
    }
    addBody(lines, to: &thread, indent: isDeep ? Int(Int32.max) : 0)
    if !post.comments.isEmpty { addNested(post.comments, to: &thread, isDeep: isDeep) }
    return thread
  }

  /// Drafts the post and its excerpts.
  mutating func addBody(_ lines: Range<Int>, to thread: inout Thread, indent: Int) {
    let body = PostBody(page, lines)
    label(.separator, lines: body.separators)
    label(.footer, lines: body.footers)
    for line in body.resumptions {
      note(
        .undecided, line: line,
        "'\(page.string(page.text(line)))' below an excerpt: the post's own text is read to go on here"
      )
    }
    var pieces: [TextPiece] = []
    for (index, part) in body.own.enumerated() {
      guard let text = page.textRange(of: part) else { continue }
      let goesOn = body.own[(index + 1)...].contains { page.textRange(of: $0) != nil }
      // Where the post goes on below an excerpt, the blank lines above the excerpt are part of it.
      let end = goesOn ? page.start(part.upperBound) : text.upperBound
      pieces.append(TextPiece(text.lowerBound..<end, indent: indent))
    }
    let anchor = lines.lowerBound < page.count ? page.start(lines.lowerBound) : page.bytes.count
    thread.drafts.append(Draft(kind: .post, path: "0", pieces: pieces, anchor: anchor))
    var number = 0
    for excerpt in body.excerpts {
      guard let text = page.textRange(of: excerpt) else { continue }
      number += 1
      thread.drafts.append(
        Draft(
          kind: .excerpt, replyTo: 0, path: "x\(number)", pieces: [TextPiece(text, indent: indent)],
          anchor: text.lowerBound))
    }
  }

  private mutating func addNested(_ lines: Range<Int>, to thread: inout Thread, isDeep: Bool) {
    let nested = NestedComments(page, lines, isDeep: isDeep)
    label(nested.chrome)
    noteFooter(nested.footerLines)
    let bylines = bylines(of: nested.comments)
    var places: [Int: (draft: Int, path: Int, replies: Int)] = [:]
    var tops = 0
    var orphans = 0
    for (index, comment) in nested.comments.enumerated() {
      let line = comment.lines.lowerBound
      label(.ordinal, comment.ordinal)
      var draft = Draft(
        kind: comment.isReply ? .reply : .comment, replyTo: 0, path: "", pieces: [],
        anchor: comment.ordinal.upperBound)
      if let parent = comment.parent, var place = places[parent] {
        place.replies += 1
        places[parent] = place
        draft.replyTo = place.draft
        draft.path = "\(place.path).\(place.replies)"
      } else if comment.isReply {
        orphans += 1
        draft.path = "0.\(orphans)"
        note(.mended, line: line, "a reply without its comment: read as a reply to the post")
      } else {
        tops += 1
        draft.path = "\(tops)"
        places[index] = (thread.drafts.count, tops, 0)
      }
      if !comment.isClosed {
        note(
          .mended, line: line, "the comment's last line is missing: it ends where the next begins")
      }
      read(comment, bylines.map { $0[index] }, into: &draft)
      thread.drafts.append(draft)
    }
  }

  private mutating func read(_ comment: FoundComment, _ byline: Byline??, into draft: inout Draft) {
    let line = comment.lines.lowerBound
    let start = comment.ordinal.upperBound
    let first = start..<max(start, page.text(line).upperBound)
    var text = page.textRange(of: line + 1..<max(line + 1, comment.lines.upperBound))
    if let byline {
      draft.hasByline = true
      if let byline {
        draft.speaker = byline.speaker
        draft.date = byline.date
        label(.byline, first)
      } else {
        note(
          .undecided, line: line, "no byline where the page's other comments have one: read as text"
        )
        text = first.lowerBound..<(text?.upperBound ?? first.upperBound)
      }
    } else if !first.isEmpty {
      text = first.lowerBound..<(text?.upperBound ?? first.upperBound)
    }
    if let text, !text.isEmpty {
      draft.pieces = [TextPiece(text, indent: comment.indent)]
    } else {
      note(.mended, line: line, "a comment without a text")
    }
  }

  /// The bylines of the comments, if they are consistently there: on nine of ten first lines, each
  /// followed by a blank line.
  private func bylines(of comments: [FoundComment]) -> [Byline?]? {
    guard !comments.isEmpty else { return nil }
    var found: [Byline?] = []
    var count = 0
    for (index, comment) in comments.enumerated() {
      let line = comment.lines.lowerBound
      let range =
        comment.ordinal.upperBound..<max(comment.ordinal.upperBound, page.text(line).upperBound)
      let byline = page.isBeforeBlank(line) ? Byline(page, range) : nil
      if byline != nil { count += 1 }
      found.append(byline)
      // A page that begins with ten comments without a byline has none.
      if index == 9, count == 0 { return nil }
    }
    return count * 10 >= comments.count * 9 ? found : nil
  }

  private mutating func noteFooter(_ lines: [Int]) {
    guard let first = lines.first, let last = lines.last else { return }
    let bytes = lines.reduce(0) { $0 + page.text($1).count }
    note(
      .skipped, line: first,
      "\(bytes) bytes below the comments, to line \(last + 1), are the page's footer")
  }
}
