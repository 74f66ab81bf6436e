import Testing

@testable import TenorCorpus

@Suite struct XMLStreamTests {
  /// The events of a document, with offsets and lines.
  static func events(_ xml: String) throws -> [String] {
    var lines: [String] = []
    var text: [UInt8] = []
    func flush() {
      if !text.isEmpty { lines.append("“\(String(decoding: text, as: UTF8.self))”") }
      text = []
    }
    let input = Input(bytes: Array(xml.utf8), name: "export.xml")
    _ = try XMLStream.read(input) { event in
      let prefix = event.prefix.isEmpty ? "" : event.prefix.string + ":"
      switch event.kind {
      case .start:
        flush()
        let attributes = event.attributes.map { " \($0.name.string)=\($0.value.string)" }
        lines.append(
          "<\(prefix)\(event.name.string)\(attributes.joined())> \(event.offset) \(event.line)")
      case .end:
        flush()
        lines.append("</\(prefix)\(event.name.string)> \(event.offset) \(event.line)")
      case .text:
        text.append(contentsOf: event.text)
      }
    }
    return lines
  }

  @Test func `an event tells where an element's content begins and ends`() throws {
    let xml =
      "\u{FEFF}<?xml version='1.0' encoding='UTF-16'?>\n<a x='1 &amp; 2'>é😀&lt;\n<b /><!--c-->"
      + "<p:c\n >x<![CDATA[<]]]]><![CDATA[>]]></p:c ></a>\n"
    #expect(
      try Self.events(xml) == [
        "<a x=1 & 2> 60 2", "“é😀<\n”", "<b> 76 3", "</b> 76 3", "<p:c> 91 4", "“x<]]>”",
        "</p:c> 120 4", "</a> 127 4",
      ])
  }

  /// Long enough that the document comes in several stretches, which end within characters.
  @Test(arguments: [0, 1, 2, 3])
  func `offsets are right behind characters that a stretch divides`(shift: Int) throws {
    let filling = String(repeating: "é😀\r\n", count: 40_000)
    let xml = "<a>" + String(repeating: "x", count: shift) + filling + "<b>y</b></a>"
    let events = try Self.events(xml)
    let start = 3 + shift + 8 * 40_000 + 3
    #expect(
      events.dropFirst(2).dropLast() == ["<b> \(start) 40001", "“y”", "</b> \(start + 1) 40001"])
    #expect(events[1].utf8.count == 6 + shift + 7 * 40_000)
  }

  @Test(arguments: [
    ("", "1: the file ends before its first element; expected XML"),
    ("<!-- x", "1: the file ends before its first element; expected XML"),
    ("<a>\n<item", "2: the file ends inside <item>; expected </item>"),
    ("<a>\n<item>\n<![CDATA[x", "3: the file ends inside <item>; expected </item>"),
    ("<a>&am", "1: the file ends inside <a>; expected </a>"),
    ("<a><b></a>", "1: found </a>; expected </b>"),
    ("<x:a>\n<y:b>\n</y:c></x:a>", "3: found </y:c>; expected </y:b>"),
    ("<a>&foo;</a>", "1: Entity 'foo' not defined; expected well-formed XML"),
    (
      "<a>\n<![CDATA[x]]>]]></a>",
      "2: Sequence ']]>' not allowed in content; expected well-formed XML"
    ),
    ("<a></a><b/>", "1: Extra content at the end of the document; expected well-formed XML"),
    ("name,text\na,b\n", "1: Document is empty; expected well-formed XML"),
    ("<a b='\u{FFFF}'/>", nil),
  ])
  func `what is not well-formed is named with its line`(xml: String, problem: String?) {
    #expect {
      try Self.events(xml)
    } throws: { error in
      problem.map { "\(error)" == "export.xml:" + $0 } ?? (error is InputProblem)
    }
  }

  /// "Billion laughs", one long entity, a parameter entity, an external one, an unparsed one.
  @Test(arguments: [
    "<!ENTITY x 'lol'><!ENTITY y '&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;'>",
    "<!ENTITY x SYSTEM '/etc/passwd'>",
    "<!ENTITY % x 'y'> %x;", "<!NOTATION n SYSTEM 'n'><!ENTITY x SYSTEM 'y' NDATA n>",
    "<!ENTITY x '\(String(repeating: "a", count: 100_000))'>",
  ])
  func `a document that declares entities is refused`(declarations: String) {
    let xml =
      "<?xml version='1.0'?>\n<!DOCTYPE a [\(declarations)]>\n<a>"
      + String(repeating: "&x;", count: 1000) + "</a>"
    #expect {
      try Self.events(xml)
    } throws: {
      "\($0)" == "export.xml:2: it declares entities ('x'); expected none"
    }
  }

  @Test func `what only the document type elsewhere would declare stays as it is written`() throws {
    let xml = "<!DOCTYPE a SYSTEM 'http://localhost/x.dtd'><a>&nbsp;x</a>"
    #expect(try Self.events(xml) == ["<a> 47 1", "“&nbsp;x”", "</a> 54 1"])
  }

  @Test func `elements nest to a depth of 1,000 and no deeper`() throws {
    let deep = String(repeating: "<a>", count: 1000) + String(repeating: "</a>", count: 1000)
    #expect(try Self.events(deep).count == 2000)
    #expect(throws: InputProblem.self) { try Self.events("<b>\(deep)</b>") }
  }

  private static func repeated(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined()
  }

  /// What libxml2 alone takes hours over.
  @Test func `names, attributes and namespaces are limited`() throws {
    func problem(_ xml: String) -> String {
      do {
        _ = try Self.events(xml)
        return ""
      } catch {
        return "\(error)"
      }
    }
    func tag(_ count: Int) -> String {
      "<a>\n<b" + Self.repeated(count) { " a\($0)='>'" } + "/></a>"
    }
    #expect(problem(tag(1001)).hasPrefix("export.xml:2: a tag with more than 1000 "))
    #expect(problem(tag(1000)) == "")
    let lines = Self.repeated(3000) { "x\($0)='=' " }
    let harmless =
      "<a><!-- <b \(lines) > - > --><?p <b \(lines)> ?><![CDATA[<b \(lines)> ]> ]]]]>\(lines)</a>"
    #expect(problem(harmless) == "")
    let spaces = Self.repeated(300) { depth in
      "<a" + Self.repeated(10) { " xmlns:n\(depth)x\($0)='u'" } + ">"
    }
    #expect(problem(spaces).contains("attributes or namespaces"))
    let names = Self.repeated(120_000) { "<a\($0)/>" }
    #expect(problem("<a>\(names)</a>").contains(": more than 50000 different names of elements"))
  }

  @Test(arguments: [("<![CDATA[", "]]>"), ("", ""), ("<!--", "-->"), ("<b x='", "'/>")])
  func `a text of 10 MB is read in one go`(open: String, close: String) throws {
    let text = String(repeating: "probation 😀 ", count: 700_000)
    let events = try Self.events("<a>\(open)\(text)\(close)</a>")
    let bytes = events.reduce(0) { $0 + $1.utf8.count }
    #expect(open == "<!--" ? bytes < 100 : bytes > text.utf8.count)
  }

  @Test func `control characters are read as blanks and counted`() throws {
    let input = Input(bytes: Array("<a>\nx\u{1}\u{0}y\u{B}</a>".utf8), name: "export.xml")
    var text: [UInt8] = []
    let stream = try XMLStream.read(input) { text.append(contentsOf: $0.text) }
    #expect(String(decoding: text, as: UTF8.self) == "\nx  y ")
    #expect(stream.mended == 3 && stream.firstMended == 2)
  }

  @Test func `bytes that are not UTF-8 are named`() {
    let input = Input(
      bytes: Array("<a>\ncaf".utf8) + [0xE9] + Array(" au lait</a>".utf8), name: "export.xml")
    #expect {
      try XMLStream.read(input) { _ in }
    } throws: {
      "\($0)" == "export.xml:2: bytes that are not UTF-8 (0xE9 0x20 0x61 0x75); expected UTF-8"
    }
  }

  @Test func `what the visitor throws comes back`() {
    struct Enough: Error {}
    let input = Input(bytes: Array("<a><b/></a>".utf8), name: "export.xml")
    var visited = 0
    #expect(throws: Enough.self) {
      try XMLStream.read(input) { _ in
        visited += 1
        throw Enough()
      }
    }
    #expect(visited == 1)
  }
}
