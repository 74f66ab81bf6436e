internal import TenorStatistics

/// The names in output, in their order. Absent values are null.
private enum Key: String, CodingKey {
  case group, name, start, end, partial
  case utterances, conversations, tokens, matches, covered, coverage, withEntry, leftOut
  case categories
  case category, share, interval
  case format, file, overall, groups
}

extension CategoryFigure: Encodable {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(category, forKey: .category)
    try container.encode(matches, forKey: .matches)
    // Not `encodeIfPresent`, which leaves absent values out.
    try container.encode(share, forKey: .share)
    try container.encode(interval, forKey: .interval)
    try container.encode(utterances, forKey: .utterances)
    try container.encode(conversations, forKey: .conversations)
  }
}

extension CategoryGroup: Encodable {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try encode(into: &container)
  }

  fileprivate func encode(into container: inout KeyedEncodingContainer<Key>) throws {
    try container.encode(utterances, forKey: .utterances)
    try container.encode(conversations, forKey: .conversations)
    try container.encode(tokens, forKey: .tokens)
    try container.encode(matches, forKey: .matches)
    try container.encode(covered, forKey: .covered)
    try container.encode(coverage, forKey: .coverage)
    try container.encode(withEntry, forKey: .withEntry)
    try container.encode(leftOut, forKey: .leftOut)
    try container.encode(categories, forKey: .categories)
  }
}

extension CategoryFindings.Group: Encodable {
  /// What the group is, then its own values.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(group, forKey: .group)
    try container.encode(name, forKey: .name)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(partial, forKey: .partial)
    try figures.encode(into: &container)
  }
}

extension CategoryFindings.Counted: Encodable {
  /// In the order of declaration.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(format, forKey: .format)
    try container.encode(file, forKey: .file)
    try container.encode(categories, forKey: .categories)
    try container.encode(overall, forKey: .overall)
    try container.encode(groups, forKey: .groups)
  }
}

extension CategoryFindings {
  private enum CodingKeys: String, CodingKey {
    case by, domain, level, bootstrap, seed, fewestConversations, fewConversations, lexicons
  }

  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(by, forKey: .by)
    try container.encode(domain, forKey: .domain)
    try container.encode(level, forKey: .level)
    try container.encode(bootstrap, forKey: .bootstrap)
    try container.encode(seed, forKey: .seed)
    try container.encode(fewestConversations, forKey: .fewestConversations)
    try container.encode(fewConversations, forKey: .fewConversations)
    try container.encode(lexicons, forKey: .lexicons)
  }
}
