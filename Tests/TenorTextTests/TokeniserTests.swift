import TenorTestSupport
import Testing

@testable import TenorText

struct TokeniserTests {
  @Test(arguments: [
    ("Don't stop.", "Don't|stop|."),
    ("it isn’t Napo’s", "it|isn’t|Napo’s"),
    ("the officers' room", "the|officers|'|room"),
    ("日本語です", "日本語|です"),
    ("£1.8bn, €3 and $40", "£1.8bn|,|€3|and|$40"),
    ("on 27/11/20 at 16:14.", "on|27/11/20|at|16:14|."),
    ("face-to-face and face‑to‑face", "face-to-face|and|face‑to‑face"),
    ("don't-go-to-work-when-you're-sick", "don't-go-to-work-when-you're-sick"),
    ("probation—the service – is", "probation|—|the|service|–|is"),
    ("OASys/CRISSA and/or", "OASys|/|CRISSA|and|/|or"),
    ("'Getafix", "'|Getafix"),
    ("50% of 1,200 cases, 3.5 each", "50%|of|1,200|cases|,|3.5|each"),
    ("2014-15 covid-19 -5", "2014-15|covid-19|-|5"),
    ("the service.Am I right", "the|service|.|Am|I|right"),
    ("e.g. Ph.D. U.K.", "e.g|.|Ph.D|.|U.K|."),
    ("gov.uk Node.js", "gov.uk|Node.js"),
    ("❤️👍🏽🇬🇧👩‍⚖️", "❤️|👍🏽|🇬🇧|👩‍⚖️"),
    ("so... what?!! ******", "so|...|what|?|!!|******"),
    ("good :-) (see:) <3 xD ;o)", "good|:-)|(|see|:|)|<3|xD|;o)"),
    (
      "see https://example.org/a_(b)?x=1. (www.example.org)",
      "see|https://example.org/a_(b)?x=1|.|(|www.example.org|)"
    ),
    (
      "\"http://example.org/\" <https://example.org>",
      "\"|http://example.org/|\"|<|https://example.org|>"
    ),
    ("mail a-b.c+d@example.co.uk!", "mail|a-b.c+d@example.co.uk|!"),
    ("@napo_news #tr", "@napo_news|#tr"),
    ("a b", "a|b"),
    ("http://) :D\u{301}", "http|:|//|)|:|D\u{301}"),
    ("", ""),
    (" \n\t ", ""),
  ])
  func `text comes apart as a reader would expect`(text: String, tokens: String) throws {
    let found = try Tokeniser().tokens(of: text).map(\.text).joined(separator: "|")
    #expect(found == tokens)
  }

  @Test(arguments: [
    ("isn’t", "isn't"), ("ISN‘T", "isn't"), ("don`t", "don't"), ("Straße", "strasse"),
    ("Cafe\u{301}", "café"), ("face‑to‑face", "face-to-face"), ("pro\u{AD}bation", "probation"),
    ("İ", "i̇"),
  ])
  func `folding is for look-up`(form: String, folded: String) throws {
    let tokens = try Tokeniser().tokens(of: form)
    #expect(tokens.map(\.folded) == [folded])
    #expect(tokens.map(\.text) == [form])
    #expect(Folding.fold(form) == folded)
  }

  @Test(arguments: [
    ("word", TokenClass.word), ("£1.8bn", .number), ("2nd", .number), ("27/11/20", .number),
    ("https://example.org", .url), ("a@example.org", .email), ("#tr", .hashtag),
    ("@napo", .mention), (":-)", .emoticon), ("🙂", .emoji), ("♥", .emoji), ("…", .punctuation),
    ("£", .symbol), ("→", .symbol), ("+", .symbol),
  ])
  func `every token has a class`(text: String, class: TokenClass) throws {
    #expect(try Tokeniser().tokens(of: text).map(\.class) == [`class`])
  }

  @Test(arguments: [
    ("probation", Shape.lower), ("Probation", .capitalised), ("I", .capitalised), ("TR", .upper),
    ("OASys", .mixed), ("CRCs", .mixed), ("2019", .uncased), ("Élan", .capitalised),
    ("ÉLAN", .upper),
    ("iPhone", .mixed), ("3D", .capitalised),
  ])
  func `a type has a shape`(form: String, shape: Shape) {
    #expect(Shape(of: form.utf8) == shape)
  }

