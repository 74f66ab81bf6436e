internal import TenorStatistics

extension TopicFindings {
  private enum CodingKeys: String, CodingKey {
    case by, unit, units, conversations, types, minimum, rare, maximumShare, common, mostWords,
      beyond
    case kept, pairs, threshold, fewestTogether, fewestConversations, tested, significance, edges,
      runs
    case resolution, modularity, meanAdjustedRand, smallest, inSmall, alone, level, bootstrap, seed
    case topics, absence, missing
  }

  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    // Not `encodeIfPresent`, which leaves absent values out.
    try container.encode(by, forKey: .by)
    try container.encode(unit, forKey: .unit)
    try container.encode(units, forKey: .units)
    try container.encode(conversations, forKey: .conversations)
    try container.encode(types, forKey: .types)
    try container.encode(minimum, forKey: .minimum)
    try container.encode(rare, forKey: .rare)
    try container.encode(maximumShare, forKey: .maximumShare)
    try container.encode(common, forKey: .common)
    try container.encode(mostWords, forKey: .mostWords)
    try container.encode(beyond, forKey: .beyond)
    try container.encode(kept, forKey: .kept)
    try container.encode(pairs, forKey: .pairs)
    try container.encode(threshold, forKey: .threshold)
    try container.encode(fewestTogether, forKey: .fewestTogether)
    try container.encode(fewestConversations, forKey: .fewestConversations)
    try container.encode(tested, forKey: .tested)
    try container.encode(significance, forKey: .significance)
    try container.encode(edges, forKey: .edges)
    try container.encode(runs, forKey: .runs)
    try container.encode(resolution, forKey: .resolution)
    try container.encode(modularity, forKey: .modularity)
    try container.encode(meanAdjustedRand, forKey: .meanAdjustedRand)
    try container.encode(smallest, forKey: .smallest)
    try container.encode(inSmall, forKey: .inSmall)
    try container.encode(alone, forKey: .alone)
    try container.encode(level, forKey: .level)
    try container.encode(bootstrap, forKey: .bootstrap)
    try container.encode(seed, forKey: .seed)
    try container.encode(topics, forKey: .topics)
    try container.encode(absence, forKey: .absence)
    try container.encode(missing, forKey: .missing)
  }
}

extension Topic: Encodable {
  private enum CodingKeys: String, CodingKey {
    case name, guided, words, coherence, overall, groups, evidence
  }

  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(guided, forKey: .guided)
    try container.encode(words, forKey: .words)
    try container.encode(coherence, forKey: .coherence)
    try container.encode(overall, forKey: .overall)
    try container.encode(groups, forKey: .groups)
    try container.encode(evidence, forKey: .evidence)
  }
}

extension Topic.Word: Encodable {
  private enum CodingKeys: String, CodingKey {
    case word, weight, isSeed, toSeeds, firmness, units, conversations, tokens
  }

  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(word, forKey: .word)
    try container.encode(weight, forKey: .weight)
    try container.encode(isSeed, forKey: .isSeed)
    try container.encode(toSeeds, forKey: .toSeeds)
    try container.encode(firmness, forKey: .firmness)
    try container.encode(units, forKey: .units)
    try container.encode(conversations, forKey: .conversations)
    try container.encode(tokens, forKey: .tokens)
  }
}

/// Keys of a topic's shares, and of the group that they are of.
private enum ShareKey: String, CodingKey {
  case group, name, start, end, partial
  case utterances, conversations, tokens, allUtterances, allConversations, allTokens
  case share, interval, tokenShare, tokenInterval
}

extension TopicFigures: Encodable {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ShareKey.self)
    try encode(into: &container)
  }

  fileprivate func encode(into container: inout KeyedEncodingContainer<ShareKey>) throws {
    try container.encode(utterances, forKey: .utterances)
    try container.encode(conversations, forKey: .conversations)
    try container.encode(tokens, forKey: .tokens)
    try container.encode(allUtterances, forKey: .allUtterances)
    try container.encode(allConversations, forKey: .allConversations)
    try container.encode(allTokens, forKey: .allTokens)
    try container.encode(share, forKey: .share)
    try container.encode(interval, forKey: .interval)
    try container.encode(tokenShare, forKey: .tokenShare)
    try container.encode(tokenInterval, forKey: .tokenInterval)
  }
}

extension Topic.Group: Encodable {
  /// What the group is, then the topic's shares.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ShareKey.self)
    try container.encode(group, forKey: .group)
    try container.encode(name, forKey: .name)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(partial, forKey: .partial)
    try figures.encode(into: &container)
  }
}
