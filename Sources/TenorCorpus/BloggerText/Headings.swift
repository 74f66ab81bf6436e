/// The heading of comments: `16 comments:`, `Kommentare:`, `Aucun commentaire:`.
struct CommentHeading {
  enum Count: Equatable {
    case declared(Int)
    /// The heading has no number of its own.
    case unstated
  }
  var line: Int
  var count: Count
  /// Whether the words are Blogger's own, rather than a template's.
  var isBlogger: Bool

  init?(_ page: PageLines, _ line: Int) {
    let text = page.text(line)
    guard (3...48).contains(text.count), page.bytes[text.upperBound - 1] == UInt8(ascii: ":") else {
      return nil
    }
    self.line = line
    if page.line(line, isOneOf: ChromePhrases.noComments) {
      count = .declared(0)
      isBlogger = true
      return
    }
    var at = text.lowerBound
    var number = 0
    var digits = 0
    while at < text.upperBound, digits < 7 {
      let byte = page.bytes[at]
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      } else if digits == 0 || (byte != UInt8(ascii: ",") && byte != UInt8(ascii: ".")) {
        break
      }
      at += 1
    }
    if digits > 0 {
      if page.has(Array("\u{A0}".utf8), at: at, limit: text.upperBound) {
        at += 2
      } else if page.bytes[at] == UInt8(ascii: " ") {
        at += 1
      } else {
        return nil
      }
    }
    var end = text.upperBound - 1
    while end > at, page.bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    if page.has(Array("\u{A0}".utf8), at: end - 2, limit: end) { end -= 2 }
    guard end > at else { return nil }
    isBlogger = ChromePhrases.comments.contains {
      $0.count == end - at && page.has($0, at: at, limit: end)
    }
    guard isBlogger || digits > 0 else { return nil }
    count = digits > 0 ? .declared(number) : .unstated
  }
}

/// The number that a numbered comment begins with.
struct Ordinal {
  var number: Int
  /// The number, the full stop and the blank after it.
  var range: Range<Int>

  /// `nil` unless the line's text begins with up to six digits, a full stop and a blank.
  init?(_ page: PageLines, _ line: Int) {
    let text = page.text(line)
    var at = text.lowerBound
    var number = 0
    while at < text.upperBound, at - text.lowerBound <= 6 {
      let byte = page.bytes[at]
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { break }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
      at += 1
    }
    let digits = at - text.lowerBound
    guard (1...6).contains(digits), at < text.upperBound, page.bytes[at] == UInt8(ascii: ".") else {
      return nil
    }
    at += 1
    if at < text.upperBound {
      guard page.bytes[at] == UInt8(ascii: " ") else { return nil }
      at += 1
    }
    self.number = number
    range = text.lowerBound..<at
  }
}
