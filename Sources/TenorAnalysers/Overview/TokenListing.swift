public import TenorAnalysis
public import TenorCorpus
public import TenorReport
public import TenorText

/// The tokens of a corpus one by one, conversation after conversation, so that memory stays that of one
/// conversation.
public struct TokenListing: Sendable {
  /// How text becomes tokens.
  public var tokeniser: Tokeniser
  /// Which utterances, and whose words in them, are listed.
  public var filter: Filter

  /// A listing by these rules.
  public init(tokeniser: Tokeniser, filter: Filter) {
    self.tokeniser = tokeniser
    self.filter = filter
  }

  /// One token.
  public struct Row: Encodable, Sendable, Equatable {
    /// The utterance's id.
    public var utterance: String
    /// The token's number in its utterance, from 0.
    public var index: Int
    /// UTF-8 offsets into the source file.
    public var start: Int
    /// UTF-8 offset behind the token in the source file.
    public var end: Int
    /// The form as it stands in the text.
    public var text: String
    /// The form that look-ups compare.
    public var folded: String
    /// What the token is: `TokenClass.name`.
    public var `class`: String
    /// The sentence's number in its utterance, from 0.
    public var sentence: Int
  }

  /// Hands `visit` the tokens of one utterance after another, in corpus order.
  public func rows(of corpus: Corpus, _ visit: ([Row]) throws -> Void) throws {
    let shard = try Shard(of: corpus, tokeniser: tokeniser, filter: filter, by: .year)
    for conversation in corpus.conversations.indices {
      try shard.fill(conversation..<conversation + 1)
      for item in shard.items { try visit(rows(of: item, in: shard)) }
    }
  }

  private func rows(of item: Shard.Item, in shard: Shard) -> [Row] {
    let utterance = shard.utterance(item)
    let source = shard.corpus.sources[utterance.source]
    let places = TextPlaces(of: utterance, in: source)
    var rows: [Row] = []
    for (number, sentence) in shard.tokens.sentences[item.tokenised.sentences].enumerated() {
      for token in sentence.tokens {
        let type = shard.tokens.types[token]
        let place = places.source(of: shard.tokens.range(of: token))
        rows.append(
          Row(
            utterance: utterance.id, index: token - item.tokenised.tokens.lowerBound,
            start: place.lowerBound, end: place.upperBound,
            text: shard.vocabulary.surface(of: type), folded: shard.vocabulary.folded(of: type),
            class: shard.tokens.classes[token].name, sentence: number))
      }
    }
    return rows
  }
}

extension TokenListing {
  /// All tokens as one table, for people; memory grows with the tokens.
  public func table(of corpus: Corpus) throws -> Table {
    var table = emptyTable
    try rows(of: corpus) { table.rows += $0.map(cells) }
    return table
  }

  /// The table's head.
  public var emptyTable: Table {
    Table(
      id: "tokens", title: "Tokens",
      columns: [
        .init("Utterance", key: "utterance", .left), .init("Index", key: "index"),
        .init("Start", key: "start"), .init("End", key: "end"), .init("Text", key: "text", .left),
        .init("Folded", key: "folded", .left), .init("Class", key: "class", .left),
        .init("Sentence", key: "sentence"),
      ])
  }

  /// Rows as CSV without a head.
  public func csv(_ rows: [Row]) -> String {
    var table = emptyTable
    table.rows = rows.map(cells)
    return table.csvRows
  }

  /// Rows as JSON Lines.
  public func jsonLines(_ rows: [Row]) throws -> String {
    try rows.map { try OrderedJSON.encode($0, style: .compact) + "\n" }.joined()
  }

  private func cells(_ row: Row) -> [Table.Cell] {
    [
      .text(row.utterance), .integer(row.index), .integer(row.start), .integer(row.end),
      .text(row.text), .text(row.folded), .text(row.class), .integer(row.sentence),
    ]
  }
}
