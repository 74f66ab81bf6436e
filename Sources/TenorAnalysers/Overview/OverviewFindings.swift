public import TenorAnalysis
public import TenorCorpus

/// What a corpus holds.
public struct OverviewFindings: Reportable, Equatable {
  /// `corpus`
  public static let name = Overview.name

  /// One conversation, with counts of what was analysed of it.
  public struct ConversationRow: Encodable, Sendable, Equatable {
    /// The conversation's stable id.
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
    /// Top-level comments.
    public var comments: Int
    /// Replies to comments.
    public var replies: Int
    /// Other people's contributions inside the post.
    public var excerpts: Int
    /// Distinct named speakers.
    public var speakers: Int
    /// Running words.
    public var tokens: Int
  }

  /// The sums over all conversations.
  public struct Totals: Encodable, Sendable, Equatable {
    /// Conversations with an utterance that was analysed.
    public var conversations: Int
    /// Posts that were analysed.
    public var posts: Int
    /// Top-level comments.
    public var comments: Int
    /// Replies to comments.
    public var replies: Int
    /// Other people's contributions inside posts.
    public var excerpts: Int
    /// Distinct named speakers in the whole corpus.
    public var speakers: Int
    /// Running words.
    public var tokens: Int
    /// Conversations without a date.
    public var undated: Int
  }

  /// One utterance with its text.
  public struct UtteranceRow: Encodable, Sendable, Equatable {
    /// The utterance's stable id.
    public var id: String
    /// Its conversation's id.
    public var conversation: String
    /// What it is in its conversation.
    public var kind: UtteranceKind
    /// The id of the utterance that it answers; `nil` for the first.
    public var replyTo: String?
    /// `nil` when anonymous; one label for all who said less than the smallest cell asks for.
    public var speaker: String?
    /// ISO 8601, at its own precision; `nil` when undated.
    public var date: String?
    /// Whether the source states the utterance's own date.
    public var dateStated: Bool
    /// The whole text.
    public var text: String
    /// Where it stands, from its first byte to its last.
    public var source: Place
    /// Who speaks where, in order, without gaps.
    public var voices: [Stretch]

    /// UTF-8 offsets into a source file.
    public struct Place: Encodable, Sendable, Equatable {
      /// The source's name.
      public var file: String
      /// The first byte.
      public var start: Int
      /// Behind the last byte.
      public var end: Int
    }
    /// UTF-8 offsets into the text.
    public struct Stretch: Encodable, Sendable, Equatable {
      /// Whose words they are.
      public var kind: Voice
      /// The first byte.
      public var start: Int
      /// Behind the last byte.
      public var end: Int
    }
  }

  /// In corpus order; one of which nothing was analysed has no row.
  public var conversations: [ConversationRow]
  /// The sums over the rows.
  public var totals: Totals
  /// What the readers remarked, whatever was filtered.
  public var audit: [AuditEntry]
  /// `nil` unless they were asked for.
  public var utterances: [UtteranceRow]?

  private enum CodingKeys: String, CodingKey {
    case conversations, totals, audit, utterances
  }

  /// `utterances` stands there only when it was asked for.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(conversations, forKey: .conversations)
    try container.encode(totals, forKey: .totals)
    try container.encode(audit, forKey: .audit)
    if let utterances { try container.encode(utterances, forKey: .utterances) }
  }
}

extension OverviewFindings {
  init(
    _ total: Overview.Partial, over corpus: Corpus, listsUtterances: Bool, smallestCell: Int
  ) {
    conversations = total.rows.map { row in
      let conversation = corpus.conversations[row.conversation]
      return ConversationRow(
        id: conversation.id, title: conversation.title, date: conversation.date?.description,
        dateStated: conversation.dateStated, source: corpus.sources[conversation.source].name,
        reader: conversation.reader, layout: conversation.layout,
        declaredComments: conversation.declaredComments, comments: row.kinds[.comment] ?? 0,
        replies: row.kinds[.reply] ?? 0, excerpts: row.kinds[.excerpt] ?? 0,
        speakers: row.speakers, tokens: row.tokens)
    }
    totals = Totals(
      conversations: conversations.count,
      posts: total.rows.reduce(0) { $0 + ($1.kinds[.post] ?? 0) },
      comments: conversations.reduce(0) { $0 + $1.comments },
      replies: conversations.reduce(0) { $0 + $1.replies },
      excerpts: conversations.reduce(0) { $0 + $1.excerpts },
      speakers: total.speakers.count,
      tokens: conversations.reduce(0) { $0 + $1.tokens },
      undated: conversations.count { $0.date == nil })
    audit = corpus.audit
    if listsUtterances {
      utterances = Self.rows(
        total.listed.map { ($0.conversation, $0.utterance) }, of: corpus,
        SpeakerCells(total.speakers, smallest: smallestCell))
    }
  }
}

extension OverviewFindings {
  /// The rows of utterances in corpus order, with the voices of each conversation found once.
  private static func rows(
    _ listed: [(conversation: Int, utterance: Int)], of corpus: Corpus, _ cells: SpeakerCells
  ) -> [UtteranceRow] {
    var found: (conversation: Int, voices: [[VoiceRange]])?
    return listed.map { place in
      let voices =
        found?.conversation == place.conversation
        ? found?.voices ?? [] : corpus.voices(ofConversation: place.conversation)
      found = (place.conversation, voices)
      return UtteranceRow(
        place.conversation, place.utterance, voices[place.utterance], of: corpus, cells)
    }
  }
}

extension OverviewFindings.UtteranceRow {
  init(
    _ conversationIndex: Int, _ index: Int, _ voices: [VoiceRange], of corpus: Corpus,
    _ cells: SpeakerCells
  ) {
    let conversation = corpus.conversations[conversationIndex]
    let utterance = conversation.utterances[index]
    let file = corpus.sources[utterance.source]
    let map = utterance.map(in: file, line: 1)
    id = utterance.id
    self.conversation = conversation.id
    kind = utterance.kind
    replyTo = utterance.replyTo.map { conversation.utterances[$0].id }
    speaker = utterance.speaker.map(cells.label)
    date = utterance.date?.description
    dateStated = utterance.dateStated
    text = utterance.text(in: file)
    source = Place(
      file: file.name, start: map.range.lowerBound, end: map.range.upperBound)
    self.voices = voices.map {
      Stretch(kind: $0.voice, start: $0.range.lowerBound, end: $0.range.upperBound)
    }
    if voices.isEmpty, !text.isEmpty {
      self.voices = [Stretch(kind: .own, start: 0, end: text.utf8.count)]
    }
  }
}
