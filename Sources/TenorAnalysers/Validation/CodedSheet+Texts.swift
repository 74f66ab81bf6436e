extension CodedSheet {
  /// The rows whose text is not the one that was drawn, a line each: their codes may be of other words.
  ///
  /// A sheet without texts, or a key that kept no marks of them, tells nothing. O(rows).
  ///
  /// - Throws: ``Problem`` where a row has the text of another: part of the sheet was sorted without the
  ///   rest, and the codes stand beside ids that are not theirs.
  public func changedTexts(since key: SampleKey) throws -> [String] {
    let drawn = Dictionary(key.items.map { ($0.row, $0.text) }, uniquingKeysWith: { one, _ in one })
    let owners = Dictionary(
      key.items.compactMap { item in item.text.map { ($0, item.row) } },
      uniquingKeysWith: { one, _ in one })
    var (changed, displaced): ([String], [String]) = ([], [])
    for row in rows {
      guard let text = row.text, let expected = drawn[row.id] ?? nil else { continue }
      let mark = SampleKey.mark(of: text)
      if mark == expected { continue }
      if let owner = owners[mark] {
        displaced.append(
          "\(row.place): the text beside the id \(row.id) is that of \(owner); expected each row whole, as it was drawn: sort all columns together or none"
        )
      } else {
        changed.append(
          "\(row.place): the text of \(row.id) is not as it was drawn; expected it unchanged, for its codes are taken to be of the words that were"
        )
      }
    }
    if !displaced.isEmpty { throw Problem(lines: displaced) }
    return changed
  }
}
