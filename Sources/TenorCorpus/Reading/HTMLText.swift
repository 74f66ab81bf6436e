/// What a fragment of HTML says, as text.
struct HTMLText: Equatable {
  /// UTF-8. Blocks stand on lines of their own, paragraphs apart by a blank line.
  var text: [UInt8] = []
  /// Where the text stands in block quotations: UTF-8 offsets, in order.
  var quoted: [Range<Int>] = []

  /// Reads a fragment, such as the body of a comment in an export.
  init(fragment: [UInt8]) {
    text = fragment
  }
}
