import TenorReport
import Testing

@Test(
  arguments: [
    (10, 10, "████"), (5, 10, "██"), (20, 10, "████"), (0, 10, ""), (-1, 10, ""), (1, 0, ""),
    (.nan, 10, ""), (0.0001, 10, "▏"), (4.375, 10, "█▊"), (1, .infinity, "▏"),
  ] as [(Double, Double, String)])
func `a bar is as long as its share`(value: Double, maximum: Double, expected: String) {
  #expect(bar(value, of: maximum, width: 4) == expected)
}

@Test func `a sparkline runs from the lowest to the highest value`() {
  #expect(sparkline([0, nil, 4, 8, .nan]) == "▁ ▅█ ")
  #expect(sparkline([3, 3]) == "▄▄")
  #expect(sparkline([]) == "")
  #expect(sparkline([nil]) == " ")
  #expect(sparkline([-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude]) == "▁█")
}
