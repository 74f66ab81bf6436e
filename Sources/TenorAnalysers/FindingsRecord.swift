public import TenorAnalysis
internal import TenorCorpus

/// The findings of one analyser as JSON has them: whose words were counted, then their own members, and
/// in a document of their own what they were made from.
public struct FindingsRecord: Sendable, Encodable {
  private let findings: any Reportable
  private let voices: [Voice]
  private let provenance: Provenance?

  /// Findings over what their analyser counted; without a provenance where a report has one for all.
  public init(
    _ findings: any Reportable, over summary: CorpusSummary, _ provenance: Provenance? = nil
  ) {
    self.findings = findings
    voices = Voice.allCases.filter(summary.voices.contains)
    self.provenance = provenance
  }

  private enum CodingKeys: String, CodingKey { case voices, provenance }

  /// `voices`, the findings' own members, and `provenance` where there is one.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(voices, forKey: .voices)
    try findings.encode(to: encoder)
    if let provenance { try container.encode(provenance, forKey: .provenance) }
  }
}
