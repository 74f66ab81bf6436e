/// Finds what utterances copy from those that they answer.
///
/// A word is a run of bytes between blanks; words are compared by their letters and digits alone,
/// ASCII letters in lower case, so that quotation marks, dashes and typographic apostrophes make no
/// difference. Eight words in a row that stand in the same order in an ancestor (the parent, its
/// parent, up to the post) are copied, and so are all words of such windows that overlap: together
/// the maximal matches. A post copies from nobody, nor does a reply from its siblings.
///
/// One walk over the tree carries the windows of the ancestors: a window is entered with its
/// utterance and taken out after the utterance's last descendant. A hash finds it, and the words
/// themselves are compared before it counts. O(bytes) for a conversation, whatever its depth.
struct CopiedText {
  /// How many words in a row are a copy.
  static let window = 8

  private let texts: [[UInt8]]
  /// The windows of each utterance, by their first word.
  private let windows: [WordWindows]
  /// The words of the utterances that were looked at more closely.
  private var words: [Int: [Range<Int>]] = [:]
  /// The windows of those on the path to the utterance that is read.
  private var table: WindowTable

  /// The copied stretches of each utterance, in order: from the first to the last byte of their words.
  static func ranges(in conversation: Conversation, of corpus: Corpus) -> [[Range<Int>]] {
    let utterances = conversation.utterances
    var copied = [[Range<Int>]](repeating: [], count: utterances.count)
    guard utterances.count > 1 else { return copied }
    var children = [[Int]](repeating: [], count: utterances.count)
    var roots: [Int] = []
    for index in utterances.indices {
      if let parent = utterances[index].replyTo, utterances.indices.contains(parent),
        parent != index
      {
        children[parent].append(index)
      } else {
        roots.append(index)
      }
    }
    var finder = CopiedText(utterances, children, of: corpus)
    // A node is met twice: on the way down, and (as its complement) after its descendants, with the
    // length that the record of entries had before it. A ring of parents has no root and is not met.
    for root in roots {
      var path: [(node: Int, mark: Int)] = [(root, -1)]
      while let (node, mark) = path.popLast() {
        if mark >= 0 {
          finder.table.restore(to: mark)
          continue
        }
        if utterances[node].kind != .post {
          copied[node] = finder.copies(in: node)
        }
        guard !children[node].isEmpty else { continue }
        path.append((node, finder.table.mark))
        finder.enter(node)
        for child in children[node] { path.append((child, -1)) }
      }
    }
    return copied
  }

  private init(_ utterances: [Utterance], _ children: [[Int]], of corpus: Corpus) {
    texts = utterances.map { utterance in
      var text: [UInt8] = []
      utterance.appendText(from: corpus.sources[utterance.source], to: &text)
      return text
    }
    let windows = texts.map { WordWindows(of: $0, width: Self.window) }
    self.windows = windows
    table = WindowTable(
      windows: windows.indices.reduce(0) {
        $0 + (children[$1].isEmpty ? 0 : windows[$1].keys.count)
      })
  }

  private mutating func enter(_ node: Int) {
    for (word, key) in windows[node].keys.enumerated() {
      table.enter(WindowTable.Place(utterance: Int32(node), word: Int32(word)), under: key)
    }
  }

  private mutating func copies(in node: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var end = 0
    for (start, key) in windows[node].keys.enumerated() {
      guard let place = table.place(under: key) else { continue }
      let own = words(of: node)
      guard isSame(words(of: Int(place.utterance)), place, own, node, start) else { continue }
      let last = start + Self.window
      let upper = own[last - 1].upperBound
      if !ranges.isEmpty, start <= end {
        ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<upper
      } else {
        ranges.append(own[start].lowerBound..<upper)
      }
      end = last
    }
    return ranges
  }

  private mutating func words(of node: Int) -> [Range<Int>] {
    if let known = words[node] { return known }
    let text = texts[node]
    let found = Blanks.words(of: text).filter { range in
      var letters = WordLetters(text, range)
      return letters.next() != nil
    }
    words[node] = found
    return found
  }

  /// Whether the windows hold the same words, and not only the same key.
  private func isSame(
    _ ancestor: [Range<Int>], _ place: WindowTable.Place, _ own: [Range<Int>], _ node: Int,
    _ start: Int
  ) -> Bool {
    for offset in 0..<Self.window {
      var left = WordLetters(texts[Int(place.utterance)], ancestor[Int(place.word) + offset])
      var right = WordLetters(texts[node], own[start + offset])
      while true {
        let (a, b) = (left.next(), right.next())
        if a != b { return false }
        if a == nil { break }
      }
    }
    return true
  }
}
