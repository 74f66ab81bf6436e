internal import TenorText

/// Which words may tell of a subject.
enum ContentWord {
  /// Whether a form is looked at: it has two letters or more and is no function word, nor one with an ending
  /// behind an apostrophe (*who'd*, *there'll*).
  ///
  /// A function word in capitals (*SO*, *IT*) is one all the same: it may be shouted or an acronym, and which
  /// cannot be told.
  static func isOne(_ form: String) -> Bool {
    let folded = Folding.fold(form)
    guard folded.unicodeScalars.count(where: \.properties.isAlphabetic) > 1 else { return false }
    if FunctionWords.all.contains(folded) { return false }
    guard let mark = folded.firstIndex(of: "'"), mark > folded.startIndex else { return true }
    return !FunctionWords.all.contains(String(folded[..<mark]))
  }
}
