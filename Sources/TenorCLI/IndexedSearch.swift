internal import Foundation
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorText

/// What has to be read of a store to find something, as its index of words tells.
struct IndexedSearch {
  /// `nil`: what is looked for may be in any text.
  var words: WordSearch?
  /// Whether the texts of whole conversations are shown.
  var readsThreads: Bool
  /// Whether a person wants every text read.
  var readsEverything: Bool

  enum Outcome {
    case excerpt(StoreExcerpt)
    /// Every text has to be read: why, in words that go before their number; `nil` where reading will tell
    /// what is wrong.
    case everything(why: String?)
  }

  /// Makes the index, or mends it, where that is needed and can be done.
  func excerpt(of path: String, _ corpus: CorpusOptions, _ run: Run) throws -> Outcome {
    guard corpus.sources.count == 1, corpus.input.reading.given == nil else {
      return .everything(why: nil)
    }
    if let option = option(corpus, run) {
      return .everything(why: "\(path): \(option) asks for every text; read all")
    }
    guard let words else {
      return .everything(
        why:
          "\(path): no word is sure to be in what is looked for, so it may be in any text; read all"
      )
    }
    let store = try Failure.telling { try Store(reading: path) }
    if let zone = corpus.input.reading.zone, try Failure.telling({ try store.timeZone }) != zone {
      return .everything(why: nil)
    }
    if let excerpt = try find(words, in: store) { return excerpt }
    do {
      let writer = try Store(writing: path)
      if Remarks.isTerminal { Remarks.print("\(path): indexing its words, once") }
      try writer.indexWords(progress: Remarks.indexProgress)
    } catch let error {
      switch error.reason {
      case .readOnly, .busy, .full:
        return .everything(why: "no index of words (\(error)): read all")
      default: throw Failure(error)
      }
    }
    if let excerpt = try find(words, in: store) { return excerpt }
    return .everything(
      why:
        "\(path): its index of words cannot be used (another process writes to the store, or the index is damaged); read all"
    )
  }

  private func find(_ words: WordSearch, in store: Store) throws -> Outcome? {
    try Failure.telling { try store.excerpt(words, readsThreads: readsThreads) }.map { excerpt in
      // More than a thousand years: a date may be misread, which the usual reading tells.
      let isPlausible = excerpt.volume.days.map { $0.upperBound - $0.lowerBound < 400_000 } ?? true
      return isPlausible ? .excerpt(excerpt) : .everything(why: nil)
    }
  }

  /// The option for which an index of all words, each where it stands, is not enough.
  private func option(_ corpus: CorpusOptions, _ run: Run) -> String? {
    if readsEverything { return "--scan" }
    if run.filter.voices ?? Voice.everybody != Voice.everybody { return "--voice" }
    if run.filter.skipsCopies { return "--duplicates" }
    if corpus.titles { return "--titles" }
    if corpus.smallestCell > 1, !run.filter.speakers.isEmpty { return "--smallest-cell" }
    let usual = Tokeniser()
    if run.tokeniser.locale != usual.locale { return "--locale" }
    if run.tokeniser.rules != usual.rules { return "--rules" }
    return run.tokeniser.compounds != usual.compounds ? "--compounds" : nil
  }
}
