/// A post's lines, sorted into its author's own text, the excerpts, and what is furniture.
///
/// Lines of five or more asterisks and nothing else separate contributions by different readers.
/// What stands before the first such line is the author's own text; each line of asterisks opens
/// an excerpt. `--oo00oo--` and `-----//-----` separate parts of the author's own text: they start
/// no excerpt, they stay in the text, and one that stands below an excerpt ends it, so that the
/// post goes on from there.
///
/// The lines at the end that Blogger prints below a post (*Posted by …*, *Labels: …*) are footer.
struct PostBody {
  /// Stretches of lines of the author's own text; usually one.
  var own: [Range<Int>] = []
  var excerpts: [Range<Int>] = []
  var separators: [Int] = []
  var footers: [Int] = []
  /// Separators of the author's own that end an excerpt.
  var resumptions: [Int] = []

  init(_ page: PageLines, _ lines: Range<Int>) {
    var end = lines.upperBound
    while end > lines.lowerBound {
      let last = end - 1
      if !page.isBlank(last) {
        let isEdit = page.line(last, isOneOf: [Array("Edit".utf8)])
        guard isEdit || page.line(last, startsWithOneOf: ChromePhrases.postFooter),
          page.text(last).count <= 300
        else { break }
        footers.append(last)
      }
      end = last
    }
    footers.reverse()
    var start = lines.lowerBound
    var isExcerpt = false
    for line in lines.lowerBound..<end {
      if Separator.isAsterisks(page, line) {
        close(start..<line, isExcerpt)
        separators.append(line)
        isExcerpt = true
        start = line + 1
      } else if isExcerpt, Separator.isOwn(page, line) {
        close(start..<line, true)
        resumptions.append(line)
        isExcerpt = false
        start = line
      }
    }
    close(start..<max(start, end), isExcerpt)
  }

  private mutating func close(_ lines: Range<Int>, _ isExcerpt: Bool) {
    if isExcerpt { excerpts.append(lines) } else if !lines.isEmpty { own.append(lines) }
  }
}

/// Lines that separate and say nothing.
enum Separator {
  /// Five or more asterisks.
  static func isAsterisks(_ page: PageLines, _ line: Int) -> Bool {
    let text = page.text(line)
    return text.count >= 5 && page.bytes[text].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// A separator other than asterisks, within an author's own text.
  static func isOwn(_ page: PageLines, _ line: Int) -> Bool {
    let text = page.text(line)
    guard text.count <= 100, isFurniture(page.bytes[text]) else { return false }
    return !page.bytes[text].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// Three or more of `- * _ = ~ # + / \ | . o O 0` and blanks, beginning and ending with one of
  /// the first seven.
  static func isFurniture(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 3, let first = text.first, let last = text.last else { return false }
    return isRule(first) && isRule(last) && text.allSatisfy { isRule($0) || isFill($0) }
  }

  private static func isRule(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="),
      UInt8(ascii: "~"),
      UInt8(ascii: "#"), UInt8(ascii: "+"):
      true
    default: false
    }
  }

  private static func isFill(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "."),
      UInt8(ascii: "o"),
      UInt8(ascii: "O"), UInt8(ascii: "0"), UInt8(ascii: " "):
      true
    default: false
    }
  }
}
