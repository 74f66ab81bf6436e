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
  /// How many of those are posts; the others are comments, replies and excerpts.
  public var addedPosts = 0
  /// Utterances whose text, speaker or own date is another now. What they said before is kept: see
  /// ``Store/revisions(of:)``.
  public var edited = 0
  /// Utterances that the source no longer holds, nor any other: kept and marked, or pruned.
  public var gone = 0
  /// Utterances that were gone and are back.
  public var returned = 0
  /// Utterances that were there before, unchanged.
  public var kept = 0
  /// What the reader guessed, in words.
  public var guesses: [String] = []
  /// Remarks that a person may want to look at: not how the source was understood, not what the reader
  /// guessed, and not that its counts agree.
  public var remarks = 0

  /// Nothing changed yet.
  public init(source: String) { self.source = source }

  /// A source that is the same as before.
  init(known source: String) {
    self.source = source
    isKnown = true
  }

  /// Adds up the utterances of another source.
  public mutating func add(_ next: SourceChanges) {
    added += next.added
    addedPosts += next.addedPosts
    edited += next.edited
    gone += next.gone
    returned += next.returned
    kept += next.kept
  }

  /// Whether the store's utterances are other ones now.
  public var isChange: Bool { added + edited + gone + returned > 0 }
}
