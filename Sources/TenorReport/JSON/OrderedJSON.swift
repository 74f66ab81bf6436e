/// JSON in a stated order: keys stand in the order in which a value encodes them, which for
/// synthesised conformances is the order of declaration.
///
/// Absent optionals are `null`, integers stay integers, and other numbers are the shortest that read
/// back as the same value. Dictionaries are written sorted by key and sets sorted, so that the same
/// value always gives the same bytes. The `encode(to:)` of a type decides everything else: there are
/// no strategies for dates, data or key names.
public enum OrderedJSON {
  /// How the text is laid out.
  public enum Style: Sendable, Hashable {
    /// One member a line, indented by two blanks.
    case pretty
    /// All on one line: a record of JSON Lines.
    case compact
  }

  /// The value as JSON, without a line feed at the end.
  ///
  /// - Throws: `EncodingError.invalidValue` for NaN and infinity, naming the path to the number.
  public static func encode(_ value: some Encodable, style: Style = .pretty) throws -> String {
    try node(value, style).text
  }

  /// A value that encodes as an object, with other members before its own; a line feed at the end.
  ///
  /// - Throws: `EncodingError.invalidValue` as `encode` does, and where the value is no object or has
  ///   itself a member of a leading name.
  public static func document(
    leading: KeyValuePairs<String, String>, _ value: some Encodable, style: Style = .pretty
  ) throws -> String {
    guard case .object(let own) = try node(value, style).content else {
      throw refused(
        value, "A JSON document needs an object; \(type(of: value)) does not encode as one.")
    }
    var members = JSONMembers()
    for (key, words) in leading {
      let first = JSONNode(style)
      first.content = .string(words)
      members.set(key, first)
    }
    for (key, member) in zip(own.keys, own.nodes) {
      guard members.node(key) == nil else {
        throw refused(value, "\(type(of: value)) has a member '\(key)' of its own.")
      }
      members.set(key, member)
    }
    let whole = JSONNode(style)
    whole.content = .object(members)
    return whole.text + "\n"
  }

  /// An analyser's findings as a whole document: `{"tenor": version, "findings": name, …}`, the
  /// findings' own members behind these two; a line feed at the end.
  public static func document(
    tenor version: String, findings name: String, _ value: some Encodable, style: Style = .pretty
  ) throws -> String {
    try document(leading: ["tenor": version, "findings": name], value, style: style)
  }

  private static func node(_ value: some Encodable, _ style: Style) throws -> JSONNode {
    let node = JSONNode(style)
    try node.fill(value, path: [])
    return node
  }

  private static func refused(_ value: some Encodable, _ words: String) -> EncodingError {
    .invalidValue(value, .init(codingPath: [], debugDescription: words))
  }
}
