import Foundation

/// Reads a ConvoKit corpus: a folder with `utterances.jsonl`, `speakers.json` and `conversations.json`.
///
/// Offsets are into `utterances.jsonl`. Titles come from the conversations' metadata; a speaker whose
/// metadata say `anonymous`, as in Tenor's own exports, and Reddit's `[deleted]` are nobody. Older
/// corpora are read as well (`root`, `user`, `reply_to`, `users.json`).
///
/// - Memory: one utterance or one conversation, and the ids of anonymous speakers.
public struct ConvoKitReader: Reader {
  /// `convokit`
  public var name: String { "convokit" }
  /// In words for people.
  public var summary: String { "a ConvoKit corpus: a folder with utterances.jsonl" }

  /// A reader of ConvoKit corpora.
  public init() {}

  /// Never: a corpus is a folder, which ``isFolder(_:)`` knows.
  public func recognises(_ sample: InputSample) -> Bool { false }

  /// Whether a path is that of a ConvoKit corpus.
  public static func isFolder(_ path: String) -> Bool {
    func has(_ name: String) -> Bool {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    return has(Self.utterances)
      && ["speakers.json", "users.json", "conversations.json", "corpus.json", "index.json"]
        .contains(where: has)
  }

  static let utterances = "utterances.jsonl"

  /// Hands over a record for each utterance, then one for each conversation with a title: ConvoKit lists
  /// conversations in no order of theirs. An input of bytes is `utterances.jsonl` itself.
  public func read(_ input: Input, _ emit: (ReadItem) throws -> Void) throws {
    if input.path != nil, try input.fileType() != .folder {
      throw InputProblem(path: input.place, reason: .notACorpusFolder)
    }
    var records = ConvoKitRecords(input)
    if let folder = input.path { try records.readSpeakers(in: folder) }
    try records.readUtterances(emit)
    if let folder = input.path { try records.readConversations(in: folder, emit) }
  }
}
