extension Lexicon {
  /// The side on which no entry is, though several are on the other; `nil` where both sides are there.
  var lackingSide: LexiconSide? {
    let positive = entries.count { ($0.valence ?? 0) > 0 }
    let negative = entries.count { ($0.valence ?? 0) < 0 }
    guard positive + negative > 1 else { return nil }
    return positive == 0 ? .positive : negative == 0 ? .negative : nil
  }

  /// What who scores texts with this lexicon should know of it, in one line: what of the file has no say,
  /// and that it holds one side only; `nil` where there is nothing to know. O(entries).
  public var scoringRemark: String? {
    let parts = [unused, oneSided].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// `12 words of no category, 3 lines that later ones overrule`
  private var unused: String? {
    let left = remarks.filter { $0.kind == .leftOut }
    let lines = left.count { $0.line > 0 }
    let bare = entries.count { $0.valence == nil }
    let phrases = entries.count { $0.isPattern && $0.valence != nil && $0.form.contains(" ") }
    var parts = left.filter { $0.line == 0 }.map(\.message)
    func add(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { parts.append(counted(count, one, many)) }
    }
    add(lines, "line without a category", "lines without a category")
    add(bare, "entry without a valence", "entries without a valence")
    add(phrases, "pattern of several words", "patterns of several words")
    add(
      superseded.count, "line that a later one of the same form overrules",
      "lines that later ones of the same form overrule")
    return parts.isEmpty ? nil : "not scored with: \(parts.joined(separator: ", "))"
  }

  private var oneSided: String? {
    lackingSide.map { side in
      side == .negative
        ? "no valence is below 0, so that it finds no text negative"
        : "no valence is above 0, so that it finds no text positive"
    }
  }
}
