internal import Foundation
internal import Yams

/// Turns the nodes of a YAML file into a register's entries, and notes what is wrong with them: the first
/// fault of each entry, so that a person can mend them all at once.
struct RegisterReader {
  let nodes: YAMLNodes
  let content: Register.Content
  /// In the file's order.
  private(set) var faults: [YAMLError] = []

  init(nodes: YAMLNodes, content: Register.Content) {
    self.nodes = nodes
    self.content = content
  }

  /// Notes what is wrong.
  mutating func note(_ fault: YAMLError) { faults.append(fault) }

  /// The entries without a fault of their own.
  mutating func entries(of root: Node?) -> [Register.Entry] {
    do throws(YAMLError) {
      let entries = try entryNodes(of: root)
      return entries.compactMap { entry(checking: $0) }
    } catch {
      faults.append(error)
      return []
    }
  }

  private func entryNodes(of root: Node?) throws(YAMLError) -> [Node] {
    let key = content.rawValue
    guard let root, !nodes.isNull(root) else {
      throw nodes.error(nil, .missingKey(key, of: "the file"))
    }
    let fields = try nodes.fields(
      of: root, named: "the file", known: Register.Content.allCases.map(\.rawValue))
    guard let list = fields[key] else {
      throw nodes.error(root, .missingKey(key, of: "the file"))
    }
    let entries = try nodes.sequence(list, named: "'\(key)'", of: "entries")
    if entries.isEmpty {
      throw nodes.error(list, .impossible("'\(key)' is empty; expected at least one entry"))
    }
    return entries
  }

  private var firstLines: [String: Int] = [:]

  private mutating func entry(checking node: Node) -> Register.Entry? {
    do throws(YAMLError) {
      let entry = try entry(node)
      if let firstLine = firstLines.updateValue(entry.line, forKey: entry.name) {
        throw nodes.error(node, .duplicateName(entry.name, firstLine: firstLine))
      }
      return entry
    } catch {
      faults.append(error)
      return nil
    }
  }

  private static let termKeys = ["name", "aliases", "not"]
  private static let actorKeys = [
    "name", "kind", "aliases", "short", "not", "from", "until", "part of", "succeeded by",
  ]

  private func entry(_ node: Node) throws(YAMLError) -> Register.Entry {
    let isActor = content == .actors
    let what = isActor ? "an actor" : "a term"
    let fields = try nodes.fields(
      of: node, named: what, known: isActor ? Self.actorKeys : Self.termKeys)
    guard let nameNode = fields["name"] else {
      throw nodes.error(node, .missingKey("name", of: what))
    }
    let name = try nodes.words(nameNode, named: "'name'")
    var entry = Register.Entry(name: name, aliases: [], line: nodes.line(node) ?? 0)
    if isActor {
      guard let kindNode = fields["kind"] else {
        throw nodes.error(node, .missingKey("kind", of: name))
      }
      entry.kind = try nodes.choice(kindNode, named: "kind of actor")
    }
    guard let aliasesNode = fields["aliases"] else {
      throw nodes.error(node, .missingKey("aliases", of: name))
    }
    entry.aliases = try aliases(aliasesNode, "aliases", of: name)
    if let list = fields["short"] {
      for alias in try aliases(list, "short", of: name) {
        var alias = alias
        alias.isShort = true
        entry.aliases.append(alias)
      }
    }
    if let list = fields["not"] {
      for node in try nodes.sequence(list, named: "'not' of \(name)", of: "phrases") {
        entry.exclusions.append(
          .init(try nodes.words(node, named: "a phrase of 'not'"), line: nodes.line(node) ?? 0))
      }
    }
    entry.validity = try validity(fields, of: name)
    if let whole = fields["part of"] { entry.partOf = try nodes.words(whole, named: "'part of'") }
    if let next = fields["succeeded by"] {
      entry.successor = try nodes.words(next, named: "'succeeded by'")
      if entry.validity.until == nil {
        throw nodes.error(
          next,
          .contradiction(
            "\(name) has 'succeeded by' and no 'until'; expected the last day on which its names mean it"
          ))
      }
    }
    return entry
  }

  private func aliases(
    _ list: Node, _ key: String, of name: String
  ) throws(YAMLError) -> [Register.Alias] {
    var aliases: [Register.Alias] = []
    for node in try nodes.sequence(list, named: "'\(key)' of \(name)", of: "forms") {
      aliases.append(try alias(node))
    }
    if aliases.isEmpty { throw nodes.error(list, .empty("'\(key)' of \(name)")) }
    return aliases
  }

  private func alias(_ node: Node) throws(YAMLError) -> Register.Alias {
    guard case .mapping = node else {
      return .init(try nodes.words(node, named: "an alias"), line: nodes.line(node) ?? 0)
    }
    let searches = content == .terms ? AliasSearch.allCases.dropFirst().map(\.rawValue) : []
    let known =
      ["form", "case", "after"] + searches + (content == .actors ? ["from", "until"] : [])
    let fields = try nodes.fields(of: node, named: "an alias", known: known)
    if let search = searches.first(where: { fields[$0] != nil }) {
      return try self.search(node, AliasSearch(rawValue: search) ?? .pattern)
    }
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
    alias.validity = try validity(fields, of: "'\(alias.form)'")
    return alias
  }

  /// `{pattern: recall*}`
  private func search(
    _ node: Node, _ search: AliasSearch
  ) throws(YAMLError) -> Register.Alias {
    let key = search.rawValue
    let fields = try nodes.fields(of: node, named: "a \(key)", known: [key])
    guard let words = fields[key] else { throw nodes.error(node, .missingKey(key, of: "an alias")) }
    return .init(
      try nodes.words(words, named: "'\(key)'"), as: search, line: nodes.line(words) ?? 0)
  }

  private func validity(
    _ fields: [String: Node], of what: String
  ) throws(YAMLError) -> Validity {
    var validity = Validity()
    if let from = fields["from"] { validity.from = try nodes.date(from, named: "'from'") }
    guard let until = fields["until"] else { return validity }
    validity.until = try nodes.date(until, named: "'until'")
    if validity.isReversed {
      throw nodes.error(
        until,
        .contradiction("\(what) is valid \(validity): the dates are reversed"))
    }
    return validity
  }
}
