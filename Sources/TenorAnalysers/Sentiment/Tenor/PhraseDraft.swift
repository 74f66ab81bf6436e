/// What the lexicons, the domains and the rules say of one form, being gathered.
struct PhraseDraft {
  /// Whether the form is masked in any capitals.
  var isMasked = false
  /// The spellings in which alone it is masked.
  var maskedSpellings: [[String]] = []
  var isNeutral = false
  var isNeutralCapitalised = false
  var idiom: (valence: Double, origin: UInt16)?
  /// What the first lexicon that holds it gives it, on the common scale.
  var valence: Double?
  /// Where that is from.
  var origin: UInt16 = 0
  var isEmoji = false
  var effects: [RuleWords.Group] = []
  /// What the lexicons say of its words one by one; for a form of several words that acts on others.
  var spare = (valence: 0.0, origin: UInt16(0))

  /// The meanings of the form, in the order in which they are tried.
  var alternatives: Alternatives {
    var result = Alternatives()
    // What may be part of a person's name stays that, whatever else it is.
    let names = effects.reduce(into: Meaning.Roles()) { $0.formUnion(Meaning.Roles($1)) }
      .intersection(.names)
    for spelling in maskedSpellings {
      result.choices.append((.exactly(spelling), Meaning(roles: names.union(.masked))))
    }
    if isMasked {
      result.choices.append((.always, Meaning(roles: names.union(.masked))))
      return result
    }
    if isNeutralCapitalised {
      result.choices.append((.capitalised, Meaning(roles: names.union(.neutral))))
    }
    for group in effects {
      switch group.effect {
      case .fixed:
        let condition =
          group.isAside
          ? Condition.aside : group.notAfter.isEmpty ? .always : .notAfter(Set(group.notAfter))
        result.choices.append((condition, Meaning(roles: .fixed)))
      case .tag: result.choices.append((.tag, Meaning(roles: .tagsQuestion)))
      default: break
      }
    }
    let meaning = meaning
    if meaning != .none { result.choices.append((.always, meaning)) }
    return result
  }

  /// What the form means where no condition speaks against it.
  private var meaning: Meaning {
    var meaning = Meaning()
    for group in effects { meaning.roles.formUnion(Meaning.Roles(group)) }
    if let idiom {
      meaning.valence = idiom.valence
      meaning.origin = idiom.origin
      meaning.roles.formUnion([.scored, .idiom])
    } else if isNeutral {
      meaning.roles.insert(.neutral)
    } else if let valence {
      meaning.valence = valence
      meaning.origin = origin
      // What a lexicon lists with nothing is there to keep its words from counting.
      if meaning.valence != 0 {
        meaning.roles.insert(.scored)
      } else if meaning.roles.isEmpty {
        meaning.roles.insert(.fixed)
      }
    }
    if isEmoji { meaning.roles.insert(.emoji) }
    // What acts on others is a word of its own only where it finds nothing to act on.
    if !meaning.roles.isDisjoint(with: .acts) {
      meaning.roles.subtract([.scored, .fixed])
      if meaning.valence == 0 { (meaning.valence, meaning.origin) = spare }
    }
    return meaning
  }
}

extension Meaning.Roles {
  fileprivate init(_ group: RuleWords.Group) {
    switch group.effect {
    case .negator(let negator):
      self = negator.isNear ? .nearlyNegates : .negates
      if negator.reach == .clause { insert(.reachesClause) }
      if negator.reach == .next { insert(.reachesNext) }
      if negator.answers { insert(.determines) }
      if negator.restarts { insert(.restarts) }
    case .pseudoNegator(let boosts): self = boosts ? .boosts : .fixed
    case .booster(let strong, let directly):
      self = .boosts
      if strong { insert(.strongly) }
      if directly { insert(.directly) }
    case .dampener(let strong):
      self = .dampens
      if strong { insert(.strongly) }
    case .contrast(let weighing, let place):
      switch (weighing, place) {
      case (.after, .initial): self = [.weighsAfter, .onlyInitial]
      case (.after, _): self = .weighsAfter
      case (.other, .initial): self = [.weighsOther, .onlyInitial]
      case (.other, _): self = .weighsOther
      case (.own, _): self = .weighsOwn
      case (.none, _): self = .fixed
      }
    case .name(.given): self = .isGivenName
    case .name(.family): self = .isFamilyName
    case .name(.title): self = .isTitle
    case .breaker: self = .breaks
    case .rhetorical: self = .isRhetorical
    case .tag, .fixed: self = []
    }
  }
}
