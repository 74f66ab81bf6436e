/// Applies the rules to the units of one sentence. Kept and refilled, so that a sentence allocates nothing.
///
/// A sentence is the sum of its parts: each scored unit's valence, changed by the rules, and the emphasis
/// of its exclamation marks. The score is the sum s brought into -1...1 as s / √(s² + 15).
struct SentenceScorer {
  /// What a rule did to a part.
  struct Step: Sendable, Equatable {
    var rule: Rule
    /// The unit that made the rule act; `nil` for the sentence as a whole.
    var unit: Int?
    /// The valence behind the step.
    var valence: Double
  }

  /// A scored unit.
  struct Part: Sendable, Equatable {
    /// Index into the units.
    var unit: Int
    /// As the lexicon or the idiom has it.
    var base: Double
    /// After all rules.
    var valence: Double
    /// In the order in which the rules acted; only while ``SentenceScorer/isTracing``.
    var steps: [Step] = []
  }

  var units: [Unit] = []
  private(set) var parts: [Part] = []
  /// What the exclamation marks add, in the direction of the sum of the parts.
  private(set) var emphasis = 0.0
  /// Whether parts keep the steps that led to them.
  var isTracing = false
  let rules: Set<Rule>
  private let flags: Flags
  /// Whether a negator of the sentence reaches the end of its clause.
  private var hasWholeClauses = false

  /// The rules that are asked about at every part.
  private struct Flags {
    var negation, doubleNegation, boosters, dampeners, capitals, spare, names: Bool
  }

  init(_ rules: Set<Rule>) {
    self.rules = rules
    flags = Flags(
      negation: rules.contains(.negation), doubleNegation: rules.contains(.doubleNegation),
      boosters: rules.contains(.boosters), dampeners: rules.contains(.dampeners),
      capitals: rules.contains(.capitals), spare: rules.contains(.spare),
      names: rules.contains(.names))
  }

  /// The sum of the parts and of the emphasis.
  private(set) var sum = 0.0

  /// What one unit of valence is worth in the score: score = sum × scale.
  var scale: Double { RuleConstants.scale(of: sum) }

  /// In -1...1; 0 without parts.
  var score: Double { sum * scale }

  /// Scores the units. O(units), times the reach of boosters and negators for those that are scored.
  mutating func score(_ marks: UnitReader.Marks) {
    parts.removeAll(keepingCapacity: true)
    emphasis = 0
    sum = 0
    if flags.names, marks.names > 0 { maskNames(marks) }
    guard prepare() else { return }
    let isMixed = marks.capitals > 0 && marks.capitals < marks.cased
    for index in units.indices where units[index].meaning.isScored {
      parts.append(part(index, isMixed: isMixed))
    }
    if rules.contains(.contrast) { weighContrast() }
    if rules.contains(.questions), marks.questions > 0 { weighQuestion() }
    for part in parts { sum += part.valence }
    if rules.contains(.exclamations), marks.exclamations > 0, sum != 0 {
      let marks = Double(min(marks.exclamations, RuleConstants.mostExclamations))
      emphasis = marks * (sum > 0 ? RuleConstants.exclamation : -RuleConstants.exclamation)
      sum += emphasis
    }
  }

  /// Settles which units act on others and which are words of their own; whether anything is scored.
  private mutating func prepare() -> Bool {
    var isScored = false
    hasWholeClauses = false
    var index = units.count
    while index > 0 {
      index -= 1
      let roles = units[index].roles
      if !roles.isDisjoint(with: .acts), !acts(index) {
        units[index].meaning.roles.subtract(.acts)
        if flags.spare, units[index].meaning.valence != 0, !roles.contains(.neutral) {
          units[index].meaning.roles.insert(.scored)
        }
      }
      if units[index].meaning.isScored { isScored = true }
      if roles.contains(.reachesClause) { hasWholeClauses = true }
    }
    return isScored
  }

  /// Whether a unit finds something to act on. The units behind it are settled already.
  private func acts(_ index: Int) -> Bool {
    let roles = units[index].roles
    if !roles.isDisjoint(with: [.negates, .nearlyNegates]) {
      if roles.contains(.determines), index + 1 < units.count, units[index + 1].isBreak {
        return false
      }
      return reach(index, units[index].negatorReach)
    }
    if roles.contains(.directly) {
      guard index + 1 < units.count else { return false }
      let next = units[index + 1]
      return next.meaning.isScored || !next.roles.isDisjoint(with: [.boosts, .dampens])
    }
    return reach(index, RuleConstants.boosterReach)
  }

  /// Whether a scored unit stands within reach, in the same clause.
  private func reach(_ index: Int, _ distance: Int) -> Bool {
    for next in (index + 1..<units.count).prefix(distance) {
      if units[next].isBreak || units[next].roles.contains(.breaks) { return false }
      if units[next].meaning.isScored { return true }
    }
    return false
  }

