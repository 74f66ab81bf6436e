/// Points through which lines are fitted window by window.
struct LocalLine {
  let x: [Double]
  let y: [Double]
  /// The points' own weights, on average 1.
  let prior: [Double]?
  private var robustness: [Double]

  init(x: [Double], y: [Double], prior: [Double]?) {
    self.x = x
    self.y = y
    self.prior = prior.flatMap { weights in mean(weights).map { mean in weights.map { $0 / mean } }
    }
    robustness = [Double](repeating: 1, count: x.count)
  }

  /// The smoothed values.
  mutating func smoothed(window: Int, iterations: Int, step: Double) -> [Double] {
    guard x.count > 1 else { return y }
    var fitted = pass(window: window, step: step)
    for _ in 0..<iterations {
      guard reweigh(against: fitted) else { break }
      fitted = pass(window: window, step: step)
    }
    return fitted
  }

  /// One fit at each place, or at places a step apart with straight lines between.
  private func pass(window: Int, step: Double) -> [Double] {
    var fitted = [Double](repeating: 0, count: x.count)
    var left = 0
    var last = -1
    var point = 0
    while true {
      // The window of nearest neighbours only ever moves to the right.
      while left + window < x.count, x[point] - x[left] > x[left + window] - x[point] { left += 1 }
      fitted[point] = fit(at: point, left, left + window - 1)
      for skipped in last + 1..<max(point, last + 1) {
        fitted[skipped] = between(x[skipped], x[last], fitted[last], x[point], fitted[point])
      }
      last = point
      // The same place, the same value; then the farthest place within a step, or else the next.
      var next = last + 1
      while next < x.count, x[next] <= x[point] + step {
        if x[next] == x[last] {
          fitted[next] = fitted[last]
          last = next
        }
        next += 1
      }
      if last >= x.count - 1 { return fitted }
      point = max(last + 1, next - 1)
    }
  }

  /// The line's value at a point, fitted to the points from `left` to `right` and those tied with it.
  private func fit(at point: Int, _ left: Int, _ right: Int) -> Double {
    let place = x[point]
    let reach = max(place - x[left], x[right] - place)
    var weights: [Double] = []
    var total = 0.0
    for index in left..<x.count {
      let distance = abs(x[index] - place)
      var weight = 0.0
      if distance <= 0.999 * reach {
        // Within a thousandth the tricube is 1 but for rounding.
        weight = distance <= 0.001 * reach ? 1 : cube(1 - cube(distance / reach))
        weight *= robustness[index] * (prior?[index] ?? 1)
      } else if x[index] > place {
        break
      }
      weights.append(weight)
      total += weight
    }
    guard total > 0 else { return y[point] }
    var (centre, level) = (0.0, 0.0)
    for (offset, weight) in weights.enumerated() {
      centre += weight / total * x[left + offset]
      level += weight / total * y[left + offset]
    }
    var (spread, slope) = (0.0, 0.0)
    for (offset, weight) in weights.enumerated() {
      let distance = x[left + offset] - centre
      spread += weight / total * distance * distance
      slope += weight / total * distance * y[left + offset]
    }
    // Points that are nearly at one place have no slope worth having.
    guard spread.squareRoot() > 0.001 * (x[x.count - 1] - x[0]) else { return level }
    return level + slope / spread * (place - centre)
  }

  /// Tukey's biweight of the residuals; false where the fit is as good as perfect.
  private mutating func reweigh(against fitted: [Double]) -> Bool {
    let residuals = y.indices.map { index in
      abs(y[index] - fitted[index]) * (prior?[index] ?? 1).squareRoot()
    }
    let limit = 6 * (median(residuals) ?? 0)
    guard limit >= 1e-7 * (mean(residuals) ?? 0), limit > 0 else { return false }
    robustness = residuals.map { residual in
      if residual <= 0.001 * limit { return 1 }
      if residual > 0.999 * limit { return 0 }
      let share = residual / limit
      return (1 - share * share) * (1 - share * share)
    }
    return true
  }
}

private func cube(_ x: Double) -> Double { x * x * x }
