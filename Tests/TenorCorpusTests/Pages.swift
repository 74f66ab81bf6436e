import TenorCorpus
import Testing

/// A page read, with what tests ask of it.
struct ReadPage {
  let source: Source
  let reading: Reading

  init(_ bytes: [UInt8], reader: BloggerTextReader = BloggerTextReader(), name: String = "page.txt")
  {
    source = Source(name: name, bytes: bytes)
    reading = reader.read(source)
  }

  init(_ text: String, reader: BloggerTextReader = BloggerTextReader(), name: String = "page.txt") {
    self.init(Array(text.utf8), reader: reader, name: name)
  }

  var first: Conversation { reading.conversations[0] }

  func texts(_ conversation: Int = 0) -> [String] {
    reading.conversations[conversation].utterances.map { $0.text(in: source) }
  }

  func audit(_ kind: AuditEntry.Kind) -> [AuditEntry] { reading.audit.filter { $0.kind == kind } }

  /// The places that the ids hold: `0`, `x1`, `1`, `1.1` …
  func paths(_ conversation: Int = 0) -> [String] {
    reading.conversations[conversation].utterances.map { utterance in
      let id = utterance.id.drop { $0 != "." }.dropFirst()
      return String(id.prefix { $0 != "-" })
    }
  }

  /// Whether every byte outside the utterances was recognised as chrome.
  var isRecognised: Bool {
    !reading.audit.contains { $0.message.contains("neither anybody's text nor known chrome") }
  }

  /// What is wrong with how the reading accounts for the bytes, and with its voices; empty when
  /// every byte is held once.
  var faults: [String] {
    var faults: [String] = []
    var ranges = reading.chrome.map(\.range)
    for utterance in reading.conversations.flatMap(\.utterances) {
      ranges += utterance.pieces.map(\.range)
      var at = 0
      for voice in utterance.voices {
        if voice.range.lowerBound != at || voice.range.isEmpty { faults.append("voices at \(at)") }
        at = voice.range.upperBound
      }
      if at != utterance.text(in: source).utf8.count { faults.append("voices end at \(at)") }
      if let first = utterance.pieces.first, first.range.lowerBound != utterance.range.lowerBound {
        faults.append("range of \(utterance.id)")
      }
    }
    ranges.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var at = 0
    for range in ranges {
      if range.lowerBound != at { faults.append("\(at) meets \(range)") }
      if range.isEmpty { faults.append("empty at \(at)") }
      at = range.upperBound
    }
    if at != source.bytes.count { faults.append("covered to \(at) of \(source.bytes.count)") }
    for (a, b) in zip(reading.chrome, reading.chrome.dropFirst())
    where a.range.upperBound > b.range.lowerBound {
      faults.append("chrome out of order at \(b.range)")
    }
    let ids = reading.conversations.flatMap { [$0.id] + $0.utterances.map(\.id) }
    if Set(ids).count != ids.count { faults.append("an id twice") }
    return faults
  }
}

/// Generates the same numbers from the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
