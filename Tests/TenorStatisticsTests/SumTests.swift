import TenorStatistics
import Testing

@Test func `a sum keeps what single additions lose`() {
  #expect(compensatedSum([1, 1e100, 1, -1e100]) == 2)
  #expect(compensatedSum([Double](repeating: 0.1, count: 10)) == 1)
  #expect(compensatedSum([]) == 0)
}

@Test func `a sum beyond the largest number is infinite, not NaN`() {
  #expect(compensatedSum([1e308, 1e308, 1]) == .infinity)
}
