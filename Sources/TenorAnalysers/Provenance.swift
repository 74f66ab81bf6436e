public import TenorAnalysis
internal import TenorCorpus
public import TenorReport
internal import TenorText

/// What a result was made from and how: enough to make it again, and to see that it was.
///
/// Holds nothing that changes from run to run: no time, no machine, no number of workers.
public struct Provenance: Sendable, Encodable {
  /// A file that went into the result.
  public struct File: Sendable, Hashable, Encodable {
    /// The file's name in output.
    public var name: String
    /// SHA-256, as `sha256sum` prints it.
    public var digest: String

    /// Names a file.
    public init(name: String, digest: String) {
      self.name = name
      self.digest = digest
    }

    private enum CodingKeys: String, CodingKey {
      case name
      case digest = "sha256"
    }
  }

  /// A choice that shaped the result.
  public struct Choice: Sendable, Hashable, Encodable {
    /// What was chosen.
    public var name: String
    /// What it was set to.
    public var value: String

    /// Names a choice.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Tenor's version.
  public var version: String
  /// The run's own, its filter's where they are set, then the analysers'.
  public var choices: [Choice]
  /// ICU's version.
  public var icu: String
  /// The version of Unicode that ICU implements.
  public var unicode: String
  /// Lexicons and registers.
  public var lexicons: [File]
  /// Utterances left out as copies of earlier ones; `nil` where copies are kept.
  public var copiesLeftOut: Int?
  /// The sources, in corpus order.
  public var sources: [File]
  /// SHA-256 of the sources' `sha256sum` lines in corpus order: of the output of `sha256sum FILES`, run
  /// where the files lie.
  public var corpus: String

  /// What the results of a run by these analysers are made from.
  ///
  /// - Parameter choices: what else shaped them, such as a date given to undated pages.
  public init(
    _ run: Run, by analysers: [any Analyser], _ choices: [Choice] = [], over results: Results
  ) {
    let traced = analysers.compactMap { $0 as? any TracedAnalyser }
    let corpus = results.summary.corpus
    version = TenorVersion.current
    icu = ICU.version
    unicode = ICU.unicodeVersion
    self.choices =
      [
        Choice("rule set", run.tokeniser.rules.rawValue),
        Choice("locale", run.tokeniser.locale),
        Choice("compounds", run.tokeniser.compounds.rawValue),
        Choice("periods", run.by.rawValue),
      ] + Self.choices(run.filter, results)
    for choice in traced.flatMap(\.choices) + choices where !self.choices.contains(choice) {
      self.choices.append(choice)
    }
    lexicons = traced.flatMap(\.lexicons)
    copiesLeftOut = run.filter.skipsCopies ? results.summary.copies : nil
    sources = corpus.sources.map { File(name: $0.name, digest: $0.digest) }
    self.corpus = Digest.sha256(
      sources.map { "\($0.digest)  \($0.name)\n" }.joined().utf8)
  }

  /// The choices, the corpus and the files by name, for formats that hold a table of words.
  public var words: [String: String] {
    var words = ["tenor": version, "corpus sha256": corpus]
    for choice in choices { words[choice.name] = choice.value }
    for file in lexicons { words["file \(file.name)"] = "sha256 \(file.digest)" }
    return words
  }

  private static func choices(_ filter: Filter, _ results: Results) -> [Choice] {
    var choices: [Choice] = []
    if let from = filter.from { choices.append(Choice("from", "\(CalendarDate(dayNumber: from))")) }
    if let to = filter.to { choices.append(Choice("to", "\(CalendarDate(dayNumber: to))")) }
    func add(_ name: String, _ values: [String]) {
      if !values.isEmpty { choices.append(Choice(name, values.sorted().joined(separator: ", "))) }
    }
    add("kinds", filter.kinds.map(\.rawValue))
    choices.append(Choice("voices", voices(results)))
    add("speakers", Array(filter.speakers))
    choices.append(Choice("duplicates", filter.skipsCopies ? "first" : "keep"))
    return choices
  }

  /// `all`, or `own in sentiment; all in terms`: whose words each of the analysers counted.
  private static func voices(_ results: Results) -> String {
    let names = zip(results.findings, results.summaries).map { findings, summary in
      let voices = Voice.allCases.filter(summary.voices.contains).map(\.rawValue)
      return (
        voices: summary.voices == Voice.everybody ? "all" : voices.joined(separator: ", "),
        analyser: type(of: findings).name
      )
    }
    var kinds: [String] = []
    for name in names where !kinds.contains(name.voices) { kinds.append(name.voices) }
    if kinds.count == 1 { return kinds[0] }
    return kinds.map { kind in
      let those = names.filter { $0.voices == kind }.map(\.analyser)
      return "\(kind) in \(those.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}

extension Provenance {
  /// At most so many sources stand in a report one by one.
  private static let listed = 60

  /// The section that ends a report.
  public var section: ReportSection {
    var blocks: [Block] = [
      .paragraph(
        "Tenor \(version) with ICU \(icu) (Unicode \(unicode)). The same sources, choices and version give this report again, byte for byte, whatever the number of workers."
      ),
      .table(
        Table(
          id: "choices", title: "Choices",
          columns: [.init("Choice", key: "name", .left), .init("Value", key: "value", .left)],
          rows: choices.map { [.text($0.name), .text($0.value)] })),
      .table(files("lexicons", "Lexicons and registers", lexicons)),
    ]
    if let copiesLeftOut {
      blocks.append(
        .paragraph(
          "Duplicates: \(counted(copiesLeftOut, "utterance")) \(copiesLeftOut == 1 ? "was" : "were") left out, each of which repeats, word for word or nearly so, one that is counted."
        ))
    }
    if sources.count <= Self.listed { blocks.append(.table(files("sources", "Sources", sources))) }
    blocks.append(
      .paragraph(
        "Digest of the corpus of \(counted(sources.count, "source")): \(code: corpus) (SHA-256 of what \(code: "sha256sum") prints for the sources, in this order, in their folder)."
      ))
    return ReportSection(id: "provenance", title: "Provenance", blocks: blocks)
  }

  private func files(_ id: String, _ title: String, _ files: [File]) -> Table {
    Table(
      id: id, title: title,
      columns: [.init("File", key: "file", .left), .init("SHA-256", key: "sha256", .left)],
      rows: files.map { [.text($0.name), .text($0.digest)] })
  }
}
