import TenorReport
import Testing

@Test(arguments: [
  (0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "−1,234,567"),
  (Int.min, "−9,223,372,036,854,775,808"),
])
func `integers have a comma between thousands`(value: Int, words: String) {
  #expect(Numerals.grouped(value) == words)
}

@Test(
  arguments: [
    (0, 2, "0.00"), (-0.35, 2, "−0.35"), (-0.001, 2, "0.00"), (-0.0, 0, "0"),
    (1234.5, 1, "1,234.5"),
    (999.999, 2, "1,000.00"), (0.125, 2, "0.12"), (2.675, 2, "2.67"), (0.5, 0, "0"), (1.5, 0, "2"),
    (.nan, 2, "–"), (.infinity, 2, "∞"), (-.infinity, 2, "−∞"), (1e-300, 3, "0.000"),
  ] as [(Double, Int, String)])
func `numbers are rounded to the decimals as printf does`(
  value: Double, decimals: Int, words: String
) {
  #expect(Numerals.fixed(value, decimals: decimals) == words)
}

@Test func `the largest number is written in full`() {
  let words = Numerals.fixed(.greatestFiniteMagnitude, decimals: 3)
  #expect(words.count == 309 + 102 + 4)
  #expect(words.hasPrefix("179,769,313,486,231,570,814,527,423,731,704,"))
  #expect(words.hasSuffix(",368.000"))
}

@Test func `prose takes numbers in the same style`() {
  let prose: Prose =
    "\(grouped: 12345) comments, mean \(-0.25, decimals: 2), median \(nil, decimals: 2)"
  #expect(prose.plain == "12,345 comments, mean −0.25, median –")
}
