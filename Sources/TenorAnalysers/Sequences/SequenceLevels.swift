internal import TenorStatistics

/// The sequences of all lengths, with what each holds.
struct SequenceLevels {
  /// From words on: level n − 1 has the sequences of n words.
  let levels: [SequenceLevel]
  /// All running words.
  let tokens: Int
  private let forms: [String]

  /// A sequence: how many words, and its number among those.
  struct Place: Hashable {
    var length: Int
    var number: Int
  }

  init(_ total: SequencePartial, upTo longest: Int, minimum: Int) {
    var places: [UInt32] = []
    var levels = [SequenceLevel(words: total, minimum: minimum, places: &places)]
    while levels.count < longest {
      let next = SequenceLevel(
        above: levels[levels.count - 1], total.texts, minimum: minimum, places: &places)
      levels.append(next)
    }
    self.levels = levels
    forms = total.forms.forms
    tokens = levels[0].counts.reduce(0) { $0 + Int($1) }
  }

  func count(_ place: Place) -> Int { Int(levels[place.length - 1].counts[place.number]) }

  private func prefix(_ place: Place) -> Place {
    Place(
      length: place.length - 1,
      number: Int(levels[place.length - 1].prefixes[place.number]))
  }

  private func suffix(_ place: Place) -> Place {
    Place(
      length: place.length - 1,
      number: Int(levels[place.length - 1].suffixes[place.number]))
  }

  /// The first so many words of a sequence.
  private func prefix(_ place: Place, words: Int) -> Place {
    var place = place
    while place.length > words { place = prefix(place) }
    return place
  }

  /// The last so many words of a sequence.
  private func suffix(_ place: Place, words: Int) -> Place {
    var place = place
    while place.length > words { place = suffix(place) }
    return place
  }

  /// Its words.
  func words(_ place: Place) -> [String] {
    var words: [String] = []
    var rest = place
    while rest.length > 1 {
      words.append(forms[prefix(rest, words: 1).number])
      rest = suffix(rest)
    }
    return words + [forms[rest.number]]
  }

  /// The shorter sequences of two words or more that it holds, each once, longest first.
  func parts(of place: Place) -> [Place] {
    var found: [Place] = []
    var row = [place]
    while let first = row.first, first.length > 2 {
      var next: [Place] = []
      for part in row.flatMap({ [prefix($0), suffix($0)] }) where !next.contains(part) {
        next.append(part)
      }
      found += next
      row = next
    }
    return found
  }

  /// Where a sequence may be cut in two.
  struct Split {
    /// How many words stand before the cut.
    var words: Int
    var left: Int
    var right: Int
    var association: Association
  }

  /// The cut at which its two parts go together least, by logDice; the first of several.
  func weakestSplit(_ place: Place) -> Split {
    let splits = (1..<place.length).map { words in
      let left = count(prefix(place, words: words))
      let right = count(suffix(place, words: place.length - words))
      return Split(
        words: words, left: left, right: right,
        association: Association(
          both: count(place), first: left, second: right, units: tokens))
    }
    return splits.dropFirst().reduce(splits[0]) { weakest, split in
      let (a, b) = (weakest.association.logDice ?? 0, split.association.logDice ?? 0)
      return b < a ? split : weakest
    }
  }
}
