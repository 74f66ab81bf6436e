internal import TenorAnalysis
public import TenorCorpus
internal import TenorReport

/// A conversation, or some of its utterances, to be read: everything that the corpus knows of it.
public struct Transcript: Sendable, Equatable, Encodable {
  /// One utterance.
  public struct Row: Sendable, Equatable, Encodable {
    /// The stable id.
    public var id: String
    /// What it is in its conversation.
    public var kind: UtteranceKind
    /// The id of the utterance that it answers; `nil` for the first.
    public var replyTo: String?
    /// How many answers lie between it and the first: 0 for the first itself.
    public var depth: Int
    /// `nil` when anonymous.
    public var speaker: String?
    /// ISO 8601, at its own precision; `nil` when undated.
    public var date: String?
    /// Whether the source states the utterance's own date.
    public var dateStated: Bool
    /// Where it stands.
    public var source: Place
    /// The whole text.
    public var text: String
    /// Who speaks where, in order, without gaps.
    public var voices: [OverviewFindings.UtteranceRow.Stretch]
    /// What was corrected by hand, in the order in which it was; empty without a store.
    public var corrections: [Correction] = []
    /// What it said before it was edited, the earliest first; empty without a store.
    public var revisions: [Revision] = []
    /// When its source was found to lack it, in UTC; `nil` while its source holds it.
    public var gone: String?
  }

  /// A place in a source.
  public struct Place: Sendable, Equatable, Encodable {
    /// The source's name.
    public var file: String
    /// Counted from 1.
    public var line: Int
    /// The first byte.
    public var start: Int
    /// Behind the last byte.
    public var end: Int
  }

  /// The stable id.
  public var id: String
  /// `nil` for a headless page.
  public var title: String?
  /// ISO 8601, at its own precision; `nil` when undated.
  public var date: String?
  /// Whether the page itself states the date.
  public var dateStated: Bool
  /// The source's name.
  public var source: String
  /// The reader's name.
  public var reader: String
  /// The layout that the reader found.
  public var layout: String
  /// The number of comments, replies included, that the page states.
  public var declaredComments: Int?
  /// The number of utterances in the whole conversation.
  public var size: Int
  /// In reading order: all of them, or those that were asked for.
  public var utterances: [Row]
  /// What was corrected by hand in the conversation itself.
  public var corrections: [Correction] = []
  /// The ids of utterances that were in the conversation and that its sources no longer hold, but for those
  /// shown: they are when they are named.
  public var goneIDs: [String] = []

  /// - Parameters:
  ///   - index: a conversation of the corpus.
  ///   - members: which of its utterances; `nil`: all.
  ///   - corrections: those of the store, if the corpus comes from one.
  public init(
    of index: Int, in corpus: Corpus, members: Set<Int>? = nil, corrections: [Correction] = []
  ) {
    let conversation = corpus.conversations[index]
    id = conversation.id
    title = conversation.title
    date = conversation.date?.description
    dateStated = conversation.dateStated
    source = corpus.sources[conversation.source].name
    reader = conversation.reader
    layout = conversation.layout
    declaredComments = conversation.declaredComments
    size = conversation.utterances.count
    let byTarget = Dictionary(grouping: corrections, by: \.target)
    self.corrections = byTarget[id] ?? []
    let voices = corpus.voices(ofConversation: index)
    var lines = SourceLines(corpus)
    var depths: [Int] = []
    utterances = []
    for (member, utterance) in conversation.utterances.enumerated() {
      depths.append(utterance.replyTo.flatMap { $0 < member ? depths[$0] + 1 : nil } ?? 0)
      if let members, !members.contains(member) { continue }
      let place = lines.place(of: utterance)
      let text = corpus.text(of: utterance)
      utterances.append(
        Row(
          id: utterance.id, kind: utterance.kind,
          replyTo: utterance.replyTo.map { conversation.utterances[$0].id },
          depth: depths[member], speaker: utterance.speaker,
          date: utterance.date?.description, dateStated: utterance.dateStated,
          source: Place(
            file: corpus.sources[utterance.source].name, line: place.line,
            start: place.bytes.lowerBound, end: place.bytes.upperBound),
          text: text, voices: Self.stretches(voices[member], text),
          corrections: byTarget[utterance.id] ?? []))
    }
  }

  static func stretches(
    _ voices: [VoiceRange], _ text: String
  ) -> [OverviewFindings.UtteranceRow.Stretch] {
    let count = text.utf8.count
    let all = voices.isEmpty && count > 0 ? [VoiceRange(.own, 0..<count)] : voices
    return all.map {
      .init(kind: $0.voice, start: $0.range.lowerBound, end: $0.range.upperBound)
    }
  }

  /// The transcript with the words of some voices alone. Utterances without any are left out, and so are
  /// former versions, whose voices are not known; in the others, texts and voices stay as they are where only rendering leaves words out.
  public func holding(_ voices: Set<Voice>) -> Transcript {
    guard !voices.isEmpty else { return self }
    var transcript = self
    transcript.utterances = utterances.compactMap { row in
      var row = row
      row.voices = row.voices.filter { voices.contains($0.kind) }
      row.revisions = []
      return row.voices.isEmpty ? nil : row
    }
    return transcript
  }
}

/// Transcripts as one document.
public struct Transcripts: Sendable, Equatable, Encodable {
  /// `show`
  public static let name = "show"
  /// In the order in which they were asked for.
  public var conversations: [Transcript]

  /// A document of these.
  public init(_ conversations: [Transcript]) { self.conversations = conversations }
}
