internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorReport
internal import TenorText

struct DispersionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispersion",
    abstract: "How evenly terms are spread over the corpus, and where in it they stand.",
    usage: "tenor dispersion SOURCE … [TERM …]",
    discussion: """
      Sources come first, then terms, each as for tenor kwic: a name of the registers with all its forms, \
      words, a pattern ("recall*"), a stem or a regular expression. Without a term: all of the register.

        tenor dispersion dumps/
        tenor dispersion dumps/ CRISSA "recall*" --parts month
        tenor dispersion probation.tenor vetting --format csv -o vetting.csv

      DP is half the sum of the differences between the term's and all tokens' shares of each part: \
      0 = even, towards 1 = clumped. Beside it stand its two normed forms, Juilland's D (1 = even), the \
      average reduced frequency, and the count, on which all of these depend. A strip shows the term over \
      the texts in order of date, each cell an equal share of the tokens. docs/collocates.md tells more.
      """)

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "What the corpus is cut into.")
  var parts = SpreadPart.conversation

  @OptionGroup var query: QueryOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    let (sources, names) = Self.parted(corpus.sources)
    if sources.isEmpty, let first = names.first {
      throw ValidationError(
        "\(first): no such file; expected tenor dispersion SOURCE … TERM …, the sources first.")
    }
    for name in names {
      if name.allSatisfy(\.isWhitespace) {
        throw ValidationError("A term is empty; expected what is to be looked for.")
      }
      if FileManager.default.fileExists(atPath: name) {
        throw ValidationError(
          "\(name) is a file behind '\(names[0])', which is none; the sources come first.")
      }
      if name.contains("/"), !(name.count > 2 && name.hasPrefix("/") && name.hasSuffix("/")) {
        throw ValidationError("\(name): no such file, and no /regular expression/ either.")
      }
    }
    try output.destination.spare(sources + query.paths + studyFile.paths)
  }

  /// The arguments up to the first that is no file, and the others.
  private static func parted(_ arguments: [String]) -> (sources: [String], names: [String]) {
    let sources = arguments.prefix { FileManager.default.fileExists(atPath: $0) }
    return (Array(sources), Array(arguments.dropFirst(sources.count)))
  }

  func run() async throws {
    var corpus = corpus
    let (sources, names) = Self.parted(corpus.sources)
    corpus.input.sources = sources
    let study = try studyFile.file(sparing: output.destination)
    let targets = try query.targets(names, study)
    do {
      try await Analysis(corpus, run, by: .month).findings(
        of: TermSpread(targets, parts: parts), write)
    } catch let fault as RegularExpression.Fault {
      throw Failure(status: .badInput, message: fault.description)
    }
  }

  private func write(_ findings: TermSpreadFindings, over basis: Basis) throws {
    try output.write(
      findings, over: basis, table: output.format == .table ? findings.shownTable : nil,
      keeping: ["term", "count", "dp", "range", "parts", "dpNorm", "arf"])
  }
}
