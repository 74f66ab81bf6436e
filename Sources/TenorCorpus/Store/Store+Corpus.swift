internal import GRDB

extension Store {
  /// The whole corpus as analyses take it: what is gone from its source left out, corrections applied.
  ///
  /// Conversations stand in the order in which the store met them first; so one that a known source
  /// brings later stands behind those of sources that came meanwhile. What answers one utterance stands in
  /// the order of the sources, then of the places in them.
  ///
  /// - Complexity: time and memory in proportion to the texts.
  public func corpus() throws(StoreError) -> Corpus {
    try read { db in
      var loading = StoreLoading()
      try loading.readSources(db)
      try loading.readRemarks(db)
      try loading.read(.all, db)
      return loading.corpus(corrected: try Corrections(db))
    }
  }
}
