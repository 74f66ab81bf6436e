public import TenorCorpus

/// What sources took back: utterances that are gone from them, and what edited ones said before.
public struct StoreChanges: Sendable, Equatable {
  /// In the order of their conversations and places.
  public var gone: [GoneUtterance] = []
  /// By the utterance's id, the earliest first.
  public var revisions: [String: [Revision]] = [:]

  /// Nothing was taken back.
  public init() {}

  /// What the sources of a store took back.
  public init(of store: Store) throws {
    gone = try store.gone()
    revisions = try store.revisions()
  }
}
