public import TenorCorpus

/// Texts with the mean of what people rated them, from −4 to 4.
public struct RatedTexts: Sendable {
  /// One rated text.
  public struct Row: Sendable, Hashable {
    /// The set's own name for it.
    public var id: String
    /// The mean of the ratings.
    public var rating: Double
    /// The text as people read it.
    public var text: String
  }

  /// Whatever the set is called: usually its file without the ending.
  public var name: String
  /// In the order of the file.
  public var rows: [Row]

  /// Why a file is no set of rated texts.
  public struct Problem: Error, Equatable, CustomStringConvertible {
    /// The file as it was named.
    public var file: String
    /// Counted from 1.
    public var line: Int
    /// What was found and what was expected.
    public var message: String
    /// The three in one line.
    public var description: String { "\(file):\(line): \(message)" }
  }

  /// Reads tab-separated values without quoting: a line of names, among them `id`, `human_mean` and, as
  /// the last, `text`. O(bytes).
  public init(name: String, file: String, tabSeparated bytes: [UInt8]) throws {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    func fields(_ line: Int, most: Int) -> [String] {
      lines[line].split(
        separator: UInt8(ascii: "\t"), maxSplits: most - 1, omittingEmptySubsequences: false
      ).map { String(decoding: $0, as: UTF8.self) }
    }
    let names = fields(0, most: .max)
    guard let id = names.firstIndex(of: "id"), let rating = names.firstIndex(of: "human_mean"),
      names.last == "text"
    else {
      throw Problem(
        file: file, line: 1,
        message: "the columns are \(names); expected id, human_mean and, as the last, text")
    }
    self.name = name
    rows = []
    for line in lines.indices.dropFirst() where !lines[line].isEmpty {
      let values = fields(line, most: names.count)
      guard values.count == names.count else {
        throw Problem(
          file: file, line: line + 1,
          message: "\(values.count) columns; expected \(names.count)")
      }
      guard let mean = plainNumber(values[rating]) else {
        throw Problem(
          file: file, line: line + 1,
          message: "human_mean is '\(values[rating])'; expected a number")
      }
      rows.append(Row(id: values[id], rating: mean, text: values[names.count - 1]))
    }
  }

  /// The texts as a corpus: each is the one utterance of a conversation, in order.
  public var corpus: Corpus {
    var bytes: [UInt8] = []
    var conversations: [Conversation] = []
    for (index, row) in rows.enumerated() {
      let start = bytes.count
      bytes += row.text.utf8
      let range = start..<bytes.count
      bytes.append(UInt8(ascii: "\n"))
      let id = "\(name)-\(index)"
      conversations.append(
        Conversation(
          id: id, title: nil, date: nil, dateStated: false, source: 0, reader: "rated-texts",
          layout: "table", declaredComments: nil,
          utterances: [
            Utterance(
              id: id + ".1", kind: .post, pieces: [TextPiece(range)], range: range,
              voices: [VoiceRange(.own, 0..<range.count)])
          ]))
    }
    var corpus = Corpus()
    corpus.sources = [Source(name: name, bytes: bytes)]
    corpus.conversations = conversations
    return corpus
  }
}
