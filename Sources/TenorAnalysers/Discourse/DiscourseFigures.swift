internal import TenorAnalysis
public import TenorStatistics

/// What is counted of one class in a group of utterances.
public struct DiscourseFigure: Sendable, Equatable, Encodable {
  /// The class.
  public var name: String
  /// How often it is met.
  public var matches: Int
  /// matches / tokens, or utterances / all utterances, as its family is counted; `nil` for fewer
  /// conversations than ``Categories/fewestConversations``.
  public var rate: Double?
  /// Its 95% interval over conversations; `nil` where fewer of them than
  /// ``Categories/fewestConversations`` hold the class, or none can be told.
  public var interval: Interval?
  /// The utterances that hold it.
  public var utterances: Int
  /// The conversations that hold it.
  public var conversations: Int
}

/// What one family finds in a group of utterances.
public struct DiscourseFigures: Sendable, Equatable, Encodable {
  /// All utterances of the group.
  public var utterances: Int
  /// The conversations they belong to.
  public var conversations: Int
  /// Running words.
  public var tokens: Int
  /// Matches of `not`: words that an entry of a class would else have met, and that are something else.
  public var notCounted: Int
  /// In the family's order.
  public var classes: [DiscourseFigure]

  /// - Parameters:
  ///   - cells: one for each conversation.
  ///   - place: where the family's counts stand.
  init(
    _ cells: [CategoryPartial.Cell], of family: DiscourseFamily, at place: Int,
    _ analyser: Discourse
  ) {
    utterances = cells.reduce(0) { $0 + $1.utterances }
    conversations = cells.count
    tokens = cells.reduce(0) { $0 + $1.tokens }
    notCounted = 0
    if case .dictionary(_, _, let not?) = family.content {
      notCounted = cells.reduce(0) { $0 + $1.lexicons[place].byCategory[not] }
    }
    let places = family.places
    let sides = places.map { ClusterRatio(cells, family, at: place, category: $0) }
    classes = zip(family.classes, zip(places, sides)).map { known, found in
      func sum(_ value: (CategoryPartial.Counts) -> [Int]) -> Int {
        cells.reduce(0) { $0 + value($1.lexicons[place])[found.0] }
      }
      return DiscourseFigure(
        name: known.name, matches: sum(\.byCategory), rate: found.1.rate, interval: nil,
        utterances: sum(\.holding),
        conversations: cells.count { $0.lexicons[place].byCategory[found.0] > 0 })
    }
    let drawn = classes.indices.filter {
      classes[$0].rate != nil && classes[$0].conversations >= Categories.fewestConversations
    }
    guard let first = drawn.first else { return }
    let intervals = CategoryGroup.intervals(
      drawn.map { sides[$0].sums }, sizes: sides[first].sizes, replicates: analyser.replicates,
      seed: analyser.seed)
    for (index, interval) in zip(drawn, intervals) { classes[index].interval = interval }
  }
}

/// A class's sums and sizes by conversation: what its rate is made of.
struct ClusterRatio {
  let sums: [Double]
  let sizes: [Double]

  init(
    _ cells: [CategoryPartial.Cell], _ family: DiscourseFamily, at place: Int, category: Int
  ) {
    switch family.per {
    case .tokens:
      // A conversation of emoticons alone has no words to count by.
      let clusters = cells.filter { $0.tokens > 0 }
      sums = clusters.map { Double($0.lexicons[place].byCategory[category]) }
      sizes = clusters.map { Double($0.tokens) }
    case .utterances:
      sums = cells.map { Double($0.lexicons[place].holding[category]) }
      sizes = cells.map { Double($0.utterances) }
    }
  }

  /// `nil` for too few conversations.
  var rate: Double? {
    sums.count >= Categories.fewestConversations
      ? sums.reduce(0, +) / sizes.reduce(0, +) : nil
  }
}
