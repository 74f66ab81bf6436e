internal import TenorText
internal import Yams

/// Turns the nodes of a YAML file into a domain, and says what is wrong with them.
struct DomainReader {
  let nodes: YAMLNodes

  private static let keys = [
    "masked", "neutral", "idioms", "name", "version", "licence", "language",
  ]

  func domain(of root: Node?, digest: String) throws(YAMLError) -> Domain {
    guard let root, !nodes.isNull(root) else {
      throw nodes.error(nil, .missingKey("masked', 'neutral' or 'idioms", of: "the file"))
    }
    let fields = try nodes.fields(of: root, named: "the file", known: Self.keys)
    var masked: [Domain.Masked] = []
    for node in try list(fields["masked"], "masked") { masked.append(try self.masked(node)) }
    var neutral: [Domain.Neutral] = []
    for node in try list(fields["neutral"], "neutral") { neutral.append(try self.neutral(node)) }
    var idioms: [Domain.Idiom] = []
    for node in try list(fields["idioms"], "idioms") { idioms.append(try idiom(node)) }
    if masked.isEmpty, neutral.isEmpty, idioms.isEmpty {
      throw nodes.error(root, .missingKey("masked', 'neutral' or 'idioms", of: "the file"))
    }
    try refuseTwice(fields)
    let entries =
      masked.reduce(0) { $0 + $1.forms.count } + neutral.reduce(0) { $0 + $1.words.count }
      + idioms.reduce(0) { $0 + $1.forms.count }
    let file = nodes.file
    return Domain(
      name: try fields["name"].map { node throws(YAMLError) in
        try nodes.words(node, named: "'name'")
      } ?? String(file.prefix { $0 != "." }),
      masked: masked, neutral: neutral, idioms: idioms,
      provenance: LexiconProvenance(name: file, digest: digest, entries: entries))
  }

  private func list(_ node: Node?, _ key: String) throws(YAMLError) -> [Node] {
    guard let node else { return [] }
    return try nodes.sequence(node, named: "'\(key)'", of: "entries")
  }

  private func masked(_ node: Node) throws(YAMLError) -> Domain.Masked {
    let what = "an entry of 'masked'"
    let fields = try nodes.fields(of: node, named: what, known: ["forms", "case", "reason"])
    enum Case: String, CaseIterable { case any, exact }
    let rule: Case =
      try fields["case"].map { node throws(YAMLError) in
        try nodes.choice(node, named: "case")
      } ?? .any
    return Domain.Masked(
      forms: try forms(fields["forms"], "forms", of: what, node), isExact: rule == .exact,
      reason: try reason(fields, of: what, node))
  }

  private func neutral(_ node: Node) throws(YAMLError) -> Domain.Neutral {
    let what = "an entry of 'neutral'"
    let fields = try nodes.fields(
      of: node, named: what, known: ["words", "when", "reason", "vader"])
    enum When: String, CaseIterable { case always, capitalised }
    let when: When =
      try fields["when"].map { node throws(YAMLError) in
        try nodes.choice(node, named: "'when'")
      } ?? .always
    return Domain.Neutral(
      words: try forms(fields["words"], "words", of: what, node),
      onlyCapitalised: when == .capitalised, reason: try reason(fields, of: what, node))
  }

  private func idiom(_ node: Node) throws(YAMLError) -> Domain.Idiom {
    let what = "an entry of 'idioms'"
    let fields = try nodes.fields(
      of: node, named: what, known: ["form", "also", "valence", "like", "reason", "vader"])
    guard let form = fields["form"] else { throw nodes.error(node, .missingKey("form", of: what)) }
    var forms = [try nodes.words(form, named: "'form'")]
    if let also = fields["also"] { forms += try self.forms(also, "also", of: what, node) }
    guard let valence = fields["valence"] else {
      throw nodes.error(node, .missingKey("valence", of: forms[0]))
    }
    return Domain.Idiom(
      forms: forms,
      valence: try nodes.number(valence, named: "'valence' of \(forms[0])", in: -4...4),
      reason: try reason(fields, of: forms[0], node))
  }

  private func forms(
    _ node: Node?, _ key: String, of what: String, _ entry: Node
  ) throws(YAMLError) -> [String] {
    guard let node else { throw nodes.error(entry, .missingKey(key, of: what)) }
    var forms: [String] = []
    for node in try nodes.sequence(node, named: "'\(key)'", of: "forms") {
      forms.append(try nodes.words(node, named: "a form of '\(key)'"))
    }
    if forms.isEmpty { throw nodes.error(node, .empty("'\(key)'")) }
    return forms
  }

  private func reason(
    _ fields: [String: Node], of what: String, _ entry: Node
  ) throws(YAMLError) -> String {
    guard let node = fields["reason"] else {
      throw nodes.error(entry, .missingKey("reason", of: what))
    }
    return try nodes.words(node, named: "'reason'")
  }

  /// The same form in two places would have two fates.
  private func refuseTwice(_ fields: [String: Node]) throws(YAMLError) {
    var firstLines: [String: Int] = [:]
    for key in ["masked", "neutral", "idioms"] {
      for entry in try list(fields[key], key) {
        for part in ["form", "forms", "words", "also"] {
          guard let node = entry.mapping?[part] else { continue }
          for form in node.sequence.map(Array.init) ?? [node] {
            let words = Folding.fold(try nodes.words(form, named: "a form"))
            if let first = firstLines.updateValue(nodes.line(form) ?? 0, forKey: words) {
              throw nodes.error(form, .duplicateName(words, firstLine: first))
            }
          }
        }
      }
    }
  }
}
