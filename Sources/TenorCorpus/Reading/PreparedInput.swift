import TenorText

/// A source whose encoding is known, ready for a reader.
public struct PreparedInput: Sendable {
  /// What readers get: UTF-8 by its stretches. Offsets into it are offsets into the conversion.
  public var input: Input
  /// SHA-256 of the source's own bytes; `nil` for a folder.
  public var digest: String?
  /// The bytes of the source itself; 0 for a folder.
  public var size: Int
  /// What the source is encoded in: what was found, whatever was asked for.
  public var verdict: EncodingVerdict
  /// How the source was understood, for the audit.
  public var notes: [AuditEntry]

  /// What was replaced or mended in reading, for the audit: to be asked once the input was read to its
  /// end, empty before.
  public var notesAfterReading: [AuditEntry] {
    guard let counts = input.decoding.tally.last else { return [] }
    var notes: [AuditEntry] = []
    func note(_ message: String) {
      notes.append(AuditEntry(source: input.name, line: 1, kind: .mended, message: message))
    }
    // Bytes that are not UTF-8 were counted, with their line, before.
    if input.decoding.encoding != nil, counts.replaced > 0 {
      let sequences = EncodingSniffer.count(
        counts.replaced, "sequence is", "sequences are")
      note("\(sequences) not valid in the source's encoding: read as U+FFFD")
    }
    if counts.mended > 0 {
      let sequences = EncodingSniffer.count(counts.mended, "sequence", "sequences")
      note("\(sequences) of UTF-8 that was read as Windows-1252 mended, such as â€™ for ’")
    }
    return notes
  }

  /// The beginning of the source, as ``Reader/recognises(_:)`` takes it.
  public func sample() throws -> InputSample {
    struct Enough: Error {}
    let limit = 1 << 16
    if let bytes = input.held, bytes.count <= limit {
      return InputSample(name: input.name, head: bytes, isWhole: true)
    }
    var head: [UInt8] = []
    do {
      try input.stretches {
        head.append(contentsOf: $0.prefix(limit + 1 - head.count))
        if head.count > limit { throw Enough() }
      }
    } catch is Enough {
      head.removeLast()
      return InputSample(name: input.name, head: head, isWhole: false)
    }
    return InputSample(name: input.name, head: head, isWhole: true)
  }
}

extension Input {
  /// Finds out what the source is encoded in, and gives the input that reads it as UTF-8.
  ///
  /// A small file is read once, and its bytes are kept; a larger one is read once for that and once by
  /// its reader. A folder passes through as it is.
  ///
  /// - Throws: ``InputProblem`` for an empty source, one that is no text, one that cannot be read, and an
  ///   encoding that nobody knows.
  public func prepared() throws -> PreparedInput {
    let stated = try statedEncoding()
    let input = try holdingSmall()
    switch try input.fileType() {
    case .regular: break
    case .folder:
      return PreparedInput(input: self, digest: nil, size: 0, verdict: .utf8, notes: [])
    case .other: throw InputProblem(path: place, reason: .notAFile)
    }
    var sniffer = EncodingSniffer()
    var digest = DigestStream()
    try input.originalStretches {
      sniffer.add($0)
      digest.add($0)
    }
    let verdict = sniffer.finish()
    try check(verdict, sniffer, stated: stated)
    var prepared = PreparedInput(
      input: input, digest: digest.finish(), size: sniffer.bytes, verdict: verdict, notes: [])
    prepared.input.decoding = decoding(verdict, sniffer, stated: stated?.name)
    prepared.notes = try notes(verdict, sniffer, prepared.input.decoding, stated: stated?.name)
    return prepared
  }

  /// The encoding that was asked for, by its usual name, and the fewest bytes of a character.
  private func statedEncoding() throws -> (name: String, leastBytes: Int)? {
    guard let encoding = options.encoding else { return nil }
    guard let converter = try? CharsetConverter(from: encoding) else {
      throw InputProblem(path: place, reason: .unknownEncoding(encoding))
    }
    return (converter.name, converter.leastBytes)
  }

  private func check(
    _ verdict: EncodingVerdict, _ sniffer: EncodingSniffer, stated: (name: String, leastBytes: Int)?
  ) throws {
    if verdict == .empty { throw InputProblem(path: place, reason: .empty) }
    if let stated {
      // Whoever names an encoding is believed, but for zero bytes where no character has one.
      if stated.leastBytes == 1, let offset = sniffer.firstZero {
        throw InputProblem(path: place, reason: .binary(offset: offset))
      }
      return
    }
    switch verdict {
    case .binary(let offset): throw InputProblem(path: place, reason: .binary(offset: offset))
    case .controls(let count):
      throw InputProblem(path: place, reason: .controls(count, bytes: sniffer.bytes))
    case .notText(let invalid):
      throw InputProblem(path: place, reason: .notText(invalid: invalid, bytes: sniffer.bytes))
    default: break
    }
  }

  private func decoding(
    _ verdict: EncodingVerdict, _ sniffer: EncodingSniffer, stated: String?
  ) -> Decoding {
    var decoding = Decoding()
    var encoding = stated ?? verdict.encoding
    // Asked for without its byte order, which the source shows.
    if stated == "UTF-16", verdict == .utf16LE || verdict == .utf16BE {
      encoding = verdict.encoding
    }
    if let encoding, encoding != "UTF-8" {
      decoding.encoding = encoding
      decoding.repairs = true
    } else {
      decoding.repairs = sniffer.invalidBytes > 0
    }
    decoding.mends = options.mendsMojibake && (sniffer.mojibake > 0 || decoding.encoding != nil)
    return decoding
  }

  private func notes(
    _ verdict: EncodingVerdict, _ sniffer: EncodingSniffer, _ decoding: Decoding, stated: String?
  ) throws -> [AuditEntry] {
    var notes: [AuditEntry] = []
    func note(_ kind: AuditEntry.Kind, line: Int = 1, _ message: String) {
      notes.append(AuditEntry(source: name, line: line, kind: kind, message: message))
    }
    if let words = sniffer.words(for: verdict, stated: stated) { note(.understood, words) }
    guard decoding.encoding == nil else { return notes }
    if let first = sniffer.firstInvalid {
      let line = try line(at: first)
      let bytes = EncodingSniffer.count(sniffer.invalidBytes, "byte is", "bytes are")
      note(.mended, line: line, "\(bytes) not UTF-8, first at line \(line): read as U+FFFD")
    }
    if let first = sniffer.firstMojibake, !decoding.mends {
      let line = try line(at: first)
      let sequences = EncodingSniffer.count(
        sniffer.mojibake, "sequence looks", "sequences look")
      note(
        .undecided, line: line,
        "\(sequences) like UTF-8 that was read as Windows-1252, first at line \(line): left as found"
      )
    }
    return notes
  }

  /// The line, counted from 1, that an offset of the source itself stands on.
  private func line(at offset: Int) throws -> Int {
    struct Reached: Error {}
    var line = 1
    var rest = offset
    do {
      try originalStretches { stretch in
        for byte in stretch.prefix(rest) where byte == UInt8(ascii: "\n") { line += 1 }
        rest -= min(rest, stretch.count)
        if rest == 0 { throw Reached() }
      }
    } catch is Reached {}
    return line
  }
}
