extension Corpus {
  /// The corpus with all copies marked, and no other utterance: a filter that skips copies then counts
  /// each text once. A copy stays in its conversation, since others may answer it.
  ///
  /// - Parameter duplicates: those of this corpus.
  /// - Complexity: O(utterances).
  public func withoutDuplicates(_ duplicates: Duplicates) -> Corpus {
    var corpus = self
    for conversation in conversations.indices {
      for utterance in conversations[conversation].utterances.indices
      where conversations[conversation].utterances[utterance].isCopy {
        corpus.conversations[conversation].utterances[utterance].isCopy = false
      }
    }
    for copy in duplicates.clusters.lazy.flatMap(\.copies) {
      let place = copy.place
      precondition(
        conversations.indices.contains(place.conversation)
          && conversations[place.conversation].utterances.indices.contains(place.utterance),
        "duplicates of another corpus: there is no utterance \(place)")
      corpus.conversations[place.conversation].utterances[place.utterance].isCopy = true
    }
    return corpus
  }
}