  private func part(_ index: Int, isMixed: Bool) -> Part {
    let unit = units[index]
    var part = Part(unit: index, base: unit.meaning.valence, valence: unit.meaning.valence)
    if flags.capitals, isMixed, unit.isCapitals {
      part.valence += part.valence > 0 ? RuleConstants.capitals : -RuleConstants.capitals
      note(.capitals, index, &part)
    }
    var negators = 0
    var distance = 1
    // No negator reaches farther than this, but those that reach their whole clause.
    let farthest =
      hasWholeClauses ? index : max(RuleConstants.negatorReach, RuleConstants.boosterReach)
    while distance <= min(index, farthest) {
      let before = units[index - distance]
      if before.isBreak || before.roles.contains(.breaks) { break }
      let roles = before.roles
      if !roles.isDisjoint(with: .acts) {
        if distance <= RuleConstants.boosterReach, !roles.isDisjoint(with: [.boosts, .dampens]) {
          boost(&part, by: index - distance, at: distance)
        }
        if distance <= before.negatorReach,
          !roles.isDisjoint(with: [.negates, .nearlyNegates])
        {
          if negators == 0 || flags.doubleNegation && negators < Self.enough {
            part.valence *=
              roles.contains(.negates) ? RuleConstants.negation : RuleConstants.nearNegation
            note(negators == 0 ? .negation : .doubleNegation, index - distance, &part)
          }
          negators += roles.contains(.restarts) ? Self.enough : 1
        }
      }
      distance += 1
    }
    return part
  }

  /// So many negators that no further one counts.
  private static let enough = 1000

  private func boost(_ part: inout Part, by index: Int, at distance: Int) {
    let roles = units[index].roles
    let isStrong = roles.contains(.strongly)
    var change = isStrong ? RuleConstants.strongBoost : RuleConstants.weakBoost
    if !roles.contains(.boosts) { change = -change }
    change *= RuleConstants.decay[min(distance, RuleConstants.decay.count - 1)]
    // Away from zero, or towards it and no farther.
    let before = part.valence
    guard before != 0 else { return }
    part.valence += before > 0 ? change : -change
    if part.valence * before < 0 { part.valence = 0 }
    note(roles.contains(.boosts) ? .boosters : .dampeners, index, &part)
  }

  private func note(_ rule: Rule, _ unit: Int?, _ part: inout Part) {
    if isTracing { part.steps.append(Step(rule: rule, unit: unit, valence: part.valence)) }
  }
}

// MARK: - The sentence as a whole

extension SentenceScorer {
  /// The first contrast of the sentence makes one of its sides lighter.
  private mutating func weighContrast() {
    for index in units.indices {
      let roles = units[index].roles
      guard !roles.isDisjoint(with: .contrasts) else { continue }
      if roles.contains(.weighsOwn), isFinal(index) {
        weigh(clause(before: index), by: index)
        return
      }
      if roles.contains(.onlyInitial), !isInitial(index) { continue }
      if roles.contains(.weighsAfter) {
        weigh(index + 1..<units.count, by: index)
        return
      }
      if roles.contains(.weighsOther) {
        let clause = clause(behind: index)
        // Without a second clause there is nothing to set against it.
        if parts.contains(where: { !clause.contains($0.unit) }) {
          weigh(clause, by: index, isLighter: true)
          return
        }
      }
    }
  }

  private mutating func weigh(_ side: Range<Int>, by index: Int, isLighter: Bool = false) {
    for part in parts.indices where side.contains(parts[part].unit) == isLighter {
      parts[part].valence *= RuleConstants.lighterSide
      note(.contrast, index, &parts[part])
    }
  }

  private func isInitial(_ index: Int) -> Bool { index == 0 || units[index - 1].isBreak }

  /// Whether nothing but marks stands behind a unit: *It is a start, though.*
  private func isFinal(_ index: Int) -> Bool {
    index > 0 && units[(index + 1)...].allSatisfy(\.isBreak)
  }

  private func clause(behind index: Int) -> Range<Int> {
    let end = units[(index + 1)...].firstIndex { $0.isBreak } ?? units.count
    return index..<end
  }

  private func clause(before index: Int) -> Range<Int> {
    let last = isInitial(index) ? index - 1 : index
    let start = units[..<max(0, last)].lastIndex { $0.isBreak }.map { $0 + 1 } ?? 0
    return start..<index
  }

  /// A question says less than a statement, unless it is one that states.
  private mutating func weighQuestion() {
    if units.contains(where: { $0.roles.contains(.isRhetorical) }) { return }
    if units.contains(where: { $0.roles.contains(.tagsQuestion) }) { return }
    for part in parts.indices {
      parts[part].valence *= RuleConstants.question
      note(.questions, nil, &parts[part])
    }
  }
}
