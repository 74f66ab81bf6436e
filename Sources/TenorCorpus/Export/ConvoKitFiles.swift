import Foundation

/// The five files of a ConvoKit corpus while they are written, in a hidden folder beside the one that
/// they become.
///
/// As ConvoKit has it, a conversation goes by the id of its first utterance; Tenor's own stands in its
/// metadata. All who are anonymous are one speaker, whose metadata say so.
struct ConvoKitFiles {
  private let folder: String
  private let hidden: String
  private let zone: TimeZone
  private let utterances: OutputFile
  private let conversations: OutputFile
  private let speakers: Set<String>
  private let anonymous: String
  private var hasAnonymous = false
  private var hasConversation = false

  init(for folder: String, corpus: Corpus, timeZone: String) throws {
    speakers = corpus.conversations.reduce(into: []) { all, conversation in
      for utterance in conversation.utterances { utterance.speaker.map { _ = all.insert($0) } }
    }
    // One who calls themselves so is told from those who have no name.
    var free = "anonymous"
    while speakers.contains(free) { free += "~" }
    anonymous = free
    var path = folder
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.folder = path
    zone = TimeZone(identifier: timeZone) ?? .gmt
    let files = FileManager.default
    if files.fileExists(atPath: path) {
      guard let names = try? files.contentsOfDirectory(atPath: path), names.isEmpty else {
        throw ExportProblem(path: folder, reason: .taken)
      }
    }
    let url = URL(fileURLWithPath: path)
    hidden =
      url.deletingLastPathComponent()
      .appendingPathComponent(
        ".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)"
      )
      .path
    do {
      try files.createDirectory(atPath: hidden, withIntermediateDirectories: true)
    } catch {
      throw ExportProblem(path: folder, reason: .unwritable(String(cString: strerror(errno))))
    }
    utterances = try OutputFile("\(hidden)/utterances.jsonl")
    conversations = try OutputFile("\(hidden)/conversations.json")
    try conversations.write(Array("{".utf8))
  }

  /// Writes a conversation and its utterances.
  mutating func add(_ conversation: Conversation, of corpus: Corpus) throws {
    guard let first = conversation.utterances.first?.id else { return }
    var json = JSONBytes()
    ExportedUtterance.each(in: conversation, of: corpus) { utterance in
      if utterance.speaker == nil { hasAnonymous = true }
      append(utterance, in: first, to: &json)
    }
    try utterances.write(json.bytes)
    json.clear()
    if hasConversation { json.raw(", ") }
    hasConversation = true
    json.key(first)
    json.object { json in
      json.key("meta")
      json.object { json in
        json.key("conversation")
        json.value(conversation.id)
        json.key("title")
        json.value(conversation.title)
        json.key("date")
        json.value(conversation.date?.description)
        json.key("dateStated")
        json.value(conversation.dateStated)
        json.key("source")
        json.value(corpus.sources[conversation.source].name)
        json.key("reader")
        json.value(conversation.reader)
        json.key("layout")
        json.value(conversation.layout)
      }
      json.key("vectors")
      json.raw("[]")
    }
    try conversations.write(json.bytes)
  }

  private func append(
    _ utterance: ExportedUtterance, in conversation: String, to json: inout JSONBytes
  ) {
    let timestamp = utterance.date.flatMap(seconds)
    json.object { json in
      json.key("id")
      json.value(utterance.id)
      json.key("conversation_id")
      json.value(conversation)
      json.key("text")
      json.string(utterance.text)
      json.key("speaker")
      json.value(utterance.speaker ?? anonymous)
      json.key("meta")
      json.object { json in
        json.key("kind")
        json.value(utterance.kind.rawValue)
        json.key("date")
        json.value(utterance.date?.description)
        json.key("dateStated")
        json.value(utterance.dateStated)
        json.key("title")
        json.value(utterance.title)
      }
      json.key("reply-to")
      json.value(utterance.replyTo)
      json.key("timestamp")
      json.value(timestamp)
      json.key("vectors")
      json.raw("[]")
    }
    json.raw("\n")
  }

  /// The first second that a date may mean, since 1970; midnight in UTC where no time is known.
  private func seconds(_ date: CalendarDate) -> Int? {
    if let moment = date.secondsSince1970 { return moment }
    let naive = date.firstDay * 86_400 + (date.secondOfDay ?? 0)
    guard date.secondOfDay != nil else { return naive }
    // The offset at the instant, which is found by one step: zones change at night, once a season.
    let first = naive - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(naive)))
    return naive - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(first)))
  }

  /// Writes what is known when all is written, and gives the folder its name.
  mutating func finish(sources: [String]) throws {
    try conversations.write(Array("}".utf8))
    try utterances.close()
    try conversations.close()
    var json = JSONBytes()
    json.object { json in
      if hasAnonymous { speaker(anonymous, isAnonymous: true, &json) }
      for name in speakers.sorted() { speaker(name, isAnonymous: false, &json) }
    }
    try write(json.bytes, to: "speakers.json")
    json.clear()
    json.object { json in
      json.key("name")
      json.value(sources.joined(separator: ", "))
      json.key("writtenBy")
      json.raw("\"tenor\"")
    }
    try write(json.bytes, to: "corpus.json")
    try write(Array(Self.index.utf8), to: "index.json")
    if FileManager.default.fileExists(atPath: folder) { rmdir(folder) }
    guard rename(hidden, folder) == 0 else {
      throw ExportProblem(path: folder, reason: .unwritable(String(cString: strerror(errno))))
    }
  }

  private func speaker(_ id: String, isAnonymous: Bool, _ json: inout JSONBytes) {
    json.key(id)
    json.object { json in
      json.key("meta")
      json.object { json in
        if isAnonymous {
          json.key("anonymous")
          json.value(true)
        }
      }
      json.key("vectors")
      json.raw("[]")
    }
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    let file = try OutputFile("\(hidden)/\(name)")
    try file.write(bytes)
    try file.close()
  }

  /// Removes what was written.
  func discard() {
    try? utterances.close()
    try? conversations.close()
    try? FileManager.default.removeItem(atPath: hidden)
  }

  /// The types of the metadata, as ConvoKit lists them.
  private static let index = """
    {"utterances-index": {"kind": ["<class 'str'>"], "date": ["<class 'str'>"], \
    "dateStated": ["<class 'bool'>"], "title": ["<class 'str'>"]}, \
    "speakers-index": {"anonymous": ["<class 'bool'>"]}, \
    "conversations-index": {"conversation": ["<class 'str'>"], "title": ["<class 'str'>"], \
    "date": ["<class 'str'>"], "dateStated": ["<class 'bool'>"], "source": ["<class 'str'>"], "reader": ["<class 'str'>"], \
    "layout": ["<class 'str'>"]}, \
    "overall-index": {"name": ["<class 'str'>"], "writtenBy": ["<class 'str'>"]}, \
    "version": 1, "vectors": []}

    """
}
