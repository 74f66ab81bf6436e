extension String {
  /// Words as text of a page, on one line: nothing in them is markup, and what is written from right to
  /// left stays within itself.
  ///
  /// Controls that embed, isolate or override a direction are U+FFFD already (``singleLine``): they are not
  /// needed for reading, and a researcher should see that there were some. Words with letters or marks of a
  /// right-to-left script are put into `<bdi>`, so that they order none of what stands beside them.
  var htmlText: String {
    let escaped = singleLine.htmlEscaped
    return hasRightToLeft ? "<bdi>\(escaped)</bdi>" : escaped
  }

  /// Lines as text of a page that keeps blanks and line breaks.
  var htmlLines: String {
    harmless.verbatimLines.map { line in
      let line = String(line)
      return line.hasRightToLeft ? "<bdi>\(line.htmlEscaped)</bdi>" : line.htmlEscaped
    }.joined(separator: "\n")
  }

  /// Words as the value of an attribute in double quotes, on one line.
  var htmlAttribute: String { singleLine.htmlEscaped }

  /// The characters of markup as references.
  private var htmlEscaped: String {
    guard utf8.contains(where: \.isMarkup) else { return self }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(utf8.count + 16)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether a character in it may order its neighbours from right to left.
  private var hasRightToLeft: Bool {
    // Below U+0590, where Hebrew begins, no first byte is greater than 0xD6.
    utf8.contains { $0 >= 0xD6 } && unicodeScalars.contains(where: \.isRightToLeft)
  }
}

extension UInt8 {
  fileprivate var isMarkup: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// The blocks of right-to-left scripts (Unicode Annex 9, table 4), and the marks of direction.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0x200E...0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF,
      0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
