import Synchronization
import TenorNotebook

/// A program of a few commands: `say` and `mark` print their words, plain and as Markdown, `show` what stands
/// for a name in `outputs`, `fail` ends with a status; anything else is unknown.
final class FakeRunner: CellRunner {
  /// The contents of what commands may read; an argument `file:NAME` that is not here is not there.
  let files: [String: String]
  let outputs: [String: String]
  /// Findings as JSON, by the command's second word.
  let findings: [String: String]
  let version: String
  private let log = Mutex<[String]>([])

  init(
    files: [String: String] = [:], outputs: [String: String] = [:],
    findings: [String: String] = [:],
    version: String = "0.1.0"
  ) {
    self.files = files
    self.outputs = outputs
    self.findings = findings
    self.version = version
  }

  /// The commands that were run since this was asked for last.
  func takeLog() -> [String] {
    log.withLock { log in
      defer { log = [] }
      return log
    }
  }

  func prepare(_ arguments: [String]) throws -> PreparedCell {
    guard let command = arguments.first,
      ["say", "mark", "show", "showmark", "fail"].contains(command)
    else { throw CellFailure("Unknown command '\(arguments.first ?? "")'", status: 64) }
    let inputs = try arguments.filter { $0.hasPrefix("file:") }.map { name in
      guard let contents = files[name] else {
        throw CellFailure("\(name): no such file", status: 66)
      }
      return NotebookInput(name: name, digest: contents)
    }
    let canonical = arguments.filter { $0 != "--default" }
    return PreparedCell(
      arguments: arguments, command: canonical, inputs: inputs, version: version)
  }

  func run(_ cell: PreparedCell) async throws -> CellOutcome {
    log.withLock { $0.append(cell.arguments.joined(separator: " ")) }
    let words = cell.arguments.dropFirst().map { files[$0] ?? $0 }.joined(separator: " ")
    switch cell.arguments.first {
    case "say": return CellOutcome(output: words + "\n", format: .plain)
    case "mark": return CellOutcome(output: words + "\n", format: .markdown)
    case "show": return CellOutcome(output: outputs[words] ?? "", format: .plain)
    case "showmark": return CellOutcome(output: outputs[words] ?? "", format: .markdown)
    default:
      if words == "cancel" { throw CancellationError() }
      if words == "whole" { throw CellFailure("Nothing could be read.\n", status: 66) }
      return CellOutcome(
        output: "half\n", format: .plain, remarks: "One file could not be read.\n", status: 1)
    }
  }

  func values(of cell: PreparedCell) async throws -> JSONTree {
    log.withLock { $0.append("values " + cell.arguments.joined(separator: " ")) }
    guard let json = findings[cell.arguments.dropFirst().first ?? ""] else {
      throw CellFailure("this command has no findings\n", status: 64)
    }
    return try JSONTree(json: json.utf8)
  }
}

extension Notebook {
  init(_ text: String) throws(NotebookError) {
    try self.init(Array(text.utf8))
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension NotebookRun {
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text with what changes from version to version of Tenor left out of the comments.
  var withoutDigests: String {
    text.replacing(/<!-- tenor:result [^\n\r]*? -->/, with: "<!-- tenor:result … -->")
  }
}

/// The text of a notebook before it was run for the first time, as far as that can be told.
func withoutResults(_ bytes: [UInt8]) -> [UInt8] {
  var text = String(decoding: bytes, as: Unicode.ASCII.Bytes.self)
  text.replace(
    /(\r\n|\n|\r)(\r\n|\n|\r)<!-- tenor:result (?s:.*?)<!-- tenor:result-end -->/, with: "")
  text.replace(/<span data-tenor="([^"]*)">[^<]*<\/span>/) { "`tenor: \($0.1)`" }
  return Array(text.unicodeScalars.map { UInt8($0.value) })
}

extension Unicode.ASCII {
  /// Each byte as the scalar of its value, so that any bytes go there and back.
  enum Bytes {}
}

extension String {
  init(decoding bytes: [UInt8], as: Unicode.ASCII.Bytes.Type) {
    self = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
