import Foundation
import TenorTestSupport
import Testing

@testable import TenorReport

private let hostile = [
  "</title><script>alert(1)</script>", "a & b < c > \"d\" 'e'", "]]> --> <![CDATA[",
  "x\u{0}y\u{1B}[31m",
  "\u{202E}desrever\u{202C} \u{2066}i\u{2069}\u{200F}\u{061C}",
  "\u{FFFE}\u{FFFF}\u{85}\u{2028}\r\n\t",
  "שלום", "", String(repeating: "long ", count: 200), "𝔘𝔫𝔦 👩‍👩‍👧 日本語",
]

/// A figure of each kind, with these words wherever there are words.
private func contents(_ words: String) -> [Figure.Content] {
  let bin = Figure.TimeSeries.Bin(words, from: .init(2014), to: .init(2015), isPart: true)
  var time = Figure.TimeSeries(
    bins: [bin],
    series: [
      .init(words, points: [.init(1, low: 0, high: 2, count: 3)], smoothed: [1]),
      .init(words, points: [.init(nil, absence: words)]),
    ], valueLabel: words, decimals: 1)
  time.events = [.init(words, on: .init(2014, 6), date: words)]
  time.reference = .init(1, label: words)
  (time.intervalLabel, time.smoothedLabel, time.countLabel) = (words, words, words)
  var rows = Figure.Rows(
    [.init(words, [.init(1, low: 0, high: 2), .init(nil, absence: words)])],
    groups: [words, words], rowLabel: words, valueLabel: words, decimals: 1)
  rows.reference = .init(1, label: words)
  (rows.intervalLabel, rows.countLabel) = (words, words)
  return [
    .timeSeries(time), .intervals(rows), .bars(rows),
    .heatMap(
      .init(
        rows: [words], columns: [words, words], cells: [[.init(1), .init(nil, absence: words)]],
        rowLabel: words, columnLabel: words, valueLabel: words, decimals: 1)),
    .strip(
      .init(
        [.init(words, at: [0.5])], axis: .share(label: words),
        boundaries: [.init(words, at: 0.2)], rowLabel: words, countLabel: words)),
    .replies(.init([.init(words), .init(words, answers: 0)], kinds: [words])),
  ]
}

@Test(arguments: hostile)
func `no words of a corpus break a figure or become part of its markup`(words: String) throws {
  let expected: [[String]] = contents("plain").map { content in
    SVGReader(content)?.elements.map(\.name).filter { $0 != "title" && $0 != "text" } ?? []
  }
  for (content, names) in zip(contents(words), expected) {
    let svg = Figure(id: words, title: words, description: words, content: content).svg
    let reader = try #require(SVGReader(svg), "\(svg)")
    let found = reader.elements.map(\.name).filter { $0 != "title" && $0 != "text" }
    // What has no words, and how words are placed, may add or take away lines and boxes; nothing else.
    #expect(Set(found).isSubset(of: Set(names + ["line", "g"])))
    let forbidden = svg.unicodeScalars.filter {
      switch $0.value {
      case 0x0A: false
      case 0x202A...0x202E, 0x2066...0x2067, 0x200E, 0x200F, 0x061C, 0xFFFE, 0xFFFF: true
      default: $0.properties.generalCategory == .control
      }
    }
    #expect(forbidden.isEmpty)
  }
}

@Test(arguments: [
  ("a & b <c> \"d\"", "a &amp; b &lt;c&gt; &quot;d&quot;"), ("a\r\nb\tc", "a b c"),
  ("\u{1B}[31m", "\u{FFFD}[31m"), ("\u{202E}x\u{202C}", "\u{FFFD}x\u{FFFD}"),
  ("a\u{200F}b", "ab"), ("\u{FFFE}", "\u{FFFD}"), ("שלום", "\u{2068}שלום\u{2069}"), ("’é–", "’é–"),
])
func `words are escaped for XML, on one line and in one direction`(words: String, escaped: String) {
  #expect(words.figureEscaped == escaped)
}

@Test func `words that are cut end in an ellipsis and stand whole in a title`() throws {
  let whole = "The Ministry of Justice and the Secretary of State for Justice in England"
  let rows = Figure.Rows(
    [.init(whole, [.init(1)])], rowLabel: "", valueLabel: "", decimals: 0)
  let reader = try #require(SVGReader(.bars(rows)))
  let label = try #require(reader.all("text").first { $0.title != nil })
  #expect(label.title == whole)
  #expect(label.text == "The Ministry of Justice and…")
  #expect(TextMetrics.length(label.text) <= FigureCanvas.names)
}

