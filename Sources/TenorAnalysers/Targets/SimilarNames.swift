internal import TenorText

extension [Register] {
  /// The names of entries of which the name or a form is like these words: one holds the other, or a word
  /// of it differs in a letter or two. The nearest first, at most five.
  ///
  /// Complexity: O(forms × length²).
  func names(like words: String) -> [String] {
    let wanted = Folding.fold(words)
    guard wanted.count > 1 else { return [] }
    var found: [(distance: Int, name: String)] = []
    for entry in joined() {
      let forms = [entry.name] + entry.aliases.map(\.form)
      guard let distance = forms.compactMap({ distance(wanted, Folding.fold($0)) }).min() else {
        continue
      }
      found.append((distance, entry.name))
    }
    return found.filter { $0.name != words }.sorted { $0 < $1 }.prefix(5).map(\.name)
  }

  private func joined() -> [Register.Entry] { flatMap(\.entries) }

  /// How far a form is from what was wanted; `nil`: too far to be meant.
  private func distance(_ wanted: String, _ form: String) -> Int? {
    if wanted.count > 2, form.count > 2, form.contains(wanted) || wanted.contains(form) { return 0 }
    let most = wanted.count > 5 ? 2 : 1
    let nearest = ([form] + form.split(separator: " ").map(String.init))
      .map { edits(Array<Character>(wanted), Array<Character>($0)) }.min()
    return nearest.flatMap { $0 <= most && wanted.count > 3 ? $0 : nil }
  }

  /// Letters to add, drop or change (Levenshtein 1966).
  private func edits(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array<Int>(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let change = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(change, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