  @Test func `offsets stay true whatever is folded before them`() throws {
    let text = "Café’s “isn’t” 👍🏽 £5 naïve"
    for token in try Tokeniser().tokens(of: text) {
      let bytes = Array(text.utf8)[token.range]
      #expect(String(decoding: bytes, as: UTF8.self) == token.text)
    }
  }

  @Test(arguments: [
    ("Mr. Le Vay spoke. We listened.", 2), ("Dr. Jones came. St. Helens lost.", 2),
    ("It was 5 p.m. and late.", 1), ("One.\nTwo", 2), ("Is it? Yes! No…", 3), ("", 0),
    ("I saw the Dr.\nHe was out.", 2), ("Prof. Plum said so.", 1),
  ])
  func `abbreviations end no sentence`(text: String, sentences: Int) throws {
    let stream = try Tokeniser().open()
    var tokens = Tokens()
    let found = try Array(text.utf8).withUnsafeBufferPointer {
      try stream.tokenise($0, into: &tokens, with: Vocabulary())
    }
    #expect(found.sentences.count == sentences)
    #expect(tokens.sentences.map(\.text.count).reduce(0, +) == text.utf8.count)
    #expect(tokens.sentences.map(\.tokens.count).reduce(0, +) == tokens.count)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a long text of abbreviations is one sentence, and takes no longer than others`() throws {
    let tokens = try Tokeniser().tokens(of: String(repeating: "Dr. ", count: 50_000))
    #expect(tokens.count == 100_000)
    #expect(tokens.allSatisfy { $0.sentence == 0 })
  }

  @Test func `compounds can be split`() throws {
    let tokens = try Tokeniser(compounds: .split).tokens(of: "a face-to-face TR-related talk 16:14")
    #expect(
      tokens.map(\.text).joined(separator: "|") == "a|face|-|to|-|face|TR|-|related|talk|16:14")
  }

  @Test func `bytes that are not UTF-8 are tokens like others and offsets stay true`() throws {
    let bytes: [UInt8] = Array("good ".utf8) + [0xFF, 0xC3] + Array(" word".utf8)
    var tokens = Tokens()
    let stream = try Tokeniser().open()
    _ = try bytes.withUnsafeBufferPointer {
      try stream.tokenise($0, into: &tokens, with: Vocabulary())
    }
    #expect(tokens.range(of: tokens.count - 1) == 8..<12)
  }

  @Test(arguments: [
    ("en_GB", true), ("de", true), ("sv_SE", true), ("fr_CA", true), ("root", true),
    ("xx_YY", false), ("not a locale!", false), ("", false),
  ])
  func `a locale is known or not`(locale: String, isKnown: Bool) throws {
    #expect(try Tokeniser(locale: locale).isLocaleKnown == isKnown)
  }

  @Test func `an unknown locale falls back and does not fail`() throws {
    #expect(try Tokeniser(locale: "xx_YY").tokens(of: "one two").count == 2)
  }

  @Test func `one vocabulary gives one id to one form, across growth`() {
    let vocabulary = Vocabulary()
    let forms = (0..<20_000).map { "word\($0)" } + ["", "a", "abcdefgh", "abcdefghi"]
    let ids = forms.map { vocabulary.intern($0) }
    #expect(Set(ids).count == forms.count)
    #expect(forms.map { vocabulary.intern($0) } == ids)
    #expect(zip(ids, forms).allSatisfy { vocabulary.surface(of: $0) == $1 })
  }

  @Test func `a side table asks once per type`() {
    let vocabulary = Vocabulary()
    var asked = 0
    func lengths() -> [Int] {
      vocabulary.sideTable("length") { vocabulary, type in
        asked += 1
        return vocabulary.surface(of: type).count
      }
    }
    _ = vocabulary.intern("one")
    #expect(lengths() == [3])
    _ = vocabulary.intern("three")
    _ = vocabulary.intern("one")
    #expect(lengths() == [3, 5])
    #expect(asked == 2)
  }
}
