extension UtteranceRecord {
  /// What a passage of a page says.
  init(_ conversation: String, key: String, _ passage: HTMLPage.Passage) {
    let text = passage.text.text
    let voices = VoiceReader.voices(in: text, marked: passage.text.quoted)
    let isOwn = voices.allSatisfy { $0.voice == .own }
    self.init(
      conversation: conversation, key: key, text: text, map: passage.map,
      voices: isOwn ? [] : voices)
  }
}
