/// What a coded sample shows of coders and of an engine.
public struct ValidationFindings: Sendable, Encodable {
  /// `validation`
  public static let name = "validation"

  /// How many rows there are of each sort.
  public struct Counts: Sendable, Hashable, Encodable {
    /// Rows that at least one coder coded.
    public var coded: Int
    /// Those of them with a score.
    public var scored: Int
    /// Those of them without.
    public var unscored: Int
    /// Rows that nobody coded.
    public var uncoded: Int
    /// Rows of the sample that the sheet does not hold.
    public var missing: Int
    /// Utterances of strata without a coded row: nothing here holds for them.
    public var unrepresented: Int
    /// By coder, in the order of the columns: the rows they coded.
    public var byCoder: [Coder]
  }

  /// A coder's column.
  public struct Coder: Sendable, Hashable, Encodable {
    /// The column's name.
    public var name: String
    /// Rows with a code.
    public var coded: Int
  }

  /// How well one side was found.
  public struct Side: Sendable, Hashable, Encodable {
    /// `negative`, `neutral` or `positive`.
    public var name: String
    /// Scored rows of the sample that coders put there; half where one of two did.
    public var coded: Double
    /// Rows of the sample that the engine put there.
    public var predicted: Int
    /// Of what the engine puts there, the share that coders do; `nil` below
    /// ``ValidationFindings/fewestOfSide`` rows that it puts there.
    public var precision: Estimate
    /// Of what coders put there, the share that the engine does; `nil` below
    /// ``ValidationFindings/fewestOfSide`` rows that they put there.
    public var recall: Estimate
    /// The harmonic mean of both; `nil` where one of them is.
    public var f1: Estimate
    /// The engine's calls for what coders put there: negative, neutral, positive, unscored; rows of the
    /// sample, unweighted.
    public var calls: [Double]
  }

  /// The accuracy in a period.
  public struct PeriodRow: Sendable, Hashable, Encodable {
    /// The period's label.
    public var period: String
    /// Scored rows that were coded.
    public var rows: Int
    /// As many rows of equal weight would tell as much.
    public var effectiveRows: Double?
    /// The share of utterances whose side the engine names as coders do; `nil` below
    /// ``ValidationFindings/fewest`` rows.
    public var accuracy: Estimate
  }

  /// The shares of the three sides, as the engine gives them and corrected.
  public struct Shares: Sendable, Hashable, Encodable {
    /// The period's label; `all` for all.
    public var period: String
    /// Scored utterances of the corpus.
    public var scored: Int
    /// Utterances without a score.
    public var unscored: Int
    /// The engine's shares of the scored: negative, neutral, positive; `nil` without any.
    public var engine: [Double]?
    /// The shares corrected for misclassification, in the same order.
    public var corrected: [Estimate]
    /// Scored rows that were coded.
    public var rows: Int
    /// The coders' own shares of the scored utterances, from these rows alone, in the same order; `nil`
    /// below ``ValidationFindings/fewest`` rows.
    public var coded: [Estimate]
  }

  /// Fewer rows than this have no accuracy of their own.
  public static let fewest = 10
  /// Fewer rows than this have no precision, recall or F1 of their own.
  public static let fewestOfSide = 5

  /// The engine.
  public var engine: String
  /// The lexicons it read, with their digests.
  public var lexicons: [Provenance.File]
  /// How codes became values, in words.
  public var mapping: String
  /// How the sample was drawn; `nil` without a key.
  public var draw: ValidationSample.Draw?
  /// Whether rows are weighted by the strata of the draw.
  public var weighted: Bool
  /// Replicates of each bootstrap.
  public var replicates: Int
  /// Its seed.
  public var seed: UInt64
  /// What can be concluded, in plain words.
  public var conclusions: [String] = []
  /// Rows by sort.
  public var counts: Counts
  /// `nil` where no row has two codes.
  public var coders: CoderAgreement?
  /// The share of scored utterances whose side the engine names as a coder does.
  public var accuracy: Estimate
  /// What always naming the commonest side would reach.
  public var commonest: Double?
  /// The plain mean of F1 over the sides.
  public var macroF1: Estimate
  /// Pearson's correlation of score and coders' mean.
  public var pearson: Estimate
  /// Spearman's rank correlation of both.
  public var spearman: Estimate
  /// The mean distance of both, in 0...2.
  public var meanAbsoluteError: Estimate
  /// Negative, neutral, positive.
  public var sides: [Side]
  /// In order of time.
  public var periods: [PeriodRow]
  /// All, then the periods in order of time; empty where nothing is known of the corpus.
  public var shares: [Shares]

