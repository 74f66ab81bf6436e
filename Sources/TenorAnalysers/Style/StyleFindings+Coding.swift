internal import TenorStatistics

/// The names in output. Absent values are null.
private enum Key: String, CodingKey {
  case by, level, bootstrap, seed, fewestConversations, fewestSentences, fewConversations
  case mattrWindow, mtldThreshold, hddSample, overall, groups, contrasts
  case group, name, start, end, partial
  case utterances, conversations, tokens, types, typeTokenRatio, yulesK, diversity
  case readable, words, sentences, syllables, polysyllables, letters, readability
  case measure, minimum, below, mean, interval, median, pooled, value
  case period, earlier, later, straddling, difference, method, p, adjustedP, verdict
}

private typealias Keys = KeyedEncodingContainer<Key>

extension StyleFindings {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(by, forKey: .by)
    try container.encode(level, forKey: .level)
    try container.encode(bootstrap, forKey: .bootstrap)
    try container.encode(seed, forKey: .seed)
    try container.encode(fewestConversations, forKey: .fewestConversations)
    try container.encode(fewestSentences, forKey: .fewestSentences)
    try container.encode(fewConversations, forKey: .fewConversations)
    try container.encode(mattrWindow, forKey: .mattrWindow)
    try container.encode(mtldThreshold, forKey: .mtldThreshold)
    try container.encode(hddSample, forKey: .hddSample)
    try container.encode(overall, forKey: .overall)
    try container.encode(groups, forKey: .groups)
    try container.encode(contrasts, forKey: .contrasts)
  }
}

extension StyleFigures: Encodable {
  /// The counts, then the measures.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try encode(into: &container)
  }

  fileprivate func encode(into container: inout Keys) throws {
    try container.encode(utterances, forKey: .utterances)
    try container.encode(conversations, forKey: .conversations)
    try container.encode(tokens, forKey: .tokens)
    try container.encode(types, forKey: .types)
    try container.encode(typeTokenRatio, forKey: .typeTokenRatio)
    try container.encode(yulesK, forKey: .yulesK)
    try container.encode(diversity, forKey: .diversity)
    try container.encode(readable, forKey: .readable)
    try container.encode(readability.words, forKey: .words)
    try container.encode(readability.sentences, forKey: .sentences)
    try container.encode(readability.syllables, forKey: .syllables)
    try container.encode(readability.polysyllables, forKey: .polysyllables)
    try container.encode(readability.letters, forKey: .letters)
    try container.encode(readingEase, forKey: .readability)
  }
}

extension StyleFindings.Group: Encodable {
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

extension DiversityFigure {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(measure, forKey: .measure)
    try container.encode(minimum, forKey: .minimum)
    try container.encode(conversations, forKey: .conversations)
    try container.encode(below, forKey: .below)
    try container.encode(mean, forKey: .mean)
    try container.encode(interval, forKey: .interval)
    try container.encode(median, forKey: .median)
    try container.encode(pooled, forKey: .pooled)
  }
}

extension ReadabilityFigure {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(measure, forKey: .measure)
    try container.encode(value, forKey: .value)
    try container.encode(interval, forKey: .interval)
  }
}

extension StyleContrast {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(measure, forKey: .measure)
    try container.encode(earlier, forKey: .earlier)
    try container.encode(later, forKey: .later)
    try container.encode(straddling, forKey: .straddling)
    try container.encode(difference, forKey: .difference)
    try container.encode(interval, forKey: .interval)
    try container.encode(method, forKey: .method)
    try container.encode(p, forKey: .p)
    try container.encode(adjustedP, forKey: .adjustedP)
    try container.encode(verdict, forKey: .verdict)
  }
}

extension StyleContrast.Side {
  /// In the order of declaration; absent values are null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(period, forKey: .period)
    try container.encode(conversations, forKey: .conversations)
    try container.encode(value, forKey: .value)
  }
}
