internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport

struct SampleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "A random sample of utterances to code by hand, blind.",
    discussion: """
      Draws utterances at random from strata (periods, kinds, bands of the engine's score) and writes a \
      sheet with an id, the text and an empty column for each coder, in a random order, without the \
      score, the period or the stratum. What tenor validate needs of them stands in a key beside the \
      sheet, which no coder should see. The strata are printed. The same seed draws the same sample.

        tenor sample probation.tenor --n 200 --by period,kind,score-band -o sheet.csv
        tenor sample dumps/ --n 300 --by score-band --allocation equal --coders anna,ben
        tenor validate sheet.csv

      Give each coder a copy; tenor validate takes the copies together. Code −1, 0 or 1 (or negative, \
      neutral, positive), or another scale that tenor validate is told of; leave blank what cannot be told.
      """)

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var sentiment: SentimentOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions

  @Option(help: ArgumentHelp("How many utterances to draw.", valueName: "utterances"))
  var n = 200

  @Option(
    help: ArgumentHelp(
      "What strata are told apart by: any of period (a year; or day, week, month, quarter, year), kind, score-band, with commas; or none.",
      valueName: "factors"),
    transform: StratumChoice.init)
  var by = StratumChoice(factors: Set(StratumFactor.allCases))

  @Option(
    help:
      "proportional: from each stratum by its size, at least one; equal: the same from each, so that rare ones can be told of. Weights make up for it either way."
  )
  var allocation = Allocation.proportional

  @Option(help: "The seed of the draw.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("The names of the coders' columns, with commas.", valueName: "names"))
  var coders = "coder1,coder2"

  @Flag(help: "Add the beginning of what each utterance answers.")
  var context = false

  @Option(
    help:
      "What stands for words that are not the speaker's own: elided ([…]) or marked ([quoted: …]).")
  var others = CodingSheet.Others.elided

  @Option(
    name: [.customShort("o"), .long],
    help: "The sheet to write; its key is written beside it.", completion: .file())
  var output = "sheet.csv"

  @Flag(help: "Write over a sheet that is there, coded or not.")
  var force = false

  private var destination: Destination {
    var destination = Destination()
    destination.output = output
    return destination
  }

  func validate() throws {
    if n < 1 { throw ValidationError("--n \(n): expected 1 or more.") }
    _ = try CoderNames.read(coders)
    try destination.validate()
    try destination.spare(corpus.sources + sentiment.paths + studyFile.paths)
    if let there = [output, SampleKey.path(beside: output)].first(where: Self.isFile), !force {
      throw ValidationError(
        "\(there): exists, and may hold or unlock what was coded by hand; name another file, or say --force."
      )
    }
  }

  /// A device or a pipe loses nothing by being written to.
  private static func isFile(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return type == .typeRegular || type == .typeSymbolicLink || type == .typeDirectory
  }

  func run() async throws {
    let coderNames = try CoderNames.read(coders)
    let engine = try sentiment.open(run.tokeniser, try studyFile.file(sparing: destination))
    let analyser = Sentiment(engine: engine, detail: .utterances)
    try await Analysis(corpus, run, by: by.length).findings(of: analyser) { findings, basis in
      let corpus = basis.summary.corpus
      let frame = SampleFrame(findings.utterances ?? [], of: corpus, by: by.length)
      let design = CodingSample.Design(
        size: n, factors: by.factors, allocation: allocation, seed: seed)
      let sample = try draw(design, from: frame)
      let sheet = CodingSheet(
        coders: coderNames, hasContext: context, others: others, voices: basis.summary.voices)
      let key = SampleKey(
        of: sample, on: sheet, from: frame, design, corpus: corpus, engine: engine.name,
        periods: by.length.rawValue, made: basis.provenance)
      var beside = Destination()
      beside.output = SampleKey.path(beside: output)
      try beside.write(try OrderedJSON.encode(key) + "\n")
      try destination.write(sheet.csv(of: sample, in: corpus))
      Remarks.print(
        "\(sample.items.count) of \(frame.units.count) utterances in \(sample.strata.count) strata drawn with seed \(seed); \(frame.wordless) without words of their own left out"
      )
      Remarks.print(
        "\(output) is for the coders; \(SampleKey.path(beside: output)) is its key, which they must not see and tenor validate needs"
      )
      try StandardOutput.write(sample.table.terminal(style: .plain))
    }
  }

  private func draw(
    _ design: CodingSample.Design, from frame: SampleFrame
  ) throws -> CodingSample {
    if frame.units.isEmpty {
      throw Failure(
        status: .badInput, message: "no utterance with words of its own; expected some to draw from"
      )
    }
    guard let sample = CodingSample(of: frame, design) else {
      let strata = frame.strata(by: by.factors).count
      throw Failure(
        status: .misuse,
        message:
          "--n \(n): there are \(strata) strata; expected at least one utterance of each (--n \(strata) or more), or fewer factors or wider periods in --by"
      )
    }
    return sample
  }
}

/// What `--by` says: which factors tell strata apart, and how wide periods are.
struct StratumChoice {
  var factors: Set<StratumFactor> = []
  var length = PeriodLength.year

  init(factors: Set<StratumFactor>) {
    self.factors = factors
  }

  /// `quarter,kind`; a period without a width is a year.
  init(_ words: String) throws {
    if words == "none" { return }
    for word in words.split(separator: ",", omittingEmptySubsequences: false) {
      let name = word.trimmingCharacters(in: .whitespaces)
      let width = PeriodLength(rawValue: name)
      guard let factor = width == nil ? StratumFactor(rawValue: name) : .period else {
        throw ValidationError(
          "'\(name)' is no factor of strata; expected period (or day, week, month, quarter, year), kind, score-band, or none alone."
        )
      }
      guard factors.insert(factor).inserted else {
        throw ValidationError("--by \(words): names \(factor.rawValue) twice.")
      }
      if let width { length = width }
    }
  }
}

extension SampleKey {
  /// Where the key of a sheet stands: `sheet.key.json` beside `sheet.csv`.
  static func path(beside sheet: String) -> String {
    let url = URL(fileURLWithPath: sheet)
    let base =
      url.pathExtension.isEmpty ? sheet : String(sheet.dropLast(url.pathExtension.count + 1))
    return base + ".key.json"
  }
}
