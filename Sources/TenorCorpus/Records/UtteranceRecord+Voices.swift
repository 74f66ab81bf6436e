extension UtteranceRecord {
  /// Who speaks where in a text, as records have it: nothing where all of it is the speaker's own.
  static func voices(in text: [UInt8]) -> [VoiceRange] {
    if text.isEmpty { return [] }
    let voices = VoiceReader.voices(in: text)
    return voices.count == 1 && voices[0].voice == .own ? [] : voices
  }
}
