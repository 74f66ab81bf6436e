internal import TenorCorpus
internal import Yams

extension StudyFile {
  /// Reads a study from the bytes of a YAML file.
  ///
  /// - Parameter path: what errors call the file, and what paths in it count from.
  public init(yaml bytes: [UInt8], path: String) throws(StudyFileError) {
    let reader = StudyFileReader(file: path)
    self.init(path: path)
    let root: Node?
    do {
      root = try YAMLFile(bytes, name: path).root
    } catch {
      throw StudyFileError(file: path, line: error.line, reason: .bad("\(error.reason)"))
    }
    guard let root else { throw reader.error(nil, "empty; expected \(StudyFileReader.keys)") }
    try reader.fill(&self, from: root)
  }
}

/// Turns the nodes of a study file into periods, events and paths, and says what is wrong with them.
private struct StudyFileReader {
  let file: String

  static let known = ["periods", "events", "actors", "terms", "lexicons", "domain"]
  static var keys: String { known.joined(separator: ", ") }

  func fill(_ study: inout StudyFile, from root: Node) throws(StudyFileError) {
    for (key, node) in try mapping(root, "the file", expected: Self.keys) {
      switch try word(key, "a key") {
      case "periods":
        var lines: [String: Int] = [:]
        for (name, value) in try mapping(node, "'periods'", expected: "NAME: {from, to}") {
          study.periods.append(try period(try word(name, "a period's name"), value))
          try refuseTwice(study.periods.last?.name, "a period", at: name, &lines)
        }
      case "events":
        var lines: [String: Int] = [:]
        for item in try list(node, "'events'") {
          study.events.append(try event(item))
          try refuseTwice(study.events.last?.name, "an event", at: item, &lines)
        }
      case "actors": study.actors = study.resolved(try word(node, "'actors'"))
      case "terms": study.terms = study.resolved(try word(node, "'terms'"))
      case "lexicons":
        for item in try list(node, "'lexicons'") {
          study.lexicons.append(
            study.resolved(try word(item, "a lexicon"), unless: BundledLexicon.names))
        }
      case "domain":
        study.domain = study.resolved(try word(node, "'domain'"), unless: Domain.names)
      case let other:
        throw error(key, "'\(other)' is no key of the file; expected \(Self.keys)")
      }
    }
  }

  /// A name stands for one thing: of two of one name a command would take the first and say nothing.
  private func refuseTwice(
    _ name: String?, _ what: String, at node: Node, _ lines: inout [String: Int]
  ) throws(StudyFileError) {
    guard let name else { return }
    if let first = lines.updateValue(node.mark?.line ?? 0, forKey: name) {
      throw error(node, "\(what) '\(name)' is already on line \(first)")
    }
  }

  private func period(_ name: String, _ node: Node) throws(StudyFileError) -> StudyPeriod {
    let fields = try fields(node, "period '\(name)'", known: ["from", "to"])
    let from = try date(fields["from"], "'from' of period '\(name)'", node)
    let to = try date(fields["to"], "'to' of period '\(name)'", node)
    do {
      return try StudyPeriod(name, from: from, to: to)
    } catch {
      throw self.error(node, "\(error)")
    }
  }

  private func event(_ node: Node) throws(StudyFileError) -> StudyEvent {
    let fields = try fields(node, "an event", known: ["name", "date"])
    guard let name = fields["name"] else { throw error(node, "an event has no 'name'") }
    let words = try word(name, "'name' of an event")
    return StudyEvent(words, on: try date(fields["date"], "'date' of event '\(words)'", node))
  }

  private func date(
    _ node: Node?, _ what: String, _ parent: Node
  ) throws(StudyFileError) -> CalendarDate {
    guard let node else { throw error(parent, "\(what) is missing") }
    let words = try word(node, what)
    guard let date = CalendarDate(iso: words), date.secondOfDay == nil else {
      throw error(
        node, "\(what) is '\(words)'; expected yyyy, yyyy-mm or yyyy-mm-dd of a day that exists")
    }
    return date
  }
}

// MARK: - Nodes

extension StudyFileReader {
  private func mapping(
    _ node: Node, _ what: String, expected: String
  ) throws(StudyFileError) -> [(Node, Node)] {
    guard case .mapping(let mapping) = node else {
      throw error(node, "\(what) is no mapping; expected \(expected)")
    }
    return mapping.map { ($0.key, $0.value) }
  }

  private func fields(
    _ node: Node, _ what: String, known: [String]
  ) throws(StudyFileError) -> [String: Node] {
    let expected = known.joined(separator: " and ")
    var fields: [String: Node] = [:]
    for (key, value) in try mapping(node, what, expected: "a mapping with \(expected)") {
      let name = try word(key, "a key of \(what)")
      guard known.contains(name) else {
        throw error(key, "'\(name)' is no key of \(what); expected \(expected)")
      }
      fields[name] = value
    }
    return fields
  }

  private func list(_ node: Node, _ what: String) throws(StudyFileError) -> [Node] {
    guard case .sequence(let sequence) = node else {
      throw error(node, "\(what) is no list; expected lines that begin with '-'")
    }
    return Array(sequence)
  }

  private func word(_ node: Node, _ what: String) throws(StudyFileError) -> String {
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
      throw error(node, "\(what) is no word; expected one")
    }
    return scalar.string
  }

  func error(_ node: Node?, _ what: String) -> StudyFileError {
    StudyFileError(file: file, line: node?.mark?.line, reason: .bad(what))
  }
}
