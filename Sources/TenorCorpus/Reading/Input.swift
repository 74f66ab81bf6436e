import Foundation

/// One source as readers see it: UTF-8, in stretches or whole.
public struct Input: Sendable {
  /// The source's name as reports print it.
  public var name: String
  /// What a person said of it.
  public var options: ReadingOptions
  private let origin: Origin

  private enum Origin: Sendable {
    case file(String)
    case bytes([UInt8])
  }

  /// A file, or a folder that is one source.
  public init(path: String, name: String, options: ReadingOptions = ReadingOptions()) {
    self.name = name
    self.options = options
    origin = .file(path)
  }

  /// Bytes at hand.
  public init(bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()) {
    self.name = name
    self.options = options
    origin = .bytes(bytes)
  }

  /// The path, for a source of several files; `nil` for bytes at hand.
  public var path: String? { if case .file(let path) = origin { path } else { nil } }

  /// Hands over the source from its first to its last byte, in stretches of at most 256 KiB that end
  /// anywhere. Bytes that are not UTF-8 come as they are.
  public func stretches(_ visit: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    switch origin {
    case .bytes(let bytes):
      try bytes.withUnsafeBufferPointer { all in
        var start = 0
        while start < all.count {
          let end = min(all.count, start + Self.stretch)
          try visit(UnsafeBufferPointer(rebasing: all[start..<end]))
          start = end
        }
      }
    case .file(let path):
      guard let file = fopen(path, "rb") else { throw Self.unreadable(path) }
      defer { fclose(file) }
      try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.stretch) { buffer in
        while let base = buffer.baseAddress {
          let count = fread(base, 1, Self.stretch, file)
          if count > 0 { try visit(UnsafeBufferPointer(rebasing: buffer[..<count])) }
          if count < Self.stretch { break }
        }
      }
      if ferror(file) != 0 { throw Self.unreadable(path) }
    }
  }

  private static let stretch = 1 << 18

  /// The whole source.
  public func bytes() throws -> [UInt8] {
    if case .bytes(let bytes) = origin { return bytes }
    var all: [UInt8] = []
    try stretches { all.append(contentsOf: $0) }
    return all
  }

  private static func unreadable(_ path: String) -> InputProblem {
    InputProblem(path: path, reason: .unreadable(String(cString: strerror(errno))))
  }
}
