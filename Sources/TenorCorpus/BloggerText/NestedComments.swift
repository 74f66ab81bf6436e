/// A comment as it stands in a page: its lines, and what it answers.
struct FoundComment {
  var isReply: Bool
  /// The index of the top-level comment that a reply stands under; `nil` where it is missing.
  var parent: Int?
  /// The ordinal with its indentation.
  var ordinal: Range<Int>
  var lines: Range<Int>
  /// The blanks that the layout puts before the comment's further lines.
  var indent: Int
  /// Whether the comment's own chrome line ends it.
  var isClosed = false
}

/// The comments of a page that kept its numbering and indentation (layout `nested`).
///
/// A top-level comment has its ordinal at an indent of two and its text at four, a reply at four
/// and six. A comment is ended by its chrome line and by nothing else: neither by a blank line nor
/// by a number. A line that reads like chrome but is followed by more text of the comment is text.
/// Where the chrome line is missing, the next ordinal in sequence at the right indent ends the
/// comment, and the comment is marked as not closed.
///
/// With `isDeep` (inscriptis) the indents are larger; the first ordinal sets that of top-level
/// comments, and an ordinal more than four blanks further in belongs to a reply.
struct NestedComments {
  private let page: PageLines
  private let isDeep: Bool
  private let lines: Range<Int>
  private(set) var comments: [FoundComment] = []
  /// Lines between and after the comments: links, forms, and whatever the page holds below.
  private(set) var chrome: [Chrome] = []
  /// Text below the last comment that is none of Blogger's own links.
  private(set) var footerLines: [Int] = []

  private var open: Int?
  private var openIndent = 0
  private var topIndent: Int?
  private var topNumber = 0
  private var replyNumber = 0
  private var parent: Int?
  private var isInReplies = false
  private var lastEnd = -1

  init(_ page: PageLines, _ lines: Range<Int>, isDeep: Bool) {
    self.page = page
    self.lines = lines
    self.isDeep = isDeep
    topIndent = isDeep ? nil : 2
    for line in lines.reversed() where page.indent(line) >= 4 {
      if page.line(line, isOneOf: ChromePhrases.replyEnds) {
        lastEnd = line
        break
      }
    }
    for line in lines where !page.isBlank(line) { read(line) }
    if let open { comments[open].lines = comments[open].lines.lowerBound..<lastTextEnd(of: open) }
  }

  private mutating func read(_ line: Int) {
    if let index = open {
      if ends(line) {
        comments[index].lines = comments[index].lines.lowerBound..<line
        comments[index].isClosed = true
        chrome.append(Chrome(.marker, page.text(line)))
        open = nil
        isInReplies = comments[index].isReply
        return
      }
      guard interrupts(line) else { return }
      comments[index].lines = comments[index].lines.lowerBound..<line
      open = nil
    }
    if let ordinal = Ordinal(page, line), opens(line, ordinal) {
      begin(line, ordinal)
    } else if page.line(line, isOneOf: ChromePhrases.replies) {
      isInReplies = true
      chrome.append(Chrome(.marker, page.text(line)))
    } else if page.line(line, isOneOf: ChromePhrases.reply) {
      chrome.append(Chrome(.marker, page.text(line)))
    } else {
      chrome.append(Chrome(.footer, page.text(line)))
      if !page.line(line, isOneOf: ChromePhrases.commentForm) { footerLines.append(line) }
    }
  }

  private mutating func begin(_ line: Int, _ ordinal: Ordinal) {
    let indent = page.indent(line)
    let isReply = isReplyIndent(indent)
    if isReply {
      replyNumber = ordinal.number
    } else {
      topNumber = ordinal.number
      replyNumber = 0
      parent = comments.count
      if topIndent == nil { topIndent = indent }
    }
    open = comments.count
    openIndent = indent
    isInReplies = isReply
    comments.append(
      FoundComment(
        isReply: isReply, parent: isReply ? parent : nil,
        ordinal: page.start(line)..<ordinal.range.upperBound, lines: line..<lines.upperBound,
        indent: isDeep ? Int(Int32.max) : indent + 2))
  }

  private func isReplyIndent(_ indent: Int) -> Bool {
    guard let topIndent else { return isInReplies }
    return isDeep ? indent > topIndent + 4 : indent == 4
  }

  /// Whether a numbered line outside a comment begins one.
  private func opens(_ line: Int, _ ordinal: Ordinal) -> Bool {
    if !isDeep {
      let indent = page.indent(line)
      guard indent == 2 || (indent == 4 && isInReplies) else { return false }
    }
    return line < lastEnd || (footerLines.isEmpty && !isDeep)
  }

  /// Whether the line is the chrome that ends the open comment.
  private func ends(_ line: Int) -> Bool {
    guard let open, page.text(line).count <= 24 else { return false }
    let phrases = comments[open].isReply ? ChromePhrases.replyEnds : ChromePhrases.commentEnds
    guard page.line(line, isOneOf: phrases), page.indent(line) > openIndent else { return false }
    let next = page.following(line)
    guard next < lines.upperBound else { return true }
    let indent = page.indent(next)
    if Ordinal(page, next) != nil, indent <= openIndent + 1 { return true }
    if page.line(next, isOneOf: ChromePhrases.betweenComments) { return true }
    return indent <= openIndent
  }

  /// Whether the open comment, lacking its chrome line, ends before this line.
  private func interrupts(_ line: Int) -> Bool {
    guard !isDeep, let open else { return false }
    let indent = page.indent(line)
    guard indent == 2 || indent == 4, let ordinal = Ordinal(page, line) else { return false }
    if indent == 2 { return ordinal.number == topNumber + 1 }
    return comments[open].isReply && ordinal.number == replyNumber + 1
  }

  /// The end of a last comment without a chrome line: where the page's own margin begins again.
  private func lastTextEnd(of index: Int) -> Int {
    let first = comments[index].lines.lowerBound
    for line in first + 1..<max(first + 1, lines.upperBound)
    where !page.isBlank(line) && page.indent(line) == 0
      && page.text(line).lowerBound == page.start(line)
    {
      return line
    }
    return lines.upperBound
  }
}
