internal import Foundation
internal import Yams

/// Turns the nodes of a YAML file into a register's entries, and says what is wrong with them.
struct RegisterReader {
  let file: String
  let content: Register.Content

  func entries(of root: Node?) throws(RegisterError) -> [Register.Entry] {
    let key = content.rawValue
    guard let root, !isNull(root) else {
      throw error(nil, .missingKey(key, of: "the file"))
    }
    let fields = try fields(
      of: root, named: "the file", known: Register.Content.allCases.map(\.rawValue))
    guard let list = fields[key] else {
      throw error(root, .missingKey(key, of: "the file"))
    }
    var firstLines: [String: Int] = [:]
    var entries: [Register.Entry] = []
    for node in try sequence(list, named: "'\(key)'", of: "entries") {
      let entry = try entry(node)
      if let firstLine = firstLines.updateValue(entry.line, forKey: entry.name) {
        throw error(node, .duplicateName(entry.name, firstLine: firstLine))
      }
      entries.append(entry)
    }
    if entries.isEmpty { throw error(list, .empty("'\(key)'")) }
    return entries
  }

  private func entry(_ node: Node) throws(RegisterError) -> Register.Entry {
    let isActor = content == .actors
    let what = isActor ? "an actor" : "a term"
    let fields = try fields(
      of: node, named: what,
      known: isActor ? ["name", "kind", "aliases", "not"] : ["name", "aliases", "not"])
    guard let nameNode = fields["name"] else { throw error(node, .missingKey("name", of: what)) }
    let name = try words(nameNode, named: "'name'")
    var kind: ActorKind?
    if isActor {
      guard let kindNode = fields["kind"] else { throw error(node, .missingKey("kind", of: name)) }
      kind = try choice(kindNode, named: "kind of actor")
    }
    guard let aliasesNode = fields["aliases"] else {
      throw error(node, .missingKey("aliases", of: name))
    }
    var aliases: [Register.Alias] = []
    for node in try sequence(aliasesNode, named: "'aliases' of \(name)", of: "forms") {
      aliases.append(try alias(node))
    }
    if aliases.isEmpty { throw error(aliasesNode, .empty("'aliases' of \(name)")) }
    var exclusions: [Register.Exclusion] = []
    if let list = fields["not"] {
      for node in try sequence(list, named: "'not' of \(name)", of: "phrases") {
        exclusions.append(.init(try words(node, named: "a phrase of 'not'"), line: line(node) ?? 0))
      }
    }
    return Register.Entry(
      name: name, kind: kind, aliases: aliases, exclusions: exclusions, line: line(node) ?? 0)
  }

  private func alias(_ node: Node) throws(RegisterError) -> Register.Alias {
    guard case .mapping = node else {
      return .init(try words(node, named: "an alias"), line: line(node) ?? 0)
    }
    let fields = try fields(of: node, named: "an alias", known: ["form", "case", "after"])
    guard let formNode = fields["form"] else {
      throw error(node, .missingKey("form", of: "an alias"))
    }
    var alias = Register.Alias(try words(formNode, named: "'form'"), line: line(formNode) ?? 0)
    if let rule = fields["case"] { alias.caseRule = try choice(rule, named: "case rule") }
    if let list = fields["after"] {
      for node in try sequence(list, named: "'after'", of: "words") {
        alias.after.append(try words(node, named: "a word of 'after'"))
      }
      if alias.after.isEmpty { throw error(list, .empty("'after'")) }
    }
    return alias
  }
}

// MARK: - Nodes

extension RegisterReader {
  private func fields(
    of node: Node, named what: String, known: [String]
  ) throws(RegisterError) -> [String: Node] {
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

  private func sequence(
    _ node: Node, named what: String, of items: String
  ) throws(RegisterError) -> [Node] {
    guard case .sequence(let sequence) = node else {
      throw error(node, .wrongType(of: what, found: name(node), expected: "a list of \(items)"))
    }
    return Array(sequence)
  }

  private func words(_ node: Node, named what: String) throws(RegisterError) -> String {
    guard case .scalar(let scalar) = node else {
      throw error(node, .wrongType(of: what, found: name(node), expected: "words"))
    }
    let words = scalar.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if isNull(node) || words.isEmpty { throw error(node, .empty(what)) }
    return words
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: Node, named what: String
  ) throws(RegisterError) -> Choice {
    let word = try words(node, named: what)
    guard let choice = Choice(rawValue: word) else {
      throw error(node, .unknownValue(word, of: what, known: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  private func name(_ node: Node) -> String {
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
  private func isNull(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null"].contains(scalar.string)
  }

  private func line(_ node: Node) -> Int? { node.mark?.line }

  private func error(_ node: Node?, _ reason: RegisterError.Reason) -> RegisterError {
    RegisterError(file: file, line: node.flatMap(line), reason: reason)
  }

  /// What the YAML parser says, as one line of ours.
  func notYAML(_ error: any Error) -> RegisterError {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let text = [context?.text, problem].compactMap { $0 }.joined(separator: " ")
      return RegisterError(file: file, line: mark.line, reason: .notYAML(text))
    case .duplicatedKeysInMapping(let keys, let context):
      let text = "the key '\(keys.sorted().joined(separator: "', '"))' stands twice in one mapping"
      return RegisterError(file: file, line: context.mark.line, reason: .notYAML(text))
    case .reader(let problem, _, _, _):
      return RegisterError(file: file, reason: .notYAML(problem))
    default:
      return RegisterError(
        file: file, reason: .notYAML("\(error)".split(separator: "\n").first.map(String.init) ?? "")
      )
    }
  }
}
