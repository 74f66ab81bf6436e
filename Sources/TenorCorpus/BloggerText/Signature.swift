/// The name that a comment is signed with on its last line.
enum Signature {
  /// The nickname in a last line such as `'Getafix`: an apostrophe (straight or typographic)
  /// directly before a letter, then one or two words of at most 30 bytes together, without a
  /// further apostrophe, a quotation mark or sentence punctuation. Where every word is capitalised
  /// there may be three, and apostrophes inside them (`'Nan's Lad`). The comment must have a line
  /// of text above it.
  ///
  /// A name after a dash (*— A. Writer*) is not read as a signature: as often it names the author
  /// of the quotation above.
  static func speaker(in text: [UInt8]) -> String? {
    range(in: text).map { String(decoding: text[$0], as: UTF8.self) }
  }

  /// Where that nickname stands in the text.
  static func range(in text: [UInt8]) -> Range<Int>? {
    guard var line = lastLine(of: text) else { return nil }
    if line.first == UInt8(ascii: "'") {
      line.removeFirst()
    } else if line.starts(with: [0xE2, 0x80, 0x98]) || line.starts(with: [0xE2, 0x80, 0x99]) {
      line.removeFirst(3)
    } else {
      return nil
    }
    let name = String(decoding: line, as: UTF8.self)
    guard let first = name.first, first.isLetter, let last = name.last,
      last.isLetter || last.isNumber,
      name.utf8.count <= 30
    else { return nil }
    let words = name.split(separator: " ")
    let isCapitalised = words.allSatisfy { $0.first?.isUppercase == true }
    guard words.count <= (isCapitalised ? 3 : 2) else { return nil }
    let isName = name.allSatisfy {
      $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_"
        || (isCapitalised && ($0 == "'" || $0 == "’"))
    }
    return isName ? line.startIndex..<line.endIndex : nil
  }

  /// The last line without the blanks around it, if there is another above it and it is short enough to
  /// be a signature. Of a longer one, only its end is looked at.
  private static func lastLine(of text: [UInt8]) -> ArraySlice<UInt8>? {
    var end = text.count
    while end > 0, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    var first = end
    var at = end
    while at > 0, text[at - 1] != UInt8(ascii: "\n") {
      at -= 1
      if text[at] != UInt8(ascii: " ") { first = at }
      if end - first > 34 { return nil }
    }
    return at > 1 ? text[first..<end] : nil
  }
}
