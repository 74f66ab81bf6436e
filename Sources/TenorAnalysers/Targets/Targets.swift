internal import TenorText

/// The targets of a run, and what finds them in texts.
///
/// A name is looked up in the register of actors and then in that of terms, in any case: first among the
/// entries' names, then among their aliases. What neither holds is taken as the words themselves, with
/// capitals as a register's own forms have them (`CaseRule.auto`); as a pattern, a stem or a regular
/// expression where it is written as one (``Register/Alias/init(asking:)``).
///
/// All entries of a register take part in the search, so that *National Probation Service* is no mention
/// of *Probation Service* here any more than in `Actors`.
public struct Targets: Sendable {
  /// In the order in which they were asked for, each once.
  public let list: [Target]
  /// What a person should know of how names were understood, one line each.
  public let remarks: [String]
  /// The registers that are searched.
  let searches: [Search]
  private let registers: [Register]

  /// A register with the entries that are targets.
  struct Search: Sendable {
    var matcher: AliasMatcher
    /// By the number of the entry: the number of the target.
    var targets: [Int: Int]
  }

  /// Looks names up.
  ///
  /// - Throws: a ``YAMLError`` for words that no text can hold, such as a link.
  public init(_ names: [String], actors: Register, terms: Register) throws {
    precondition(actors.content == .actors, "actors need a register of actors")
    precondition(terms.content == .terms, "terms need a register of terms")
    registers = [actors, terms]
    var list: [Target] = []
    var remarks: [String] = []
    var entries: [[Int: Int]] = [[:], [:]]
    var words: [Search] = []
    for name in names {
      if let found = registers.place(of: name) {
        let entry = registers[found.register].entries[found.entry]
        if found.isAlias { remarks.append("'\(name)' is taken for \(entry.name)") }
        guard entries[found.register][found.entry] == nil else { continue }
        entries[found.register][found.entry] = list.count
        list.append(Target(name: entry.name, source: found.register == 0 ? .actors : .terms))
      } else {
        let target = Target(name: name, source: .words)
        guard !list.contains(target) else { continue }
        let alias = Register.Alias(asking: name)
        let entry = Register.Entry(name: name, aliases: [alias])
        let register = Register(content: .terms, file: "words", digest: "", entries: [entry])
        words.append(Search(matcher: try AliasMatcher(register), targets: [0: list.count]))
        if alias.search == .form {
          remarks.append("'\(name)' is in neither register and is taken as the words themselves")
        }
        list.append(target)
      }
    }
    self.list = list
    self.remarks = remarks
    searches =
      try zip(registers, entries).filter { !$0.1.isEmpty }.map {
        Search(matcher: try AliasMatcher($0), targets: $1)
      } + words
  }

  /// Names of the registers that are like a name: what may have been meant.
  public func names(like name: String) -> [String] { registers.names(like: name) }
}

extension [Register] {
  typealias Place = (register: Int, entry: Int, isAlias: Bool)

  /// Where a name stands: as the name of an entry, or else as a form of one.
  func place(of name: String) -> Place? {
    let folded = Folding.fold(name)
    for (number, register) in enumerated() {
      if let entry = register.entries.firstIndex(where: { Folding.fold($0.name) == folded }) {
        return (number, entry, false)
      }
    }
    for (number, register) in enumerated() {
      let entry = register.entries.firstIndex { entry in
        entry.aliases.contains { $0.inheritedFrom == nil && Folding.fold($0.form) == folded }
      }
      if let entry { return (number, entry, true) }
    }
    return nil
  }
}
