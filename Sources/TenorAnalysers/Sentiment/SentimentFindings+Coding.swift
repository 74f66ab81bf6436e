internal import TenorAnalysis
internal import TenorCorpus

extension SentimentFindings.Bin: Encodable {
  private enum CodingKeys: String, CodingKey { case period, start, end, partial, byKind }

  /// The period, then the members of the group, then its kinds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(period.description, forKey: .period)
    try container.encode(period.start.description, forKey: .start)
    try container.encode(period.end.description, forKey: .end)
    try container.encode(partial, forKey: .partial)
    try group.encode(to: encoder)
    try container.encode(byKind, forKey: .byKind)
  }
}

extension SentimentFindings {
  private enum CodingKeys: String, CodingKey {
    case engine, lexicons, overall, byKind, series, undated, utterances
  }

  /// `utterances` stands there only when it was asked for.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(engine, forKey: .engine)
    try container.encode(lexicons, forKey: .lexicons)
    try container.encode(overall, forKey: .overall)
    try container.encode(byKind, forKey: .byKind)
    try container.encode(series, forKey: .series)
    try container.encode(undated, forKey: .undated)
    if let utterances { try container.encode(utterances, forKey: .utterances) }
  }
}
