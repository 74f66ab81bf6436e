import Testing

@testable import TenorCorpus

@Suite struct HTMLTextTests {
  private func text(_ html: String, keepsLines: Bool = false) -> String {
    String(
      decoding: HTMLText(fragment: Array(html.utf8), keepsLines: keepsLines).text, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""),
    ("Plain words.", "Plain words."),
    ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
    ("<p>One.\n<p>Two,\n   still two.", "One.\n\nTwo, still two."),
    ("One.<br>Two.<br/>\nThree.", "One.\nTwo.\nThree."),
    ("One.<br><br>Two.", "One.\n\nTwo."),
    ("<div>One.</div><div>Two.</div>", "One.\nTwo."),
    ("<div>One.</div><div><br></div><div>Two.</div>", "One.\n\nTwo."),
    ("<p>One.<br></p><p>Two.</p>", "One.\n\nTwo."),
    ("<p>One.</p><p><br></p><p>Two.</p>", "One.\n\nTwo."),
    ("One <b>bold</b> <i>slanted</i>word", "One bold slantedword"),
    ("<b>One</b> two<div>three</div>four", "One two\nthree\nfour"),
    (
      "Before<ul><li>one</li><li>two<ul><li>deep</li></ul></li></ul>after",
      "Before\n\n* one\n* two\n\n* deep\n\nafter"
    ),
    ("<ol><li><p>one</p></li><li></li><li>two</li></ol>", "* one\n\n* two"),
    (
      "a&nbsp;b &amp; c &lt;d&gt; &#8211; &#x2019; &eacute;",
      "a\u{A0}b & c <d> \u{2013} \u{2019} \u{E9}"
    ),
    ("<pre>\n  a\n\n   b\t c\n</pre>d", "a\n\n   b\t c\n\nd"),
    (
      "one<script>var a = '<p>no</p>';</script> two<style>p { }</style><!-- three --> four",
      "one two four"
    ),
    ("one <span style='color: red; Display : None'>two</span><i hidden>three</i>four", "one four"),
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"),
    ("a < b and 3 <4 & so on &unknown; &", "a < b and 3 <4 & so on &unknown; &"),
    ("One.\nTwo.\n\nThree.", "One.\nTwo.\n\nThree."),
    ("One.\nTwo <i>x</i>.\n\nThree.", "One. Two x. Three."),
    ("</div>one</body></html> three", "one\n\nthree"),
  ])
  func `a fragment reads as a browser shows it`(html: String, expected: String) {
    #expect(text(html) == expected)
  }

  @Test(arguments: [
    ("One.\nTwo.\n\nThree.", "One.\nTwo.\n\nThree."),
    ("One <i>x</i>.\r\n\r\n\r\nTwo.", "One x.\n\nTwo."),
    ("One.\n<blockquote>Two.\n\nThree.</blockquote>\nFour.", "One.\n\nTwo.\n\nThree.\n\nFour."),
    ("<p>One.</p>\n<p>Two.</p>\n", "One.\n\nTwo."),
    ("One.<br />\nTwo.", "One.\nTwo."),
  ])
  func `line feeds are shown where they are kept`(html: String, expected: String) {
    #expect(text(html, keepsLines: true) == expected)
  }

  @Test(arguments: [
    ("<p>a</p><blockquote><p>b</p>\n<p>c</p> </blockquote>d", ["b\n\nc"]),
    ("a <q>b</q> c <q>d <q>e</q> f</q>.", ["b", "d e f"]),
    ("<blockquote>never closed", ["never closed"]),
    ("<blockquote></blockquote>a", []),
    ("<ul><li><blockquote>x</blockquote></li></ul>", ["* x"]),
  ])
  func `quotations that the page marks are told`(html: String, expected: [String]) {
    let read = HTMLText(fragment: Array(html.utf8))
    #expect(read.quoted.map { String(decoding: read.text[$0], as: UTF8.self) } == expected)
  }

  @Test(arguments: [
    ("a\u{0}b &#0;c &#x110000;d &#xD800;e", "a b"), ("a<b c='", "a"), ("a<!-- never closed", "a"),
    ("a<script>never closed", "a"), ("</", ""), ("<", "<"), ("&#", ""), ("&#xFFFFFFFFFFFF;x", ""),
  ])
  func `broken input keeps what can be read`(html: String, begins: String) {
    let read = text(html)
    #expect(read.hasPrefix(begins))
    #expect(!read.utf8.contains(0))
  }

  @Test func `bytes that are not UTF-8 read as replacement characters`() {
    let read = HTMLText(fragment: [0x61, 0xFF, 0x62, 0xC3])
    #expect(read.text == Array("a\u{FFFD}b\u{FFFD}".utf8))
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("<div>", "</div>"), ("<b>", "</b>"), ("<b>", "</i>"), ("<blockquote><p>", "</blockquote>"),
      ("<table><tr><td>", ""), ("<ul><li>", "</li></ul>"), ("<font a=1 ", ""), ("</p>", "<p>"),
      ("<script>", "</script>"), ("<!--", "-->"), ("<a <", "</a>"), ("&amp", ";"),
      ("<form>", "</p>"),
      ("<dl><dd>", "</dt>"), ("<h1><h2>", ""), ("<select><option>", "</option>"),
    ])
  func `nesting a hundred thousand deep neither overflows nor takes long`(
    open: String, close: String
  ) {
    let count = 100_000
    let html =
      "first " + String(repeating: open, count: count) + "x"
      + String(repeating: close, count: count)
    let read = HTMLText(fragment: Array(html.utf8))
    #expect(read.text.starts(with: "first".utf8))
  }

  @Test(.timeLimit(.minutes(1))) func `a tag with a great many attributes does not take long`() {
    let many = (0..<200_000).map { " a\($0)='x'" }.joined()
    #expect(text("one <b\(many)>two</b>") == "one two")
  }
}
