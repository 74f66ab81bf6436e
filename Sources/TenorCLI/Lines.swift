internal import Foundation
internal import TenorCorpus

/// The lines of a file or of standard input, in bounded memory but for the longest line.
enum Lines {
  /// Hands `visit` each line without its line feed (and carriage return; the first without a byte order
  /// mark), and calls `atPause` whenever
  /// what has come in so far is done, so that a person at a terminal gets an answer to each line.
  static func each(
    of path: String?, _ visit: (UnsafeBufferPointer<UInt8>) throws -> Void,
    atPause: () throws -> Void
  ) throws {
    let file = try open(path)
    defer { if file != STDIN_FILENO { close(file) } }
    var rest: [UInt8] = []
    var isFirst = true
    // The rest of the last block holds no line feed: the search starts behind it.
    var searched = 0
    while try appendBlock(of: file, path, to: &rest) {
      var start = 0
      if isFirst, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
      isFirst = false
      try rest.withUnsafeBufferPointer { bytes in
        while let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
          try visit(UnsafeBufferPointer(rebasing: withoutReturn(bytes[start..<end])))
          start = end + 1
          searched = start
        }
      }
      rest.removeFirst(start)
      searched = rest.count
      try atPause()
    }
    if !rest.isEmpty {
      try rest.withUnsafeBufferPointer {
        try visit(UnsafeBufferPointer(rebasing: withoutReturn($0[...])))
      }
    }
    try atPause()
  }

  private static func withoutReturn(
    _ line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  private static func open(_ path: String?) throws -> Int32 {
    guard let path, path != "-" else { return STDIN_FILENO }
    FilesRead.note(path)
    let file = Foundation.open(path, O_RDONLY)
    if file >= 0 { return file }
    if errno == ENOENT {
      throw Failure(status: .noInput, message: "\(path): no such file; expected a text a line")
    }
    throw unreadable(path)
  }

  /// Appends what has come in, at most a block of it, and waits for no more: a terminal's line is not
  /// kept back. False at the end.
  private static func appendBlock(
    of file: Int32, _ path: String?, to bytes: inout [UInt8]
  ) throws -> Bool {
    try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { block in
      while true {
        let count = Foundation.read(file, block.baseAddress, block.count)
        if count >= 0 {
          bytes.append(contentsOf: block[..<count])
          return count > 0
        }
        if errno != EINTR { throw unreadable(path ?? "standard input") }
      }
    }
  }

  private static func unreadable(_ path: String) -> Failure {
    let why = String(cString: strerror(errno))
    return Failure(
      status: .badInput,
      message: "\(path): cannot be read (\(why)); expected a text file, one text a line")
  }
}
