internal import TenorAnalysis
internal import TenorCorpus

/// The names in output, in their order. Absent values are null.
private enum Key: String, CodingKey {
  case period, start, end, partial
  case utterances, conversations, scored, unscored, mean, median, sd, positive, neutral, negative
  case tokens, matched, coverage
  case byKind
}

extension SentimentGroup: Encodable {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try encode(into: &container)
  }

  fileprivate func encode(into container: inout KeyedEncodingContainer<Key>) throws {
    try container.encode(utterances, forKey: .utterances)
    try container.encode(conversations, forKey: .conversations)
    try container.encode(scored, forKey: .scored)
    try container.encode(unscored, forKey: .unscored)
    // Not `encodeIfPresent`, which leaves absent values out.
    try container.encode(mean, forKey: .mean)
    try container.encode(median, forKey: .median)
    try container.encode(sd, forKey: .sd)
    try container.encode(positive, forKey: .positive)
    try container.encode(neutral, forKey: .neutral)
    try container.encode(negative, forKey: .negative)
    try container.encode(tokens, forKey: .tokens)
    try container.encode(matched, forKey: .matched)
    try container.encode(coverage, forKey: .coverage)
  }
}

extension SentimentFindings.Bin: Encodable {
  /// The period, then the group's own values, then its kinds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(period.description, forKey: .period)
    try container.encode(period.start.description, forKey: .start)
    try container.encode(period.end.description, forKey: .end)
    try container.encode(partial, forKey: .partial)
    try group.encode(into: &container)
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

extension SentimentFindings.Utterance {
  private enum CodingKeys: String, CodingKey {
    case id, score, sentences, scoredSentences, matched, tokens
  }

  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(score, forKey: .score)
    try container.encode(sentences, forKey: .sentences)
    try container.encode(scoredSentences, forKey: .scoredSentences)
    try container.encode(matched, forKey: .matched)
    try container.encode(tokens, forKey: .tokens)
  }
}
