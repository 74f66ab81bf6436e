internal import TenorText

/// Turns a register's forms into patterns.
struct AliasCompiler {
  private let register: Register
  private let stream: TokenStream
  private let vocabulary = Vocabulary()
  private(set) var patterns: [AliasPattern] = []
  private(set) var words: [String: Int32] = [:]
  private(set) var spellings: [String: Int32] = [:]

  init(_ register: Register) throws {
    self.register = register
    stream = try Tokeniser(compounds: .split).open()
  }

  mutating func compile() throws {
    for (number, entry) in register.entries.enumerated() {
      for (index, alias) in entry.aliases.enumerated() {
        let form = try form(of: alias.form, line: alias.line)
        var pattern = pattern(form, alias.caseRule, entry: number)
        pattern.alias = Int32(index)
        for word in alias.after {
          let form = try self.form(of: word, line: alias.line)
          guard form.words.count == 1 else {
            throw error(alias.line, .unmatchable(word, holds: form.words[1]))
          }
          pattern.after.insert(self.number(of: Folding.fold(form.words[0])))
        }
        patterns.append(pattern)
      }
      for exclusion in entry.exclusions {
        patterns.append(
          pattern(try form(of: exclusion.phrase, line: exclusion.line), .auto, entry: number))
      }
    }
    try refuseDuplicates()
    // Where several aliases of one length fit, the first wins.
    patterns = patterns.filter { !$0.after.isEmpty } + patterns.filter(\.after.isEmpty)
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

  private func refuseDuplicates() throws {
    var first: [AliasPattern: AliasPattern] = [:]
    for pattern in patterns {
      guard let alias = pattern.alias else { continue }
      var conditions = pattern
      conditions.entry = 0
      conditions.alias = nil
      guard let known = first.updateValue(pattern, forKey: conditions), let knownAlias = known.alias
      else {
        continue
      }
      let entry = register.entries[Int(known.entry)]
      let again = register.entries[Int(pattern.entry)].aliases[Int(alias)]
      throw error(
        again.line,
        .duplicateAlias(
          again.form, firstLine: entry.aliases[Int(knownAlias)].line, firstEntry: entry.name))
    }
  }

  private func error(_ line: Int, _ reason: YAMLError.Reason) -> YAMLError {
    YAMLError(file: register.file, line: line > 0 ? line : nil, reason: reason)
  }
}
