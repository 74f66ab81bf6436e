internal import TenorCorpus
internal import Yams

/// The nodes of a YAML file as our files use them: mappings with known keys, lists, words, numbers. Each
/// function says what is wrong with what it finds, and on which line.
struct YAMLNodes {
  /// The file's name, for errors.
  let file: String

  /// The keys of a mapping that a researcher chooses, with their values, in the file's order.
  ///
  /// - Parameter expected: what an entry looks like: `NAME: {from, to}`.
  func entries(
    of node: Node, named what: String, expected: String
  ) throws(YAMLError) -> [(key: Node, value: Node)] {
    guard case .mapping(let mapping) = node else {
      throw error(
        node, .wrongType(of: what, found: name(node), expected: "a mapping of \(expected)"))
    }
    return mapping.map { ($0.key, $0.value) }
  }

  /// The values of a mapping by key; a key that is not known is an error.
  func fields(
    of node: Node, named what: String, known: [String]
  ) throws(YAMLError) -> [String: Node] {
    guard case .mapping(let mapping) = node else {
      throw error(
        node, .wrongType(of: what, found: name(node), expected: "a mapping with \(known[0])"))
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, known.contains(name) else {
        let found = key.scalar?.string ?? self.name(key)
        throw error(key, .unknownKey(found, of: what, known: known))
      }
      fields[name] = value
    }
    return fields
  }

  /// The items of a list.
  func sequence(
    _ node: Node, named what: String, of items: String
  ) throws(YAMLError) -> [Node] {
    guard case .sequence(let sequence) = node else {
      throw error(node, .wrongType(of: what, found: name(node), expected: "a list of \(items)"))
    }
    return Array(sequence)
  }

  /// The text of a scalar, its white space as single spaces.
  func words(_ node: Node, named what: String) throws(YAMLError) -> String {
    guard case .scalar(let scalar) = node else {
      throw error(node, .wrongType(of: what, found: name(node), expected: "words"))
    }
    let words = scalar.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if isNull(node) || words.isEmpty { throw error(node, .empty(what)) }
    return words
  }

  /// A number within bounds.
  func number(
    _ node: Node, named what: String, in range: ClosedRange<Double>
  ) throws(YAMLError) -> Double {
    let expected = "a number from \(range.lowerBound) to \(range.upperBound)"
    guard case .scalar(let scalar) = node, let number = plainNumber(scalar.string),
      range.contains(number)
    else { throw error(node, .wrongType(of: what, found: name(node), expected: expected)) }
    return number
  }

  /// A day, a month or a year.
  func date(_ node: Node, named what: String) throws(YAMLError) -> CalendarDate {
    guard case .scalar(let scalar) = node, let date = CalendarDate(iso: scalar.string),
      date.secondOfDay == nil
    else {
      throw error(
        node, .wrongType(of: what, found: name(node), expected: "a day, month or year: 2017-04-01"))
    }
    return date
  }

  /// One of the words that an enumeration has.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: Node, named what: String
  ) throws(YAMLError) -> Choice {
    let word = try words(node, named: what)
    guard let choice = Choice(rawValue: word) else {
      throw error(node, .unknownValue(word, of: what, known: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// What a node is, in an error.
  func name(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar) where isNull(node):
      scalar.string.isEmpty ? "nothing" : "'\(scalar.string)'"
    case .scalar(let scalar): "'\(scalar.string.prefix(40))'"
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "a YAML alias"
    }
  }

  /// Whether a node is left empty or is written `~` or `null`, without quotation marks.
  func isNull(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null"].contains(scalar.string)
  }

  func line(_ node: Node) -> Int? { node.mark?.line }

  func error(_ node: Node?, _ reason: YAMLError.Reason) -> YAMLError {
    YAMLError(file: file, line: node.flatMap(line), reason: reason)
  }

  /// What the YAML parser says, as one line of ours.
  func notYAML(_ error: any Error) -> YAMLError {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let text = [context?.text, problem].compactMap { $0 }.joined(separator: " ")
      return YAMLError(file: file, line: mark.line, reason: .notYAML(text))
    case .duplicatedKeysInMapping(let keys, let context):
      let text = "the key '\(keys.sorted().joined(separator: "', '"))' stands twice in one mapping"
      return YAMLError(file: file, line: context.mark.line, reason: .notYAML(text))
    case .reader(let problem, _, _, _):
      return YAMLError(file: file, reason: .notYAML(problem))
    default:
      return YAMLError(
        file: file, reason: .notYAML("\(error)".split(separator: "\n").first.map(String.init) ?? "")
      )
    }
  }
}
