import Foundation
import TenorCorpus
import Testing

@Suite final class PseudonymKeyTests {
  private let folder: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tenor-key-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
  }
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var path: String { folder + "/names.key" }

  private func write(_ text: String, mode: Int = 0o600) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  private func problem(createsIfAbsent: Bool = false) -> String? {
    do {
      _ = try PseudonymKey(contentsOf: path, createsIfAbsent: createsIfAbsent)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `a key is made once, for its owner alone, and read again`() throws {
    let made = try PseudonymKey(contentsOf: path, createsIfAbsent: true)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.utf8.count == 65 && !text.contains(made.fingerprint + made.fingerprint))
    #expect(try PseudonymKey(contentsOf: path, createsIfAbsent: true) == made)
    try FileManager.default.removeItem(atPath: path)
    #expect(try PseudonymKey(contentsOf: path, createsIfAbsent: true) != made)
  }

  @Test func `digits may be capitals and stand on several lines`() throws {
    let half = "0123456789abcdef0123456789ABCDEF"
    try write("\(half)\r\n\(half)\n")
    let key = try PseudonymKey(contentsOf: path, createsIfAbsent: false)
    try write(half.lowercased() + half.lowercased(), mode: 0o400)
    #expect(try PseudonymKey(contentsOf: path, createsIfAbsent: false) == key)
  }

  @Test func `a key that is not there is named`() {
    #expect(problem() == "\(path): no such file; expected a pseudonym key")
  }

  @Test(arguments: [
    ("", 0), ("1234", 4), (String(repeating: "0", count: 63), 63),
    (String(repeating: "0", count: 65), 65), (String(repeating: "g", count: 64), 64),
    (String(repeating: "é", count: 32), 64), (String(repeating: "0", count: 9000), 4096),
  ])
  func `what is no key is refused, and not shown`(text: String, count: Int) throws {
    try write(text)
    #expect(
      problem(createsIfAbsent: true)
        == "\(path): \(count) bytes that are no pseudonym key; expected 64 hexadecimal digits")
  }

  @Test(arguments: [(0o644, "0644"), (0o640, "0640"), (0o602, "0602")])
  func `a key that others may read is refused`(mode: Int, words: String) throws {
    try write(String(repeating: "0", count: 64), mode: mode)
    #expect(
      problem()
        == "\(path): a pseudonym key of mode \(words), which others may read or write; expected 0600 (chmod 600)"
    )
  }

  @Test func `a folder is no key`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(problem() == "\(path): not a regular file; expected a pseudonym key")
  }

  @Test func `a key that cannot be written says why`() {
    #expect(throws: PseudonymKeyProblem.self) {
      try PseudonymKey(contentsOf: self.folder + "/none/names.key", createsIfAbsent: true)
    }
  }
}
