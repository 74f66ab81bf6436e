import Testing

@testable import TenorReport

@Test(arguments: [
  ("", 0), ("abc", 3), ("naïve", 5), ("e\u{301}", 1), ("日本語", 6), ("ﾊﾝ", 2), ("Ａ", 2), ("한", 2),
  ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇬🇧", 2), ("❤", 1), ("❤️", 2),
  ("1️⃣", 2), ("\u{200B}", 0), ("█▌", 2), ("–", 1), ("\u{20000}", 2),
])
func `width counts columns, not characters`(text: String, width: Int) {
  #expect(text.displayWidth == width)
}

@Test func `padding goes to the side away from the alignment`() {
  #expect("日".padded(to: 4, .left) == "日  ")
  #expect("日".padded(to: 4, .right) == "  日")
  #expect("日本".padded(to: 2, .right) == "日本")
}
