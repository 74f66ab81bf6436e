internal import Foundation
internal import TenorCorpus

extension Lexicon {
  /// Reads a lexicon from a file, or from Hu and Liu's folder or two lists.
  ///
  /// The encoding is found by content, and so is the format unless it is named. Forms are folded, and a
  /// line whose form stands in a later one too is in ``superseded``.
  ///
  /// - Parameters:
  ///   - path: a file; for Hu and Liu's lists also their folder, one of them with the other beside it, or
  ///     both paths with a comma between them.
  ///   - name: what output calls it; without it the file's name before its last dot.
  /// - Complexity: O(bytes).
  public init(
    contentsOf path: String, format: LexiconFormat? = nil, name: String? = nil
  ) throws(LexiconError) {
    let usual = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let isPair = !HuLiu.exists(path) && path.contains(",")
    if HuLiu.isFolder(path) || isPair {
      guard format == nil || format == .huLiu, let paths = HuLiu.paths(path) else {
        throw LexiconError(file: path, line: 0, reason: isPair ? .missingFile : .folder)
      }
      try self.init(lists: paths, name: name ?? (isPair ? "hu-liu" : usual))
      return
    }
    let text = try LexiconText(path: path)
    guard let found = format ?? LexiconFormat(recognising: text) else {
      throw text.error(0, .unknownFormat)
    }
    if found == .huLiu {
      guard let paths = HuLiu.paths(path) else {
        throw text.error(
          0,
          .unexpected(
            "a list of words that does not say which side they are on",
            expected: "'positive' or 'negative' in the file's name, or a column with valences"))
      }
      for other in [paths.positive, paths.negative] where !HuLiu.exists(other) {
        throw text.error(0, .missingList(other))
      }
      try self.init(lists: paths, name: name ?? "hu-liu")
      return
    }
    try self.init(text, as: found, name: name ?? usual)
  }

  /// Reads a lexicon from the text of one file.
  init(_ text: LexiconText, as format: LexiconFormat, name: String) throws(LexiconError) {
    var draft = LexiconDraft(file: text.name)
    var hasSides = true
    switch format {
    case .vader:
      // Without ratings it may be anybody's list, on any scale.
      let isRated = text.written.first.map { $0.columns.count > 3 && $0.columns[3].hasPrefix("[") }
      try ValenceLists.read(
        text, into: &draft, limit: isRated == true ? 4 : nil, integers: false)
      hasSides = false
    case .afinn:
      try ValenceLists.read(text, into: &draft, limit: 5, integers: true)
      hasSides = false
    case .huLiu: try HuLiu.read(text, side: "positive", into: &draft)
    case .emoLex:
      let isWide = text.written.first.map {
        $0.columns.count(where: { EmoLex.categories.contains($0.lowercased()) }) > 1
      }
      try isWide == true
        ? EmoLex.readWide(text, into: &draft) : EmoLex.readLong(text, into: &draft)
    case .vad:
      try ValenceArousalDominance.read(text, into: &draft)
      hasSides = false
    case .loughranMcDonald: try LoughranMcDonald.read(text, into: &draft)
    case .sentiWordNet:
      try SentiWordNet.read(text, into: &draft)
      hasSides = false
    case .liwc: try LIWCDictionary.read(text, into: &draft)
    case .liwcTable: try LIWCTable.read(text, into: &draft)
    case .quanteda: try QuantedaDictionary.read(text, into: &draft)
    case .lexicoder: try Lexicoder.read(text, into: &draft)
    case .csv:
      let table = try PlainTable(text)
      try table.read(into: &draft)
      hasSides = table.hasSides
    }
    self = try draft.finish(text, name: name, format: format, hasSides: hasSides)
  }

  private init(lists: HuLiu.Paths, name: String) throws(LexiconError) {
    let positive = try LexiconText(path: lists.positive)
    let negative = try LexiconText(path: lists.negative)
    var draft = LexiconDraft(file: lists.positive)
    try HuLiu.read(positive, side: "positive", into: &draft)
    try HuLiu.read(negative, side: "negative", into: &draft)
    self = try draft.finish(positive, name: name, format: .huLiu, hasSides: true)
    provenance = LexiconProvenance(
      name: "\(lists.positive), \(lists.negative)",
      digest: Digest.sha256("\(positive.digest)\n\(negative.digest)\n".utf8),
      entries: entries.count)
  }
}
