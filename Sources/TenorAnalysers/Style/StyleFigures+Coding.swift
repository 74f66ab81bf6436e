internal import TenorStatistics

extension StyleFigures: Encodable {
  private enum CodingKeys: String, CodingKey {
    case utterances, conversations, tokens, types, typeTokenRatio, yulesK, diversity
    case readable, words, sentences, syllables, polysyllables, letters, readability
  }

  /// The counts, then the measures.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(utterances, forKey: .utterances)
    try container.encode(conversations, forKey: .conversations)
    try container.encode(tokens, forKey: .tokens)
    try container.encode(types, forKey: .types)
    try container.encodeIfPresent(typeTokenRatio, forKey: .typeTokenRatio)
    try container.encodeIfPresent(yulesK, forKey: .yulesK)
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
