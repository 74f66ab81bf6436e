public import TenorAnalysis

/// What ``Style`` found.
public struct StyleFindings: Reportable {
  /// `style`
  public static let name = Style.name

  /// What the groups are: `month`, `kind`, `speaker`; `nil` without groups.
  public var by: String?
  /// The level of every interval.
  public var level: Double
  /// How often conversations were drawn.
  public var bootstrap: Int
  /// What all drawing started from.
  public var seed: UInt64
  /// The fewest conversations for which there is a mean or an interval.
  public var fewestConversations: Int
  /// The fewest sentences of a group for which there is a value of all its words together.
  public var fewestSentences: Int
  /// With fewer, intervals are those of tests for few conversations.
  public var fewConversations: Int
  /// Tokens in a window of MATTR.
  public var mattrWindow: Int
  /// The type-token ratio at which a factor of MTLD ends.
  public var mtldThreshold: Double
  /// Tokens in a sample of HD-D.
  public var hddSample: Int
  /// All utterances together.
  public var overall: StyleFigures
  /// The groups, empty periods included.
  public var groups: [GroupFindings<StyleFigures>]
  /// Between the periods of a study; empty without one.
  public var contrasts: [StyleContrast]

  init(_ analyser: Style, _ total: StylePartial, _ groups: CategoryGroups<StylePlaces>) {
    by = groups.by
    level = Categories.level
    bootstrap = analyser.replicates
    seed = analyser.seed
    fewestConversations = Categories.fewestConversations
    fewestSentences = StyleFigures.fewestSentences
    fewConversations = Comparison.fewConversations
    mattrWindow = analyser.window
    mtldThreshold = DiversityMeasure.mtldThreshold
    hddSample = DiversityMeasure.hddSample
    let samples = StyleSample.all(
      total, [Array(total.cells.indices)] + groups.list.map { $0.cells.flatMap(\.places) })
    let values = samples.map { StyleValues($0, window: analyser.window) }
    let figures = zip(samples, values).map { StyleFigures($0, $1, analyser) }
    overall = figures[0]
    self.groups = zip(groups.list, figures.dropFirst()).map { GroupFindings($0, $1) }
    contrasts = []
    if case .study = analyser.grouping {
      let periods = groups.list.indices.filter { groups.list[$0].group == "period" }.map {
        StyleContrast.Period(
          name: groups.list[$0].name ?? "", figures: figures[$0 + 1], values: values[$0 + 1],
          conversations: samples[$0 + 1].worded)
      }
      contrasts = StyleContrast.all(periods, analyser)
    }
  }
}
