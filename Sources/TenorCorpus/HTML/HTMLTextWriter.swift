/// Lays out the text of elements line by line.
struct HTMLTextWriter {
  let keepsLines: Bool
  private var text: [UInt8] = []
  private(set) var quoted: [Range<Int>] = []
  /// The line feeds that stand between the text so far and what comes next.
  private var feeds = 0
  /// Whether a block ends or begins there.
  private var isBetweenBlocks = false
  /// The blank, or tab, that stands there.
  private var blank: UInt8?
  /// Whether an item of a list begins there.
  private var isItem = false
  private var preformatted = 0
  private var quotations = 0
  private var quotationStart: Int?

  init(keepsLines: Bool) { self.keepsLines = keepsLines }

  /// What was written, without white space at its end.
  var finished: [UInt8] {
    var text = text
    while let last = text.last, last == 0x20 || (0x09...0x0D).contains(last) { text.removeLast() }
    return text
  }

  mutating func start(_ name: String) {
    if name == "br" {
      breakLine()
      return
    }
    separate(name)
    if name == "li" { isItem = true }
    if HTMLElements.cells.contains(name), feeds == 0 { blank = 0x09 }
    if HTMLElements.preformatted.contains(name) { preformatted += 1 }
    if HTMLElements.quotations.contains(name) { quotations += 1 }
  }

  mutating func end(_ name: String) {
    separate(name)
    if name == "li" { isItem = false }
    if HTMLElements.preformatted.contains(name) { preformatted -= 1 }
    if HTMLElements.quotations.contains(name) {
      quotations -= 1
      if quotations == 0, let start = quotationStart {
        quoted.append(start..<finished(from: start))
        quotationStart = nil
      }
    }
  }

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      switch byte {
      case 0x0A where preformatted > 0:
        if feeds > 0 || !text.isEmpty { feeds += 1 }
        blank = nil
      case 0x0A where keepsLines:
        newlines += 1
        if newlines <= 2 { feeds = max(feeds, newlines) }
        blank = nil
      case 0x0D where preformatted > 0: break
      case 0x20 where preformatted > 0, 0x09 where preformatted > 0:
        flush()
        text.append(byte)
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
        if blank == nil { blank = 0x20 }
      default:
        flush()
        text.append(byte)
      }
    }
  }

  /// The line feeds of the source in a row.
  private var newlines = 0

  private mutating func breakLine() {
    // A line break alone in a block makes a blank line; after one, it ends the line as that does.
    feeds = isBetweenBlocks ? min(max(feeds, 1) + 1, 2) : feeds + 1
    blank = nil
  }

  private mutating func separate(_ name: String) {
    let wanted: Int
    if HTMLElements.paragraphs.contains(name) {
      wanted = 2
    } else if HTMLElements.blocks.contains(name) {
      wanted = 1
    } else {
      return
    }
    blank = nil
    isBetweenBlocks = true
    if !isItem { feeds = max(feeds, wanted) }
  }

  private mutating func flush() {
    newlines = 0
    if !text.isEmpty {
      if feeds > 0 {
        for _ in 0..<feeds { text.append(0x0A) }
      } else if let blank {
        text.append(blank)
      }
    }
    feeds = 0
    blank = nil
    isBetweenBlocks = false
    if quotations > 0, quotationStart == nil { quotationStart = text.count }
    if isItem {
      text.append(contentsOf: [UInt8(ascii: "*"), 0x20])
      isItem = false
    }
  }

  /// Where the text that began at an offset ends, white space at its end left out.
  private func finished(from start: Int) -> Int {
    var end = text.count
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    return end
  }
}
