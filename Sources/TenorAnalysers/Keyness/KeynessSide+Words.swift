internal import TenorAnalysis
internal import TenorCorpus

extension KeynessSide {
  /// A side as a person writes it: conditions of the form `key=value,value`, between blanks. All must hold.
  ///
  ///     kind=comment,reply from=2013-06 to=2014 speaker=Rook,Old Hand voice=own
  ///
  /// - Parameters:
  ///   - name: what reports call the side.
  ///   - words: the conditions. A value may hold blanks; several values of a key are alternatives.
  public init(_ name: String, parsing words: String) throws(KeynessError) {
    var filter = Filter()
    var seen: Set<String> = []
    let conditions = try Self.conditions(words, of: name)
    for (key, value) in conditions {
      func problem(_ found: String, expected: String) -> KeynessError {
        KeynessError(.filter(side: name, found: found, expected: expected))
      }
      guard seen.insert(key).inserted else {
        throw problem("\(key) stands there twice", expected: "each key once: \(key)=A,B")
      }
      let values = value.split(separator: ",", omittingEmptySubsequences: false)
        .map { String($0.withoutBlanks) }
      if values.contains("") {
        throw problem("'\(key)=\(value)' lacks a value", expected: "\(key)=A or \(key)=A,B")
      }
      switch key {
      case "kind":
        for value in values {
          guard let kind = UtteranceKind(rawValue: value) else {
            throw problem("'\(value)' is no kind", expected: Self.names(UtteranceKind.self))
          }
          filter.kinds.insert(kind)
        }
      case "voice":
        var voices: Set<Voice> = []
        for value in values {
          guard let voice = Voice(rawValue: value) else {
            throw problem("'\(value)' is no voice", expected: Self.names(Voice.self))
          }
          voices.insert(voice)
        }
        filter.voices = voices
      case "speaker": filter.speakers = Set(values)
      default:
        guard values.count == 1, let date = CalendarDate(iso: value), date.secondOfDay == nil else {
          throw problem("'\(value)' is no date", expected: "yyyy, yyyy-mm or yyyy-mm-dd")
        }
        if key == "from" { filter.from = date.firstDay } else { filter.to = date.lastDay }
      }
    }
    if let from = filter.from, let to = filter.to, from > to {
      throw KeynessError(
        .filter(side: name, found: "from is later than to", expected: "from=EARLIER to=LATER"))
    }
    self.init(name, words: words, filter: filter)
  }

  private static let keys = ["kind", "speaker", "voice", "from", "to"]

  /// The conditions in their order; a word without a key belongs to the value before it.
  private static func conditions(
    _ words: String, of name: String
  ) throws(KeynessError) -> [(key: String, value: String)] {
    var conditions: [(key: String, value: String)] = []
    for word in words.split(whereSeparator: \.isWhitespace) {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, keys.contains(String(parts[0])) {
        conditions.append((String(parts[0]), String(parts[1])))
      } else if parts.count == 1, let last = conditions.last, last.key == "speaker" {
        conditions[conditions.count - 1].value += " \(word)"
      } else {
        throw KeynessError(
          .filter(
            side: name, found: "'\(word)' is no condition",
            expected: "\(keys.map { "\($0)=" }.joined(separator: ", ")), as in kind=comment,reply"))
      }
    }
    if conditions.isEmpty {
      throw KeynessError(
        .filter(side: name, found: "no condition", expected: "one such as kind=comment,reply"))
    }
    return conditions
  }

  private static func names<C: RawRepresentable & CaseIterable>(_: C.Type) -> String
  where C.RawValue == String {
    C.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
