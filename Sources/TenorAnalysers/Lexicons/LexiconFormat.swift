/// The formats that a lexicon may come in. Each is found by what is in the file, unless it is named.
public enum LexiconFormat: String, Sendable, Hashable, Codable, CaseIterable {
  /// Token, mean, standard deviation, ratings, between tabs; or token and valence, as in
  /// Tenor's own tables.
  case vader
  /// Word or phrase, tab, an integer from -5 to 5.
  case afinn
  /// Hu and Liu's two lists of words, `;` before comments.
  case huLiu = "hu-liu"
  /// NRC EmoLex: word, category, 0 or 1 a line; or a column a category.
  case emoLex = "nrc-emolex"
  /// NRC VAD: word, valence, arousal, dominance.
  case vad = "nrc-vad"
  /// Loughran and McDonald's master dictionary: in each category the year of a word's addition.
  case loughranMcDonald = "loughran-mcdonald"
  /// SentiWordNet 3: part of speech, id, positive and negative score, `word#rank` terms, gloss.
  case sentiWordNet = "sentiwordnet"
  /// LIWC's .dic: categories between two lines of `%`, then an entry a line with its categories' numbers.
  case liwc = "liwc-dic"
  /// LIWC-22's .dicx: a table with a column a category, and X where an entry belongs to it.
  case liwcTable = "liwc-dicx"
  /// A dictionary of quanteda's in YAML: names of categories, lists of words below them.
  case quanteda = "quanteda-yaml"
  /// Lexicoder's .lc3: a `+NAME` line, then a word a line.
  case lexicoder
  /// Any table with a header that names a column of words.
  case csv

  /// What a person calls it.
  public var title: String {
    switch self {
    case .vader: "token and number (VADER)"
    case .afinn: "AFINN"
    case .huLiu: "Hu–Liu"
    case .emoLex: "NRC EmoLex"
    case .vad: "NRC VAD"
    case .loughranMcDonald: "Loughran–McDonald"
    case .sentiWordNet: "SentiWordNet"
    case .liwc: "LIWC (.dic)"
    case .liwcTable: "LIWC (.dicx)"
    case .quanteda: "quanteda (YAML)"
    case .lexicoder: "Lexicoder"
    case .csv: "CSV"
    }
  }
}
