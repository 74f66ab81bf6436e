extension Corpus {
  /// The corpus with all copies marked, and no other utterance: a filter that skips copies then counts
  /// each text once. A copy stays in its conversation, since others may answer it.
  ///
  /// - Parameters:
  ///   - duplicates: those of this corpus.
  ///   - isCounted: which utterances are looked at. The first of them that says something is no copy,
  ///     even if it repeats one that is not looked at: else a post of 2016 that repeats one of 2014 would
  ///     be missing from an analysis of 2016.
  /// - Complexity: O(utterances).
  public func withoutDuplicates(
    _ duplicates: Duplicates, among isCounted: (Utterance) -> Bool = { _ in true }
  ) -> Corpus {
    var corpus = self
    for conversation in conversations.indices {
      for utterance in conversations[conversation].utterances.indices
      where conversations[conversation].utterances[utterance].isCopy {
        corpus.conversations[conversation].utterances[utterance].isCopy = false
      }
    }
    for cluster in duplicates.clusters {
      let places = [cluster.first] + cluster.copies.map(\.place)
      for place in places.filter({ isCounted(utterance(at: $0)) }).dropFirst() {
        corpus.conversations[place.conversation].utterances[place.utterance].isCopy = true
      }
    }
    return corpus
  }

  private func utterance(at place: Duplicates.Place) -> Utterance {
    precondition(
      conversations.indices.contains(place.conversation)
        && conversations[place.conversation].utterances.indices.contains(place.utterance),
      "duplicates of another corpus: there is no utterance \(place)")
    return conversations[place.conversation].utterances[place.utterance]
  }
}
