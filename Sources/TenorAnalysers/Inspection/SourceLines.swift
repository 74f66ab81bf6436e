internal import TenorCorpus

/// The lines of sources that utterances begin on. Asked in the order of a source, it reads the source once.
struct SourceLines {
  private let corpus: Corpus
  private var source = -1
  private var offset = 0
  private var line = 1

  init(_ corpus: Corpus) { self.corpus = corpus }

  /// Where the text begins: its line, counted from 1, and its bytes from the first to the last.
  mutating func place(of utterance: Utterance) -> (line: Int, bytes: Range<Int>) {
    let map = utterance.map(in: corpus.sources[utterance.source], line: 1)
    if utterance.isDecoded { return (map.line, map.range) }
    if utterance.source != source || map.range.lowerBound < offset {
      source = utterance.source
      offset = 0
      line = 1
    }
    let passed = corpus.sources[source].bytes[offset..<map.range.lowerBound]
    line += passed.count { $0 == UInt8(ascii: "\n") }
    offset = map.range.lowerBound
    return (line, map.range)
  }
}