@Test func `the same figure gives the same bytes`() {
  for (a, b) in zip(contents("x"), contents("x")) {
    let figures = [a, b].map { Figure(id: "f", title: "T", description: "D", content: $0) }
    #expect(figures[0].svg == figures[1].svg)
    #expect(figures[0].data.csv == figures[1].data.csv)
  }
}

@Test func `a figure is named and described for readers who cannot see it`() throws {
  let figure = Figure(
    id: "tone", title: "Tone", description: "It falls.", content: contents("x")[1])
  let reader = try #require(SVGReader(figure.svg(scope: "actors/1")))
  let root = reader.elements[0]
  #expect(root.attributes["role"] == "img")
  #expect(root.attributes["id"] == "tf-actors_2F1_-tone")
  #expect(
    root.attributes["aria-labelledby"] == "tf-actors_2F1_-tone-title tf-actors_2F1_-tone-desc")
  #expect(root.attributes["width"] == nil)
  let texts = reader.elements.filter { $0.attributes["id"]?.hasPrefix("tf-") == true }.map(\.text)
  #expect(Array(texts.dropFirst()) == ["Tone", "It falls."])
}

@Test(arguments: [
  ("", "a"), ("a", "b"), ("a_", "b"), ("a", "_b"), ("a-", "b"), ("a", "-b"), ("a_-b", "c"),
  ("", "a_-b"), ("é", "b"), ("", "A"),
])
func `ids are letters, digits, hyphens and low lines, and no two figures share one`(
  scope: String, id: String
) throws {
  let all = [
    ("", "a"), ("a", "b"), ("a_", "b"), ("a", "_b"), ("a-", "b"), ("a", "-b"), ("a_-b", "c"),
    ("", "a_-b"), ("é", "b"), ("", "A"),
  ]
  func name(_ scope: String, _ id: String) -> String {
    let figure = Figure(id: id, title: "", description: "", content: contents("x")[1])
    return FigurePage(figure: figure, scope: scope, isTitled: true).id
  }
  let own = name(scope, id)
  #expect(own.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
  #expect(all.filter { name($0.0, $0.1) == own }.count == 1)
}

@Test func `styles reach nothing outside the figure, and nothing of the page's names`() throws {
  for content in contents("x") {
    let reader = try #require(SVGReader(content))
    let sheet = try #require(reader.all("style").first).text
    for line in sheet.split(separator: "\n").map({ String($0).trimmed }) where !line.isEmpty {
      #expect(
        line.hasPrefix("#tf-f ") || line == "}"
          || line == "@media screen and (prefers-color-scheme:dark){", "\(line)")
    }
    for element in reader.elements {
      #expect(element.classes.allSatisfy { $0.hasPrefix("tf-") })
      // A content security policy may forbid them, and no policy can forbid what is not there.
      #expect(element.attributes["style"] == nil)
      #expect(element.name != "script" && element.name != "image" && element.name != "use")
      #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") && !$0.contains("href") })
      for name in element.classes { #expect(sheet.contains("#tf-f .\(name){"), "\(name)") }
    }
  }
}

@Test func `a title is drawn on as many lines as it needs, or not at all`() throws {
  let figure = Figure(
    id: "f", title: String(repeating: "many words ", count: 12), description: "",
    content: contents("x")[1])
  let titled = try #require(SVGReader(figure.svg)).all("text", "title")
  #expect(titled.count == 3)
  let bare = try #require(SVGReader(figure.svg(scope: "", titled: false)))
  #expect(bare.all("text", "title").isEmpty)
  #expect(bare.elements[0].title == String(repeating: "many words ", count: 12).trimmed)
}

@Test func `a drawing made elsewhere is given as it is`() {
  let data = Table(id: "d", title: "D", columns: [])
  let figure = Figure(
    id: "f", title: "", description: "", content: .drawing(svg: "<svg/>", data: data))
  #expect(figure.svg == "<svg/>")
  #expect(figure.data == data)
}

@Test func `a small figure is as it is stored`() throws {
  let days = (1...3).map { day in
    Figure.TimeSeries.Bin(
      "\(day) June", from: .init(2014, 6, day), to: .init(2014, 6, day + 1), isPart: day == 3)
  }
  var time = Figure.TimeSeries(
    bins: days,
    series: [
      .init("", points: [.init(2, low: 1, high: 3), .init(4, low: 3, high: 4.5), .init(3)])
    ], valueLabel: "mentions per 1,000 words", decimals: 1)
  time.events = [.init("companies begin", on: .init(2014, 6, 1), date: "1 June")]
  let figure = Figure(
    id: "days", title: "Three days in June", description: "Mentions rise, then fall.",
    content: .timeSeries(time))
  try expectStored(
    figure.svg, at: SharedFolder.project.appendingPathComponent("Fixtures/figures/days.svg"))
}
