internal import TenorAnalysis
internal import TenorCorpus

extension TargetFinding.Bin: Encodable {
  private enum CodingKeys: String, CodingKey { case period, start, end, partial }

  /// The period, then the members of the group.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(period.description, forKey: .period)
    try container.encode(period.start.description, forKey: .start)
    try container.encode(period.end.description, forKey: .end)
    try container.encode(partial, forKey: .partial)
    try group.encode(to: encoder)
  }
}
