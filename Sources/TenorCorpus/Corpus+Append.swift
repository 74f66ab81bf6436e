extension Corpus {
  /// Appends sources with what was read from them. A conversation whose id is taken gets `~2`, and its
  /// utterances with it.
  public mutating func append(_ readings: [(source: Source, reading: Reading)]) {
    var ids = Identities()
    for conversation in conversations { _ = ids.take(conversation.id) }
    for (source, reading) in readings { append(source, reading, &ids) }
  }

  mutating func append(_ source: Source, _ reading: Reading, _ ids: inout Identities) {
    for conversation in reading.conversations {
      var conversation = conversation
      conversation.source = sources.count
      let id = ids.take(conversation.id)
      for index in conversation.utterances.indices {
        conversation.utterances[index].source = sources.count
        if id == conversation.id { continue }
        let rest = conversation.utterances[index].id.dropFirst(conversation.id.count)
        conversation.utterances[index].id = id + rest
      }
      conversation.id = id
      conversations.append(conversation)
    }
    sources.append(source)
    audit += reading.audit
  }
}
