/// C-value: how much of a unit a sequence of words is, by how often it occurs and how seldom only inside
/// longer ones.
///
///     log₂ n · f                    for a sequence that no longer candidate holds
///     log₂ n · (f − t / c)          for one that c longer candidates hold, t times in all
///
/// - Input: n words, 2 or more; f, its tokens; c, the longer candidates that hold it; t, the sum of the
///   tokens that each of these has outside still longer ones. Where these overlap t may exceed f.
/// - Output: 0 or less for a sequence that occurs in one longer candidate only; at most f log₂ n.
/// - Source: Frantzi, Ananiadou & Mima (2000), doi:10.1007/s007999900023, whose *basal cell carcinoma* (984
///   tokens, 26 of them in 5 longer terms) has 1551.36.
/// - Differs: the paper takes nouns and adjectives only for candidates; what is one is the caller's matter
///   here. Tools that add up all tokens of longer candidates, nested or not, get less.
public func cValue(words: Int, frequency: Int, nested: Int = 0, in candidates: Int = 0) -> Double {
  precondition(words > 1, "A sequence has two words or more, not \(words).")
  precondition(
    frequency >= 0 && nested >= 0 && (candidates > 0 || nested == 0),
    "\(nested) of \(frequency) tokens in \(candidates) candidates.")
  let inside = candidates > 0 ? Double(nested) / Double(candidates) : 0
  return log2(Double(words)) * (Double(frequency) - inside)
}
