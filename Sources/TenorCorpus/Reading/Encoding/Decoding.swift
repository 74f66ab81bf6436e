import Synchronization
import TenorText

/// How the bytes of a source become the UTF-8 that readers see.
struct Decoding: Sendable {
  /// The encoding to convert from; `nil` for UTF-8.
  var encoding: String?
  /// Whether bytes that are not UTF-8, and zero bytes, become U+FFFD.
  var repairs = false
  /// Whether mojibake is mended.
  var mends = false
  /// What the last whole reading found.
  let tally = DecodingTally()

  /// Whether the source is read as it is.
  var isIdentity: Bool { encoding == nil && !repairs && !mends }
}

/// What a reading from the first to the last byte replaced and mended.
final class DecodingTally: Sendable {
  struct Counts: Sendable, Equatable {
    var replaced = 0
    var mended = 0
  }
  private let counts = Mutex<Counts?>(nil)

  /// `nil` until the source was read to its end.
  var last: Counts? {
    get { counts.withLock { $0 } }
    set { counts.withLock { $0 = newValue } }
  }
}

/// One reading of a source under way: converted, then repaired, then mended.
///
/// A class, because Swift 6.3's compiler crashes on a struct that holds the optional converter.
final class SourceDecoder {
  private var converter: CharsetConverter?
  private var repair: UTF8Repair?
  private var mender: MojibakeMender?
  private var converted: [UInt8] = []
  private var repaired: [UInt8] = []
  private var mended: [UInt8] = []
  /// Whether nothing was handed over yet, so that a byte order mark is still to be left out.
  private var isAtStart: Bool

  init(_ decoding: Decoding) throws(ICUError) {
    if let encoding = decoding.encoding {
      converter = try CharsetConverter(from: encoding)
    } else {
      converter = nil
    }
    isAtStart = decoding.encoding != nil
    repair = decoding.repairs ? UTF8Repair() : nil
    mender = decoding.mends ? MojibakeMender() : nil
  }

  /// What was replaced and mended so far.
  var counts: DecodingTally.Counts {
    var replaced = repair?.replaced ?? 0
    if converter != nil { replaced += converter?.replaced ?? 0 }
    return DecodingTally.Counts(replaced: replaced, mended: mender?.mended ?? 0)
  }

  /// Hands over what a stretch reads as; `nil` for the end of the source.
  func add(
    _ stretch: UnsafeBufferPointer<UInt8>?, _ visit: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    guard converter != nil else { return try addUTF8(stretch, visit) }
    converted.removeAll(keepingCapacity: true)
    if let stretch {
      try converter?.convert(stretch, to: &converted)
    } else {
      try converter?.finish(to: &converted)
    }
    // A converter hands over whole characters.
    if isAtStart, !converted.isEmpty {
      isAtStart = false
      if converted.starts(with: [0xEF, 0xBB, 0xBF]) { converted.removeFirst(3) }
    }
    // Lent out of the decoder, so that it may change meanwhile.
    let lent = converted
    try lent.withUnsafeBufferPointer { try addUTF8($0, visit) }
    if stretch == nil { try addUTF8(nil, visit) }
  }

  private func addUTF8(
    _ stretch: UnsafeBufferPointer<UInt8>?, _ visit: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    guard repair != nil else { return try addValid(stretch, visit) }
    repaired.removeAll(keepingCapacity: true)
    if let stretch { repair?.add(stretch, to: &repaired) } else { repair?.finish(to: &repaired) }
    let lent = repaired
    try lent.withUnsafeBufferPointer { try addValid($0, visit) }
    if stretch == nil { try addValid(nil, visit) }
  }

  private func addValid(
    _ stretch: UnsafeBufferPointer<UInt8>?, _ visit: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    guard mender != nil else {
      if let stretch { try visit(stretch) }
      return
    }
    mended.removeAll(keepingCapacity: true)
    if let stretch { mender?.add(stretch, to: &mended) } else { mender?.finish(to: &mended) }
    try mended.withUnsafeBufferPointer(visit)
  }
}
