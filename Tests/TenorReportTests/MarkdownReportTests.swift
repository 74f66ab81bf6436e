import TenorReport
import Testing

private let terms = ReportSection(
  id: "terms", title: "Terms",
  blocks: [
    .paragraph("Two\nlines, \(strong: "one") paragraph."),
    .heading("By month #", level: 1),
    .list(["first", "# second"]), .list(["another list"]),
    .verbatim("a\n```\nb\n"),
    .heading("Deep", level: 9),
    .paragraph(""),
  ])

@Test func `a report has a title, sections between markers, and blocks below`() {
  let report = Report(title: "A * report", sections: [terms])
  #expect(
    report.markdown == ##"""
      # A \* report

      <!-- tenor:section id=terms -->

      ## Terms

      Two lines, **one** paragraph.

      ### By month \#

      - first
      - \# second

      <!-- -->

      - another list

      ````
      a
      ```
      b
      ````

      ###### Deep

      <!-- tenor:end id=terms -->

      """##)
}

@Test func `a report without sections is its title`() {
  #expect(Report(title: "Empty").markdown == "# Empty\n")
}

@Test func `no id can end its marker`() {
  let markdown = ReportSection(id: "a-b --> c\n", title: "T", blocks: []).markdown
  #expect(
    markdown == """
      <!-- tenor:section id=a-b%20-%2D%3E%20c%0A -->

      ## T

      <!-- tenor:end id=a-b%20-%2D%3E%20c%0A -->

      """)
}

@Test func `merging a section replaces the one with its id and twice changes nothing`() {
  var report = Report(
    title: "R",
    sections: [
      ReportSection(id: "terms", title: "Old", blocks: []),
      ReportSection(id: "actors", title: "Actors", blocks: []),
    ])
  report.merge(terms)
  #expect(report.sections.map(\.id) == ["terms", "actors"])
  #expect(report.sections[0] == terms)
  let once = report
  report.merge(terms)
  #expect(report == once)
  report.merge(ReportSection(id: "new", title: "New", blocks: []))
  #expect(report.sections.map(\.id) == ["terms", "actors", "new"])
}
