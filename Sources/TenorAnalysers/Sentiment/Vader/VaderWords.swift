/// The words of one text or sentence in order, with what the rules count of it as a whole. Kept and
/// refilled, so that a sentence allocates nothing.
struct VaderWords {
  private(set) var words: [VaderWord] = []
  private(set) var uppers = 0
  /// Words with an entry in the lexicon.
  private(set) var matched = 0
  private(set) var exclamations = 0
  private(set) var questions = 0
  /// Text with its emoji replaced.
  private var rewritten: [UInt8] = []

  init() {}

  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    uppers = 0
    matched = 0
    exclamations = 0
    questions = 0
  }

  @inline(__always)
  mutating func append(_ word: VaderWord) {
    words.append(word)
    if word.isUpper { uppers += 1 }
    if word.hasValence { matched += 1 }
  }

  @inline(__always)
  mutating func count(exclamations: Int, questions: Int) {
    self.exclamations += exclamations
    self.questions += questions
  }

  /// Appends the words of a text, given as UTF-8. O(bytes).
  mutating func append(
    contentsOf text: UnsafeBufferPointer<UInt8>, _ lexicon: borrowing VaderLexicon
  ) {
    var start = 0
    var offset = 0
    var hasEmoji = false
    while offset < text.count {
      let byte = text[offset]
      var length = 1
      let isSpace: Bool
      if byte < 0x80 {
        isSpace = PythonText.isSpace(ascii: byte)
      } else {
        let scalar = PythonText.scalar(text, at: offset)
        length = scalar.length
        isSpace = PythonText.isSpace(scalar.value)
        if lexicon.emoji[scalar.value] != nil { hasEmoji = true }
      }
      if isSpace {
        appendStretch(UnsafeBufferPointer(rebasing: text[start..<offset]), hasEmoji, lexicon)
        start = offset + length
        hasEmoji = false
      }
      offset += length
    }
    appendStretch(UnsafeBufferPointer(rebasing: text[start...]), hasEmoji, lexicon)
  }

  /// Appends what a stretch without white space holds: one word, or several where emoji become words.
  private mutating func appendStretch(
    _ stretch: UnsafeBufferPointer<UInt8>, _ hasEmoji: Bool, _ lexicon: borrowing VaderLexicon
  ) {
    guard hasEmoji else {
      appendWord(stretch, lexicon)
      return
    }
    rewrite(stretch, lexicon)
    // Descriptions hold no emoji, and no white space but the space.
    let text = rewritten
    text.withUnsafeBufferPointer { text in
      for word in text.split(separator: UInt8(ascii: " ")) {
        appendWord(UnsafeBufferPointer(rebasing: word), lexicon)
      }
    }
  }

  /// Replaces emoji by their descriptions: a space before each, none behind, so that what follows an
  /// emoji directly is glued to the description's last word.
  private mutating func rewrite(
    _ stretch: UnsafeBufferPointer<UInt8>, _ lexicon: borrowing VaderLexicon
  ) {
    rewritten.removeAll(keepingCapacity: true)
    var offset = 0
    while offset < stretch.count {
      let (scalar, length) = PythonText.scalar(stretch, at: offset)
      if let description = lexicon.emoji[scalar] {
        rewritten.append(UInt8(ascii: " "))
        rewritten += description
      } else {
        rewritten += stretch[offset..<offset + length]
      }
      offset += length
    }
  }

  /// Appends one word without the punctuation around it, unless that leaves two characters or fewer:
  /// then the marks may be an emoticon, and stay.
  private mutating func appendWord(
    _ form: UnsafeBufferPointer<UInt8>, _ lexicon: borrowing VaderLexicon
  ) {
    if form.isEmpty { return }
    for byte in form {
      if byte == UInt8(ascii: "!") { exclamations += 1 }
      if byte == UInt8(ascii: "?") { questions += 1 }
    }
    let core = PythonText.stripped(form)
    append(
      lexicon.word(
        PythonText.hasMoreThanTwo(form, core)
          ? UnsafeBufferPointer(rebasing: form[core]) : form))
  }
}
