internal import Foundation

/// The lines of a file or of standard input, in bounded memory but for the longest line.
enum Lines {
  /// Hands `visit` each line without its line feed (and carriage return), and calls `atPause` whenever
  /// what has come in so far is done, so that a person at a terminal gets an answer to each line.
  static func each(
    of path: String?, _ visit: (UnsafeBufferPointer<UInt8>) throws -> Void,
    atPause: () throws -> Void
  ) throws {
    let handle = try open(path)
    var rest: [UInt8] = []
    while let block = try read(handle, path), !block.isEmpty {
      // The rest of the last block holds no line feed: the search starts behind it.
      var searched = rest.count
      rest.append(contentsOf: block)
      var start = 0
      try rest.withUnsafeBufferPointer { bytes in
        while let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
          try visit(UnsafeBufferPointer(rebasing: withoutReturn(bytes[start..<end])))
          start = end + 1
          searched = start
        }
      }
      rest.removeFirst(start)
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

  private static func open(_ path: String?) throws -> FileHandle {
    guard let path else { return .standardInput }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(status: .noInput, message: "\(path): no such file; expected a text a line")
    }
    guard !isFolder.boolValue, let handle = FileHandle(forReadingAtPath: path) else {
      throw Failure(
        status: .badInput, message: "\(path): cannot be read; expected a text file, one text a line")
    }
    return handle
  }

  private static func read(_ handle: FileHandle, _ path: String?) throws -> Data? {
    // `read(upToCount:)` waits until the count is full; a terminal's line should not wait.
    let block = handle.availableData
    return block.isEmpty ? nil : block
  }
}
