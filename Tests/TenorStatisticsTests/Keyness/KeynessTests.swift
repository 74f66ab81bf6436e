import TenorStatistics
import Testing

private func keyness(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Keyness {
  Keyness(target: a, reference: b, targetTokens: c, referenceTokens: d)
}

@Test(
  arguments: [(7, 2, 1000, 1000, 2.9419, 2.9545), (1500, 900, 20000, 20000, 151.603, 161.178)])
func `two cells and four cells give two log-likelihoods`(
  a: Int, b: Int, c: Int, d: Int, two: Double, four: Double
) {
  // Published check values, to the digits printed.
  #expect(near(keyness(a, b, c, d).logLikelihood(.two), two, two > 100 ? 5e-4 : 5e-5))
  #expect(near(keyness(a, b, c, d).logLikelihood(.four), four, two > 100 ? 5e-4 : 5e-5))
  // With the corpora exchanged the word avoids the target.
  #expect(keyness(b, a, d, c).logLikelihood(.two) == keyness(a, b, c, d).logLikelihood(.two).map(-))
  #expect(near(keyness(b, a, d, c).logLikelihood(.four), -four, two > 100 ? 5e-4 : 5e-5))
}

@Test func `measures of a small table by hand`() throws {
  // 7 and 2 of 1000: E = 4.5 in both; p from SciPy 1.17.1, chi2.sf; BIC = LL − ln 2000; ELL = LL over
  // 2000 ln 4.5.
  let word = keyness(7, 2, 1000, 1000)
  let expected = try #require(word.expected)
  #expect(expected == (4.5, 4.5))
  #expect(word.direction == 1)
  #expect(near(word.tokenP(), 0.08630714227234793))
  #expect(near(word.bic(), 2.941937667041234 - 7.600902459542082))
  #expect(near(word.ell(), 2.941937667041234 / (2000 * 1.5040773967762742)))
  // log₂ 3.5, and 7.5 / 2.5 = 3.
  #expect(near(word.logRatio, 1.8073549220576042))
  #expect(near(word.walterLogRatio, 1.584962500721156))
  #expect(near(word.percentDifference, 250))
  #expect(near(word.oddsRatio, 7.0 / 993 / (2.0 / 998)))
  // 7001 / 2001 per million, and 7100 / 2100.
  #expect(near(word.simpleMaths(), 7001.0 / 2001))
  #expect(near(word.simpleMaths(k: 100), 7100.0 / 2100))
}

@Test(
  arguments: [
    // The ends of SciPy's beta.ppf, mapped: 7 to 2 allows no difference at all.
    (7, 2, 1000, 1000, 1, 0), (1500, 900, 20000, 20000, 1, 0.6167727364917472),
    (1500, 900, 20000, 20000, 5000, 0.46882779519343276),
    (0, 40, 3000, 9000, 100, -0.532733033904275), (40, 0, 3000, 9000, 100, 3.702658035346609),
    (3, 90, 5000, 20000, 10000, -0.009577469691522993),
  ] as [(Int, Int, Int, Int, Int, Double)])
func `the conservative log ratio is the end of an exact interval`(
  a: Int, b: Int, c: Int, d: Int, words: Int, expected: Double
) {
  #expect(near(keyness(a, b, c, d).conservativeLogRatio(words: words), expected, 1e-9))
}

@Test func `a word that one corpus lacks has no ratio made up for it`() {
  let absent = keyness(40, 0, 3000, 9000)
  #expect(absent.percentDifference == nil && absent.oddsRatio == nil)
  // 40 / 3000 over 0.5 / 9000 = 240.
  #expect(near(absent.logRatio, 7.906890595608519))
  #expect(keyness(0, 40, 3000, 9000).percentDifference == -100)
  #expect(keyness(0, 40, 3000, 9000).oddsRatio == 0)
}

@Test func `without tokens or without the word there is nothing to compare`() {
  let empty = keyness(0, 0, 0, 10)
  #expect(empty.direction == nil && empty.logLikelihood() == nil && empty.tokenP() == nil)
  #expect(empty.logRatio == nil && empty.bic() == nil && empty.simpleMaths() == nil)
  #expect(empty.weightedLogOdds(prior: 1, priorTokens: 10) == nil)
  #expect(keyness(0, 0, 0, 0).expected == nil)
  let never = keyness(0, 0, 10, 10)
  #expect(never.logRatio == nil && never.conservativeLogRatio(words: 1) == nil)
  #expect(never.logLikelihood() == 0 && never.logLikelihood(.four) == 0 && never.tokenP() == 1)
  // The expected count is 1, its logarithm 0.
  #expect(keyness(2, 0, 10, 10).ell() == nil)
}

@Test func `equal rates are equal to the last digit`() {
  let equal = keyness(1, 3, 7, 21)
  #expect(equal.direction == 0 && equal.logLikelihood() == 0 && equal.logLikelihood(.four) == 0)
  #expect(equal.conservativeLogRatio(words: 1) == 0)
}

@Test(
  arguments: [
    (-0.1, .favoursNoDifference), (0, .bareMention), (1.99, .bareMention), (2, .positive),
    (6, .strong), (10, .veryStrong), (400, .veryStrong),
  ] as [(Double, BICBand)])
func `bands of evidence`(bic: Double, band: BICBand) {
  #expect(BICBand(bic) == band)
}

@Test func `weighted log odds by hand`() throws {
  // a + α = 16 of 3000, b + α = 11 of 3000: δ = ln(16 / 2984) − ln(11 / 2989), variance 1/16 + 1/11.
  let odds = try #require(keyness(7, 2, 1000, 1000).weightedLogOdds(prior: 9, priorTokens: 2000))
  #expect(near(odds.delta, 0.37636765040169706) && near(odds.variance, 27.0 / 176))
  #expect(near(odds.z, 0.9609189092723877))
  // A prior draws a word in: with little of it the same counts say more.
  let weak = try #require(keyness(7, 2, 1000, 1000).weightedLogOdds(prior: 0.01, priorTokens: 10))
  #expect(weak.delta > odds.delta)
  #expect(keyness(7, 2, 1000, 1000).weightedLogOdds(prior: 0, priorTokens: 10) == nil)
}

@Test func `counts that make no table are a mistake`() async {
  await #expect(processExitsWith: .failure) {
    _ = Keyness(target: 5, reference: 0, targetTokens: 4, referenceTokens: 4)
  }
}
