public import TenorAnalysis

/// How often each word, or sequence of words, occurs in each conversation and on each side.
///
/// A *unit* is what is counted: a word, or a sequence of two or three. Everything is numbered in the order
/// of first meeting, so that no cut of the corpus shows; a number stands in a partial of its own only.
public struct KeyWordsPartial: Mergeable, Codable, Sendable, Equatable {
  /// The part of a conversation that is on one side.
  struct Cluster: Codable, Sendable, Equatable {
    /// Index into the corpus's conversations.
    var conversation: UInt32
    var isTarget: Bool
    /// The units in it.
    var units: Int
    /// Its entries go up to this one, from the end of the cluster before.
    var end: Int
  }

  /// A unit in a cluster.
  struct Entry: Codable, Sendable, Equatable {
    var unit: UInt32
    var count: UInt32
    /// The utterances with it.
    var utterances: UInt32
    /// Where it stands first: the utterance's index, and bytes of its text.
    var utterance: UInt32
    var start: UInt32
    var length: UInt32
  }

  /// The words of a sequence by their numbers; the third is `UInt32.max` where there are two.
  struct Sequence: Codable, Sendable, Hashable {
    var first: UInt32
    var second: UInt32
    var third: UInt32
  }

  /// In corpus order.
  private(set) var clusters: [Cluster] = []
  private(set) var entries: [Entry] = []
  /// The words by their numbers.
  var forms = FormNumbers()
  /// The sequences by their numbers; none where words are counted, which are then the units.
  private(set) var sequences: [Sequence] = []
  private var sequenceNumbers: [Sequence: UInt32] = [:]
  /// Utterances on each side.
  var targetUtterances = 0
  var referenceUtterances = 0
  /// Utterances with a word that is on both sides.
  var overlapping = 0
  var elsewhere = KeynessFindings.Elsewhere()

  /// Nothing counted.
  public static let empty = KeyWordsPartial()

  /// How many units there are.
  var units: Int { sequences.isEmpty ? forms.count : sequences.count }

  /// The words of a unit, with one blank between them.
  func spelling(_ unit: Int) -> String {
    if sequences.isEmpty { return forms[unit] }
    let sequence = sequences[unit]
    return [sequence.first, sequence.second, sequence.third].filter { $0 != .max }
      .map { forms[Int($0)] }.joined(separator: " ")
  }

  /// The number of a sequence.
  mutating func number(of sequence: Sequence) -> UInt32 {
    if let known = sequenceNumbers[sequence] { return known }
    let number = UInt32(sequences.count)
    sequences.append(sequence)
    sequenceNumbers[sequence] = number
    return number
  }

  /// Adds the part of a conversation that is on a side.
  mutating func add(_ entries: [Entry], conversation: Int, isTarget: Bool, units: Int) {
    self.entries += entries
    clusters.append(
      Cluster(
        conversation: UInt32(conversation), isTarget: isTarget, units: units,
        end: self.entries.count))
  }

  /// Adds what the next stretch holds: one look-up for each of its forms.
  public mutating func merge(_ next: Self) {
    let offset = entries.count
    let words = forms.merge(next.forms)
    let units =
      next.sequences.isEmpty
      ? words
      : next.sequences.map { sequence in
        number(
          of: Sequence(
            first: words[Int(sequence.first)], second: words[Int(sequence.second)],
            third: sequence.third == .max ? .max : words[Int(sequence.third)]))
      }
    for var entry in next.entries {
      entry.unit = units[Int(entry.unit)]
      entries.append(entry)
    }
    for var cluster in next.clusters {
      cluster.end += offset
      clusters.append(cluster)
    }
    targetUtterances += next.targetUtterances
    referenceUtterances += next.referenceUtterances
    overlapping += next.overlapping
    elsewhere.merge(next.elsewhere)
  }
}
