internal import TenorStatistics

/// The names in output. Absent values are null.
private enum Key: String, CodingKey {
  case by, domain, level, bootstrap, seed, fewestConversations, fewConversations
  case families, contrasts, companions, threads
  case family, per, about, source, file, classes, overall, groups
  case group, name, start, end, partial
  case utterances, conversations, tokens, notCounted
  case entries, hasParts, matches, rate, interval
  case earlier, later, earlierRate, laterRate, difference, method, p, adjustedP, verdict
  case answers, measures, mean, median, reciprocity
}

private typealias Keys = KeyedEncodingContainer<Key>

extension DiscourseFindings {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(by, forKey: .by)
    try container.encode(domain, forKey: .domain)
    try container.encode(level, forKey: .level)
    try container.encode(bootstrap, forKey: .bootstrap)
    try container.encode(seed, forKey: .seed)
    try container.encode(fewestConversations, forKey: .fewestConversations)
    try container.encode(fewConversations, forKey: .fewConversations)
    try container.encode(families, forKey: .families)
    try container.encode(contrasts, forKey: .contrasts)
    // Not `encodeIfPresent`, which leaves absent values out.
    try container.encode(companions, forKey: .companions)
    try container.encode(threads, forKey: .threads)
  }
}

extension DiscourseFindings.Counted: Encodable {
  /// What the family is, then what was found of it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(family.name, forKey: .family)
    try container.encode(family.per, forKey: .per)
    try container.encode(family.about, forKey: .about)
    try container.encode(family.source, forKey: .source)
    try container.encode(family.lexicon?.lexicon.provenance, forKey: .file)
    try container.encode(family.classes, forKey: .classes)
    try container.encode(overall, forKey: .overall)
    try container.encode(groups, forKey: .groups)
  }
}

extension DiscourseFamily.Class: Encodable {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(about, forKey: .about)
    try container.encode(source, forKey: .source)
    try container.encode(entries, forKey: .entries)
    try container.encode(hasParts, forKey: .hasParts)
  }
}

extension DiscourseFigures: Encodable {
  /// In the order of declaration.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try encode(into: &container)
  }

  fileprivate func encode(into container: inout Keys) throws {
    try container.encode(utterances, forKey: .utterances)
    try container.encode(conversations, forKey: .conversations)
    try container.encode(tokens, forKey: .tokens)
    try container.encode(notCounted, forKey: .notCounted)
    try container.encode(classes, forKey: .classes)
  }
}

extension DiscourseFindings.Group: Encodable {
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

extension DiscourseFigure: Encodable {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(matches, forKey: .matches)
    try container.encode(rate, forKey: .rate)
    try container.encode(interval, forKey: .interval)
    try container.encode(utterances, forKey: .utterances)
    try container.encode(conversations, forKey: .conversations)
  }
}

extension DiscourseContrast: Encodable {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(family, forKey: .family)
    try container.encode(per, forKey: .per)
    try container.encode(name, forKey: .name)
    try container.encode(earlier, forKey: .earlier)
    try container.encode(later, forKey: .later)
    try container.encode(earlierRate, forKey: .earlierRate)
    try container.encode(laterRate, forKey: .laterRate)
    try container.encode(difference, forKey: .difference)
    try container.encode(interval, forKey: .interval)
    try container.encode(method, forKey: .method)
    try container.encode(p, forKey: .p)
    try container.encode(adjustedP, forKey: .adjustedP)
    try container.encode(verdict, forKey: .verdict)
  }
}

extension DiscourseFindings.Threads: Encodable {
  /// The whole, the groups, and who answers whom.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(overall, forKey: .overall)
    try container.encode(groups.map(Named.init), forKey: .groups)
    try container.encode(reciprocity, forKey: .reciprocity)
  }

  private struct Named: Encodable {
    var name: String
    var figures: ThreadFigures

    init(_ group: (label: String, figures: ThreadFigures)) {
      (name, figures) = group
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(name, forKey: .name)
      try figures.encode(into: &container)
    }
  }
}

extension ThreadFigures: Encodable {
  /// In the order of declaration.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try encode(into: &container)
  }

  fileprivate func encode(into container: inout Keys) throws {
    try container.encode(conversations, forKey: .conversations)
    try container.encode(answers, forKey: .answers)
    try container.encode(measures, forKey: .measures)
  }
}

extension ThreadFigures.Measure: Encodable {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(about, forKey: .about)
    try container.encode(mean, forKey: .mean)
    try container.encode(interval, forKey: .interval)
    try container.encode(median, forKey: .median)
    try container.encode(conversations, forKey: .conversations)
  }
}
