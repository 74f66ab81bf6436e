public import TenorAnalysis
internal import TenorCorpus

/// One side of a comparison of words: which utterances, and whose words in them.
public struct KeynessSide: Sendable, Hashable {
  /// What reports call it.
  public var name: String
  /// How it was asked for: its days, or the words of a filter.
  public var words: String
  /// What it holds.
  public var filter: Filter

  /// A side of what passes a filter.
  public init(_ name: String, words: String, filter: Filter) {
    self.name = name
    self.words = words
    self.filter = filter
  }

  /// The side of a period.
  public init(_ period: StudyPeriod) {
    var filter = Filter()
    filter.from = period.days.lowerBound
    filter.to = period.days.upperBound
    self.init(period.name, words: "\(period.from) to \(period.to)", filter: filter)
  }

  /// All that a run counts.
  public static let everything = KeynessSide(
    "the corpus", words: "all that was counted", filter: Filter())

  /// Whether it is asked for by dates.
  var isDated: Bool { filter.from != nil || filter.to != nil }

  /// Whether a date may lie on this side and may lie outside it.
  func cuts(_ date: CalendarDate) -> Bool {
    guard isDated else { return false }
    let (from, to) = (filter.from ?? .min, filter.to ?? .max)
    let isWithin = from <= date.firstDay && date.lastDay <= to
    return date.firstDay <= to && from <= date.lastDay && !isWithin
  }
}

/// What is compared with what.
public struct KeynessSides: Sendable, Hashable {
  /// What the target is set against.
  public enum Reference: Sendable, Hashable {
    case side(KeynessSide)
    /// All that is counted and is not in the target.
    case rest
    /// A list of words with their counts elsewhere.
    case list(ReferenceList)
  }

  /// Whose key words are looked for.
  public var target: KeynessSide
  /// What it is set against.
  public var reference: Reference
  /// The two periods, where these are the sides.
  public private(set) var study: Study?

  /// A target against a reference.
  public init(target: KeynessSide, reference: Reference) {
    self.target = target
    self.reference = reference
  }

  /// The later of two periods against the earlier.
  public init(_ study: Study) {
    precondition(study.periods.count == 2, "Key words are those of one period against one other.")
    let periods = study.periods.sorted { $0.days.lowerBound < $1.days.lowerBound }
    self.init(target: KeynessSide(periods[1]), reference: .side(KeynessSide(periods[0])))
    self.study = study
  }

  /// What reports call the reference.
  public var referenceName: String {
    switch reference {
    case .side(let side): side.name
    case .rest: "the rest"
    case .list(let list): list.name
    }
  }

  /// How the reference was asked for.
  var referenceWords: String {
    switch reference {
    case .side(let side): side.words
    case .rest: "all that is not in the target"
    case .list(let list): "a list of \(counted(list.counts.count, "form"))"
    }
  }

  /// The sides that the words of a voice in an utterance are on.
  func holding(_ voice: Voice, of utterance: Utterance) -> KeynessSideSet {
    var sides: KeynessSideSet = []
    if target.holds(voice, of: utterance) { sides.insert(.target) }
    switch reference {
    case .side(let side): if side.holds(voice, of: utterance) { sides.insert(.reference) }
    case .rest: if sides.isEmpty { sides.insert(.reference) }
    case .list: break
    }
    return sides
  }
}

/// On which sides something is.
struct KeynessSideSet: OptionSet, Hashable {
  let rawValue: UInt8
  static let target = KeynessSideSet(rawValue: 1)
  static let reference = KeynessSideSet(rawValue: 2)
}

extension KeynessSide {
  fileprivate func holds(_ voice: Voice, of utterance: Utterance) -> Bool {
    (filter.voices?.contains(voice) ?? true) && filter.selects(utterance)
  }
}
