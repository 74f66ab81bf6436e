extension EncodingSniffer {
  /// How the source was understood and why, in one line; `nil` for plain UTF-8, of which there is nothing
  /// to say.
  ///
  /// - Parameter stated: the encoding that a person named, if one did.
  func words(for verdict: EncodingVerdict, stated: String?) -> String? {
    let invalid = Self.count(invalidBytes, "byte that is not UTF-8", "bytes that are not UTF-8")
    if let stated { return stated == "UTF-8" ? nil : "read as \(stated), as was asked for" }
    switch verdict {
    case .utf8, .binary, .controls, .notText, .empty: return nil
    case .utf8WithErrors:
      let good = Self.count(
        multiByteCharacters, "character of several bytes that is",
        "characters of several bytes that are")
      return "read as UTF-8 (found: \(good), and \(invalid))"
    case .utf16LE, .utf16BE:
      let name = verdict == .utf16LE ? "UTF-16, little-endian" : "UTF-16, big-endian"
      let hasMark =
        sample.head.starts(with: [0xFF, 0xFE]) || sample.head.starts(with: [0xFE, 0xFF])
      let (even, odd) = zeroBytes
      let zeros =
        verdict == .utf16LE
        ? "\(odd) zero bytes at odd offsets and \(even) at even ones"
        : "\(even) zero bytes at even offsets and \(odd) at odd ones"
      return "read as \(name) (found: \(hasMark ? "its byte order mark" : zeros))"
    case .windows1252:
      let used = Self.count(invalidLow, "is a control", "are controls")
      let why = invalidLow > 0 ? ", of which \(used) in Latin-1" : ""
      return "read as Windows-1252 (found: \(invalid)\(why))"
    case .latin1: return "read as Latin-1 (found: \(invalid), none of them a control in Latin-1)"
    case .other(let name, let confidence):
      if name.hasPrefix("UTF-32") { return "read as \(name) (found: its byte order mark)" }
      return
        "read as \(name) (found: \(invalid); ICU's detector gives it a confidence of \(confidence) in 100)"
    }
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(many)"
  }
}
