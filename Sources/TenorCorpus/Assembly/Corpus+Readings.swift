extension Corpus {
  /// A corpus of pages that were read as they are. A conversation whose id is taken gets `~2`, and its
  /// utterances with it.
  public init(_ readings: [(source: Source, reading: Reading)]) {
    var builder = CorpusBuilder()
    for (source, reading) in readings { builder.add(source, reading) }
    self = builder.finish()
  }
}
