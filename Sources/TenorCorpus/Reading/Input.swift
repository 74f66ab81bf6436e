import Foundation

/// One source as readers see it: UTF-8, in stretches or whole.
///
/// ``prepared()`` finds out what a source is encoded in and gives the input that reads it as UTF-8; an
/// input that was not prepared hands over its bytes as they are.
public struct Input: Sendable {
  /// The source's name as reports print it.
  public var name: String
  /// What a person said of it.
  public var options: ReadingOptions
  var origin: Origin
  var decoding = Decoding()

  enum Origin: Sendable {
    case file(String)
    /// All bytes of the file at a path, or of none.
    case bytes([UInt8], path: String?)
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
    origin = .bytes(bytes, path: nil)
  }

  /// The path, for a source of several files; `nil` for bytes at hand.
  public var path: String? {
    switch origin {
    case .file(let path): path
    case .bytes(_, let path): path
    }
  }

  /// Hands over the source from its first to its last byte, in stretches of at most 256 KiB that end
  /// anywhere.
  ///
  /// Of a prepared input they are UTF-8, converted, repaired and mended; of another one the bytes as they
  /// are. A byte order mark is left in where the source is UTF-8 itself, so that offsets are offsets of
  /// the file; a conversion leaves it out.
  public func stretches(_ visit: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    guard !decoding.isIdentity else { return try originalStretches(visit) }
    let decoder = try SourceDecoder(decoding)
    try originalStretches { try decoder.add($0) { try Self.cut($0, visit) } }
    try decoder.add(nil) { try Self.cut($0, visit) }
    decoding.tally.last = decoder.counts
  }

  /// The whole source, at most 1 GiB of it as ``stretches(_:)`` gives it.
  public func bytes() throws -> [UInt8] {
    if let held { return held }
    var all: [UInt8] = []
    let size = originalSize
    if decoding.isIdentity { try Self.check(size, of: self) }
    all.reserveCapacity(min(size, Self.wholeLimit))
    try stretches {
      all.append(contentsOf: $0)
      try Self.check(all.count, of: self)
    }
    return all
  }

  /// The whole source where it is at hand and needs no decoding.
  var held: [UInt8]? {
    if decoding.isIdentity, case .bytes(let bytes, _) = origin { bytes } else { nil }
  }

  /// What a page may be, to be read whole.
  static let wholeLimit = 1 << 30

  private static func check(_ size: Int, of input: Input) throws {
    if size > wholeLimit {
      throw InputProblem(path: input.place, reason: .tooLarge(bytes: size))
    }
  }

  /// What problems call the source by.
  var place: String { path ?? name }

  private static let stretch = 1 << 18

  private static func cut(
    _ all: UnsafeBufferPointer<UInt8>, _ visit: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var start = 0
    while start < all.count {
      let end = min(all.count, start + stretch)
      try visit(UnsafeBufferPointer(rebasing: all[start..<end]))
      start = end
    }
  }
}

extension Input {
  /// The source's own bytes, whatever they are encoded in.
  func originalStretches(_ visit: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    switch origin {
    case .bytes(let bytes, _):
      try bytes.withUnsafeBufferPointer { try Self.cut($0, visit) }
    case .file(let path):
      // To open a pipe would be to wait for somebody to write into it.
      let status = try Self.status(of: path)
      guard status.type == .regular else { throw InputProblem(path: path, reason: .notAFile) }
      try Self.read(path, of: status.size, visit)
    }
  }

  /// - Parameter size: what the file is said to hold, which decides on the buffer and nothing else.
  private static func read(
    _ path: String, of size: Int, _ visit: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    FilesRead.note(path)
    let step = min(max(size + 1, 1 << 12), stretch)
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw unreadable(path) }
    defer { close(file) }
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: step) { buffer in
      while true {
        let count = Foundation.read(file, buffer.baseAddress, step)
        if count == 0 { break }
        if count > 0 {
          try visit(UnsafeBufferPointer(rebasing: buffer[..<count]))
        } else if errno != EINTR {
          throw unreadable(path)
        }
      }
    }
  }

  /// The same input with its bytes at hand, if it is a file that is small: it is looked at more than
  /// once, and what is digested is then what is read.
  func holdingSmall() throws -> Input {
    guard case .file(let path) = origin else { return self }
    let status = try Self.status(of: path)
    guard status.type == .regular, status.size <= Self.small else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(status.size)
    try Self.read(path, of: status.size) { bytes.append(contentsOf: $0) }
    var input = self
    input.origin = .bytes(bytes, path: path)
    return input
  }

  /// Larger files are read in stretches, so that few of them fill no memory.
  private static let small = 1 << 20

  /// The bytes of the file; 0 where that cannot be told.
  private var originalSize: Int {
    switch origin {
    case .bytes(let bytes, _): bytes.count
    case .file(let path): (try? Self.status(of: path).size) ?? 0
    }
  }

  enum FileType { case regular, folder, other }

  /// What stands at the path, links followed.
  func fileType() throws -> FileType {
    guard case .file(let path) = origin else { return .regular }
    return try Self.status(of: path).type
  }

  private static func status(of path: String) throws -> (type: FileType, size: Int) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw unreadable(path) }
    let type: FileType =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      default: .other
      }
    return (type, max(0, Int(status.st_size)))
  }

  private static func unreadable(_ path: String) -> InputProblem {
    if errno == ENOENT { return InputProblem(path: path, reason: .missing) }
    return InputProblem(path: path, reason: .unreadable(String(cString: strerror(errno))))
  }
}
