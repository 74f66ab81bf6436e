public import TenorCorpus

/// Coded utterances with what the engine said of them and how many of the corpus each stands for.
public struct ValidationSample: Sendable {
  /// An utterance that at least one coder coded.
  public struct Unit: Sendable, Hashable {
    /// Index of its stratum.
    public var stratum: Int
    /// The period's label.
    public var period: String
    /// The engine's score; `nil`: unscored.
    public var score: Double?
    /// By coder, in −1...1; `nil`: not coded by them.
    public var codes: [Double?]
    /// Utterances of the corpus that it stands for.
    public var weight: Double

    /// A coded utterance.
    public init(
      stratum: Int, period: String, score: Double?, codes: [Double?], weight: Double = 1
    ) {
      self.stratum = stratum
      self.period = period
      self.score = score
      self.codes = codes
      self.weight = weight
    }
  }

  /// The coders, in the order of the codes.
  public var coders: [String]
  /// In the order of the sheet.
  public var units: [Unit]
  /// Rows that nobody coded.
  public var uncoded = 0
  /// Rows of the sample that the sheet does not hold, by their ids there.
  public var missing: [String] = []
  /// Utterances of strata of which nothing is coded: what is told does not hold for them.
  public var unrepresented = 0
  /// Whether the weights come from the strata of the draw; else each unit counts the same.
  public var isWeighted: Bool
  /// What the engine said of the whole corpus, by period.
  public var volume: [SampleKey.Volume]
  /// How it was drawn; `nil` without a key.
  public var draw: Draw?

  /// What makes a draw again.
  public struct Draw: Sendable, Hashable, Encodable {
    /// The version of Tenor that drew it.
    public var tenor: String
    /// The engine by whose scores strata were told apart.
    public var engine: String
    /// Rows of the sample.
    public var rows: Int
    /// Strata of the corpus.
    public var strata: Int
    /// Utterances of the corpus that could be drawn.
    public var population: Int
    /// How the size was shared out over strata.
    public var allocation: Allocation
    /// The seed.
    public var seed: UInt64
    /// SHA-256 of the corpus, as provenance has it.
    public var corpus: String
    /// How the corpus was read and scored when it was drawn, with the digests of lexicons and domain.
    public var choices: [SampleKey.Choice]
  }

  /// A sample of these units, as they are.
  public init(
    coders: [String], units: [Unit], isWeighted: Bool = true, volume: [SampleKey.Volume] = []
  ) {
    self.coders = coders
    self.units = units
    self.isWeighted = isWeighted
    self.volume = volume
  }

  /// Finds the rows of a sheet again: in the key of the sample, in the corpus, or in both, where scores
  /// come from the corpus and strata from the key.
  ///
  /// - Throws: `CodedSheet.Problem` for ids that are not in the sample or not in the corpus, and where
  ///   nothing is coded.
  public init(
    _ sheet: CodedSheet, key: SampleKey?, frame: (units: SampleFrame, corpus: Corpus)?
  ) throws {
    precondition(key != nil || frame != nil, "A sheet is found again in a key or in a corpus.")
    coders = sheet.coders
    units = []
    isWeighted = key != nil
    volume = frame?.units.volume ?? key?.volume ?? []
    let facts = Facts(key, frame)
    var problems: [String] = []
    for row in sheet.rows {
      guard let fact = facts.byRow[row.id] else {
        problems.append("\(row.place): the id \(row.id) is \(facts.lack)")
        continue
      }
      guard row.codes.contains(where: { $0 != nil }) else {
        uncoded += 1
        continue
      }
      units.append(
        Unit(stratum: fact.stratum, period: fact.period, score: fact.score, codes: row.codes))
    }
    if !facts.gone.isEmpty {
      problems.append(
        "the corpus has no utterance \(facts.gone[0]); \(facts.gone.count) of the sample's \(key?.items.count ?? 0) are not in it; expected the corpus, and the filters, that the sample was drawn from, or no corpus"
      )
    }
    if !problems.isEmpty { throw CodedSheet.Problem(lines: problems) }
    if units.isEmpty {
      throw CodedSheet.Problem(
        lines: [
          "\(sheet.files.joined(separator: ", ")): none of the \(sheet.rows.count) rows is coded; expected codes in the columns \(coders.joined(separator: ", "))"
        ])
    }
    if let key {
      let there = Set(sheet.rows.map(\.id))
      draw = Draw(
        tenor: key.tenor, engine: key.engine, rows: key.items.count, strata: key.strata.count,
        population: key.strata.reduce(0) { $0 + $1.population }, allocation: key.allocation,
        seed: key.seed, corpus: key.corpus, choices: key.choices)
      missing = key.items.map(\.row).filter { !there.contains($0) }
      weigh(by: key.strata)
    }
  }

  /// Gives each unit the share of its stratum: what is drawn but not coded is taken to be like what is.
  private mutating func weigh(by strata: [SampleKey.Stratum]) {
    var coded = [Int](repeating: 0, count: strata.count)
    for unit in units { coded[unit.stratum] += 1 }
    for index in units.indices {
      let stratum = units[index].stratum
      units[index].weight = Double(strata[stratum].population) / Double(coded[stratum])
    }
    unrepresented = strata.indices.filter { coded[$0] == 0 }.reduce(0) {
      $0 + strata[$1].population
    }
  }

  /// What is known of the rows.
  private struct Facts {
    var byRow: [String: (stratum: Int, period: String, score: Double?)] = [:]
    /// Ids of the sample that the corpus does not hold.
    var gone: [String] = []
    /// Where a row was looked for.
    var lack = "not in the sample; expected the ids of the sheet as it was drawn"

    init(_ key: SampleKey?, _ frame: (units: SampleFrame, corpus: Corpus)?) {
      guard let key else {
        lack = "not in the corpus; expected ids of its utterances, or of a sheet drawn from it"
        for unit in frame?.units.units ?? [] {
          let fact = (0, unit.periodLabel, unit.score)
          byRow[SampleKey.row(of: unit.id)] = fact
          byRow[unit.id] = fact
        }
        return
      }
      let scores = frame.map { frame in
        Dictionary(
          frame.units.units.map { ($0.id, $0.score) }, uniquingKeysWith: { first, _ in first })
      }
      for item in key.items {
        var score = item.score
        if let scores {
          score = scores[item.id] ?? nil
          if scores[item.id] == nil { gone.append(item.id) }
        }
        byRow[item.row] = (item.stratum, item.period, score)
      }
    }
  }
}
