/// What a reader should not miss, set apart from the running text.
public struct Callout: Sendable, Hashable {
  /// What it is for. There are few, so that each keeps its weight.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Something to know before reading on.
    case note
    /// What the numbers cannot say.
    case limit
    /// What makes the numbers misleading if it is overlooked.
    case caution
  }

  /// What it is for.
  public var kind: Kind
  /// Its paragraphs, in reading order.
  public var paragraphs: [Prose]

  /// A callout of these paragraphs.
  public init(_ kind: Kind, _ paragraphs: Prose...) {
    self.kind = kind
    self.paragraphs = paragraphs
  }
}

extension Callout.Kind {
  /// The word before the text.
  var label: String {
    switch self {
    case .note: "Note"
    case .limit: "Limit"
    case .caution: "Caution"
    }
  }
}
