internal import TenorText

/// Puts each alias to the test: a text of nothing but the alias, on a day when it is valid, in a
/// conversation that has named its actor. An alias that does not count there counts nowhere.
struct AliasTrial {
  private(set) var remarks: [RegisterRemark] = []
  private let register: Register

  /// Tries all aliases of a register. O(letters of the register).
  init(_ matcher: AliasMatcher) throws {
    register = matcher.register
    let stream = try Tokeniser().open()
    let vocabulary = Vocabulary()
    var tokens = Tokens()
    var trials: [(entry: Int, alias: Int, start: Int, text: TokenisedText)] = []
    for (entry, actor) in register.entries.enumerated() {
      for (alias, form) in actor.aliases.enumerated() where form.inheritedFrom == nil {
        let before = form.after.first.map { $0 + " " } ?? ""
        var text = before + Self.written(form)
        let tokenised = try text.withUTF8 {
          try stream.tokenise($0, into: &tokens, with: vocabulary)
        }
        trials.append((entry, alias, before.utf8.count, tokenised))
      }
    }
    var exclusions: [(entry: Int, exclusion: Register.Exclusion, text: TokenisedText)] = []
    for (entry, actor) in register.entries.enumerated() {
      for exclusion in actor.exclusions {
        var text = AliasForm.plain(exclusion.phrase)
        let tokenised = try text.withUTF8 {
          try stream.tokenise($0, into: &tokens, with: vocabulary)
        }
        exclusions.append((entry, exclusion, tokenised))
      }
    }
    let scanner = matcher.scanner(for: vocabulary)
    for trial in trials {
      let actor = register.entries[trial.entry]
      let validity = actor.validity.limited(by: actor.aliases[trial.alias].validity)
      let found = scanner.matches(
        in: trial.text, of: tokens, on: validity.first...validity.last, introducing: trial.entry)
      judge(
        trial.entry, trial.alias, found.last { $0.range.lowerBound <= trial.start } ?? found.first)
    }
    for trial in exclusions {
      let found = scanner.matches(
        in: trial.text, of: tokens, on: .min ... .max, introducing: trial.entry)
      if found.contains(where: { $0.entry == trial.entry && $0.standing == .excluded }) { continue }
      let actor = register.entries[trial.entry]
      remarks.append(
        RegisterRemark(
          .idleNot, line: trial.exclusion.line, actor: actor.name, alias: trial.exclusion.phrase,
          "no alias of \(actor.name) counts inside it anyway, and so it leaves nothing out"))
    }
    remarks += try OrdinaryWords().remarks(on: register)
  }

  /// The alias in letters that its case rule accepts.
  private static func written(_ alias: Register.Alias) -> String {
    let form = AliasForm.plain(alias.form)
    switch alias.caseRule {
    case .upper: return form.uppercased()
    case .initial:
      return form.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined(separator: " ")
    case .auto, .exact, .any: return form
    }
  }

  private mutating func judge(_ entry: Int, _ alias: Int, _ found: AliasMatch?) {
    guard let found else {
      return note(.neverCounts, entry, alias, "no text that Tenor cuts into words can hold it")
    }
    let (form, other) = (register.entries[entry].aliases[alias], found.alias)
    if found.entry == entry, other == alias {
      if found.standing == .excluded {
        note(
          .neverCounts, entry, alias, "a phrase of its actor's 'not' swallows it wherever it stands"
        )
      }
    } else if found.entry != entry {
      note(
        .neverCounts, entry, alias,
        "\(register.words(found.entry, other)) comes first wherever it stands")
    } else if register.entries[entry].aliases[other].form.utf8.count < form.form.utf8.count {
      note(
        .redundant, entry, alias, "'\(register.entries[entry].aliases[other].form)' finds it anyway"
      )
    } else {
      note(
        .redundant, entry, alias, "it counts as '\(register.entries[entry].aliases[other].form)'")
    }
  }

  private mutating func note(
    _ kind: RegisterRemark.Kind, _ entry: Int, _ alias: Int, _ message: String
  ) {
    remarks.append(register.remark(kind, entry, alias, message))
  }
}
