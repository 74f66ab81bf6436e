internal import TenorText

/// Puts the forms of one actor together: a person's full name and what ends it (*Mr Le Vay*, *Le Vay*), an
/// acronym, its other spellings and its long form.
///
/// A form that ends several full names, or begins them, stands apart and names them.
struct NameGrouping {
  private(set) var groups: [NameGroup] = []
  private let register: Register
  /// By the folded words that end, or begin, a full name: the groups of those names.
  private var ends: [[String]: Set<Int>] = [:]
  private var beginnings: [String: Set<Int>] = [:]
  /// By folded acronym: its group.
  private var acronyms: [String: Int] = [:]

  /// - Complexity: O(names), and the square of the words in one.
  init(
    _ names: [[String]: DiscoveryPartial.Tally], _ total: DiscoveryPartial, _ register: Register
  ) {
    self.register = register
    let expansions = AcronymExpansions(total)
    // The longest first, so that what ends a name finds it; among these the most frequent.
    let sorted = names.sorted {
      ($1.key.count, $1.value.mentions, $0.key.joined(separator: " "))
        < ($0.key.count, $0.value.mentions, $1.key.joined(separator: " "))
    }
    let acronymsFirst =
      sorted.filter { Self.isAcronym($0.key) } + sorted.filter { !Self.isAcronym($0.key) }
    for (words, tally) in acronymsFirst { place(words, tally, expansions) }
    for (short, longs) in expansions.long.sorted(by: { $0.key < $1.key }) {
      if let group = acronyms[Folding.fold(short)] { explain(group, longs) }
    }
    for index in groups.indices where groups[index].known == nil {
      groups[index].known = knownPerson(groups[index])
    }
  }

  private mutating func place(
    _ words: [String], _ tally: DiscoveryPartial.Tally, _ expansions: AcronymExpansions
  ) {
    let folded = words.map { Folding.fold($0) }
    if let group = acronym(words, folded, expansions) {
      groups[group].take(words, tally)
    } else if Self.isAcronym(words) {
      acronyms[folded[0]] = groups.count
      add(words, tally, .acronym)
    } else {
      let fuller = ends[folded] ?? []
      if fuller.count == 1, let group = fuller.first {
        groups[group].take(words, tally)
        if words.count == 1 || tally.hasBare {
          groups[group].short.insert(words.joined(separator: " "))
        }
        return
      }
      let kind = kind(words, tally)
      let longer = fuller.union(words.count == 1 ? beginnings[folded[0]] ?? [] : [])
      if words.count > 1, kind == .person {
        for length in 1..<words.count {
          ends[folded.suffix(length), default: []].insert(groups.count)
        }
        beginnings[folded[0], default: []].insert(groups.count)
      }
      add(words, tally, longer.isEmpty ? kind : .person)
      groups[groups.count - 1].mayBe = longer.map { groups[$0].name }.sorted()
    }
  }

  private static func isAcronym(_ words: [String]) -> Bool {
    words.count == 1 && NameMark.isAcronym(words[0])
  }

  /// The acronym that words are another spelling, or the long form, of.
  private func acronym(
    _ words: [String], _ folded: [String], _ expansions: AcronymExpansions
  ) -> Int? {
    if words.count == 1 {
      return Shape(of: words[0].utf8) == .mixed || Self.isAcronym(words) ? acronyms[folded[0]] : nil
    }
    return expansions.short[folded.joined(separator: " ")].flatMap { acronyms[Folding.fold($0)] }
  }

  private mutating func explain(_ group: Int, _ longs: [String]) {
    groups[group].longForms = longs
    if let first = longs.first { groups[group].name = first }
    groups[group].known = longs.compactMap(entry).first
    if longs.contains(where: { Self.hasBody($0.split(separator: " ").map(String.init)) }) {
      groups[group].kind = .body
    }
  }

  private mutating func add(
    _ words: [String], _ tally: DiscoveryPartial.Tally, _ kind: Suggestion.Kind
  ) {
    var group = NameGroup(kind: kind, name: words.joined(separator: " "))
    group.take(words, tally)
    // *Mr D*, *Lord Blunkett*: nobody is called by the last word alone.
    let title = tally.titles.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    if let title, words.count == 1, NameWords.titles.contains(Folding.fold(title)) {
      group.name = "\(title) \(group.name)"
    }
    groups.append(group)
  }

  /// Whether the last word, or one before *of* or *for*, heads a body's name.
  private static func hasBody(_ words: [String]) -> Bool {
    words.count > 1
      && words.indices.contains { index in
        let isHead = index + 1 == words.count || ["of", "for"].contains(words[index + 1])
        return isHead && words[index].first?.isUppercase == true
          && NameWords.bodies.contains(Folding.fold(words[index]))
      }
  }

  private func kind(_ words: [String], _ tally: DiscoveryPartial.Tally) -> Suggestion.Kind {
    if Self.hasBody(words) { return .body }
    if !tally.titles.isEmpty { return .person }
    if words.count < 4, NameWords.given.contains(Folding.fold(words[0])) { return .person }
    if tally.placed * 2 > tally.mentions { return .place }
    return tally.acts > 1 && tally.acts * 3 >= tally.mentions ? .name : .unclear
  }

  /// The entry of which a form is an alias, whatever its capitals.
  private func entry(_ form: String) -> String? {
    let folded = Folding.fold(form)
    return register.entries.first { entry in
      entry.aliases.contains { Folding.fold(AliasForm.plain($0.form)) == folded }
    }?.name
  }

  /// A person of the register with a name that a single word, or one behind a title, begins or ends.
  private func knownPerson(_ group: NameGroup) -> String? {
    let names = group.forms.keys.map { form in
      form.split(separator: " ").map { Folding.fold(String($0)) }
        .drop { NameWords.titles.contains($0) }
    }
    guard group.kind == .person || group.kind == .unclear || group.kind == .name,
      let word = names.first?.first, names.allSatisfy({ Array($0) == [word] })
    else { return nil }
    let isTitled = !group.tally.titles.isEmpty
    return register.entries.first { entry in
      entry.kind == .person
        && entry.aliases.contains {
          let words = $0.form.split(separator: " ").map { Folding.fold(String($0)) }
          return words.count > 1 && (words.last == word || (!isTitled && words.first == word))
        }
    }?.name
  }
}

/// What a corpus says that acronyms stand for.
struct AcronymExpansions {
  /// By acronym: its long forms, the most frequent first.
  private(set) var long: [String: [String]] = [:]
  /// By folded long form: the acronym.
  private(set) var short: [String: String] = [:]

  init(_ total: DiscoveryPartial) {
    let sorted = total.expansions.sorted {
      ($1.value.mentions, $0.key.short, $0.key.long)
        < ($0.value.mentions, $1.key.short, $1.key.long)
    }
    for (expansion, _) in sorted {
      long[expansion.short, default: []].append(expansion.long)
      let folded = Folding.fold(expansion.long)
      if short[folded] == nil { short[folded] = expansion.short }
    }
  }
}
