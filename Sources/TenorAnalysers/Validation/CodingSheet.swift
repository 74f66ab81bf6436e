public import TenorCorpus
internal import TenorReport

/// The sheet that coders fill in: an id, the text, empty columns. It tells nothing of the score, the
/// period or the stratum.
public struct CodingSheet: Sendable {
  /// What stands for stretches that are not coded: words that are quoted, links, signatures.
  public enum Others: String, Sendable, Hashable, CaseIterable {
    /// `[…]`
    case elided
    /// `[quoted: the words]`
    case marked
  }

  /// One column a coder.
  public var coders: [String]
  /// Whether the beginning of what an utterance answers stands beside it.
  public var hasContext: Bool
  /// What stands for words of other voices.
  public var others: Others
  /// Whose words are coded: those that the engine read.
  public var voices: Set<Voice>

  /// The names of columns that no coder can have.
  public static let columns = ["id", "text", "context", "note"]

  /// So many words of what is answered are enough to see what is meant.
  static let contextWords = 100

  /// A sheet for these coders.
  public init(
    coders: [String], hasContext: Bool = false, others: Others = .elided,
    voices: Set<Voice> = [.own]
  ) {
    self.coders = coders
    self.hasContext = hasContext
    self.others = others
    self.voices = voices
  }

  /// The sheet of a sample: UTF-8 with a byte order mark, by which spreadsheets know it.
  public func csv(of sample: CodingSample, in corpus: Corpus) -> String {
    let columns =
      ["id", "text"] + (hasContext ? ["context"] : []) + coders + ["note"]
    let rows = zip(sample.items, texts(of: sample, in: corpus)).map { item, own -> [Table.Cell] in
      let unit = item.unit
      var cells: [Table.Cell] = [.text(SampleKey.row(of: unit.id)), .text(Self.harmless(own))]
      if hasContext {
        let conversation = corpus.conversations[unit.conversation]
        let answered = conversation.utterances[unit.utterance].replyTo
          .map { conversation.utterances[$0] }
        let words = answered.map { Self.beginning($0.text(in: corpus.sources[$0.source])) }
        cells.append(.text(words.map(Self.harmless)))
      }
      return cells + coders.map { _ in .missing } + [.missing]
    }
    let table = Table(
      id: "sheet", title: "Sheet", columns: columns.map { .init($0, key: $0, .left) }, rows: rows)
    return "\u{FEFF}" + table.csv
  }

  /// What the coders of a sample read, in the order of the sheet.
  func texts(of sample: CodingSample, in corpus: Corpus) -> [String] {
    var speaking: [Int: [[VoiceRange]]] = [:]
    return sample.items.map { unit, _ in
      let stretches =
        speaking[unit.conversation] ?? corpus.voices(ofConversation: unit.conversation)
      speaking[unit.conversation] = stretches
      let utterance = corpus.conversations[unit.conversation].utterances[unit.utterance]
      return text(of: utterance, stretches[unit.utterance], in: corpus)
    }
  }

  /// The words to be coded, others elided or marked.
  func text(of utterance: Utterance, _ stretches: [VoiceRange], in corpus: Corpus) -> String {
    var bytes: [UInt8] = []
    utterance.appendText(from: corpus.sources[utterance.source], to: &bytes)
    var words = ""
    var at = 0
    func add(_ range: Range<Int>, _ voice: Voice) {
      let part = String(decoding: bytes[range], as: UTF8.self)
      if voices.contains(voice) || part.allSatisfy(\.isWhitespace) {
        words += part
      } else {
        // The blanks around a stretch stay where they are.
        let core = part.drop(while: \.isWhitespace)
        words += part.prefix(part.count - core.count)
        let end = core.lastIndex { !$0.isWhitespace }.map(core.index(after:)) ?? core.endIndex
        words += others == .marked ? "[\(voice.rawValue): \(core[..<end])]" : "[…]"
        words += core[end...]
      }
    }
    for stretch in stretches {
      let range = stretch.range.clamped(to: 0..<bytes.count)
      if at < range.lowerBound { add(at..<range.lowerBound, .own) }
      if !range.isEmpty { add(range, stretch.voice) }
      at = max(at, range.upperBound)
    }
    if at < bytes.count { add(at..<bytes.count, .own) }
    return Self.trimmed(words)
  }

  /// A cell that a spreadsheet would take for a formula begins with an apostrophe.
  static func harmless(_ words: String) -> String {
    guard let first = words.first, "=+-@\t".contains(first) else { return words }
    return "'" + words
  }

  private static func beginning(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > contextWords else { return trimmed(text) }
    return trimmed(String(text[..<words[contextWords - 1].endIndex])) + " …"
  }

  private static func trimmed(_ words: String) -> String {
    let core = words.drop(while: \.isWhitespace)
    guard let last = core.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(core[...last])
  }
}
