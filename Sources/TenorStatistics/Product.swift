/// Σ aᵢ bᵢ of two rows of one length. The additions are grouped the same way on every machine, eight rows at a
/// time, which is several times as fast as one by one.
func product(_ a: [Double], _ b: [Double]) -> Double {
  precondition(a.count == b.count, "Rows of \(a.count) and \(b.count) values.")
  return a.withUnsafeBytes { a in
    b.withUnsafeBytes { b in
      let width = MemoryLayout<SIMD8<Double>>.size
      var sums = SIMD8<Double>(repeating: 0)
      var at = 0
      while at + width <= a.count {
        sums +=
          a.loadUnaligned(fromByteOffset: at, as: SIMD8<Double>.self)
          * b.loadUnaligned(fromByteOffset: at, as: SIMD8<Double>.self)
        at += width
      }
      var sum = sums.sum()
      while at < a.count {
        sum +=
          a.loadUnaligned(fromByteOffset: at, as: Double.self)
          * b.loadUnaligned(fromByteOffset: at, as: Double.self)
        at += MemoryLayout<Double>.size
      }
      return sum
    }
  }
}
