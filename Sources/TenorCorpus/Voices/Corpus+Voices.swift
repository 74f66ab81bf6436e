extension Corpus {
  /// Who speaks where in each utterance of a conversation: the voices that were stored with it, and
  /// as quoted what it copies from the utterances that it answers: see ``CopiedText``.
  ///
  /// Stretches are in order, without gaps, and cover the text; an utterance that is all its speaker's
  /// own may have none. O(bytes of the conversation).
  ///
  /// - Precondition: there is such a conversation.
  public func voices(ofConversation index: Int) -> [[VoiceRange]] {
    let conversation = conversations[index]
    let copied = CopiedText.ranges(in: conversation, of: self)
    return conversation.utterances.indices.map { member in
      let utterance = conversation.utterances[member]
      guard !copied[member].isEmpty else { return utterance.voices }
      var stretches = VoiceStretches()
      for voice in utterance.voices where voice.voice != .own {
        stretches.add(voice.voice, voice.range)
      }
      for range in copied[member] { stretches.add(.quoted, range) }
      return stretches.voices(covering: utterance.textLength(in: sources[utterance.source]))
    }
  }
}

extension Corpus {
  /// What each utterance of a conversation copies from those that it answers, as UTF-8 ranges of its text:
  /// see ``CopiedText``. O(bytes of the conversation).
  ///
  /// - Precondition: there is such a conversation.
  public func copiedRanges(inConversation index: Int) -> [[Range<Int>]] {
    CopiedText.ranges(in: conversations[index], of: self)
  }
}

extension Utterance {
  /// The number of bytes of the text, without copying it.
  fileprivate func textLength(in source: Source) -> Int {
    var count = 0
    walk(source) { run, replacement in
      count += replacement?.utf8.count ?? run.count
      return true
    }
    return count
  }
}
