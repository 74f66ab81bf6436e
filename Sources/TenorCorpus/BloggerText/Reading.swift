/// What a reader made of one source.
public struct Reading: Sendable {
  /// In the source's order; their `source` is 0 until a corpus holds them.
  public var conversations: [Conversation]
  /// What is nobody's text. With the utterances' pieces it covers every byte of the source once.
  public var chrome: [Chrome]
  /// In the order of lines.
  public var audit: [AuditEntry]
}
