internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorReport

struct NgramsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ngrams",
    abstract: "Sequences of words that come back, and which of them are units.",
    discussion: """
      Counts the sequences of two to five words within sentences and without punctuation between them, \
      and ranks by C-value those that begin and end with a word of content: how often they occur, and how \
      seldom only inside longer ones. A sequence that occurs in one longer sequence alone is folded under \
      it. Beside it stands the cut at which its parts go together least, with its logDice and NPMI.

        tenor ngrams dumps/
        tenor ngrams dumps/ --length 3 --minimum 10 --kind comment
        tenor ngrams probation.tenor --format csv -o ngrams.csv

      Tables show the units, then the most frequent of all sequences; CSV and JSON have every one. Words \
      are counted in any case, but acronyms as they are written. docs/collocates.md tells more.
      """)

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "How many words the sequences have: a number or a range.")
  var length = LengthRange(lengths: 2...5)

  @Option(help: "How often a sequence occurs to be listed.")
  var minimum = 5

  @Option(help: "How many rows tables show; CSV and JSON have all.")
  var top = 50

  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if minimum < 2 {
      throw ValidationError("--minimum \(minimum): expected 2 or more, for what comes back.")
    }
    if top < 1 { throw ValidationError("--top \(top): expected 1 or more.") }
    try output.destination.spare(corpus.sources)
  }

  func run() async throws {
    let analyser = Sequences(lengths: length.lengths, minimum: minimum, top: top)
    try await Analysis(corpus, run, by: .year).findings(of: analyser) { findings, basis in
      try output.write(
        findings, over: basis, table: output.format == .table ? findings.unitTable : nil,
        keeping: ["sequence", "count", "cValue", "mark", "conversations", "splitLogDice"])
    }
  }
}

/// `3`, or `2..5`.
struct LengthRange: ExpressibleByArgument {
  var lengths: ClosedRange<Int>

  init(lengths: ClosedRange<Int>) {
    self.lengths = lengths
  }

  init?(argument: String) {
    let ends = argument.components(separatedBy: "..").map { Int($0) }
    guard let first = ends.first, let shortest = first, ends.count <= 2,
      let longest = ends[ends.count - 1], shortest <= longest,
      Sequences.lengths.contains(shortest), Sequences.lengths.contains(longest)
    else { return nil }
    lengths = shortest...longest
  }

  var defaultValueDescription: String { "\(lengths.lowerBound)..\(lengths.upperBound)" }
}
