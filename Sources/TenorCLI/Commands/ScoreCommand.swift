internal import ArgumentParser
internal import TenorAnalysers
internal import TenorReport

struct ScoreCommand: ParsableCommand {
  /// How a score is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case tsv, jsonl
  }

  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "VADER's sentiment of single texts, one a line, as its Python package has it.",
    discussion: """
      Reads one text a line from FILE or from standard input and prints one line for each: the negative, \
      neutral and positive proportions and the compound score, tab-separated and rounded as the reference \
      package rounds them (3, 3, 3 and 4 decimals), or unrounded as JSON Lines. A blank line gives a line. \
      Texts are scored whole, without a cut into sentences, by the engine vader-strict; for \
      the tenor engine, whose scores differ, see tenor explain.

        echo "VADER is smart, handsome, and funny!" | tenor score
        tenor score sentences.txt --format jsonl
      """)

  @Argument(
    help: "A text file, one text a line; standard input without it, or as -.", completion: .file())
  var file: String?

  @Option(help: "How scores are written.")
  var format = Format.tsv

  @OptionGroup var destination: Destination

  func run() throws {
    let engine = try VaderStrict.ours()
    var scratch = VaderStrict.Scratch()
    try destination.stream { write in
      var block = ""
      try Lines.each(of: file) { line in
        block += text(of: engine.score(line, with: &scratch))
        if block.utf8.count > 1 << 14 {
          try write(block)
          block = ""
        }
      } atPause: {
        if !block.isEmpty { try write(block) }
        block = ""
      }
    }
  }

  private func text(of score: VaderScore) -> String {
    switch format {
    case .tsv:
      let rounded = score.rounded
      return "\(rounded.negative)\t\(rounded.neutral)\t\(rounded.positive)\t\(rounded.compound)\n"
    case .jsonl:
      return
        "{\"neg\":\(score.negative),\"neu\":\(score.neutral),\"pos\":\(score.positive),\"compound\":\(score.compound)}\n"
    }
  }
}
