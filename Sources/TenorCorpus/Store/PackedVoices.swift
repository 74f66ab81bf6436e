/// Voices as a store keeps them: a voice and a length, one after another.
enum PackedVoices {
  static func pack(_ voices: [VoiceRange]) -> [UInt8] {
    var packed: [UInt8] = []
    for stretch in voices {
      var rest = stretch.range.count
      packed.append(code(stretch.voice))
      while rest >= 0x80 {
        packed.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      packed.append(UInt8(rest))
    }
    return packed
  }

  /// The voices of a text of `count` bytes; what the packing does not cover is left out, never more.
  static func unpack(_ packed: UnsafeRawBufferPointer, count: Int) -> [VoiceRange] {
    var voices: [VoiceRange] = []
    var start = 0
    var at = 0
    while at < packed.count {
      let voice = voice(packed[at])
      at += 1
      var length = 0
      var shift = 0
      while at < packed.count, shift < 42 {
        length |= Int(packed[at] & 0x7F) << shift
        shift += 7
        at += 1
        if packed[at - 1] & 0x80 == 0 { break }
      }
      let end = min(count, start + length)
      if start < end { voices.append(VoiceRange(voice, start..<end)) }
      start = end
    }
    return voices
  }

  private static func code(_ voice: Voice) -> UInt8 {
    switch voice {
    case .own: 0
    case .quoted: 1
    case .furniture: 2
    }
  }

  private static func voice(_ code: UInt8) -> Voice {
    switch code {
    case 1: .quoted
    case 2: .furniture
    default: .own
    }
  }
}
