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

  private struct Word {
    var range: Range<Int>
    var hash: UInt64
  }
  private struct Place {
    var utterance: Int
    var word: Int
  }
  /// What stood in the table before an utterance's windows were entered.
  private struct Entry {
    var key: UInt64
    var before: Place?
  }

  private var texts: [[UInt8]] = []
  private var words: [[Word]] = []
  private var table: [UInt64: Place] = [:]
  private var entered: [Entry] = []

  /// The copied stretches of each utterance, in order: from the first to the last byte of their words.
  static func ranges(in conversation: Conversation, of corpus: Corpus) -> [[Range<Int>]] {
    let utterances = conversation.utterances
    var copied = [[Range<Int>]](repeating: [], count: utterances.count)
    guard utterances.count > 1 else { return copied }
    var finder = CopiedText(utterances, of: corpus)
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
    // A node is met twice: on the way down, and (as its complement) after its descendants, with the
    // length that the record of entries had before it. A ring of parents has no root and is not met.
    for root in roots {
      var path: [(node: Int, mark: Int)] = [(root, -1)]
      while let (node, mark) = path.popLast() {
        if mark >= 0 {
          finder.leave(to: mark)
          continue
        }
        if utterances[node].kind != .post, !finder.table.isEmpty {
          copied[node] = finder.copies(in: node)
        }
        guard !children[node].isEmpty else { continue }
        path.append((node, finder.entered.count))
        finder.enter(node)
        for child in children[node] { path.append((child, -1)) }
      }
    }
    return copied
  }

  private init(_ utterances: [Utterance], of corpus: Corpus) {
    for utterance in utterances {
      var text: [UInt8] = []
      utterance.appendText(from: corpus.sources[utterance.source], to: &text)
      words.append(Self.words(of: text))
      texts.append(text)
    }
  }

  private mutating func enter(_ node: Int) {
    forEachWindow(of: words[node]) { finder, start, key in
      let before = finder.table.updateValue(Place(utterance: node, word: start), forKey: key)
      finder.entered.append(Entry(key: key, before: before))
    }
  }

  private mutating func leave(to mark: Int) {
    while entered.count > mark, let entry = entered.popLast() { table[entry.key] = entry.before }
  }

  private mutating func copies(in node: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var end = 0
    forEachWindow(of: words[node]) { finder, start, key in
      guard let place = finder.table[key], finder.isSame(place, Place(utterance: node, word: start))
      else { return }
      let last = start + Self.window
      let upper = finder.words[node][last - 1].range.upperBound
      if !ranges.isEmpty, start <= end {
        ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<upper
      } else {
        ranges.append(finder.words[node][start].range.lowerBound..<upper)
      }
      end = last
    }
    return ranges
  }

  private mutating func forEachWindow(
    of words: [Word], _ visit: (inout CopiedText, Int, UInt64) -> Void
  ) {
    guard words.count >= Self.window else { return }
    for start in 0...words.count - Self.window {
      var key: UInt64 = 0
      for word in words[start..<start + Self.window] {
        key = (key ^ word.hash) &* 0x9E37_79B9_7F4A_7C15
        key ^= key >> 29
      }
      visit(&self, start, key)
    }
  }
}

extension CopiedText {
  private static func words(of text: [UInt8]) -> [Word] {
    var words: [Word] = []
    for range in Blanks.words(of: text) {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var letters = WordLetters(text, range)
      var isWord = false
      while let byte = letters.next() {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        isWord = true
      }
      if isWord { words.append(Word(range: range, hash: hash)) }
    }
    return words
  }

  private func isSame(_ one: Place, _ other: Place) -> Bool {
    for offset in 0..<Self.window {
      var left = WordLetters(texts[one.utterance], words[one.utterance][one.word + offset].range)
      var right = WordLetters(
        texts[other.utterance], words[other.utterance][other.word + offset].range)
      while true {
        let (a, b) = (left.next(), right.next())
        if a != b { return false }
        if a == nil { break }
      }
    }
    return true
  }
}
