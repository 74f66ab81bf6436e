/// Where the posts of a page begin and end, and where their comments stand.
///
/// A post begins at a date line with the page's own margin, blank lines around it, and a title of
/// one line, again with blank lines around it. Its comments begin at a comment heading that the
/// comment numbered 1 follows, or at a heading that says there are none. A date line *inside* a
/// post looks the same, so:
/// - before a comment heading the first date line is the post's, and a second one is text; from
///   three on they are posts of an archive that happens to end in a page with comments;
/// - without comment headings, dates run from new to old: where at least four fifths do, a date
///   that breaks the order is text;
/// - after more than a page's header (a line of 200 bytes, or twelve lines), a lone date is text.
///
/// Every date line read as text is listed in `undecided`.
struct PageOutline {
  struct Post {
    /// `nil` for a headless post.
    var dateLine: DateLine?
    var titleLine: Int?
    var body: Range<Int>
    var heading: CommentHeading?
    /// The line that holds nothing but the number of comments, where the heading does not give it.
    var countLine: Int?
    /// Empty without a comment section.
    var comments: Range<Int>
  }

  var posts: [Post] = []
  /// The page's header: the lines before the first post.
  var preface = 0..<0
  /// Whether the whole page is indented, as inscriptis prints it.
  var isDeep = false
  var hasComments: Bool { !sections.isEmpty }
  private(set) var undecided: [Int] = []

  private struct Section {
    var heading: CommentHeading?
    var start: Int
  }
  private var sections: [Section] = []

  init(_ page: PageLines) {
    findSections(page)
    let dates = headings(page, Self.dateLines(page, anyIndent: isDeep))
    var starts = dates
    let first = page.firstText(from: 0)
    if let head = dates.first {
      preface = 0..<head.line
      if !isDeep, Self.isLong(page, preface) {
        let isLone = dates.count == 1 || (sections.first.map { dates[1].line > $0.start } ?? false)
        if isLone {
          undecided.append(head.line)
          starts.removeFirst()
        }
        posts.append(post(page, nil, first..<(starts.first?.line ?? page.count)))
        preface = 0..<0
      }
    } else if first < page.count {
      posts.append(post(page, nil, first..<page.count))
    }
    for (index, date) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].line : page.count
      posts.append(post(page, date, date.line..<end))
    }
    undecided.sort()
  }
}

extension PageOutline {
  private func post(_ page: PageLines, _ date: DateLine?, _ lines: Range<Int>) -> Post {
    let section = firstSection(in: lines)
    let end = section?.start ?? lines.upperBound
    var body = lines.lowerBound..<end
    var title: Int?
    if let date {
      body = date.line + 1..<end
      let next = page.following(date.line)
      if next < end, Self.isTitle(page, next) {
        title = next
        body = next + 1..<end
      }
    }
    var found = Post(
      dateLine: date, titleLine: title, body: body, heading: section?.heading, comments: end..<end)
    if let section {
      found.comments =
        (section.heading == nil ? section.start : section.start + 1)..<lines.upperBound
      if section.heading?.count == .unstated,
        let line = Self.bareNumber(page, before: section.start, body)
      {
        found.countLine = line
        found.body = body.lowerBound..<line
      }
    }
    return found
  }

  private func firstSection(in lines: Range<Int>) -> Section? {
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].start < lines.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < sections.count, sections[low].start < lines.upperBound else { return nil }
    return sections[low]
  }

  /// The line of digits directly above a heading without a number.
  private static func bareNumber(_ page: PageLines, before line: Int, _ body: Range<Int>) -> Int? {
    var above = line - 1
    while above >= body.lowerBound, page.isBlank(above) { above -= 1 }
    guard above >= body.lowerBound else { return nil }
    let text = page.text(above)
    let isNumber =
      (1...6).contains(text.count)
      && page.bytes[text].allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return isNumber ? above : nil
  }

  /// A title has one line of at most 300 bytes.
  static func isTitle(_ page: PageLines, _ line: Int) -> Bool {
    page.text(line).count <= 300 && page.isBeforeBlank(line) && DateLine(page, line) == nil
      && CommentHeading(page, line)?.isBlogger != true
  }

  private static func isLong(_ page: PageLines, _ lines: Range<Int>) -> Bool {
    var count = 0
    for line in lines where !page.isBlank(line) {
      count += 1
      if count > 12 || page.text(line).count >= 200 { return true }
    }
    return false
  }
}

