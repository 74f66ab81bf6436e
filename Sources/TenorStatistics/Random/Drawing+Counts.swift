extension SeededGenerator {
  /// A number of the gamma distribution of `shape` and scale 1.
  ///
  /// - Complexity: O(1) expected.
  /// - Source: Marsaglia & Tsang (2000), doi:10.1145/358407.358414, with their power of a uniform number
  ///   for shapes below 1.
  public mutating func gamma(shape: Double) -> Double {
    precondition(shape > 0, "A gamma distribution has a positive shape, not \(shape).")
    if shape < 1 {
      return gamma(shape: shape + 1) * power(1 - uniform(), 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
      guard v > 0 else { continue }
      if ln(1 - uniform()) < x * x / 2 + d - d * v + d * ln(v) { return d * v }
    }
  }

  /// A count of the Poisson distribution.
  ///
  /// A large mean is halved by a gamma number until it is small, which costs a few draws and no table;
  /// then exponential times are added up.
  ///
  /// - Complexity: O(log mean) expected.
  /// - Source: Ahrens & Dieter (1974), doi:10.1007/BF02293108, method PG.
  public mutating func poisson(mean: Double) -> Int {
    precondition(mean >= 0 && mean.isFinite, "A Poisson mean is 0 or more, not \(mean).")
    var (count, rest) = (0, mean)
    while rest > 16 {
      let step = Int(rest * 7 / 8)
      let time = gamma(shape: Double(step))
      // The step-th event falls after the end: each of those before it is within with one probability.
      if time > rest { return count + binomial(step - 1, rest / time) }
      count += step
      rest -= time
    }
    var time = -ln(1 - uniform())
    while time < rest {
      count += 1
      time -= ln(1 - uniform())
    }
    return count
  }

  /// The number of successes in trials of one probability, trial by trial.
  private mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
    (0..<trials).count { _ in uniform() < probability }
  }
}
