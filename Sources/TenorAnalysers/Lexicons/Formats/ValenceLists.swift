/// VADER's and AFINN's files, and Tenor's own table: a token, a tab, a number.
enum ValenceLists {
  /// The first line of Tenor's own table.
  static let header = "token\tvalence"

  /// - Parameter limit: the greatest magnitude of a valence; `nil`: the least usual scale that holds them
  ///   all.
  static func read(
    _ text: LexiconText, into draft: inout LexiconDraft, limit: Double?, integers: Bool
  ) throws(LexiconError) {
    var greatest = 0.0
    for line in text.written {
      if line.number == 1, line.text == header { continue }
      // The token may be any characters but a tab.
      let columns = line.text.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count > 1 else {
        throw text.error(line.number, .missingColumn(integers ? "integer" : "mean"))
      }
      let words = columns[1].withoutBlanks
      guard let valence = plainNumber(words) else {
        throw text.error(line.number, .notANumber(String(words)))
      }
      if integers, valence != valence.rounded() {
        throw text.error(line.number, .unexpected("'\(words)'", expected: "a whole number"))
      }
      if let limit, abs(valence) > limit {
        throw text.error(line.number, .outOfScale(String(words), -limit...limit))
      }
      greatest = max(greatest, abs(valence))
      try draft.add(columns[0], valence: valence, line: line.number)
    }
    draft.scale = LexiconScale.symmetric(limit ?? greatest)
  }
}

/// Scales of valence.
enum LexiconScale {
  private static let usual: [Double] = [1, 2, 3, 4, 5, 10, 100]

  /// The least usual scale around 0 that holds a magnitude: to 1, 2, 3, 4, 5, 10 or 100, or to itself.
  static func symmetric(_ magnitude: Double) -> ClosedRange<Double> {
    let limit = usual.first { $0 >= magnitude } ?? magnitude
    return -limit...limit
  }
}