extension PageOutline {
  private static func dateLines(_ page: PageLines, anyIndent: Bool) -> [DateLine] {
    var found: [DateLine] = []
    var allowsBareDates = false
    let first = page.firstText(from: 0)
    for line in 0..<page.count where anyIndent || page.indent(line) == 0 {
      guard let date = DateLine(page, line) else { continue }
      // In a deep page, a change of indentation separates as well as a blank line does.
      let isApart =
        page.isAfterBlank(line) || (anyIndent && page.indent(line - 1) != page.indent(line))
      guard isApart, page.isBeforeBlank(line) else { continue }
      let title = page.following(line)
      let hasTitle = title < page.count && isTitle(page, title)
      if line == first {
        allowsBareDates = date.written.weekday == nil
        found.append(date)
      } else if hasTitle, date.written.weekday != nil || allowsBareDates {
        found.append(date)
      }
    }
    return found
  }

  /// The dates that begin posts.
  private mutating func headings(_ page: PageLines, _ dates: [DateLine]) -> [DateLine] {
    guard !sections.isEmpty else { return inOrder(dates) }
    var kept: [DateLine] = []
    var next = 0
    for (index, section) in sections.enumerated() {
      var before: [DateLine] = []
      while next < dates.count, dates[next].line < section.start {
        before.append(dates[next])
        next += 1
      }
      if before.count == 2 || (index > 0 && before.count > 2) {
        undecided += before.dropFirst().map(\.line)
        before = [before[0]]
      }
      kept += before
    }
    return kept + dates[next...]
  }

  /// The dates without those that break the order from new to old.
  private mutating func inOrder(_ dates: [DateLine]) -> [DateLine] {
    let days = dates.map { $0.written.date?.firstDay }
    let known = days.indices.filter { days[$0] != nil }
    guard known.count > 2 else { return dates }
    let falling = Self.longestRun(known, by: { -(days[$0] ?? 0) })
    guard falling.count < known.count, falling.count * 5 >= known.count * 4 else { return dates }
    let dropped = Set(known).subtracting(falling)
    undecided += dropped.map { dates[$0].line }
    return dates.indices.filter { !dropped.contains($0) }.map { dates[$0] }
  }

  /// The longest subsequence of `items` whose values never fall. O(n log n).
  private static func longestRun(_ items: [Int], by value: (Int) -> Int) -> [Int] {
    var ends: [Int] = []
    var previous = [Int](repeating: -1, count: items.count)
    for index in items.indices {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if value(items[ends[middle]]) <= value(items[index]) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      previous[index] = low > 0 ? ends[low - 1] : -1
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var run: [Int] = []
    var at = ends.last ?? -1
    while at >= 0 {
      run.append(items[at])
      at = previous[at]
    }
    return run.reversed()
  }
}

extension PageOutline {
  private mutating func findSections(_ page: PageLines) {
    var deep: [Section] = []
    for line in 0..<page.count {
      guard let heading = CommentHeading(page, line) else { continue }
      let indent = page.indent(line)
      guard indent == 0 || indent >= 8, Self.opensComments(page, heading) else { continue }
      let section = Section(heading: heading, start: line)
      if indent == 0 { sections.append(section) } else { deep.append(section) }
    }
    if sections.isEmpty, let last = deep.last {
      sections = [last]
      isDeep = true
    } else if sections.isEmpty, let start = Self.unheadedComments(page) {
      sections = [Section(heading: nil, start: start)]
    }
  }

  /// Whether comments follow the heading, or nothing that could be a post's text.
  private static func opensComments(_ page: PageLines, _ heading: CommentHeading) -> Bool {
    var next = page.following(heading.line)
    if next < page.count, page.indent(next) >= 2 {
      if Ordinal(page, next)?.number == 1 { return true }
      if page.line(next, isOneOf: ChromePhrases.replies) { return true }
    }
    guard heading.isBlogger else { return false }
    if heading.count == .declared(0) { return true }
    for _ in 0..<10 {
      guard next < page.count, page.text(next).count <= 200 else { return next >= page.count }
      if page.line(next, isOneOf: ChromePhrases.commentForm) || DateLine(page, next) != nil {
        return true
      }
      next = page.following(next)
    }
    return false
  }

  /// The comment numbered 1 from which the first end of a comment can be reached.
  private static func unheadedComments(_ page: PageLines) -> Int? {
    var start: Int?
    for line in 0..<page.count where !page.isBlank(line) {
      let indent = page.indent(line)
      if indent == 2, Ordinal(page, line)?.number == 1 { start = line }
      if indent >= 4, page.line(line, isOneOf: ChromePhrases.replyDelete), let start {
        return start
      }
    }
    return nil
  }
}
