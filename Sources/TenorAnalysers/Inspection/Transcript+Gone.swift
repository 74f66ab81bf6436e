internal import TenorAnalysis
public import TenorCorpus

extension Transcript {
  /// Utterances of one conversation that its sources no longer hold.
  ///
  /// - Parameter utterances: at least one.
  public init(
    ofGone utterances: [GoneUtterance], changes: StoreChanges, corrections: [Correction] = []
  ) {
    precondition(!utterances.isEmpty, "a transcript of nothing that is gone")
    let head = utterances[0].conversation
    let byTarget = Dictionary(grouping: corrections, by: \.target)
    id = head.id
    title = head.title
    date = head.date
    dateStated = head.dateStated
    source = head.source
    reader = head.reader
    layout = head.layout
    declaredComments = head.declaredComments
    size = utterances.count
    self.corrections = byTarget[head.id] ?? []
    self.utterances = utterances.map { gone in
      var row = Row(
        id: gone.id, kind: gone.kind, replyTo: gone.replyTo,
        depth: gone.kind == .post ? 0 : gone.kind == .reply ? 2 : 1, speaker: gone.speaker,
        date: gone.date ?? head.date, dateStated: gone.date != nil,
        source: Place(
          file: gone.source, line: gone.line, start: gone.bytes.lowerBound,
          end: gone.bytes.upperBound),
        text: gone.text, voices: Self.stretches(gone.voices, gone.text),
        corrections: byTarget[gone.id] ?? [])
      row.gone = gone.at
      row.revisions = changes.revisions[gone.id] ?? []
      return row
    }
    let shown = Set(utterances.map(\.id))
    goneIDs = changes.gone.map(\.id).filter { $0.hasPrefix(head.id + ".") && !shown.contains($0) }
  }

  /// The transcript with what its sources took back: the former versions of its utterances, and the ids
  /// of those that are gone.
  public func telling(_ changes: StoreChanges) -> Transcript {
    var transcript = self
    for index in utterances.indices {
      transcript.utterances[index].revisions = changes.revisions[utterances[index].id] ?? []
    }
    transcript.goneIDs = changes.gone.filter { $0.conversation.id == id }.map(\.id)
    return transcript
  }
}

extension Revision {
  /// The line above a former text.
  var headline: String {
    "before \(at) · \(speaker ?? "anonymous") · \(date ?? "undated") · \(source)"
  }
}
