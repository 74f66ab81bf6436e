public import TenorAnalysis
public import TenorCorpus

/// What a corpus holds.
public struct OverviewFindings: Reportable, Equatable {
  public static let name = Overview.name

  /// One conversation, with counts of what was analysed of it.
  public struct ConversationRow: Encodable, Sendable, Equatable {
    public var id: String
    public var title: String?
    public var date: String?
    public var dateStated: Bool
    public var source: String
    public var reader: String
    public var layout: String
    public var declaredComments: Int?
    /// Top-level comments.
    public var comments: Int
    public var replies: Int
    public var excerpts: Int
    /// Distinct named speakers.
    public var speakers: Int
    /// Running words.
    public var tokens: Int
  }

  /// The sums over all conversations.
  public struct Totals: Encodable, Sendable, Equatable {
    public var conversations: Int
    public var posts: Int
    public var comments: Int
    public var replies: Int
    public var excerpts: Int
    /// Distinct named speakers in the whole corpus.
    public var speakers: Int
    public var tokens: Int
    /// Conversations without a date.
    public var undated: Int
  }

  /// One utterance with its text.
  public struct UtteranceRow: Encodable, Sendable, Equatable {
    public var id: String
    public var conversation: String
    public var kind: UtteranceKind
    public var replyTo: String?
    public var speaker: String?
    public var date: String?
    public var dateStated: Bool
    public var text: String
    public var source: Place
    public var voices: [Stretch]

    /// UTF-8 offsets into a source file.
    public struct Place: Encodable, Sendable, Equatable {
      public var file: String
      public var start: Int
      public var end: Int
    }
    /// UTF-8 offsets into the text.
    public struct Stretch: Encodable, Sendable, Equatable {
      public var kind: Voice
      public var start: Int
      public var end: Int
    }
  }

  public var conversations: [ConversationRow]
  public var totals: Totals
  public var audit: [AuditEntry]
  /// `nil` unless they were asked for.
  public var utterances: [UtteranceRow]?

  private enum CodingKeys: String, CodingKey {
    case conversations, totals, audit, utterances
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(conversations, forKey: .conversations)
    try container.encode(totals, forKey: .totals)
    try container.encode(audit, forKey: .audit)
    if let utterances { try container.encode(utterances, forKey: .utterances) }
  }
}

extension OverviewFindings {
  init(_ total: Overview.Partial, over corpus: Corpus, listsUtterances: Bool) {
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
      utterances = total.listed.map { UtteranceRow($0.conversation, $0.utterance, of: corpus) }
    }
  }
}

extension OverviewFindings.UtteranceRow {
  init(_ conversationIndex: Int, _ index: Int, of corpus: Corpus) {
    let conversation = corpus.conversations[conversationIndex]
    let utterance = conversation.utterances[index]
    let file = corpus.sources[conversation.source]
    id = utterance.id
    self.conversation = conversation.id
    kind = utterance.kind
    replyTo = utterance.replyTo.map { conversation.utterances[$0].id }
    speaker = utterance.speaker
    date = utterance.date?.description
    dateStated = utterance.dateStated
    text = utterance.text(in: file)
    source = Place(
      file: file.name, start: utterance.range.lowerBound, end: utterance.range.upperBound)
    voices = utterance.voices.map {
      Stretch(kind: $0.voice, start: $0.range.lowerBound, end: $0.range.upperBound)
    }
  }
}
