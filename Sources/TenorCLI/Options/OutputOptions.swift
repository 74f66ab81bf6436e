internal import ArgumentParser
internal import Foundation
internal import TenorAnalysis
internal import TenorReport

/// What results look like.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, markdown, json, csv
}

/// Where results go and what they look like.
struct OutputOptions: ParsableArguments {
  @Option(help: "How results are written.")
  var format = OutputFormat.table

  @OptionGroup var destination: Destination

  func write(_ findings: some Reportable, over summary: CorpusSummary) throws {
    try destination.write(format.text(of: findings, over: summary, style: destination.style))
  }
}

extension OutputFormat {
  /// Findings in this format; `table` in place of their main one, if it is given.
  func text(
    of findings: some Reportable, over summary: CorpusSummary, table: Table? = nil,
    style: TerminalStyle
  ) throws -> String {
    switch self {
    case .table: (table ?? findings.table).terminal(style: style)
    case .markdown: findings.section(over: summary).markdown
    case .json:
      try OrderedJSON.document(
        tenor: TenorVersion.current, findings: type(of: findings).name, findings)
    case .csv: (table ?? findings.table).csv
    }
  }
}

/// Standard output or a file, which is written whole or not at all.
struct Destination: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: "The file to write; standard output without it.", completion: .file())
  var output: String?

  /// Bold heads only where a terminal shows them and nobody asked for none.
  var style: TerminalStyle {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = output == nil && isatty(FileHandle.standardOutput.fileDescriptor) == 1
    return isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
      ? .ansi : .plain
  }

  /// Writes what `produce` hands over, stretch by stretch: to standard output at once, to a file through
  /// a hidden neighbour that takes its place at the end.
  func stream(_ produce: ((String) throws -> Void) throws -> Void) throws {
    guard let output else { return try produce(StandardOutput.write) }
    let target = URL(fileURLWithPath: output)
    let part = target.deletingLastPathComponent()
      .appendingPathComponent(".\(target.lastPathComponent).\(getpid()).part")
    guard FileManager.default.createFile(atPath: part.path, contents: nil),
      let handle = FileHandle(forWritingAtPath: part.path)
    else { throw cannotWrite(output) }
    defer { try? FileManager.default.removeItem(at: part) }
    try produce { text in
      do {
        try handle.write(contentsOf: Data(text.utf8))
      } catch {
        throw cannotWrite(output)
      }
    }
    guard (try? handle.close()) != nil, rename(part.path, target.path) == 0 else {
      throw cannotWrite(output)
    }
  }

  func write(_ text: String) throws {
    try stream { try $0(text) }
  }

  private func cannotWrite(_ path: String) -> Failure {
    Failure(
      status: .cannotWrite,
      message: "\(path): cannot be written; expected a path in a folder that exists and is writable")
  }
}

/// Standard output, with a full disk noticed and a reader that went away not mistaken for one.
enum StandardOutput {
  static func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write($0) }
  }

  static func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let written = Foundation.write(1, rest.baseAddress, rest.count)
      if written > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      } else if errno == EPIPE {
        Foundation.exit(Status.done.rawValue)
      } else if errno != EINTR {
        throw Failure(
          status: .cannotWrite, message: "standard output: \(String(cString: strerror(errno)))")
      }
    }
  }
}
