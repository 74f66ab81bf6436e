import TenorCorpus

/// A corpus as JSON Lines with the fields of Reddit's archives: a submission for each conversation, a
/// comment for each other utterance, in threads.
struct GeneratedThreads {
  private let texts: [[[UInt8]]]
  private var lines: [UInt8] = []
  private var written = 0

  init(_ corpus: Corpus) {
    texts = corpus.conversations.map { conversation in
      conversation.utterances.map { utterance in
        var text: [UInt8] = []
        utterance.appendText(from: corpus.sources[utterance.source], to: &text)
        return text
      }
    }
  }

  /// At least `bytes` bytes; the texts come again, under other ids, where they do not suffice.
  ///
  /// - Parameter take: gets about 1 MiB at a time.
  mutating func write(bytes: Int, _ take: ([UInt8]) throws -> Void) rethrows {
    var total = 0
    var thread = 0
    while total < bytes {
      add(texts[thread % texts.count], thread)
      thread += 1
      if lines.count >= 1 << 20 || total + lines.count >= bytes {
        total += lines.count
        try take(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
  }

  /// Threads until there are so many utterances.
  mutating func write(utterances: Int, _ take: ([UInt8]) throws -> Void) rethrows {
    var thread = 0
    while written < utterances {
      let next = texts[thread % texts.count].prefix(utterances - written)
      add(Array(next), thread)
      thread += 1
      if lines.count >= 1 << 20 || written >= utterances {
        try take(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
  }

  /// All texts once.
  mutating func whole() -> [UInt8] {
    for (thread, texts) in texts.enumerated() { add(texts, thread) }
    return lines
  }

  private mutating func add(_ texts: [[UInt8]], _ thread: Int) {
    let post = Self.id(thread)
    for (index, text) in texts.enumerated() {
      let head =
        index == 0
        ? "{\"author\":\"\(author(written))\",\"created_utc\":\(moment),\"id\":\"\(post)\","
          + "\"num_comments\":\(texts.count - 1),\"subreddit\":\"probation\","
          + "\"title\":\"Thread \(thread)\",\"selftext\":\""
        : "{\"author\":\"\(author(written))\",\"created_utc\":\(moment),\"id\":\"\(post)\(index)\","
          + "\"link_id\":\"t3_\(post)\",\"parent_id\":\"\(Self.parent(index, post))\","
          + "\"score\":\(index % 17),\"subreddit\":\"probation\",\"body\":\""
      lines += head.utf8
      for byte in text {
        switch byte {
        case UInt8(ascii: "\n"): lines += "\\n".utf8
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): lines += [UInt8(ascii: "\\"), byte]
        default: lines.append(byte)
        }
      }
      lines += "\"}\n".utf8
      written += 1
    }
  }

  private var moment: Int { 1_357_000_000 + written * 211 }

  private func author(_ number: Int) -> String { "officer_\(number &* 2_654_435_761 % 997)" }

  /// Half of the comments answer the post, the others a comment above.
  private static func parent(_ index: Int, _ post: String) -> String {
    index < 3 || index.isMultiple(of: 2) ? "t3_\(post)" : "t1_\(post)\(index / 2)"
  }

  private static func id(_ thread: Int) -> String {
    let digits = String(thread, radix: 36)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}
