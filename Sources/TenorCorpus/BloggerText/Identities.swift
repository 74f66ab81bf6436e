/// The ids that are taken in a corpus.
struct Identities {
  /// By id: how often it was asked for.
  private var taken: [String: Int] = [:]

  /// The id, or with `~2`, `~3` … where it is taken already.
  mutating func take(_ id: String) -> String {
    var candidate = id
    while taken[candidate] != nil {
      taken[id, default: 1] += 1
      candidate = "\(id)~\(taken[id, default: 1])"
    }
    taken[candidate] = 1
    return candidate
  }
}
