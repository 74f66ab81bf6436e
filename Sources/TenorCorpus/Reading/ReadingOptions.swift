/// What a person tells the readers about a source that the source does not say itself.
public struct ReadingOptions: Sendable, Hashable, Codable {
  /// The reader's name; `nil`: found by content.
  public var reader: String?
  /// The columns or fields that hold what Tenor looks for; those not named are guessed from common
  /// headers, and the audit says how.
  public var columns: [ColumnRole: String] = [:]
  /// The order of day and month in dates such as 3/4/2015.
  public var dateOrder = DateOrder.dayFirst
  /// The zone that instants are told in, as IANA names it.
  public var timeZone = "Europe/London"
  /// The encoding, as IANA names it; `nil`: found by content.
  public var encoding: String?
  /// Whether UTF-8 that was read as Windows-1252 is mended.
  public var mendsMojibake = false
  /// The date of conversations that state none.
  public var date: CalendarDate?
  /// The title of conversations that have none.
  public var title: String?

  /// Everything as it is found.
  public init() {}
}

/// What a column of a table, or a field of a JSON object, holds.
public enum ColumnRole: String, Sendable, Hashable, Codable, CaseIterable {
  case text, date, speaker, id, parent, conversation, title, kind
  /// `false` where the date is not the utterance's own but that of its conversation.
  case dateStated
}

/// The order of day and month in dates written in figures alone.
public enum DateOrder: String, Sendable, Hashable, Codable, CaseIterable {
  /// 3/4/2015 is the third of April.
  case dayFirst = "day-first"
  /// 3/4/2015 is the fourth of March.
  case monthFirst = "month-first"
}

extension ColumnRole {
  /// A header as common names are written.
  static func normalised(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }

  /// The headers that are taken for this role when nobody names one, the likeliest first; in lower
  /// case, with `_` for blanks and hyphens.
  public var commonNames: [String] {
    switch self {
    case .text:
      [
        "text", "body", "comment_body", "comment_text", "content", "message", "selftext", "comment",
        "post_text",
      ]
    case .date:
      [
        "date", "created", "created_utc", "created_at", "timestamp", "datetime", "time",
        "published",
        "posted", "comment_date", "post_date",
      ]
    case .speaker:
      ["speaker", "author", "user", "username", "user_name", "name", "commenter", "author_name"]
    case .id: ["id", "utterance_id", "comment_id", "uuid"]
    case .parent:
      ["reply_to", "reply-to", "parent_id", "parent", "in_reply_to", "comment_parent", "replyto"]
    case .conversation:
      [
        "conversation", "conversation_id", "link_id", "thread", "thread_id", "post_id", "root",
        "topic_id", "url",
      ]
    case .title: ["title", "subject", "headline", "post_title"]
    case .kind: ["kind", "type"]
    case .dateStated: ["datestated", "date_stated"]
    }
  }
}
