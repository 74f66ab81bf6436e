/// The number of ways to choose `k` of `n` things; `nil` where it is above `limit`.
func binomial(_ n: Int, _ k: Int, upTo limit: Int) -> Int? {
  var ways = 1
  for i in 0..<min(k, n - k) {
    let (product, overflow) = ways.multipliedReportingOverflow(by: n - i)
    if overflow { return nil }
    ways = product / (i + 1)
    if ways > limit { return nil }
  }
  return ways
}

/// Calls `body` with each choice of `k` of the numbers 0 ..< `n`, each in rising order.
func forEachChoice(of k: Int, from n: Int, _ body: ([Int]) -> Void) {
  var choice = Array(0..<k)
  while true {
    body(choice)
    guard let place = choice.indices.last(where: { choice[$0] < n - k + $0 }) else { return }
    choice[place] += 1
    for next in choice.indices.dropFirst(place + 1) { choice[next] = choice[next - 1] + 1 }
  }
}
