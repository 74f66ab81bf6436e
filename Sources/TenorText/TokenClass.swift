/// What a token is.
public enum TokenClass: UInt8, Sendable, CaseIterable {
  /// Letters, with what is joined to them: `isn't`, `face-to-face`, `CRCs`.
  case word
  /// Starts with a digit, after a currency sign at most: `£1.8bn`, `27/11/20`, `16:14`, `50%`, `2nd`.
  case number
  case url
  case email
  case hashtag
  /// A name with `@` before it: `@napo_news`. (CLDR counts `@` among the letters.)
  case mention
  case emoticon
  case emoji
  case punctuation
  /// What is none of the others: `£`, `+`, `→`.
  case symbol

  /// The name in output: `word`, `number`, `url`, …
  public var name: String {
    switch self {
    case .word: "word"
    case .number: "number"
    case .url: "url"
    case .email: "email"
    case .hashtag: "hashtag"
    case .mention: "mention"
    case .emoticon: "emoticon"
    case .emoji: "emoji"
    case .punctuation: "punctuation"
    case .symbol: "symbol"
    }
  }

  /// Whether tokens of the class are running words, which rates and token totals count: words,
  /// numbers, hashtags and mentions.
  public var isRunning: Bool {
    switch self {
    case .word, .number, .hashtag, .mention: true
    default: false
    }
  }
}
