/// A format that no reader reads, though its sources look like text: to take its notation for
/// somebody's words would be worse than to refuse it. A reader that is named reads it all the same.
enum ForeignFormat {
  case xml, json, pdf, rtf

  /// The format of a source that no reader but that of any text recognises.
  init?(_ sample: InputSample) {
    if ["<?xml", "<rss", "<feed", "<!DOCTYPE rss", "<!DOCTYPE feed"].contains(where: sample.begins)
    {
      self = .xml
    } else if sample.begins(with: "%PDF-") {
      self = .pdf
    } else if sample.begins(with: "{\\rtf") {
      self = .rtf
    } else if Self.isJSON(sample.head) {
      self = .json
    } else {
      return nil
    }
  }

  /// Whether a text begins with an object that begins with a key, alone or in a list.
  private static func isJSON(_ head: [UInt8]) -> Bool {
    var rest = head[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    func skip(_ mark: Character) -> Bool {
      rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
      guard rest.first == mark.asciiValue else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = skip("[")
    guard skip("{"), skip("\"") else { return false }
    rest = rest.prefix(200).drop { $0 != UInt8(ascii: "\"") }
    return skip("\"") && skip(":")
  }

  /// Why a source is not read.
  func problem(at path: String) -> InputProblem {
    let (found, expected) =
      switch self {
      case .xml: ("XML of a kind that no reader knows", "an Atom feed or a WordPress export")
      case .json: ("JSON, but not one object a line", "JSON Lines")
      case .pdf: ("a PDF", "the text of its pages")
      case .rtf: ("rich text (RTF)", "plain text")
      }
    return InputProblem(path: path, reason: .broken(line: 1, found: found, expected: expected))
  }
}
