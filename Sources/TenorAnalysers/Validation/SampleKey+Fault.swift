extension SampleKey {
  /// The first field that cannot be as it was written, what it is and what was expected; `nil` if none is.
  ///
  /// Numbers are bounded, so that those of a key edited by hand add up without overflow.
  public var fault: String? {
    let utterances = 1...Self.most
    for (index, stratum) in strata.enumerated() {
      if !utterances.contains(stratum.population) {
        return Self.fault("strata", index, "population", stratum.population, "1 to \(Self.most)")
      }
      if !(0...stratum.population).contains(stratum.sample) {
        return Self.fault("strata", index, "sample", stratum.sample, "0 to its population")
      }
    }
    for (index, volume) in volume.enumerated() {
      if !(0...Self.most).contains(volume.unscored) {
        return Self.fault("volume", index, "unscored", volume.unscored, "0 to \(Self.most)")
      }
      if volume.byConversation == nil {
        return
          "volume[\(index)].conversations has a line that is not as it was written; expected four counts such as '2 0 1 ×3'"
      }
    }
    var rows: Set<String> = []
    for (index, item) in items.enumerated() {
      if !strata.indices.contains(item.stratum) {
        return Self.fault(
          "items", index, "stratum", item.stratum, "the index of one of \(strata.count) strata")
      }
      if let score = item.score, !(-1...1).contains(score) {
        return Self.fault("items", index, "score", score, "-1 to 1, or null")
      }
      if !rows.insert(item.row).inserted {
        return Self.fault("items", index, "row", item.row, "each row once")
      }
    }
    return nil
  }

  /// More utterances no corpus has.
  private static let most = 1 << 32

  private static func fault(
    _ list: String, _ index: Int, _ field: String, _ value: some CustomStringConvertible,
    _ expected: String
  ) -> String {
    "\(list)[\(index)].\(field) is \(value); expected \(expected)"
  }
}
