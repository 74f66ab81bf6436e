internal import TenorText

/// Makes VADER's words of the tokens of one utterance: the same words as of its text, mostly without
/// looking at a byte.
struct VaderTokenReader {
  let text: UnsafeBufferPointer<UInt8>
  let starts: UnsafeBufferPointer<Int32>
  let ends: UnsafeBufferPointer<Int32>
  let ids: UnsafeBufferPointer<TypeID>
  /// What VADER asks of a token, by type.
  let types: UnsafeBufferPointer<VaderWord>
  let lexicon: VaderLexicon

  /// Appends the words of a sentence. O(tokens), O(bytes) of what tokens do not tell.
  func read(_ sentence: Tokens.Sentence, into words: inout VaderWords) {
    var token = sentence.tokens.lowerBound
    let end = sentence.tokens.upperBound
    var position = sentence.text.lowerBound
    while token < end {
      let start = Int(starts[token])
      guard isSpace(position..<start) else {
        readText(sentence.text, into: &words)
        return
      }
      // What stands between white space: a run of tokens, each starting where the last one ends.
      var last = token
      while last + 1 < end, starts[last + 1] == ends[last] { last += 1 }
      position = Int(ends[last])
      if !readTokens(token...last, into: &words) {
        words.append(contentsOf: bytes(start..<position), lexicon)
      }
      token = last + 1
    }
    if !isSpace(position..<sentence.text.upperBound) { readText(sentence.text, into: &words) }
  }

  /// Appends the word that a run of tokens is, when their types alone tell it.
  @inline(__always)
  private func readTokens(_ run: ClosedRange<Int>, into words: inout VaderWords) -> Bool {
    let first = types[Int(ids[run.lowerBound])]
    if run.count == 1 {
      guard first.traits.contains(.standsAlone) else { return false }
      words.append(first)
      words.count(exclamations: Int(first.exclamations), questions: Int(first.questions))
      return true
    }
    var word: VaderWord?
    var exclamations = 0
    var questions = 0
    for token in run {
      let type = types[Int(ids[token])]
      exclamations += Int(type.exclamations)
      questions += Int(type.questions)
      if type.traits.contains(.punctuation) { continue }
      guard word == nil, type.traits.contains(.standsInPunctuation) else { return false }
      word = type
    }
    guard let word else { return false }
    words.append(word)
    words.count(exclamations: exclamations, questions: questions)
    return true
  }

  /// Reads the sentence as text, where white space to ICU is none to Python.
  private func readText(_ range: Range<Int>, into words: inout VaderWords) {
    words.removeAll()
    words.append(contentsOf: bytes(range), lexicon)
  }

  private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[range])
  }

  /// Whether a gap between tokens is white space to Python.
  @inline(__always)
  private func isSpace(_ gap: Range<Int>) -> Bool {
    if gap.count == 1 { return PythonText.isSpace(ascii: text[gap.lowerBound]) }
    var offset = gap.lowerBound
    while offset < gap.upperBound {
      let (scalar, length) = PythonText.scalar(text, at: offset)
      guard PythonText.isSpace(scalar) else { return false }
      offset += length
    }
    return true
  }
}
