/// What an ingest of one source changed in a store, in utterances.
public struct SourceChanges: Sendable, Equatable, Codable {
  /// The source's name.
  public var source: String
  /// Whether the source was in the store before.
  public var isKnown = false
  /// Whether it was read at all: one that is the same as before is not.
  public var isRead = false
  /// Utterances that the store did not hold.
  public var added = 0
  /// Utterances whose text or speaker is another now.
  public var edited = 0
  /// Utterances that the source no longer holds: kept and marked, or pruned.
  public var gone = 0
  /// Utterances that were gone and are back.
  public var returned = 0
  /// Utterances that were there before, unchanged.
  public var kept = 0

  /// Nothing changed yet.
  public init(source: String) { self.source = source }

  /// A source that is the same as before.
  init(known source: String) {
    self.source = source
    isKnown = true
  }

  /// Whether the store's utterances are other ones now.
  public var isChange: Bool { added + edited + gone + returned > 0 }
}
