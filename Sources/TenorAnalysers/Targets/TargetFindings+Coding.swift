internal import TenorAnalysis
internal import TenorCorpus
internal import TenorStatistics

/// The names in output, in their order. Absent values are null.
private enum Key: String, CodingKey {
  case period, start, end, partial
  case mentions, utterances, conversations, sentences, scored, unscored, scoredConversations, mean
  case pairedUtterances, pairedConversations, pairedMean, othersMean, difference, interval
}

extension TargetGroup: Encodable {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try encode(into: &container)
  }

  fileprivate func encode(into container: inout KeyedEncodingContainer<Key>) throws {
    try container.encode(mentions, forKey: .mentions)
    try container.encode(utterances, forKey: .utterances)
    try container.encode(conversations, forKey: .conversations)
    try container.encode(sentences, forKey: .sentences)
    try container.encode(scored, forKey: .scored)
    try container.encode(unscored, forKey: .unscored)
    try container.encode(scoredConversations, forKey: .scoredConversations)
    // Not `encodeIfPresent`, which leaves absent values out.
    try container.encode(mean, forKey: .mean)
    try container.encode(pairedUtterances, forKey: .pairedUtterances)
    try container.encode(pairedConversations, forKey: .pairedConversations)
    try container.encode(pairedMean, forKey: .pairedMean)
    try container.encode(othersMean, forKey: .othersMean)
    try container.encode(difference, forKey: .difference)
    try container.encode(interval, forKey: .interval)
  }
}

extension TargetFinding.Bin: Encodable {
  /// The period, then the group's own values.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(period.description, forKey: .period)
    try container.encode(period.start.description, forKey: .start)
    try container.encode(period.end.description, forKey: .end)
    try container.encode(partial, forKey: .partial)
    try group.encode(into: &container)
  }
}
