import Foundation
import Testing

@testable import TenorCorpus

struct ConvoKitReaderTests {
  private let folder = FormatFixtures.folder + "/convokit"

  @Test func `a folder is known by its files`() {
    #expect(ConvoKitReader.isFolder(folder))
    #expect(!ConvoKitReader.isFolder(FormatFixtures.folder))
    #expect(!ConvoKitReader.isFolder(folder + "/utterances.jsonl"))
  }

  @Test func `utterances of new and old corpora are read`() throws {
    let read = try ReadRecords(ConvoKitReader(), Input(path: folder, name: "kiosk"))
    #expect(
      read.utterances.map(\.conversation) == [
        "convokit\nkiosk\nu0", "convokit\nkiosk\nu0", "convokit\nkiosk\nu0", "convokit\nkiosk\nu3",
        "convokit\nkiosk\nu3",
      ])
    #expect(read.utterances.map(\.key) == ["u0", "u1", "u2", "u3", "u4"])
    #expect(read.utterances.map(\.parent) == [nil, "u0", "u1", nil, "u3"])
    #expect(read.utterances.map(\.speaker) == ["Semaphore", "Quill", nil, "Tea at Four", nil])
    #expect(
      read.texts == [
        "Is the kiosk working yet?", "It says \"please wait\".\nIt has said so since Tuesday.",
        "Turn it off and on again – that’s the training.", "An older line, with older names.", "",
      ])
    #expect(
      read.utterances.map { $0.date?.description } == [
        "2015-07-09T08:00:00+01:00", "2015-07-09T09:00:00+01:00", nil, "2015-07-10T09:00:00+01:00",
        "2015-07-10T10:00:00+01:00",
      ])
    #expect(read.conversations.map(\.key) == ["convokit\nkiosk\nu0"])
    #expect(read.conversations.map(\.title) == ["The kiosk, \"again\""])
    #expect(
      read.notes(.understood) == ["5: 1 speaker was deleted at the source: it is anonymous"])
    #expect(read.faults(in: try FormatFixtures.bytes("convokit/utterances.jsonl")).isEmpty)
  }

  @Test func `a file is refused with what a corpus is`() async throws {
    let place = try StoreFolder(["talk.txt": "The keys are gone.\n"])
    var options = ReadingOptions()
    options.reader = "convokit"
    let loaded = await CorpusLoader(options: options).load([place.folder["talk.txt"]])
    #expect(
      loaded.problems.map(\.description) == [
        "\(place.folder["talk.txt"]): a file; expected a ConvoKit corpus, "
          + "which is a folder with utterances.jsonl"
      ])
  }

  @Test func `a folder without objects throws`() {
    #expect(throws: InputProblem.self) {
      try ReadRecords(ConvoKitReader(), "no object\n")
    }
  }

  @Test(arguments: [
    (#"{"a": {"b": [1, 2]}, "c,}": "x\"}, {"}"#, [#"{"a":{"b":[1,2]}}"#, #"{"c,}":"x\"}, {"}"#]),
    ("{}", []), ("", []), ("[1,2]", ["{1}", "{2}"]), ("}}}{", []), (#"{"a":1"#, []),
  ])
  func `a large object is cut into its members`(text: String, members: [String]) throws {
    var found: [String] = []
    try JSONMembers.read(Input(bytes: Array(text.utf8), name: "x")) {
      found.append(String(decoding: $0, as: UTF8.self))
    }
    #expect(found == members)
  }
}
