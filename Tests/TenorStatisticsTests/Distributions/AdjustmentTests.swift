import TenorStatistics
import Testing

/// Twenty-five p-values with what R 4.2.2's `p.adjust` makes of them.
private enum Adjusted {
  static let p = [
    0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275,
    0.34, 0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986,
  ]
  static let holm =
    [0.025, 0.192, 0.897, 0.902, 0.902] + [Double](repeating: 1, count: 20)
  static let benjaminiHochberg = [
    0.025, 0.1, 0.21, 0.21, 0.21, 0.25, 0.264285714285714, 0.491071428571429, 0.491071428571429,
    0.491071428571429, 0.491071428571429, 0.491071428571429, 0.491071428571429, 0.491071428571429,
    0.5328125, 0.5328125, 0.564705882352941, 0.781578947368421, 0.781578947368421, 0.87,
    0.907142857142857, 0.986, 0.986, 0.986, 0.986,
  ]
}

@Test(arguments: [false, true])
func `adjusted p-values are those of R, in the order given`(reversed: Bool) {
  func ordered(_ values: [Double]) -> [Double] { reversed ? values.reversed() : values }
  #expect(zip(holm(ordered(Adjusted.p)), ordered(Adjusted.holm)).allSatisfy { near($0, $1) })
  #expect(
    zip(benjaminiHochberg(ordered(Adjusted.p)), ordered(Adjusted.benjaminiHochberg))
      .allSatisfy { near($0, $1) })
}

@Test func `a family of none or one needs no adjustment`() {
  #expect(holm([]) == [] && benjaminiHochberg([]) == [])
  #expect(holm([0.04]) == [0.04] && benjaminiHochberg([0.04]) == [0.04])
}
