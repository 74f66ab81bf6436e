/// Where collocates of a node are looked for.
public struct CollocateWindow: Sendable, Hashable {
  /// What a window never crosses.
  public enum Span: String, Sendable, Hashable, Codable, CaseIterable {
    /// The sentence that holds the node's first word, to the left, and its last, to the right.
    case sentence
    /// The utterance.
    case utterance
  }

  /// Running words before the node.
  public var left: Int
  /// Running words behind it.
  public var right: Int
  /// What it never crosses.
  public var span: Span

  /// A window of so many words.
  public init(left: Int = 5, right: Int = 5, span: Span = .sentence) {
    precondition(left >= 0 && right >= 0 && left + right > 0, "A window has one place or more.")
    self.left = left
    self.right = right
    self.span = span
  }

  /// S, the places about a node.
  public var slots: Int { left + right }

  /// `5 words to the left and 5 to the right, within the sentence`.
  var inWords: String {
    "\(counted(left, "word")) to the left and \(right) to the right, within the \(span.rawValue)"
  }
}

/// What collocates are ranked by.
public enum CollocateMeasure: String, Sendable, Hashable, Codable, CaseIterable {
  case logDice, mi, mi3, t, ll, dice
  case deltaPCollocate = "delta-p-collocate"
  case deltaPNode = "delta-p-node"
  case npmi, count

  /// What people call it.
  var name: String {
    switch self {
    case .logDice: "logDice"
    case .mi: "MI"
    case .mi3: "MI3"
    case .t: "the t-score"
    case .ll: "the log-likelihood"
    case .dice: "Dice"
    case .deltaPCollocate: "ΔP of the collocate by the node"
    case .deltaPNode: "ΔP of the node by the collocate"
    case .npmi: "NPMI"
    case .count: "the joint count"
    }
  }
}
