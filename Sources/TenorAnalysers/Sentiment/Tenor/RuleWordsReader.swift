internal import Yams

/// Turns the nodes of a YAML file into the words of rules, and says what is wrong with them.
struct RuleWordsReader {
  let nodes: YAMLNodes

  private static let keys = [
    "negators", "pseudo_negations", "boosters", "dampeners", "contrast", "clause_breakers",
    "questions", "fixed", "names", "name", "version", "licence", "language", "sources",
  ]

  /// What the groups of a list may say beside their forms, their sources and a reason.
  private static let groupKeys: [String: [String]] = [
    "negators": ["class", "reach", "answers", "restarts"], "pseudo_negations": ["class"],
    "boosters": ["class", "directly"], "dampeners": ["class"],
    "contrast": ["weighs", "initial", "final"], "fixed": ["word", "not_after", "aside"],
    "names": ["class"],
  ]

  func words(of root: Node?, digest: String) throws(YAMLError) -> RuleWords {
    guard let root, !nodes.isNull(root) else {
      throw nodes.error(nil, .missingKey("negators", of: "the file"))
    }
    let fields = try nodes.fields(of: root, named: "the file", known: Self.keys)
    var groups: [RuleWords.Group] = []
    for key in [
      "negators", "pseudo_negations", "boosters", "dampeners", "contrast", "fixed", "names",
    ] {
      guard let list = fields[key] else {
        throw nodes.error(root, .missingKey(key, of: "the file"))
      }
      for node in try nodes.sequence(list, named: "'\(key)'", of: "groups") {
        groups.append(try group(node, key))
      }
    }
    groups += try breakers(fields["clause_breakers"], root)
    groups += try questions(fields["questions"], root)
    return RuleWords(
      groups: groups,
      provenance: LexiconProvenance(
        name: nodes.file, digest: digest, entries: groups.reduce(0) { $0 + $1.forms.count }))
  }

  private func group(_ node: Node, _ key: String) throws(YAMLError) -> RuleWords.Group {
    let what = "a group of '\(key)'"
    let fields = try nodes.fields(
      of: node, named: what,
      known: ["forms", "source", "reason"] + Self.groupKeys[key, default: []])
    var group = RuleWords.Group(
      forms: try forms(fields["forms"], "forms", of: what, node), effect: .fixed)
    switch key {
    case "negators":
      enum Class: String, CaseIterable { case full, broad }
      let found: Class = try choice(fields, "class", of: what, node)
      let reach: RuleWords.Reach =
        fields["reach"] == nil ? .engine : try choice(fields, "reach", of: what, node)
      group.effect = .negator(
        RuleWords.Negator(
          isNear: found == .broad, reach: reach,
          answers: try flag(fields["answers"], "answers"),
          restarts: try flag(fields["restarts"], "restarts")))
    case "pseudo_negations":
      enum Class: String, CaseIterable { case none, booster }
      let found: Class = try choice(fields, "class", of: what, node)
      group.effect = .pseudoNegator(boosts: found == .booster)
    case "boosters":
      group.effect = .booster(
        strong: try isStrong(fields, what, node), directly: try flag(fields["directly"], "directly")
      )
    case "dampeners": group.effect = .dampener(strong: try isStrong(fields, what, node))
    case "contrast":
      let place: RuleWords.Place =
        try flag(fields["initial"], "initial")
        ? .initial : try flag(fields["final"], "final") ? .final : .anywhere
      group.effect = .contrast(try choice(fields, "weighs", of: what, node), place)
    case "names": group.effect = .name(try choice(fields, "class", of: what, node))
    default:
      if let list = fields["not_after"] {
        group.notAfter = try forms(list, "not_after", of: what, node)
      }
      group.isAside = try flag(fields["aside"], "aside")
    }
    return group
  }

  private func breakers(_ node: Node?, _ root: Node) throws(YAMLError) -> [RuleWords.Group] {
    guard let node else {
      throw nodes.error(root, .missingKey("clause_breakers", of: "the file"))
    }
    let fields = try nodes.fields(
      of: node, named: "'clause_breakers'", known: ["forms", "joined", "source"])
    return try ["forms", "joined"].map { key throws(YAMLError) in
      RuleWords.Group(
        forms: try forms(fields[key], key, of: "'clause_breakers'", node), effect: .breaker)
    }
  }

  private func questions(_ node: Node?, _ root: Node) throws(YAMLError) -> [RuleWords.Group] {
    guard let node else { throw nodes.error(root, .missingKey("questions", of: "the file")) }
    let fields = try nodes.fields(
      of: node, named: "'questions'",
      known: ["tags", "rhetorical", "source"])
    let effects: [(String, RuleWords.Effect)] = [
      ("tags", .tag), ("rhetorical", .rhetorical),
    ]
    return try effects.map { key, effect throws(YAMLError) in
      RuleWords.Group(forms: try forms(fields[key], key, of: "'questions'", node), effect: effect)
    }
  }

  private func isStrong(
    _ fields: [String: Node], _ what: String, _ node: Node
  ) throws(YAMLError) -> Bool {
    enum Strength: String, CaseIterable { case strong, weak }
    let found: Strength = try choice(fields, "class", of: what, node)
    return found == .strong
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ fields: [String: Node], _ key: String, of what: String, _ entry: Node
  ) throws(YAMLError) -> Choice {
    guard let node = fields[key] else { throw nodes.error(entry, .missingKey(key, of: what)) }
    return try nodes.choice(node, named: "'\(key)' of \(what)")
  }

  private func flag(_ node: Node?, _ key: String) throws(YAMLError) -> Bool {
    guard let node else { return false }
    enum Flag: String, CaseIterable { case `true`, `false` }
    let flag: Flag = try nodes.choice(node, named: "'\(key)'")
    return flag == .true
  }

  private func forms(
    _ node: Node?, _ key: String, of what: String, _ entry: Node
  ) throws(YAMLError) -> [String] {
    guard let node else { throw nodes.error(entry, .missingKey(key, of: what)) }
    var forms: [String] = []
    for node in try nodes.sequence(node, named: "'\(key)' of \(what)", of: "forms") {
      forms.append(try nodes.words(node, named: "a form of '\(key)'"))
    }
    return forms
  }
}
