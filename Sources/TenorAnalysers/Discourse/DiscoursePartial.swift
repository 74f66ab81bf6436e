public import TenorAnalysis

/// The matches of every conversation in corpus order, by group; the words that go with *our* and *their*;
/// and the shape of every thread.
public struct DiscoursePartial: Mergeable, Codable, Sendable, Equatable {
  /// By conversation and group; of each the families, in the analyser's order.
  public var categories: CategoryPartial
  /// What follows *our* and *their*.
  public var companions = CompanionCounts.empty
  /// One record a conversation.
  public var threads = ThreadPartial.empty

  /// No conversations.
  public static let empty = DiscoursePartial(categories: .empty)

  /// Appends the conversations of the next stretch.
  public mutating func merge(_ next: DiscoursePartial) {
    categories.merge(next.categories)
    companions.merge(next.companions)
    threads.merge(next.threads)
  }
}
