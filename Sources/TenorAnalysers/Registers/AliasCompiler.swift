internal import TenorText

/// Turns a register's forms into patterns.
struct AliasCompiler {
  private let register: Register
  private let stream: TokenStream
  private let vocabulary = Vocabulary()
  private(set) var patterns: [AliasPattern] = []
  private(set) var words: [String: Int32] = [:]
  private(set) var spellings: [String: Int32] = [:]
  private(set) var searches = AliasSearches()
  /// What is wrong with the aliases, in the register's order. Those that are at fault make no pattern.
  private(set) var faults: [YAMLError] = []

  init(_ register: Register) throws {
    self.register = register
    stream = try Tokeniser(compounds: .split).open()
  }

  mutating func compile() throws {
    for (number, entry) in register.entries.enumerated() {
      for (index, alias) in entry.aliases.enumerated() {
        try noting { try $0.add(alias, index, of: number) }
      }
      for exclusion in entry.exclusions {
        try noting {
          let form = try $0.form(of: exclusion.phrase, line: exclusion.line)
          $0.patterns.append($0.pattern(form, .auto, entry: number))
        }
      }
    }
    noteDuplicates()
    // Where several aliases of one length fit, the first wins.
    patterns = patterns.filter { !$0.after.isEmpty } + patterns.filter(\.after.isEmpty)
  }

  private mutating func noting(_ work: (inout Self) throws -> Void) throws {
    do {
      try work(&self)
    } catch {
      guard let fault = error as? YAMLError else { throw error }
      faults.append(fault)
    }
  }

  private mutating func add(_ alias: Register.Alias, _ index: Int, of number: Int) throws {
    let entry = register.entries[number]
    guard alias.search == .form else {
      do {
        try searches.add(alias, .init(entry: number, alias: index))
      } catch {
        throw self.error(alias.line, .impossible("\(error)"))
      }
      return
    }
    let validity = entry.validity.limited(by: alias.validity)
    if validity.isReversed {
      throw error(
        alias.line,
        .contradiction(
          "'\(alias.form)' is valid \(alias.validity), and \(entry.name) \(entry.validity): no day is in both"
        ))
    }
    var pattern = pattern(
      try form(of: alias.form, line: alias.line), alias.caseRule, entry: number)
    pattern.alias = Int32(index)
    pattern.isShort = alias.isShort
    pattern.isInherited = alias.inheritedFrom != nil
    (pattern.firstDay, pattern.lastDay) = (validity.first, validity.last)
    for word in alias.after {
      let form = try self.form(of: word, line: alias.line)
      guard form.words.count == 1 else {
        throw error(alias.line, .unmatchable(word, holds: form.words[1]))
      }
      pattern.after.insert(self.number(of: Folding.fold(form.words[0])))
    }
    patterns.append(pattern)
  }

  private func form(of form: String, line: Int) throws -> AliasForm {
    do {
      return try AliasForm(try cut(AliasForm.plain(form)))
    } catch AliasForm.Problem.empty {
      throw error(line, .empty("'\(form)'"))
    } catch AliasForm.Problem.unmatchable(let mark) {
      throw error(line, .unmatchable(form, holds: mark))
    }
  }

  private func cut(_ text: String) throws -> [AliasForm.Token] {
    var tokens = Tokens()
    var text = text
    _ = try text.withUTF8 { try stream.tokenise($0, into: &tokens, with: vocabulary) }
    return (0..<tokens.count).map { index in
      AliasForm.Token(
        text: vocabulary.surface(of: tokens.types[index]), class: tokens.classes[index],
        range: tokens.range(of: index))
    }
  }

  private mutating func pattern(_ form: AliasForm, _ rule: CaseRule, entry: Int) -> AliasPattern {
    AliasPattern(
      entry: Int32(entry), words: form.words.map { number(of: Folding.fold($0)) }, gaps: form.gaps,
      tests: form.words.map { CaseTest($0, rule, spelling: spelling(of: $0)) },
      takesPlural: form.words.last.map { Shape(of: $0.utf8) == .upper } ?? false)
  }

  private mutating func number(of word: String) -> Int32 {
    if let known = words[word] { return known }
    let number = Int32(words.count + 1)
    words[word] = number
    return number
  }

  private mutating func spelling(of word: String) -> Int32 {
    if let known = spellings[word] { return known }
    let number = Int32(spellings.count + 1)
    spellings[word] = number
    return number
  }

  /// The same words under the same conditions may mean two entries only at different times, or as the
  /// short form of each, where the one that was named last is meant.
  private mutating func noteDuplicates() {
    var known: [AliasPattern: [AliasPattern]] = [:]
    for pattern in patterns where pattern.alias != nil {
      let conditions = pattern.conditions
      let clash = known[conditions]?.first { other in
        guard pattern.isValid(on: other.firstDay...other.lastDay) else { return false }
        return other.entry == pattern.entry || (!other.isShort && !pattern.isShort)
      }
      known[conditions, default: []].append(pattern)
      guard let clash, let first = alias(of: clash), let again = alias(of: pattern) else {
        continue
      }
      faults.append(
        error(
          again.line,
          .duplicateAlias(
            again.form, firstLine: first.line,
            firstEntry: register.entries[Int(clash.entry)].name)))
    }
  }

  private func alias(of pattern: AliasPattern) -> Register.Alias? {
    pattern.alias.map { register.entries[Int(pattern.entry)].aliases[Int($0)] }
  }

  private func error(_ line: Int, _ reason: YAMLError.Reason) -> YAMLError {
    YAMLError(file: register.file, line: line > 0 ? line : nil, reason: reason)
  }
}
