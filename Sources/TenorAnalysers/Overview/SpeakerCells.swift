/// Counts by speaker in which nobody stands alone with less than a minimum: those below it are merged.
///
/// A speaker of few utterances is easily recognised by what else a row says of him. The merged cell may
/// itself be below the minimum, and with one speaker in it still hides his name; it does not hide that
/// he is there.
public struct SpeakerCells: Sendable, Hashable, Encodable {
  /// One speaker, or those merged.
  public struct Cell: Sendable, Hashable, Encodable {
    /// The speaker's name, or ``SpeakerCells/mergedLabel``.
    public var label: String
    /// How many speakers it stands for.
    public var speakers: Int
    /// The sum of what was counted.
    public var count: Int
  }

  /// The least count of a speaker who is named; 1 names everybody.
  public let smallest: Int
  /// By count, the most first, then by name; those merged come last.
  public let cells: [Cell]
  private let named: Set<String>

  /// What those below the minimum are called.
  public var mergedLabel: String { "(fewer than \(smallest))" }

  /// - Parameter smallest: the least count of a speaker who is named; 1: all are.
  public init(_ counts: [String: Int], smallest: Int = 1) {
    precondition(smallest > 0, "the smallest cell has a count of at least 1, not \(smallest)")
    self.smallest = smallest
    let shown = counts.filter { $0.value >= smallest }
    named = Set(shown.keys)
    var cells = shown.map { Cell(label: $0.key, speakers: 1, count: $0.value) }
      .sorted { ($1.count, $0.label) < ($0.count, $1.label) }
    if shown.count < counts.count {
      let all = counts.values.reduce(0, +)
      cells.append(
        Cell(
          label: "(fewer than \(smallest))", speakers: counts.count - shown.count,
          count: all - cells.reduce(0) { $0 + $1.count }))
    }
    self.cells = cells
  }

  /// What a speaker is called: by name, or by the label of those merged. One who was not counted is
  /// among them, unless everybody is named.
  public func label(of speaker: String) -> String {
    smallest == 1 || named.contains(speaker) ? speaker : mergedLabel
  }

  private enum CodingKeys: String, CodingKey { case smallest, cells }
}
