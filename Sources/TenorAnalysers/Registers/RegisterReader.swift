internal import Foundation
internal import Yams

/// Turns the nodes of a YAML file into a register's entries, and says what is wrong with them.
struct RegisterReader {
  let nodes: YAMLNodes
  let content: Register.Content

  func entries(of root: Node?) throws(YAMLError) -> [Register.Entry] {
    let key = content.rawValue
    guard let root, !nodes.isNull(root) else {
      throw nodes.error(nil, .missingKey(key, of: "the file"))
    }
    let fields = try nodes.fields(
      of: root, named: "the file", known: Register.Content.allCases.map(\.rawValue))
    guard let list = fields[key] else {
      throw nodes.error(root, .missingKey(key, of: "the file"))
    }
    var firstLines: [String: Int] = [:]
    var entries: [Register.Entry] = []
    for node in try nodes.sequence(list, named: "'\(key)'", of: "entries") {
      let entry = try entry(node)
      if let firstLine = firstLines.updateValue(entry.line, forKey: entry.name) {
        throw nodes.error(node, .duplicateName(entry.name, firstLine: firstLine))
      }
      entries.append(entry)
    }
    if entries.isEmpty { throw nodes.error(list, .empty("'\(key)'")) }
    return entries
  }

  private func entry(_ node: Node) throws(YAMLError) -> Register.Entry {
    let isActor = content == .actors
    let what = isActor ? "an actor" : "a term"
    let fields = try nodes.fields(
      of: node, named: what,
      known: isActor ? ["name", "kind", "aliases", "not"] : ["name", "aliases", "not"])
    guard let nameNode = fields["name"] else {
      throw nodes.error(node, .missingKey("name", of: what))
    }
    let name = try nodes.words(nameNode, named: "'name'")
    var kind: ActorKind?
    if isActor {
      guard let kindNode = fields["kind"] else {
        throw nodes.error(node, .missingKey("kind", of: name))
      }
      kind = try nodes.choice(kindNode, named: "kind of actor")
    }
    guard let aliasesNode = fields["aliases"] else {
      throw nodes.error(node, .missingKey("aliases", of: name))
    }
    var aliases: [Register.Alias] = []
    for node in try nodes.sequence(aliasesNode, named: "'aliases' of \(name)", of: "forms") {
      aliases.append(try alias(node))
    }
    if aliases.isEmpty { throw nodes.error(aliasesNode, .empty("'aliases' of \(name)")) }
    var exclusions: [Register.Exclusion] = []
    if let list = fields["not"] {
      for node in try nodes.sequence(list, named: "'not' of \(name)", of: "phrases") {
        exclusions.append(
          .init(try nodes.words(node, named: "a phrase of 'not'"), line: nodes.line(node) ?? 0))
      }
    }
    return Register.Entry(
      name: name, kind: kind, aliases: aliases, exclusions: exclusions, line: nodes.line(node) ?? 0)
  }

  private func alias(_ node: Node) throws(YAMLError) -> Register.Alias {
    guard case .mapping = node else {
      return .init(try nodes.words(node, named: "an alias"), line: nodes.line(node) ?? 0)
    }
    let fields = try nodes.fields(of: node, named: "an alias", known: ["form", "case", "after"])
    guard let formNode = fields["form"] else {
      throw nodes.error(node, .missingKey("form", of: "an alias"))
    }
    var alias = Register.Alias(
      try nodes.words(formNode, named: "'form'"), line: nodes.line(formNode) ?? 0)
    if let rule = fields["case"] { alias.caseRule = try nodes.choice(rule, named: "case rule") }
    if let list = fields["after"] {
      for node in try nodes.sequence(list, named: "'after'", of: "words") {
        alias.after.append(try nodes.words(node, named: "a word of 'after'"))
      }
      if alias.after.isEmpty { throw nodes.error(list, .empty("'after'")) }
    }
    return alias
  }
}
