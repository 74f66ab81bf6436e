import TenorAnalysers
import Testing

@Suite struct SpeakerCellsTests {
  private let counts = ["Ledger": 5, "Quill": 2, "Weir": 5, "Otter": 1]

  @Test(arguments: [
    (1, ["Ledger 1 5", "Weir 1 5", "Quill 1 2", "Otter 1 1"]),
    (2, ["Ledger 1 5", "Weir 1 5", "Quill 1 2", "(fewer than 2) 1 1"]),
    (5, ["Ledger 1 5", "Weir 1 5", "(fewer than 5) 2 3"]), (6, ["(fewer than 6) 4 13"]),
  ])
  func `speakers below the smallest cell are one`(smallest: Int, cells: [String]) {
    let found = SpeakerCells(counts, smallest: smallest).cells
    #expect(found.map { "\($0.label) \($0.speakers) \($0.count)" } == cells)
  }

  @Test func `a label is the name, or that of those merged`() {
    let cells = SpeakerCells(counts, smallest: 3)
    #expect(cells.label(of: "Weir") == "Weir")
    #expect(cells.label(of: "Otter") == "(fewer than 3)")
    #expect(cells.label(of: "nobody") == "(fewer than 3)")
    #expect(SpeakerCells([:]).label(of: "nobody") == "nobody")
    #expect(SpeakerCells([:], smallest: 9).cells.isEmpty)
  }
}
