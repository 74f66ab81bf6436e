/// A small linear regression: its coefficients and the inverse of XᵀX.
struct LeastSquaresFit {
  var coefficients: [Double]
  var inverseGram: [[Double]]
}

/// Least squares by Householder's QR decomposition, which does not square the condition of the problem.
///
/// - Input: the rows of the design and their responses; at least as many rows as columns.
/// - Output: `nil` if there are too few rows or the columns are not independent.
/// - Complexity: O(rows × columns²).
/// - Source: Golub & Van Loan (2013), Matrix Computations, 4th ed., §5.2 and §5.3.
func leastSquares(_ rows: [[Double]], _ response: [Double]) -> LeastSquaresFit? {
  guard let columns = rows.first?.count, rows.count >= columns, columns > 0 else { return nil }
  var a = rows
  var b = response
  var diagonal = [Double](repeating: 0, count: columns)
  for k in 0..<columns {
    let whole = rows.reduce(0) { $0 + $1[k] * $1[k] }.squareRoot()
    let norm = a[k...].reduce(0) { $0 + $1[k] * $1[k] }.squareRoot()
    // What is left of a column after the ones before it: nothing but rounding means dependence.
    guard norm > 1e-11 * whole else { return nil }
    diagonal[k] = a[k][k] > 0 ? -norm : norm
    a[k][k] -= diagonal[k]
    let scale = a[k...].reduce(0) { $0 + $1[k] * $1[k] } / 2
    for j in k + 1..<columns + 1 {
      var product = 0.0
      for i in k..<a.count { product += a[i][k] * (j < columns ? a[i][j] : b[i]) }
      for i in k..<a.count {
        if j < columns {
          a[i][j] -= product / scale * a[i][k]
        } else {
          b[i] -= product / scale * a[i][k]
        }
      }
    }
  }
  /// Solves R x = right.
  func solved(_ right: [Double]) -> [Double] {
    var x = right
    for i in (0..<columns).reversed() {
      for j in i + 1..<max(columns, i + 1) { x[i] -= a[i][j] * x[j] }
      x[i] /= diagonal[i]
    }
    return x
  }
  // (XᵀX)⁻¹ = R⁻¹ R⁻ᵀ.
  let inverse = (0..<columns).map { k in solved((0..<columns).map { $0 == k ? 1 : 0 }) }
  let gram = (0..<columns).map { i in
    (0..<columns).map { j in (0..<columns).reduce(0) { $0 + inverse[$1][i] * inverse[$1][j] } }
  }
  return LeastSquaresFit(coefficients: solved(Array(b[..<columns])), inverseGram: gram)
}
