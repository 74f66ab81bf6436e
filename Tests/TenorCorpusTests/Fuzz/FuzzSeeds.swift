import Foundation
import TenorCorpus
import TenorTestSupport
import Testing

/// Sources to break: every fixture, each with the name of the reader that is its own.
struct FuzzSeed: Sendable, CustomTestStringConvertible {
  /// Below `Fixtures`.
  var path: String
  var reader: String
  var bytes: [UInt8]

  /// As a reader sees it.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  var testDescription: String { path }

  /// In the order of their paths; the parts of a ConvoKit corpus are lines and members of JSON.
  static let all: [FuzzSeed] = {
    let root = SharedFolder.project.appendingPathComponent("Fixtures")
    var seeds: [FuzzSeed] = []
    for folder in ["archive", "html", "voices", "formats"] {
      let below = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
      while let name = below?.nextObject() as? String {
        let path = "\(folder)/\(name)"
        guard let reader = reader(of: path),
          let data = try? Data(contentsOf: root.appendingPathComponent(path))
        else { continue }
        seeds.append(FuzzSeed(path: path, reader: reader, bytes: [UInt8](data)))
      }
    }
    return seeds.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }()

  /// Those of `formats`, one of each kind.
  static let formats = all.filter { $0.path.hasPrefix("formats/") }

  /// The reader of a fixture; `nil` for a fixture that is no source.
  private static func reader(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    if name == "README.md" || name.hasPrefix(".") { return nil }
    if path.hasPrefix("formats/convokit/") { return name == "utterances.jsonl" ? "convokit" : nil }
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return "csv" }
    if name.hasSuffix(".jsonl") { return "jsonl" }
    if name.hasPrefix("wordpress") { return name.hasSuffix(".xml") ? "wordpress-wxr" : "html" }
    if name.hasSuffix(".html") { return "blogger-html" }
    if name.hasSuffix(".xml") || name.hasSuffix(".atom") { return "blogger-atom" }
    return path.hasPrefix("formats/text/") ? "text" : "blogger-text"
  }
}

extension FuzzSeed {
  /// Breaks the seed in one to four ways.
  func broken(_ numbers: inout SeededNumbers) -> [UInt8] {
    var broken = bytes
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      Self.damage(&broken, among: Self.all, &numbers)
    }
    return broken
  }

  /// What no text should hold, and what notations are made of.
  private static let pieces: [[UInt8]] =
    [
      "\0", "\r", "\r\n", "\n\n", "\u{FEFF}", "\\ud800", "\\udc00\\ud83d", "\\u0000", "&#0;",
      "&#xD800;", "&amp;amp;", "]]>", "<![CDATA[", "<!--", "-->", "</", "<p>", "<script>", "\"",
      "\"\"", "'", ",", ";", "\t", "{", "}", "[", "]", "\\", "---\n", "> ", "“", "â€™", "Ã©",
      "99999999999999999999", "-1", "0000-00-00", "31 February 2020",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ]

  private static func damage(
    _ bytes: inout [UInt8], among seeds: [FuzzSeed], _ numbers: inout SeededNumbers
  ) {
    let at = Int.random(in: 0...bytes.count, using: &numbers)
    let end = min(bytes.count, at + Int.random(in: 0...200, using: &numbers))
    let place = Int.random(in: 0...bytes.count, using: &numbers)
    switch Int.random(in: 0..<9, using: &numbers) {
    case 0:
      for _ in 0..<Int.random(in: 1...8, using: &numbers) where !bytes.isEmpty {
        let flipped = Int.random(in: bytes.indices, using: &numbers)
        bytes[flipped] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      }
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.insert(contentsOf: Array(bytes[at..<end]), at: place)
    case 3: bytes.removeSubrange(at...)
    case 4:
      // The beginning of one source, and the end of another.
      guard let other = seeds.randomElement(using: &numbers)?.bytes else { return }
      bytes.replaceSubrange(
        at..., with: other[Int.random(in: 0...other.count, using: &numbers)...])
    case 5:
      let long = Int.random(in: 1...6, using: &numbers) == 1 ? 70_000 : 3_000
      let letter = Array("x \",<".utf8).randomElement(using: &numbers) ?? 0
      bytes.insert(contentsOf: [UInt8](repeating: letter, count: long), at: place)
    default:
      for _ in 0..<Int.random(in: 1...5, using: &numbers) {
        bytes.insert(
          contentsOf: pieces.randomElement(using: &numbers) ?? [],
          at: Int.random(in: 0...bytes.count, using: &numbers))
      }
    }
  }
}
