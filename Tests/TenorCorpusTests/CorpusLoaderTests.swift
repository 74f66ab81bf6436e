import Foundation
import TenorCorpus
import Testing

/// A folder of files that goes away with the test.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "tenor-" + UUID().uuidString
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  subscript(name: String) -> String { "\(path)/\(name)" }
}

struct CorpusLoaderTests {
  private static let post = "Friday, 27 November 2020\n\nTitle\n\nText.\n"

  @Test func `files come in the order given, and a folder's by path`() async throws {
    let folder = try TemporaryFolder([
      "b/2.txt": "Two.", "b/1.txt": "One.", "b/a/3.TXT": "Three.", "b/.hidden.txt": "No.",
      "b/x.docx": "No.", "b/y.pdf": "No.", "z.txt": "Zed.",
    ])
    let loaded = await CorpusLoader().load([folder["z.txt"], folder["b"], folder["b/2.txt"]])
    #expect(loaded.problems == [])
    #expect(loaded.corpus.sources.map(\.name) == ["z.txt", "1.txt", "2.txt", "3.TXT"])
    let texts = loaded.corpus.conversations.map { loaded.corpus.text(of: $0.utterances[0]) }
    #expect(texts == ["Zed.", "One.", "Two.", "Three."])
    #expect(loaded.corpus.conversations.map(\.source) == [0, 1, 2, 3])
    let skipped = loaded.corpus.audit.filter { $0.kind == .skipped }
    #expect(
      skipped.map(\.message) == [
        "2 files that are none of .txt, .md, .markdown, .html, .htm, .xml, .atom, .jsonl, .ndjson, .csv, .tsv"
      ])
    #expect(skipped.map(\.source) == [folder["b"]])
  }

  @Test func `names that clash get as many folders as it takes`() async throws {
    let folder = try TemporaryFolder([
      "x/a/1.txt": "A.", "y/a/1.txt": "B.", "y/b/1.txt": "C.", "2.txt": "D.",
    ])
    let loaded = await CorpusLoader().load([folder.path])
    #expect(loaded.corpus.sources.map(\.name) == ["2.txt", "x/a/1.txt", "y/a/1.txt", "b/1.txt"])
  }

  @Test func `each problem is one line that says what, where and what was expected`() async throws {
    let folder = try TemporaryFolder(["empty.txt": "", "good.txt": Self.post, "none/x.pdf": ""])
    try folder.write([0x41, 0x00, 0x42], to: "binary.txt")
    try folder.write([UInt8](repeating: 0x81, count: 96), to: "latin.txt")
    let paths = ["empty.txt", "missing.txt", "good.txt", "binary.txt", "none", "latin.txt"].map {
      folder[$0]
    }
    let loaded = await CorpusLoader().load(paths + ["/dev/null"])
    #expect(loaded.corpus.conversations.count == 1)
    #expect(
      loaded.problems.map(\.reason) == [
        .empty, .missing, .binary(offset: 1), .noTextFiles, .notText(invalid: 96, bytes: 96),
        .notAFile,
      ])
    #expect(
      loaded.problems.map(\.kind) == [
        .unusable, .missing, .unusable, .missing, .unusable, .unusable,
      ])
    #expect(
      loaded.problems[2].description
        == "\(folder["binary.txt"]): a zero byte at offset 1; expected UTF-8 text")
    #expect(
      loaded.problems.allSatisfy {
        $0.description.contains("; expected") && !$0.description.contains("\n")
      })
  }

  @Test(.enabled(if: getuid() != 0, "nothing is closed to root"))
  func `a folder that cannot be read is named, and the rest is read`() async throws {
    let folder = try TemporaryFolder(["a/1.txt": "A.", "b/2.txt": "B.", "3.txt": "C."])
    let mode = [FileAttributeKey.posixPermissions: 0]
    try FileManager.default.setAttributes(mode, ofItemAtPath: folder["a"])
    let loaded = await CorpusLoader().load([folder.path])
    #expect(loaded.corpus.sources.map(\.name) == ["3.txt", "2.txt"])
    #expect(loaded.problems.map(\.path) == [folder["a"]])
  }

  @Test func `the manifest comes before the given date, and the page before both`() async throws {
    let folder = try TemporaryFolder(["a.txt": "A.", "b.txt": "B.", "dated.txt": Self.post])
    let csv = "file,date,title\na.txt,2016-03-03,First\ndated.txt,2015,Other\ngone.txt,2015,\n"
    let manifest = try Manifest(Array(csv.utf8), name: "dates.csv")
    var options = ReadingOptions()
    options.date = CalendarDate(year: 2017)
    let loader = CorpusLoader(options: options, manifest: manifest)
    let corpus = await loader.load([folder.path]).corpus
    #expect(
      corpus.conversations.map { $0.date?.description } == ["2016-03-03", "2017", "2020-11-27"])
    #expect(corpus.conversations.map(\.title) == ["First", nil, "Title"])
    #expect(corpus.conversations.map(\.dateStated) == [false, false, true])
    #expect(corpus.undated == 0)
    let audit = corpus.audit.filter { $0.source == "dates.csv" }
    #expect(audit.map(\.kind) == [.undecided, .skipped] && audit.map(\.line) == [3, 4])
  }

  @Test func `the same corpus comes of loading twice`() async throws {
    let files = (0..<40).map { ("\($0).txt", "Post \($0).\nOne.\nReplyDeleteRest.\n") }
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: files))
    let first = await CorpusLoader().load([folder.path]).corpus
    let second = await CorpusLoader().load([folder.path]).corpus
    #expect(first.conversations.flatMap(\.utterances) == second.conversations.flatMap(\.utterances))
    #expect(first.audit == second.audit)
    #expect(first.counts == [.post: 40, .comment: 40, .reply: 0, .excerpt: 0])
    #expect(first.totals.allSatisfy { $0.text + $0.chrome.values.reduce(0, +) == $0.bytes })
  }
}
