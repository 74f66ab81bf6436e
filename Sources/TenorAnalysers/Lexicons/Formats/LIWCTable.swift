internal import TenorCorpus

/// LIWC-22's .dicx: the first column holds the entries, every further one a category, with X or a weight
/// where the entry belongs to it. Weights say no more here than X does.
enum LIWCTable {
  static func read(
    _ text: LexiconText, into draft: inout LexiconDraft
  ) throws(LexiconError) {
    draft.wildcards = .stars
    let table = try LexiconTable(text)
    let places = table.header.dropFirst().map { draft.category($0) }
    var weights = 0
    for row in table.rows {
      var members: [Int] = []
      for (offset, place) in places.enumerated() {
        let cell = table.cell(row, offset + 1)
        if cell.isEmpty { continue }
        if cell == "X" || cell == "x" {
          members.append(place)
        } else if let weight = plainNumber(cell) {
          weights += 1
          if weight != 0 { members.append(place) }
        } else {
          throw text.error(
            row.line, .unexpected("'\(cell.prefix(40))'", expected: "X, a weight, or nothing"))
        }
      }
      try draft.add(
        table.cell(row, 0), categories: members, line: row.line, repeats: .merges)
    }
    if weights > 0 {
      draft.remark(
        .conditional, "\(counted(weights, "weight")): read as membership where it is not 0")
    }
  }
}
