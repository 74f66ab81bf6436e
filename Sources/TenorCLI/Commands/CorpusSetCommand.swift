internal import ArgumentParser
internal import Foundation
internal import TenorCorpus

struct CorpusSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract:
      "Correct the date or title of a conversation, or the date or speaker of an utterance.",
    discussion: """
      The correction is logged in the store and kept when the source is ingested again; an empty value \
      takes it back, and what the source says counts again. tenor corpus list tells the ids.

        tenor corpus set probation.tenor c1234567890 date=2020-11-26 "title=Papers, please"
        tenor corpus set probation.tenor c1234567890.3.2-abcdef speaker=Getafix
        tenor corpus set probation.tenor c1234567890 date=
      """)

  @Argument(help: "The store.", completion: .file(extensions: ["tenor"]))
  var store: String

  @Argument(help: "The id of a conversation or an utterance.")
  var id: String

  @Argument(help: ArgumentHelp("What it is to be.", valueName: "field=value"))
  var values: [String]

  func run() throws {
    let corrections = try values.map(correction)
    try Failure.telling {
      guard FileManager.default.fileExists(atPath: store) else {
        throw StoreError(path: store, reason: .missing)
      }
      let store = try Store(writing: store)
      for (field, value) in corrections { try store.correct(id, field, value) }
    }
  }

  private func correction(_ words: String) throws -> (CorrectableField, String?) {
    let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let fields = CorrectableField.allCases.map(\.rawValue).joined(separator: ", ")
    guard parts.count == 2, let field = CorrectableField(rawValue: String(parts[0])) else {
      throw ValidationError("'\(words)': expected FIELD=VALUE with a field of \(fields).")
    }
    let value = String(parts[1])
    if value.isEmpty { return (field, nil) }
    if field == .date, CalendarDate(iso: value) == nil {
      throw ValidationError("'\(value)' is no date; expected ISO 8601, such as 2020-11-26.")
    }
    let isUtterance = id.contains(".")
    if (field == .title && isUtterance) || (field == .speaker && !isUtterance) {
      throw ValidationError(
        "'\(id)' is \(isUtterance ? "an utterance" : "a conversation"): it has no \(field.rawValue)."
      )
    }
    return (field, value)
  }
}
