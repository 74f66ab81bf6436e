public import TenorAnalysis
public import TenorReport

/// The findings of a run with their provenance: as a document for people, or as one object for programs.
public struct AnalysisReport: Sendable, Encodable {
  /// The document's heading.
  public var title: String
  /// What the analysers found.
  public var results: Results
  /// What it was made from.
  public var provenance: Provenance

  /// A report of these results.
  public init(title: String, _ results: Results, _ provenance: Provenance) {
    self.title = title
    self.results = results
    self.provenance = provenance
  }

  /// A section for each analyser, in the order of the run, and the provenance.
  public var document: Report {
    Report(
      title: title,
      sections: results.sections + [provenance.section])
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// The title, the findings under their analysers' names, and the provenance.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(title, forKey: Key(stringValue: "title"))
    for (findings, summary) in zip(results.findings, results.summaries) {
      try container.encode(
        FindingsRecord(findings, over: summary), forKey: Key(stringValue: type(of: findings).name))
    }
    try container.encode(provenance, forKey: Key(stringValue: "provenance"))
  }
}
