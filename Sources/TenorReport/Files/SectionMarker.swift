/// The two comments between which a section stands in a Markdown file.
struct SectionMarker {
  /// The section's id as the markers write it.
  let encodedID: String

  /// The markers of the section with this id.
  init(id: String) { encodedID = CommentText.encode(id, keeping: ":") }

  /// The line before the section, without its break.
  var begin: String { "<!-- tenor:section id=\(encodedID) -->" }

  /// The line after the section, without its break; with the digest of what stands between the two.
  func end(sha256: String? = nil) -> String {
    let digest = sha256.map { " sha256=\($0)" } ?? ""
    return "<!-- tenor:end id=\(encodedID)\(digest) -->"
  }
}

extension SectionMarker {
  /// A line of a file that is a marker.
  enum Line: Hashable {
    case begin(id: String)
    case end(id: String, sha256: String?)
    /// It begins like a marker and is none.
    case malformed(String)

    /// The marker, or `nil` for any other line. A marker stands at the line's very start: what is indented
    /// belongs to a list or is code.
    init?(_ bytes: ArraySlice<UInt8>) {
      guard bytes.starts(with: Self.opening) else { return nil }
      let line = String(decoding: bytes, as: UTF8.self)
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count > 1, words[1] == "tenor:section" || words[1] == "tenor:end" else {
        return nil
      }
      let attributes = words.dropFirst(2).dropLast()
      guard words.last == "-->", let encodedID = Self.value("id", attributes),
        let id = CommentText.decode(encodedID)
      else {
        self = .malformed(line)
        return
      }
      self =
        words[1] == "tenor:section"
        ? .begin(id: id) : .end(id: id, sha256: Self.value("sha256", attributes).map(String.init))
    }

    private static let opening = Array("<!-- tenor:".utf8)

    private static func value(_ name: String, _ attributes: ArraySlice<Substring>) -> Substring? {
      attributes.first { $0.hasPrefix(name + "=") }?.dropFirst(name.count + 1)
    }
  }
}
