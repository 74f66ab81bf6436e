import Foundation
import TenorCorpus
import Testing

/// The fixtures of plain texts and of encodings.
struct TextFixtureTests {
  static let folder: String = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("Fixtures/formats").path
  }()

  private func prepared(_ path: String, mends: Bool = false) throws -> PreparedInput {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var input = Input(path: "\(Self.folder)/\(path)", name: name)
    input.options.mendsMojibake = mends
    return try input.prepared()
  }

  static let page =
    "The café on the corner\n\nThe panel’s report cost £85 – and said “no change”. We read it over coffee in the café; naïve, perhaps.\n"

  @Test(arguments: [
    ("utf-8.txt", page, []),
    (
      "windows-1252.txt", page,
      [
        "read as Windows-1252 (found: 8 bytes that are not UTF-8, of which 4 are controls in Latin-1)"
      ]
    ),
    ("utf-16le.txt", page, ["read as UTF-16, little-endian (found: its byte order mark)"]),
    (
      "broken-utf-8.txt",
      page.replacing("£", with: "\u{FFFD}").replacing("“", with: "\u{FFFD}"),
      [
        "read as UTF-8 (found: 6 characters of several bytes that are, and 2 bytes that are not UTF-8)",
        "2 bytes are not UTF-8, first at line 3: read as U+FFFD",
      ]
    ),
    ("mojibake.txt", page, []),
  ])
  func `one page in five encodings is the same text`(
    file: String, text: String, notes: [String]
  ) throws {
    let prepared = try prepared("encodings/\(file)", mends: true)
    #expect(String(decoding: try prepared.input.bytes(), as: UTF8.self) == text)
    #expect(prepared.notes.map(\.message) == notes)
    let mended = file == "mojibake.txt"
    #expect(
      prepared.notesAfterReading.map(\.message)
        == (mended
          ? ["8 sequences of UTF-8 that was read as Windows-1252 mended, such as â€™ for ’"] : []))
  }

  @Test func `mojibake is left as it is found unless mending is asked for`() throws {
    let prepared = try prepared("encodings/mojibake.txt")
    #expect(String(decoding: try prepared.input.bytes(), as: UTF8.self).hasPrefix("The cafÃ© on"))
    #expect(
      prepared.notes.map(\.message) == [
        "8 sequences look like UTF-8 that was read as Windows-1252, first at line 1: left as found"
      ])
  }

  @Test(arguments: [
    (
      "2014-06-03-the-first-monday.md", "The first Monday", "2014-06-03", nil, "The new", "again.",
      true
    ),
    (
      "notes-on-a-handover.md", "Notes on a handover: part one", "2016-09-14", "Lantern",
      "The files", "said.", false
    ),
    ("20150310 minutes.txt", nil, "2015-03-10", nil, "Minutes of", "the room.", true),
  ])
  func `texts have their titles, dates and authors`(
    file: String, title: String?, date: String, speaker: String?, start: String, end: String,
    quotes: Bool
  ) throws {
    let items = try ReadItems(TextFileReader(), prepared("text/\(file)").input)
    #expect(items.conversations.map(\.title) == [title])
    #expect(items.conversations.map { $0.date?.description } == [date])
    #expect(items.utterances.map(\.speaker) == [speaker])
    let text = String(decoding: items.utterances[0].text, as: UTF8.self)
    #expect(text.hasPrefix(start) && text.hasSuffix(end) && !text.contains("\r"))
    // A quotation of four words is the speaker's own use of them.
    #expect(items.utterances[0].voices.contains { $0.voice == .quoted } == quotes)
  }
}
