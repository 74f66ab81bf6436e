internal import TenorCorpus
internal import Yams

extension StudyFile {
  /// Reads a study from the bytes of a YAML file.
  ///
  /// - Parameter path: what errors call the file, and what paths in it count from.
  public init(yaml bytes: [UInt8], path: String) throws(YAMLError) {
    self.init(path: path)
    let yaml = try YAMLFile(bytes, name: path)
    try StudyFileReader(nodes: yaml.nodes).fill(&self, from: yaml.root)
  }
}

/// Turns the nodes of a study file into periods, events and paths, and says what is wrong with them.
private struct StudyFileReader {
  let nodes: YAMLNodes

  private static let known = ["periods", "events", "actors", "terms", "lexicons", "domain"]

  func fill(_ study: inout StudyFile, from root: Node?) throws(YAMLError) {
    guard let root, !nodes.isNull(root) else {
      throw nodes.error(nil, .empty("the file"))
    }
    let fields = try nodes.fields(of: root, named: "the file", known: Self.known)
    study.periods = try periods(fields["periods"])
    study.events = try events(fields["events"])
    if let node = fields["actors"] {
      study.actors = study.resolved(try nodes.words(node, named: "'actors'"))
    }
    if let node = fields["terms"] {
      study.terms = study.resolved(try nodes.words(node, named: "'terms'"))
    }
    if let node = fields["lexicons"] {
      for item in try nodes.sequence(node, named: "'lexicons'", of: "names and paths") {
        let words = try nodes.words(item, named: "a lexicon")
        study.lexicons.append(study.resolved(words, unless: BundledLexicon.names))
      }
    }
    if let node = fields["domain"] {
      let words = try nodes.words(node, named: "'domain'")
      study.domain = study.resolved(words, unless: Domain.names)
    }
  }

  private func periods(_ node: Node?) throws(YAMLError) -> [StudyPeriod] {
    guard let node else { return [] }
    var periods: [StudyPeriod] = []
    var lines: [String: Int] = [:]
    for (key, value) in try nodes.entries(
      of: node, named: "'periods'", expected: "NAME: {from, to}")
    {
      let name = try nodes.words(key, named: "a period's name")
      periods.append(try period(name, value))
      try refuseTwice(name, at: key, &lines)
    }
    return periods
  }

  private func period(_ name: String, _ node: Node) throws(YAMLError) -> StudyPeriod {
    let what = "period '\(name)'"
    let fields = try nodes.fields(of: node, named: what, known: ["from", "to"])
    let from = try date("from", of: what, fields, node)
    let to = try date("to", of: what, fields, node)
    do {
      return try StudyPeriod(name, from: from, to: to)
    } catch {
      throw nodes.error(node, .impossible("\(error)"))
    }
  }

  private func events(_ node: Node?) throws(YAMLError) -> [StudyEvent] {
    guard let node else { return [] }
    var events: [StudyEvent] = []
    var lines: [String: Int] = [:]
    for item in try nodes.sequence(node, named: "'events'", of: "{name, date}") {
      let fields = try nodes.fields(of: item, named: "an event", known: ["name", "date"])
      guard let node = fields["name"] else {
        throw nodes.error(item, .missingKey("name", of: "an event"))
      }
      let name = try nodes.words(node, named: "'name' of an event")
      events.append(
        StudyEvent(name, on: try date("date", of: "event '\(name)'", fields, item)))
      try refuseTwice(name, at: item, &lines)
    }
    return events
  }

  private func date(
    _ key: String, of what: String, _ fields: [String: Node], _ parent: Node
  ) throws(YAMLError) -> CalendarDate {
    guard let node = fields[key] else { throw nodes.error(parent, .missingKey(key, of: what)) }
    let name = "'\(key)' of \(what)"
    guard let date = CalendarDate(iso: try nodes.words(node, named: name)), date.secondOfDay == nil
    else {
      throw nodes.error(
        node,
        .wrongType(
          of: name, found: nodes.name(node),
          expected: "yyyy, yyyy-mm or yyyy-mm-dd of a day that exists"))
    }
    return date
  }

  /// A name stands for one thing: of two of one name a command would take the first and say nothing.
  private func refuseTwice(
    _ name: String, at node: Node, _ lines: inout [String: Int]
  ) throws(YAMLError) {
    if let first = lines.updateValue(nodes.line(node) ?? 0, forKey: name) {
      throw nodes.error(node, .duplicateName(name, firstLine: first))
    }
  }
}
