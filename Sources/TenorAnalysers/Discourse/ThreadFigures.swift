internal import TenorAnalysis
public import TenorStatistics

/// The shape of the threads of a group: of each measure the mean over conversations.
public struct ThreadFigures: Sendable, Equatable, Encodable {
  /// One measure.
  public struct Measure: Sendable, Equatable, Encodable {
    /// Such as `depth`.
    public var name: String
    /// What it is.
    public var about: String
    /// The mean over conversations; `nil` for fewer than ``Categories/fewestConversations``.
    public var mean: Double?
    /// Its 95% interval.
    public var interval: Interval?
    /// The median over conversations; `nil` without any.
    public var median: Double?
    /// The conversations that have it.
    public var conversations: Int
  }

  /// Conversations.
  public var conversations: Int
  /// Comments and replies in them.
  public var answers: Int
  /// In a fixed order.
  public var measures: [Measure]

  /// - Source: Gonzalez-Bailon, Kaltenbrunner & Banchs (2010), doi:10.1057/jit.2010.2, for depth and
  ///   branching of discussion threads.
  init(_ threads: [ThreadPartial.Thread], _ analyser: Discourse) {
    conversations = threads.count
    answers = threads.reduce(0) { $0 + $1.answers }
    let busy = threads.filter { $0.answers > 0 }
    func ratio(_ a: Int, _ b: Int) -> Double? { b > 0 ? Double(a) / Double(b) : nil }
    measures = [
      Measure(
        "answers", "comments and replies of a conversation", threads.map { Double($0.answers) },
        analyser),
      Measure(
        "depth", "steps from the deepest answer up to what answers nothing",
        busy.map { Double($0.deepest) }, analyser),
      Measure(
        "meanDepth", "the same of an answer on average",
        busy.compactMap { ratio($0.steps, $0.answers) }, analyser),
      Measure(
        "branching", "answers to an utterance that is answered at all",
        busy.compactMap { ratio($0.answering, $0.answered) }, analyser),
      Measure(
        "replyShare", "answers to other comments, among all",
        busy.compactMap { ratio($0.replies, $0.answers) }, analyser),
      Measure(
        "turnLength", "tokens of an answer",
        busy.compactMap { ratio($0.turns.reduce(0) { $0 + Int($1) }, $0.answers) }, analyser),
      Measure(
        "silence", "days from the first to the last utterance with a time of its own",
        threads.compactMap(\.days), analyser),
    ]
  }
}

extension ThreadFigures.Measure {
  fileprivate init(
    _ name: String, _ about: String, _ values: [Double], _ analyser: Discourse
  ) {
    self.name = name
    self.about = about
    conversations = values.count
    median = TenorStatistics.median(values)
    guard values.count >= Categories.fewestConversations else { return }
    mean = TenorStatistics.mean(values)
    interval =
      CategoryGroup.intervals(
        [values], sizes: values.map { _ in 1 }, replicates: analyser.replicates,
        seed: analyser.seed)[0]
  }
}

/// Who answers whom, among those who sign.
public struct Reciprocity: Sendable, Equatable, Encodable {
  /// Answers of a signed speaker to another.
  public var answers: Int
  /// Ordered pairs of speakers of whom the first answers the second.
  public var pairs: Int
  /// Those whose second answers the first as well.
  public var mutual: Int
  /// mutual / pairs; `nil` without pairs.
  public var reciprocity: Double?

  /// - Source: Wasserman & Faust (1994), Social Network Analysis, ch. 13: arcs that are returned.
  init(_ pairs: [ThreadPartial.Pair: Int]) {
    answers = pairs.values.reduce(0, +)
    self.pairs = pairs.count
    mutual = pairs.keys.count { pairs[ThreadPartial.Pair(from: $0.to, to: $0.from)] != nil }
    reciprocity = pairs.isEmpty ? nil : Double(mutual) / Double(pairs.count)
  }
}
