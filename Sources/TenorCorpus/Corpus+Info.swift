/// What a corpus is, in figures: the same for a store and for the sources it was made from.
public struct CorpusInfo: Sendable, Equatable, Encodable {
  /// One source.
  public struct SourceRow: Sendable, Equatable, Encodable {
    /// Its name.
    public var name: String
    /// The readers of its conversations, joined by commas.
    public var reader: String
    /// Its bytes.
    public var bytes: Int
    /// SHA-256 of the input.
    public var digest: String
    /// Utterances whose text it holds.
    public var utterances: Int

    private enum CodingKeys: String, CodingKey {
      case name, reader, bytes
      case digest = "sha256"
      case utterances
    }
  }

  /// What one reader has read.
  public struct ReaderRow: Sendable, Equatable, Encodable {
    /// Its name.
    public var reader: String
    /// Sources with a conversation that it read.
    public var sources: Int
    /// Conversations.
    public var conversations: Int
    /// Their utterances.
    public var utterances: Int
  }

  /// The zone that times are told in, as IANA names it: the store's, or that of the reading; `nil` when
  /// whoever asks has not said.
  public var timeZone: String?
  /// In corpus order.
  public var sources: [SourceRow]
  /// In order of their names.
  public var readers: [ReaderRow]
  /// Conversations.
  public var conversations: Int
  /// All utterances.
  public var utterances: Int
  /// Utterances that open their conversations.
  public var posts: Int
  /// Answers to posts.
  public var comments: Int
  /// Answers to comments and replies.
  public var replies: Int
  /// Other people's contributions inside posts.
  public var excerpts: Int
  /// Distinct named speakers.
  public var speakers: Int
  /// Utterances without a date.
  public var undated: Int
  /// The first date, ISO 8601; `nil` when nothing is dated.
  public var first: String?
  /// The last date.
  public var last: String?
  /// Tokens by voice.
  public var voices: VoiceVolume.Counts
  /// Utterances that say what an earlier one said; `nil` unless somebody has looked for them.
  public var copies: Duplicates.Count?
  /// SHA-256 over all conversations in the order of their ids: equal for equal contents, in whatever
  /// order, and in however many attempts, they were ingested.
  public var content: String
}

extension Corpus {
  /// What the corpus is, in figures. O(bytes).
  public var info: CorpusInfo {
    var held = [Int](repeating: 0, count: sources.count)
    var readers = [Set<String>](repeating: [], count: sources.count)
    var speakers: Set<String> = []
    var undated = 0
    var dates: (first: CalendarDate, last: CalendarDate)?
    for conversation in conversations {
      for utterance in conversation.utterances {
        held[utterance.source] += 1
        readers[utterance.source].insert(conversation.reader)
        if let speaker = utterance.speaker { speakers.insert(speaker) }
        guard let date = utterance.date else {
          undated += 1
          continue
        }
        dates = dates.map { (min($0.first, date), max($0.last, date)) } ?? (date, date)
      }
    }
    let counts = counts
    return CorpusInfo(
      timeZone: nil,
      sources: sources.indices.map { index in
        CorpusInfo.SourceRow(
          name: sources[index].name, reader: readers[index].sorted().joined(separator: ", "),
          bytes: sources[index].size, digest: sources[index].digest, utterances: held[index])
      },
      readers: readerRows, conversations: conversations.count, utterances: held.reduce(0, +),
      posts: counts[.post] ?? 0, comments: counts[.comment] ?? 0, replies: counts[.reply] ?? 0,
      excerpts: counts[.excerpt] ?? 0, speakers: speakers.count, undated: undated,
      first: dates?.first.description, last: dates?.last.description,
      voices: VoiceVolume(of: self).total, copies: nil, content: contentDigest)
  }

  private var readerRows: [CorpusInfo.ReaderRow] {
    Dictionary(grouping: conversations, by: \.reader).sorted { $0.key < $1.key }.map { name, read in
      CorpusInfo.ReaderRow(
        reader: name, sources: Set(read.flatMap { $0.utterances.map(\.source) }).count,
        conversations: read.count, utterances: read.reduce(0) { $0 + $1.utterances.count })
    }
  }

  /// SHA-256 over the conversations in the order of their ids: what each of their utterances is, says
  /// and answers.
  private var contentDigest: String {
    var digests: [String] = []
    for conversation in conversations.sorted(by: { $0.id < $1.id }) {
      var bytes: [UInt8] = []
      func add(_ field: String?) {
        bytes.append(contentsOf: (field ?? "\u{0}").utf8)
        bytes.append(0x1F)
      }
      add(conversation.id)
      add(conversation.title)
      add(conversation.date?.description)
      for utterance in conversation.utterances {
        add(utterance.id)
        add(utterance.kind.rawValue)
        add(utterance.replyTo.map { conversation.utterances[$0].id })
        add(utterance.speaker)
        add(utterance.date?.description)
        utterance.appendText(from: sources[utterance.source], to: &bytes)
        bytes.append(0x1E)
      }
      digests.append(Digest.sha256(bytes))
    }
    return Digest.sha256(digests.joined(separator: "\n").utf8)
  }
}
