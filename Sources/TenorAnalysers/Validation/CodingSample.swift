internal import TenorAnalysis
public import TenorCorpus
public import TenorReport
internal import TenorStatistics

/// A stratified random sample of utterances, to be coded by hand.
public struct CodingSample: Sendable {
  /// How a sample is drawn.
  public struct Design: Sendable, Hashable {
    /// Utterances to draw.
    public var size: Int
    /// What strata are told apart by.
    public var factors: Set<StratumFactor>
    /// How the size is shared out over them.
    public var allocation: Allocation
    /// The seed of the draw and of the order.
    public var seed: UInt64

    /// A proportional sample, unless told otherwise.
    public init(
      size: Int, factors: Set<StratumFactor>, allocation: Allocation = .proportional,
      seed: UInt64 = 1
    ) {
      self.size = size
      self.factors = factors
      self.allocation = allocation
      self.seed = seed
    }
  }

  /// The strata of the frame.
  public var strata: [SampleFrame.Stratum]
  /// How many were drawn from each.
  public var drawn: [Int]
  /// The units in the order of the sheet, each with the index of its stratum.
  public var items: [(unit: SampleFrame.Unit, stratum: Int)]

  /// Draws from each stratum without replacement, and shuffles what was drawn.
  ///
  /// - Output: `nil` if the size is less than the number of strata.
  /// - Complexity: O(units + size × strata).
  public init?(of frame: SampleFrame, _ design: Design) {
    strata = frame.strata(by: design.factors)
    guard let counts = design.allocation(design.size, over: strata.map(\.members.count)) else {
      return nil
    }
    drawn = counts
    items = []
    var chance = SeededGenerator(seed: design.seed)
    for (index, stratum) in strata.enumerated() {
      var members = stratum.members
      chance.shuffle(&members)
      items += members.prefix(counts[index]).map { (frame.units[$0], index) }
    }
    chance.shuffle(&items)
  }

  /// The strata with their counts.
  public var table: Table {
    let rows = zip(strata, drawn).map { stratum, count -> [Table.Cell] in
      [stratum.period, stratum.kind, stratum.band].compactMap(\.self).map { .text($0) } + [
        .integer(stratum.members.count), .integer(count),
        .number(Double(stratum.members.count) / Double(count), decimals: 1),
      ]
    }
    let first = strata.first
    let names: [(String?, String, String)] = [
      (first?.period, "Period", "period"), (first?.kind, "Kind", "kind"),
      (first?.band, "Score band", "scoreBand"),
    ]
    return Table(
      id: "sample", title: "The sample by stratum",
      columns: names.filter { $0.0 != nil }.map { .init($0.1, key: $0.2, .left) } + [
        .init("Utterances", key: "population"), .init("Drawn", key: "sample"),
        .init("Stands for", key: "weight"),
      ], rows: rows,
      notes: ["Stands for: utterances of the stratum for each one drawn, its weight."])
  }
}

extension SampleKey {
  /// The key of a sample and its sheet.
  public init(
    of sample: CodingSample, on sheet: CodingSheet, from frame: SampleFrame,
    _ design: CodingSample.Design, corpus: Corpus, engine: String, periods: String,
    made provenance: Provenance
  ) {
    tenor = provenance.version
    self.engine = engine
    seed = design.seed
    allocation = design.allocation
    self.periods = periods
    coders = sheet.coders
    self.corpus = provenance.corpus
    choices = Self.choices(of: provenance)
    strata = zip(sample.strata, sample.drawn).map {
      Stratum(
        period: $0.period, kind: $0.kind, band: $0.band, population: $0.members.count, sample: $1)
    }
    volume = frame.volume
    items = zip(sample.items, sheet.texts(of: sample, in: corpus)).map { item, text in
      let (unit, stratum) = item
      return Item(
        row: Self.row(of: unit.id), id: unit.id,
        conversation: corpus.conversations[unit.conversation].id, stratum: stratum,
        period: unit.periodLabel, score: unit.score, text: Self.mark(of: text))
    }
  }

  /// The choices of a provenance, and the lexicons' digests.
  public static func choices(of provenance: Provenance) -> [Choice] {
    provenance.choices.map { Choice(name: $0.name, value: $0.value) }
      + provenance.lexicons.map { Choice(name: lexicon + $0.name, value: $0.digest) }
  }

  /// What the engine read when the sample was drawn, in its order.
  public var lexicons: [Provenance.File] {
    choices.filter { $0.name.hasPrefix(Self.lexicon) }.map {
      .init(name: String($0.name.dropFirst(Self.lexicon.count)), digest: $0.value)
    }
  }

  /// What the name of a choice begins with that is a lexicon's digest.
  private static let lexicon = "lexicon "
}