  /// What a sample shows.
  ///
  /// - Complexity: O(replicates × (rows × periods + conversations)).
  public init(
    of sample: ValidationSample, engine: String, lexicons: [Provenance.File] = [],
    scale: CodeScale, replicates: Int = 2000, seed: UInt64 = 1
  ) {
    self.engine = engine
    self.lexicons = lexicons
    mapping = scale.mapping
    draw = sample.draw
    weighted = sample.isWeighted
    self.replicates = replicates
    self.seed = seed
    let units = sample.units
    let scored = units.count { $0.score != nil }
    counts = Counts(
      coded: units.count, scored: scored, unscored: units.count - scored, uncoded: sample.uncoded,
      missing: sample.missing.count, unrepresented: sample.unrepresented,
      byCoder: sample.coders.enumerated().map { index, name in
        Coder(name: name, coded: units.count { $0.codes[index] != nil })
      })
    coders = CoderAgreement(
      coders: sample.coders, codes: units.map(\.codes), replicates: replicates, seed: seed)
    typealias Slot = ValidationMeasures.Slot
    let measures = ValidationMeasures(sample)
    let found = measures.estimates(replicates: replicates, seed: seed)
    accuracy = found[Slot.accuracy]
    macroF1 = found[Slot.macroF1]
    pearson = found[Slot.pearson]
    spearman = found[Slot.spearman]
    meanAbsoluteError = found[Slot.meanError]
    let coded = measures.coded(nil)
    commonest = found[coded..<coded + 3].compactMap(\.value).max()
    sides = Polarity.allCases.map { side in
      let calls = Self.calls(side, units)
      let at = Slot.side(side.place)
      let coded = calls[..<3].reduce(0, +)
      let predicted = units.count { $0.score.map { Polarity($0) } == side }
      let (isCalled, isCoded) = (predicted >= Self.fewestOfSide, coded >= Double(Self.fewestOfSide))
      return Side(
        name: side.name, coded: coded, predicted: predicted,
        precision: isCalled ? found[at] : Estimate(nil),
        recall: isCoded ? found[at + 1] : Estimate(nil),
        f1: isCalled && isCoded ? found[at + 2] : Estimate(nil), calls: calls)
    }
    periods = measures.periods.indices.compactMap { period in
      let rows = measures.scored(in: period)
      if rows == 0 { return nil }
      return PeriodRow(
        period: measures.periods[period], rows: rows,
        effectiveRows: measures.effectiveRows(in: period),
        accuracy: rows < Self.fewest ? Estimate(nil) : found[Slot.periods + period])
    }
    shares =
      sample.volume.isEmpty
      ? []
      : ([nil] + sample.volume.indices.map { $0 }).map { Self.shares($0, measures, sample, found) }
    conclusions = conclude()
  }

  /// The shares of all (`nil`) or of a period.
  private static func shares(
    _ period: Int?, _ measures: ValidationMeasures, _ sample: ValidationSample, _ found: [Estimate]
  ) -> Shares {
    let volume = measures.volume(period)
    let total = volume.reduce(0, +)
    let rows = period.map(measures.scored) ?? sample.units.count { $0.score != nil }
    let (corrected, coded) = (measures.corrected(period), measures.coded(period))
    return Shares(
      period: period.map { sample.volume[$0].period } ?? "all", scored: total,
      unscored: period.map { sample.volume[$0].unscored }
        ?? sample.volume.reduce(0) { $0 + $1.unscored },
      engine: total > 0 ? volume.map { Double($0) / Double(total) } : nil,
      corrected: Array(found[corrected..<corrected + 3]), rows: rows,
      coded: rows < fewest
        ? Polarity.allCases.map { _ in Estimate(nil) } : Array(found[coded..<coded + 3]))
  }

  /// What the engine called the rows that coders put on a side.
  private static func calls(_ side: Polarity, _ units: [ValidationSample.Unit]) -> [Double] {
    var calls = [0.0, 0, 0, 0]
    for unit in units {
      let codes = unit.codes.compactMap(\.self)
      let share = Double(codes.count { Polarity($0, band: 0) == side }) / Double(codes.count)
      calls[unit.score.map { Polarity($0).place } ?? 3] += share
    }
    return calls
  }
}
