internal import TenorText

/// What finds terms in texts: all of a register's, or those that a person asks for.
///
/// An entry that is asked for is found beside all others of its register, as it is when all are counted;
/// words that no register knows are found by themselves. It is the same in ``Targets``.
struct TermSearch: Sendable {
  /// A matcher with the terms that it finds.
  struct Part: Sendable {
    var matcher: AliasMatcher
    /// By the number of the entry: the number of the term; an entry without one is not counted.
    var terms: [Int?]
  }

  /// The terms, in the order of output.
  private(set) var entries: [Register.Entry] = []
  private(set) var parts: [Part] = []
  /// What a person should know of how names were understood, one line each.
  private(set) var remarks: [String] = []

  /// All terms of a register.
  init(_ register: Register) throws {
    entries = register.entries
    parts = [Part(matcher: try AliasMatcher(register), terms: entries.indices.map { $0 })]
  }

  /// The terms of these names, each once; see ``Register/Alias/init(asking:)``.
  init(_ names: [String], of register: Register) throws {
    var known = [Int?](repeating: nil, count: register.entries.count)
    var words: [Part] = []
    for name in names {
      if let place = [register].place(of: name) {
        let entry = register.entries[place.entry]
        if place.isAlias { remarks.append("'\(name)' is taken for \(entry.name)") }
        guard known[place.entry] == nil else { continue }
        known[place.entry] = entries.count
        entries.append(entry)
      } else if !entries.contains(where: { $0.name == name }) {
        let alias = Register.Alias(asking: name)
        let entry = Register.Entry(name: name, aliases: [alias])
        if alias.search == .form {
          remarks.append(
            "'\(name)' is not in \(register.file) and is taken as the words themselves")
        }
        let made = Register(content: .terms, file: "words", digest: "", entries: [entry])
        words.append(Part(matcher: try AliasMatcher(made), terms: [entries.count]))
        entries.append(entry)
      }
    }
    parts =
      (known.contains { $0 != nil }
        ? [Part(matcher: try AliasMatcher(register), terms: known)] : []) + words
  }
}
