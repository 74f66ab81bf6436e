import TenorReport
import Testing

@Test(arguments: [
  ("snake_case, p < 0.05, AT&T, 5 > 3, C#, a-b", "snake_case, p < 0.05, AT&T, 5 > 3, C#, a-b"),
  ("*bold*", #"\*bold\*"#), ("_it_ __x__", #"\_it\_ \_\_x\_\_"#), ("~~no~~", #"\~\~no\~\~"#),
  ("<b>x</b>", #"\<b>x\</b>"#), ("<!-- x -->", #"\<!-- x -->"#), ("a|b", #"a\|b"#),
  ("[a](b) ![c](d)", #"\[a](b) !\[c](d)"#), ("`code`", #"\`code\`"#), (#"a\b"#, #"a\\b"#),
  ("&lt; &#60; & x; R&D;", #"\&lt; \&#60; & x; R\&D;"#), ("$x$", #"\$x\$"#),
  ("https://x.org www.x.org", #"https\://x.org www\.x.org"#),
  ("@user a@b.org", "@user a<!-- -->@b.org"),
  ("-@.b.org", "-<!-- -->@.b.org"), ("# x", "\\# x"), ("#", "\\#"), ("#tag", "#tag"),
  ("####### x", "####### x"), ("> x", #"\> x"#),
  ("- x", #"\- x"#), ("-5", "-5"), ("---", #"\---"#), ("+ x", #"\+ x"#), ("1. x", #"1\. x"#),
  ("12) x", #"12\) x"#), ("1.5 x", "1.5 x"), ("2020", "2020"), ("    x  ", "x"),
  ("a\r\nb\tc\u{2028}d", "a b c d"),
  ("x\u{0}\u{1B}[0m", "x\u{FFFD}\u{FFFD}\\[0m"), ("", ""), (" \n", ""), ("*\u{301}", "\\*\u{301}"),
])
func `running text is escaped where it would be markup and nowhere else`(
  text: String, written: String
) {
  #expect(Prose([.text(text)]).markdown == written)
}

@Test func `markup that two neighbouring texts would make together is escaped`() {
  let left = "&", right = "lt;"
  let prose: Prose = "\(left)\(right) \(1). x"
  #expect(prose.markdown == #"\&lt; 1. x"#)
  let list: Prose = "\(1). x"
  #expect(list.markdown == #"1\. x"#)
}

@Test(arguments: [
  ("x", "`x`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("``a", "``` ``a ```"), (" ", "` `"),
  (" a ", "`  a  `"), ("*x* <b> \\", "`*x* <b> \\`"), ("", ""), ("a\nb", "`a b`"),
  ("`\u{301}", "`` `\u{301} ``"),
])
func `a code span has more backticks than it holds`(code: String, written: String) {
  // A space on both sides is taken off by CommonMark, so words with their own get two.
  #expect(Prose([.text("x "), .code(code), .text(" y")]).markdown == "x \(written) y")
}

@Test(
  arguments: [
    ([.text("a "), .emphasis("b"), .text(" c")], "a *b* c"),
    ([.text("a"), .strong("b"), .text("c")], "a**b**c"),
    ([.text("a"), .emphasis("(b)"), .text("c")], "a<em>(b)</em>c"),
    ([.emphasis("a"), .strong("b")], "<em>a</em>**b**"),
    ([.text("a"), .emphasis(" b "), .text("c")], "a *b* c"), ([.text("a"), .strong("")], "a"),
    ([.emphasis("*")], #"*\**"#), ([.code("a"), .code("b")], "`a`<!-- -->`b`"),
  ] as [([Prose.Inline], String)])
func `marked words stay marked beside any neighbour`(inlines: [Prose.Inline], written: String) {
  #expect(Prose(inlines).markdown == written)
}
