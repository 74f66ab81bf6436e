internal import TenorCorpus
internal import TenorText

/// Words with their counts in a corpus that is not at hand, such as a national one.
///
/// CSV or TSV, in any encoding: a column of words (`word`, `form`, `type`, `token`, `term`, `ngram`) and one
/// of counts (`count`, `frequency`, `freq`, `n`), named by a first line; without one the first two columns.
/// Words are folded as those of the corpus are, and lines that are one word then add up.
public struct ReferenceList: Sendable, Hashable {
  /// The file's name.
  public let name: String
  /// SHA-256 of the file.
  public let digest: String
  /// The tokens of each form.
  public let counts: [String: Int]
  /// All tokens of the corpus: as given, or the sum of the list.
  public let tokens: Int
  /// Whether ``tokens`` is the sum of the list.
  public let isSum: Bool
  /// Lines that were added to an earlier one of the same form.
  public let merged: Int

  private static let words: Set<String> = [
    "word", "words", "form", "type", "token", "term", "ngram", "item",
  ]
  private static let frequencies: Set<String> = [
    "count", "counts", "frequency", "freq", "n", "tokens", "hits",
  ]
  /// Beyond any corpus, and far from overflow.
  private static let most = 1_000_000_000_000

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - ngrams: how many words each of its entries has.
  ///   - stems: whether words of one stem are one.
  ///   - tokens: of the whole corpus, where the list leaves some out.
  /// - Complexity: O(bytes).
  public init(
    contentsOf path: String, ngrams: Int, stems: Bool = false, tokens: Int?
  ) throws(ReferenceListError) {
    let file = try Self.read(path)
    try self.init(
      file.bytes, name: path, digest: file.digest, ngrams: ngrams, stems: stems, tokens: tokens)
  }

  /// A list from its bytes in UTF-8.
  init(
    _ bytes: [UInt8], name: String, digest: String = "", ngrams: Int = 1, stems: Bool = false,
    tokens given: Int? = nil
  ) throws(ReferenceListError) {
    func problem(_ line: Int, _ message: String) -> ReferenceListError {
      ReferenceListError(file: name, line: line, message: message)
    }
    let stemmer = stems ? Stemmer() : nil
    let head = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    let table = CSVTable(
      bytes, separator: LexiconTable.separator(of: head[...]) ?? UInt8(ascii: ","))
    if let line = table.brokenLine {
      throw problem(line, "a quotation mark is not closed, or text follows it; expected RFC 4180")
    }
    guard let first = table.rows.first else {
      throw problem(0, "no words; expected a column of words and one of counts")
    }
    let names = first.fields.map(LexiconTable.plain)
    var columns = (word: 0, count: 1)
    let hasHeader = first.fields.count < 2 || Self.count(first.fields[1]) == nil
    if hasHeader {
      guard let word = names.firstIndex(where: Self.words.contains),
        let count = names.firstIndex(where: Self.frequencies.contains)
      else {
        throw problem(
          first.line,
          "the first line is '\(head.prefix(60))'; expected the columns word and count, with a comma or a tab between"
        )
      }
      columns = (word, count)
    }
    var counts: [String: Int] = [:]
    var (sum, merged) = (0, 0)
    for row in table.rows.dropFirst(hasHeader ? 1 : 0) {
      guard row.fields.count > max(columns.word, columns.count) else {
        throw problem(
          row.line, "\(counted(row.fields.count, "column")); expected a word and its count")
      }
      let parts = row.fields[columns.word].split(whereSeparator: \.isWhitespace)
      guard parts.count == ngrams else {
        throw problem(
          row.line,
          "'\(row.fields[columns.word].prefix(40))' is \(counted(parts.count, "word")); expected \(ngrams), as --ngrams says"
        )
      }
      guard let count = Self.count(row.fields[columns.count]) else {
        throw problem(
          row.line, "'\(row.fields[columns.count].prefix(40))' is no count; expected a whole number"
        )
      }
      let form = parts.map { part in
        stemmer.map { WordForm.stem(of: String(part), $0) } ?? WordForm.form(of: String(part))
      }.joined(separator: " ")
      if counts[form] != nil { merged += 1 }
      counts[form, default: 0] += count
      sum += count
      if sum > Self.most {
        throw problem(row.line, "the counts add up to more than \(Self.most); expected a corpus")
      }
    }
    if sum == 0 { throw problem(0, "no words; expected at least one with a count") }
    if let given, given < sum {
      throw problem(
        0, "its counts add up to \(sum), more than the \(given) tokens of --reference-tokens")
    }
    self.name = name
    self.digest = digest
    self.counts = counts
    self.tokens = given ?? sum
    self.isSum = given == nil
    self.merged = merged
  }

  private static func count(_ words: String) -> Int? {
    guard let count = Int(words[...].withoutBlanks), (0...most).contains(count) else { return nil }
    return count
  }

  private static func read(
    _ path: String
  ) throws(ReferenceListError) -> (bytes: [UInt8], digest: String) {
    do {
      let prepared = try Input(path: path, name: path).prepared()
      let bytes = try prepared.input.bytes()
      let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      return (isMarked ? Array(bytes.dropFirst(3)) : bytes, prepared.digest ?? "")
    } catch {
      throw ReferenceListError(path, error)
    }
  }
}

/// A reference list that cannot be used: where, and why.
public struct ReferenceListError: Error, Equatable, CustomStringConvertible {
  /// As it was named.
  public var file: String
  /// Counted from 1; 0 for the file as a whole.
  public var line: Int
  /// What was found, and what was expected.
  public var message: String
  /// Whether there is no such file.
  public var isMissing = false

  init(file: String, line: Int, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  init(_ file: String, _ error: any Error) {
    let reason = (error as? InputProblem)?.reason
    isMissing = reason == .missing
    let found =
      switch reason {
      case .missing?: "no such file"
      case .empty?: "the file is empty"
      case .notAFile?: "no file"
      default: "cannot be read as text"
      }
    self.file = file
    line = 0
    message = "\(found); expected a list of words and counts, as CSV or TSV"
  }

  /// `list.csv:12: 'many' is no count; expected a whole number`
  public var description: String { (line > 0 ? "\(file):\(line): " : "\(file): ") + message }
}
