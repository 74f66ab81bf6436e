internal import CXML

/// Reads XML from its first to its last byte, without holding more than one text of it.
///
/// No document is built and nothing but the input is read: no network, no external entities. A
/// document that declares entities is refused, and so is one that nests deeper than 1,000 elements.
/// The bytes are UTF-8 whatever the XML declaration says. A prefix that was never declared is read
/// as it stands.
struct XMLStream {
  /// Control characters that XML forbids, which were read as blanks.
  private(set) var mended = 0
  /// The line of the first of them, counted from 1.
  private(set) var firstMended = 0

  /// Calls `visit` with each event of the input, in order.
  ///
  /// - Throws: what `visit` throws; an `InputProblem` with the line of what is not well-formed. What
  ///   was visited before is then not to be kept.
  static func read(_ input: Input, _ visit: (XMLEvent) throws -> Void) throws -> XMLStream {
    try withoutActuallyEscaping(visit) { visit in
      let reading = Reading(visit)
      return try withExtendedLifetime(reading) {
        let context = Unmanaged.passUnretained(reading).toOpaque()
        let handle = cxml_sax_open(
          { context, event in
            guard let context else { return 1 }
            return Unmanaged<Reading>.fromOpaque(context).takeUnretainedValue().take(event)
          }, context)
        guard let handle else { throw Self.noMemory(input) }
        defer { cxml_sax_close(handle) }
        var stream = XMLStream()
        var mender = ControlMender()
        try input.stretches { bytes in
          try mender.withoutControls(bytes) { bytes in
            try reading.check(
              cxml_sax_feed(handle, bytes.baseAddress, bytes.count), handle, input.place)
          }
        }
        try reading.check(cxml_sax_finish(handle), handle, input.place)
        stream.mended = mender.count
        stream.firstMended = mender.firstLine
        return stream
      }
    }
  }

  private static func noMemory(_ input: Input) -> InputProblem {
    InputProblem(path: input.place, reason: .unreadable("out of memory"))
  }

  /// The closure that events go to, and what it threw.
  private final class Reading {
    private let visit: (XMLEvent) throws -> Void
    private var failure: (any Error)?

    init(_ visit: @escaping (XMLEvent) throws -> Void) { self.visit = visit }

    func take(_ event: UnsafePointer<cxml_event>) -> Int32 {
      do {
        try visit(XMLEvent(event))
        return 0
      } catch {
        failure = error
        return 1
      }
    }

    func check(_ status: Int32, _ handle: OpaquePointer, _ place: String) throws {
      guard status != Int32(CXML_OK) else { return }
      if let failure { throw failure }
      throw InputProblem(xml: cxml_sax_problem(handle), at: place)
    }
  }
}

/// Puts a blank for each control character that XML forbids: blogs' exports hold them, and their
/// readers of old let them pass.
private struct ControlMender {
  var count = 0
  var firstLine = 0
  private var lines = 1
  private var copy: [UInt8] = []

  /// The bytes that XML forbids.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  mutating func withoutControls(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows {
    var found = 0
    var feeds = 0
    for byte in bytes {
      found &+= Self.isForbidden(byte) ? 1 : 0
      feeds &+= byte == 0x0A ? 1 : 0
    }
    defer { lines += feeds }
    guard found > 0 else { return try body(bytes) }
    copy.removeAll(keepingCapacity: true)
    copy.append(contentsOf: bytes)
    for index in copy.indices where Self.isForbidden(copy[index]) {
      if count == 0 { firstLine = lines + copy[..<index].count { $0 == 0x0A } }
      count += 1
      copy[index] = 0x20
    }
    try copy.withUnsafeBufferPointer(body)
  }
}
