/// The rules of VADER that look from one word at its neighbours.
struct VaderWordRules {
  let words: UnsafeBufferPointer<VaderWord>
  /// Whether some of the words, but not all, are in capitals.
  let isMixedCase: Bool

  /// The valence of a word with an entry in the lexicon, after all rules but that of *but*.
  func valence(of index: Int) -> Double {
    let word = words[index]
    if word.booster != 0 { return 0 }
    if word.name == .kind, name(index + 1) == .of { return 0 }
    var valence = word.valence
    if word.name == .no, index + 1 < words.count, words[index + 1].hasValence { valence = 0 }
    if isDeniedByNo(index) { valence = word.valence * VaderRules.negation }
    if word.isUpper, isMixedCase {
      valence += valence > 0 ? VaderRules.capitals : -VaderRules.capitals
    }
    for distance in 1...3 where distance <= index && !words[index - distance].hasValence {
      valence += boost(of: words[index - distance], at: distance, on: valence)
      valence *= negation(of: index, at: distance)
      if distance == 3 { valence = idiom(around: index, else: valence) }
    }
    return name(index - 1) == .least && isDeniedByLeast(index)
      ? valence * VaderRules.negation : valence
  }

  /// The name of the word at an index; `none` outside the text.
  @inline(__always)
  private func name(_ index: Int) -> RuleWord {
    index >= 0 && index < words.count ? words[index].name : .none
  }

  /// *no* one or two words before, or three with *or* or *nor* directly before.
  private func isDeniedByNo(_ index: Int) -> Bool {
    name(index - 1) == .no || name(index - 2) == .no
      || name(index - 3) == .no && (name(index - 1) == .or || name(index - 1) == .nor)
  }

  /// *least* directly before, but not *at least* and *very least*.
  private func isDeniedByLeast(_ index: Int) -> Bool {
    !words[index - 1].hasValence && name(index - 2) != .at && name(index - 2) != .very
  }

  /// What a booster or dampener `distance` words before adds.
  private func boost(of word: VaderWord, at distance: Int, on valence: Double) -> Double {
    guard word.booster != 0 else { return 0 }
    var boost = Double(word.booster) * VaderRules.boost
    if valence < 0 { boost = -boost }
    if word.isUpper, isMixedCase {
      boost += valence > 0 ? VaderRules.capitals : -VaderRules.capitals
    }
    return switch distance {
    case 2: boost * VaderRules.boostAtTwo
    case 3: boost * VaderRules.boostAtThree
    default: boost
    }
  }

  /// The factor of the word `distance` words before.
  private func negation(of index: Int, at distance: Int) -> Double {
    let (one, two, three) = (name(index - 1), name(index - 2), name(index - 3))
    let isSoThis = one == .so || one == .this
    switch distance {
    case 2:
      if two == .never, isSoThis { return VaderRules.neverSo }
      if two == .without, one == .doubt { return 1 }
    case 3:
      // The reference lacks brackets here: *so* or *this* directly before is enough, without *never*.
      if three == .never && (two == .so || two == .this) || isSoThis { return VaderRules.neverSo }
      if three == .without, two == .doubt || one == .doubt { return 1 }
    default: break
    }
    return words[index - distance].traits.contains(.negates) ? VaderRules.negation : 1
  }

  /// The valence that an idiom around the word gives it, else `valence`; then two-word dampeners.
  /// Reached from the fourth word on, where the third word before has no entry in the lexicon.
  private func idiom(around index: Int, else valence: Double) -> Double {
    let (zero, one, two, three) = (name(index), name(index - 1), name(index - 2), name(index - 3))
    var valence =
      VaderRules.idiom(one, zero) ?? VaderRules.idiom(two, one, zero)
      ?? VaderRules.idiom(two, one) ?? VaderRules.idiom(three, two, one)
      ?? VaderRules.idiom(three, two) ?? valence
    valence = VaderRules.idiom(zero, name(index + 1)) ?? valence
    valence = VaderRules.idiom(zero, name(index + 1), name(index + 2)) ?? valence
    if VaderRules.dampen(three, two) { valence -= VaderRules.boost }
    if VaderRules.dampen(two, one) { valence -= VaderRules.boost }
    return valence
  }
}
