internal import TenorAnalysers
internal import TenorText

/// A register of one YAML text, its `actors:` or `terms:` included.
func register(_ yaml: String, as content: Register.Content = .terms) throws -> Register {
  try Register(yaml: Array(yaml.utf8), file: "register.yaml", as: content)
}

/// A register of terms: each with aliases and `not` phrases.
func register(_ terms: [(name: String, aliases: [Register.Alias], not: [String])]) -> Register {
  Register(
    content: .terms, file: "register.yaml", digest: "",
    entries: terms.map {
      .init(name: $0.name, aliases: $0.aliases, exclusions: $0.not.map { .init($0) })
    })
}

/// The mentions in a text: the words found, in order.
func mentions(
  of register: Register, in text: String, compounds: Tokeniser.Compounds = .joined,
  excluded: Bool = false
) throws -> [String] {
  try matches(of: register, in: text, compounds: compounds).filter { $0.isMention != excluded }.map
  {
    String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
  }
}

/// The matches in a text.
func matches(
  of register: Register, in text: String, compounds: Tokeniser.Compounds = .joined
) throws -> [AliasMatch] {
  let stream = try Tokeniser(compounds: compounds).open()
  let vocabulary = Vocabulary()
  var tokens = Tokens()
  var copy = text
  let tokenised = try copy.withUTF8 { try stream.tokenise($0, into: &tokens, with: vocabulary) }
  return try AliasMatcher(register).scanner(for: vocabulary).matches(in: tokenised, of: tokens)
}
