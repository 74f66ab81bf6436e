import TenorReport
import Testing

private func section(_ blocks: Block...) -> ReportSection {
  ReportSection(id: "a b", title: "S", blocks: blocks)
}

/// What stands between a section's heading and its end.
private func body(_ section: ReportSection, _ figures: FigurePlacement = .omitted) -> String {
  section.markdown(figures: figures)
    .replacing("<!-- tenor:section id=a%20b -->\n\n## S\n\n", with: "")
    .replacing("\n<!-- tenor:end id=a%20b -->\n", with: "")
}

@Test func `footnotes are numbered in reading order and told at the section's end`() {
  let noted = section(
    .paragraph("One\(note: "First, with \(code: "code")."), two."),
    .table(Table(id: "t", title: "T", columns: [], notes: ["Rounded\(note: "# even")."])),
    .list(["Item\(note: "Outer\(note: "inner")")"]))
  #expect(
    body(noted) == """
      One[^a_20b-1], two.

      **T**

      - Rounded[^a_20b-2].

      <!-- -->

      - Item[^a_20b-3]

      [^a_20b-1]: First, with `code`.

      [^a_20b-2]: \\# even

      [^a_20b-3]: Outer (inner)

      """)
  #expect(
    noted.terminal() == """
      S

      One [1], two.

      T

      - Rounded [2].

      - Item [3]

      [1] First, with code.
      [2] # even
      [3] Outer (inner)

      """)
}

@Test(arguments: [
  ("wow!", "", #"wow\![^a_20b-1]"#), ("a", "(b)", #"a[^a_20b-1]\(b)"#),
  ("", ": b", #"[^a_20b-1]\: b"#), ("a", "[b]", #"a[^a_20b-1]\[b]"#),
  ("a!b", "c", "a!b[^a_20b-1]c"),
])
func `no text beside a footnote's mark makes a link or an image of it`(
  before: String, after: String, line: String
) {
  let prose = Prose([.text(before), .note("n"), .text(after)])
  #expect(body(section(.paragraph(prose))) == "\(line)\n\n[^a_20b-1]: n\n")
}

@Test func `where there is no end of a section, footnotes are in brackets`() {
  let prose: Prose = "One\(note: "an \(emphasis: "aside")") two"
  #expect(prose.plain == "One (an aside) two")
  #expect(prose.markdown == "One (an *aside*) two")
  let table = Table(id: "t", title: "", columns: [], notes: [prose])
  #expect(table.markdown == "- One (an *aside*) two\n")
  #expect(table.terminal() == "- One (an aside) two\n")
}

@Test(arguments: [
  (Callout.Kind.note, "NOTE", "Note"), (.limit, "IMPORTANT", "Limit"),
  (.caution, "CAUTION", "Caution"),
])
func `a callout is an alert of GitHub's`(kind: Callout.Kind, alert: String, label: String) {
  let block = section(.callout(Callout(kind, "> one\ntwo", "", "three")))
  #expect(body(block) == "> [!\(alert)]\n> \\> one two\n>\n> three\n")
  #expect(block.terminal() == "S\n\n\(label): > one two\n\nthree\n")
  #expect(body(section(.callout(Callout(kind, "")), .paragraph("p"))) == "p\n")
}

@Test func `a figure is a link to its file or its title and description`() {
  let figure = Figure(
    id: "over/time", title: "Use [a]", description: "It *falls*.",
    content: .drawing(svg: "<svg/>", data: Table(id: "d", title: "", columns: [])),
    notes: ["Gaps\(note: "n") stay."])
  let figures = section(.figure(figure), .list(["x"]))
  let rest = "\n- Gaps[^a_20b-1] stay.\n\n<!-- -->\n\n- x\n\n[^a_20b-1]: n\n"
  #expect(
    body(figures, .linked(folder: "my report_files"))
      == "![Use \\[a\\]. It \\*falls\\*.](my%20report_files/a_20b-over_2Ftime.svg)\n" + rest)
  #expect(
    body(figures, .linked(folder: "")).hasPrefix(
      "![Use \\[a\\]. It \\*falls\\*.](a_20b-over_2Ftime.svg)\n"))
  #expect(body(figures) == "**Figure: Use \\[a]**\n\nIt \\*falls\\*.\n" + rest)
  #expect(
    figures.terminal()
      == "S\n\nFigure: Use [a]\n\nIt *falls*.\n\n- Gaps [1] stay.\n\n- x\n\n[1] n\n")
  let files = Report(title: "R", sections: [figures]).figureFiles
  #expect(files.map(\.name) == ["a_20b-over_2Ftime.svg"])
  #expect(files.map(\.figure) == [figure])
}

@Test func `two figures with one file are a mistake`() async {
  await #expect(processExitsWith: .failure) {
    let figure = Figure(
      id: "f", title: "", description: "",
      content: .drawing(svg: "", data: Table(id: "d", title: "", columns: [])))
    let sections = ["s", "S"].map { ReportSection(id: $0, title: "", blocks: [.figure(figure)]) }
    _ = Report(title: "R", sections: sections).figureFiles
  }
}

@Test func `a column's unit stands behind its title, but not in CSV`() {
  let table = Table(
    id: "t", title: "", columns: [Table.Column("Rate", key: "rate", unit: "per 1,000")],
    rows: [[.integer(1)]])
  #expect(table.markdown == "| Rate (per 1,000) |\n| ---------------: |\n|                1 |\n")
  #expect(table.terminal() == "Rate (per 1,000)\n────────────────\n               1\n")
  #expect(table.terminal(width: 80) == table.terminal())
  #expect(table.csv == "rate\r\n1\r\n")
}

@Test func `controls that turn the direction of what follows are shown, not obeyed`() {
  let words = "a\u{202E}b\u{2066}c\u{200F}d"
  let shown = "a\u{FFFD}b\u{FFFD}c\u{200F}d"
  let table = Table(
    id: "t", title: "", columns: [.init("w", key: "w", .left)], rows: [[.text(words)]])
  #expect(Prose([.text(words)]).markdown == shown)
  #expect(table.markdown.contains(shown) && table.terminal().contains(shown))
  #expect(table.csv == "w\r\n\(words)\r\n")
  let block = ReportSection(id: "s", title: words, blocks: [.verbatim("\(words)\u{1B}[0m\n\ty")])
  #expect(block.markdown.contains("## \(shown)\n\n```\n\(shown)\u{FFFD}[0m\n\ty\n```"))
}
