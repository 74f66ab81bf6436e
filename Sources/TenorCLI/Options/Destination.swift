internal import ArgumentParser
internal import Foundation
internal import TenorCorpus
internal import TenorReport

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

  /// Writes what `produce` hands over, stretch by stretch: to standard output, a pipe or a device at
  /// once, to a file through a hidden neighbour that takes its place at the end.
  func stream(_ produce: ((String) throws -> Void) throws -> Void) throws {
    guard let output else { return try produce(StandardOutput.write) }
    try CellMode.refuseFile(output)
    try Self.replace(output) { file in try produce { try file.write(Data($0.utf8)) } }
  }

  /// Writes a file whole or not at all: through a hidden neighbour that takes its place at the end; a pipe or
  /// a device at once.
  static func replace(_ output: String, _ produce: (OpenFile) throws -> Void) throws {
    let target = URL(fileURLWithPath: output).resolvingSymlinksInPath()
    if isSpecial(output) {
      return try write(to: URL(fileURLWithPath: output), output, produce)
    }
    let part = target.deletingLastPathComponent()
      .appendingPathComponent(".\(target.lastPathComponent).\(getpid()).part")
    guard FileManager.default.createFile(atPath: part.path, contents: nil) else {
      throw cannotWrite(output)
    }
    defer { try? FileManager.default.removeItem(at: part) }
    try write(to: part, output, produce)
    // A file that is replaced keeps its permissions.
    var status = stat()
    if stat(target.path, &status) == 0 { chmod(part.path, status.st_mode & 0o7777) }
    guard rename(part.path, target.path) == 0 else { throw cannotWrite(output) }
  }

  /// - Parameter name: the output as the user called it.
  private static func write(
    to file: URL, _ name: String, _ produce: (OpenFile) throws -> Void
  ) throws {
    guard let handle = FileHandle(forWritingAtPath: file.path) else { throw cannotWrite(name) }
    try produce(OpenFile(handle: handle, name: name))
    guard (try? handle.close()) != nil else { throw cannotWrite(name) }
  }

  /// A file that is being written.
  struct OpenFile {
    fileprivate let handle: FileHandle
    fileprivate let name: String

    func write(_ data: Data) throws {
      do {
        try handle.write(contentsOf: data)
      } catch {
        throw cannotWrite(name)
      }
    }
  }

  /// Whether a path names what is there and is neither a file nor a folder: a pipe, a terminal, a device.
  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  func write(_ text: String) throws {
    try stream { try $0(text) }
  }

  /// Refuses to write over a store: years of ingests go with it, and no command writes one this way.
  func validate() throws {
    if let output, Store.isStore(output) {
      throw ValidationError("\(output): is a store, and would be lost; expected another file.")
    }
  }

  /// Refuses to write over what is read: one of the sources, or a file in a folder of them that a reader
  /// takes.
  func spare(_ sources: [String]) throws {
    guard let output else { return }
    let target = Self.components(output)
    let isRead = sources.contains { source in
      let read = Self.components(source)
      return read == target
        || (target.starts(with: read) && CorpusLoader.reads(target.last ?? "", in: source))
    }
    if isRead, FileManager.default.fileExists(atPath: output) {
      throw ValidationError("\(output): is one of the sources, and would be lost.")
    }
  }

  private static func components(_ path: String) -> [String] {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().pathComponents
  }

  private static func cannotWrite(_ path: String) -> Failure {
    Failure(
      status: .cannotWrite,
      message: "\(path): cannot be written; expected a path in a folder that exists and is writable"
    )
  }
}

/// Standard output, with a full disk noticed and a reader that went away not mistaken for one.
enum StandardOutput {
  static func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write($0) }
  }

  static func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    if CellMode.current == .reads { return }
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
