internal import TenorText

/// Cuts the texts of conversations into words, and lists which utterances hold which forms. Belongs to one
/// task at a time; what it knows of types it keeps.
final class WordCutter {
  /// A stretch of whole conversations.
  struct Part {
    var corpus: Corpus
    /// Of each conversation: its id in the store, and the rows of its utterances.
    var rows: [(conversation: Int, utterances: [Int])]
    /// The number of the first utterance.
    var first: Int
  }

  /// A conversation that was cut.
  struct Cut {
    var conversation: Int
    var first: Int
    var facts: [UtteranceFacts]
    var speakers: [String?]
  }

  /// The form that every utterance with a very long token has: whatever is looked for may be in it.
  static let longForm = "\u{1}"
  private static let longest = 200

  private let stream: TokenStream
  private let vocabulary = Vocabulary()
  private var tokens = Tokens()
  /// By type: the forms that it is kept under.
  private var formsOfType: [[TypeID]] = []
  /// What ``lists`` stand for.
  let forms = Vocabulary()
  private(set) var lists: [[UInt8]] = []
  private var last: [Int] = []
  /// The forms with a list.
  private(set) var met: [TypeID] = []
  private(set) var cuts: [Cut] = []

  init() throws { stream = try WordIndexTables.tokeniser.open() }

  /// Replaces what was cut before.
  func cut(_ part: Part) throws {
    for form in met { lists[Int(form)].removeAll(keepingCapacity: true) }
    met.removeAll(keepingCapacity: true)
    cuts.removeAll(keepingCapacity: true)
    var number = part.first
    var text: [UInt8] = []
    for (conversation, place) in zip(part.corpus.conversations, part.rows) {
      var cut = Cut(conversation: place.conversation, first: number, facts: [], speakers: [])
      for (utterance, row) in zip(conversation.utterances, place.utterances) {
        text.removeAll(keepingCapacity: true)
        utterance.appendText(from: part.corpus.sources[utterance.source], to: &text)
        cut.facts.append(
          UtteranceFacts(
            kind: utterance.kind, days: utterance.date.map { $0.firstDay...$0.lastDay },
            tokens: try list(text, number), row: row))
        cut.speakers.append(utterance.speaker)
        number += 1
      }
      cuts.append(cut)
    }
  }

  /// Lists the forms of a text; how many running words it has.
  private func list(_ text: [UInt8], _ number: Int) throws -> Int {
    tokens.removeAll()
    _ = try text.withUnsafeBufferPointer {
      try stream.tokenise($0, into: &tokens, with: vocabulary)
    }
    while formsOfType.count < vocabulary.count {
      formsOfType.append(formsOf(TypeID(formsOfType.count)))
    }
    var running = 0
    for index in 0..<tokens.count {
      let `class` = tokens.classes[index]
      if `class` == .punctuation { continue }
      if `class`.isRunning { running += 1 }
      for form in formsOfType[Int(tokens.types[index])] {
        let form = Int(form)
        if last[form] == number, !lists[form].isEmpty { continue }
        if lists[form].isEmpty {
          met.append(TypeID(form))
          last[form] = 0
        }
        PackedNumbers.append(number - last[form], to: &lists[form])
        last[form] = number
      }
    }
    return running
  }

  /// A type is kept as it is looked up; a compound, and what stands behind `#`, by its parts too.
  private func formsOf(_ type: TypeID) -> [TypeID] {
    let folded = vocabulary.folded(of: type)
    if folded.utf8.count > Self.longest { return [number(of: Self.longForm)] }
    var all = [number(of: folded)]
    let whole = folded.utf8.first == UInt8(ascii: "#") ? folded.dropFirst() : folded[...]
    if whole.utf8.count < folded.utf8.count || whole.utf8.contains(UInt8(ascii: "-")) {
      let parts = whole.unicodeScalars.split(separator: "-").map { number(of: String($0)) }
      for part in parts where !all.contains(part) { all.append(part) }
    }
    return all
  }

  private func number(of form: String) -> TypeID {
    let number = forms.intern(form)
    while lists.count <= Int(number) {
      lists.append([])
      last.append(0)
    }
    return number
  }
}
