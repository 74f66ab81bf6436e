internal import TenorCorpus
internal import TenorReport

/// A day number as people read it.
struct Day: CustomStringConvertible {
  let description: String

  init(_ day: Int) {
    description = CalendarDate(dayNumber: day).description
  }
}

/// `1 reply`, `1,204 replies`.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(Numerals.grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
}

extension String {
  /// The string with its first letter as a capital.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// The kinds of utterance as tables name them, in the order of tables.
enum UtteranceKindLabels {
  static let all: [(kind: UtteranceKind?, label: String)] = [
    (.post, "Posts"), (.comment, "Comments"), (.reply, "Replies"), (.excerpt, "Excerpts"),
    (nil, "All"),
  ]
}

extension AuditEntry.Kind {
  /// The kind as reports name it.
  var label: String {
    switch self {
    case .countMet: "count met"
    case .countMismatch: "count mismatch"
    case .undated: "undated"
    case .dateHint: "date hint"
    case .badDate: "bad date"
    case .mended: "mended"
    case .undecided: "undecided"
    case .skipped: "skipped"
    case .understood: "understood"
    case .guessed: "guessed"
    }
  }

  /// What a person should look at first has the lowest rank.
  var rank: Int {
    switch self {
    case .badDate: 0
    case .countMismatch: 1
    case .undecided: 2
    case .mended: 3
    case .skipped: 4
    case .undated: 5
    case .dateHint: 6
    case .guessed: 7
    case .understood: 8
    case .countMet: 9
    }
  }
}
