/// All readers, in the order in which they are asked whether a source is theirs.
public enum ReaderCatalogue {
  /// The last one takes any text.
  public static let all: [any Reader] = [
    ConvoKitReader(), AtomReader(), WXRReader(), BloggerHTMLReader(), WebPageReader(),
    JSONLinesReader(), TableReader(), TextFileReader(), BloggerTextReader(),
  ]

  /// The names that `--reader` takes.
  public static var names: [String] { all.map(\.name) }

  /// The reader that was named, or the first that recognises the source.
  ///
  /// - Throws: ``InputProblem`` for a source in a format that none of them reads.
  static func reader(for prepared: PreparedInput, at path: String) throws -> any Reader {
    if let name = prepared.input.options.reader, let reader = all.first(where: { $0.name == name })
    {
      return reader
    }
    if prepared.digest == nil, ConvoKitReader.isFolder(path) { return ConvoKitReader() }
    let sample = try prepared.sample()
    guard let reader = all.first(where: { $0.recognises(sample) }) else {
      return BloggerTextReader()
    }
    if reader is BloggerTextReader, let foreign = ForeignFormat(sample) {
      throw foreign.problem(at: path)
    }
    // A text that has its date in its name, and no page's layout, is one of a folder of texts.
    if reader is BloggerTextReader, NameDate.date(in: path) != nil,
      TextFileReader.isPlain(try prepared.input.bytes())
    {
      return TextFileReader()
    }
    return reader
  }
}
