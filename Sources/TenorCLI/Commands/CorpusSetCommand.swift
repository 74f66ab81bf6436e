internal import ArgumentParser
internal import Foundation
internal import TenorCorpus
internal import TenorReport

struct CorpusSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract:
      "Correct the date or title of a conversation, or the date or speaker of an utterance.",
    discussion: """
      The correction is logged in the store and kept when the source is ingested again; an empty value \
      takes it back, and what the source says counts again. What it was and is now is printed; what is so \
      already is not logged again. tenor corpus list tells the ids.

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
    try refuseOthers()
    for (field, value) in corrections {
      let words = try Failure.telling {
        let store = try Store(writing: store)
        return try set(field, to: value, in: store)
      }
      try StandardOutput.write("\(id): \(words)\n")
    }
  }

  /// Corrects a field, unless it is so already, and tells what became of it.
  private func set(
    _ field: CorrectableField, to value: String?, in store: Store
  ) throws -> String {
    let old = try store.value(of: id, field)
    if old.corrected == value {
      let now = value.map { "is \($0) already" } ?? "was not corrected"
      return "\(field.rawValue) \(now); nothing to do"
    }
    try store.correct(id, field, value)
    let source = value == nil ? ", as its source says" : ""
    return
      "\(field.rawValue) \(Self.words(old.current)) → \(Self.words(value ?? old.stated))\(source)"
  }

  private static func words(_ value: String?) -> String {
    value.map { $0.isEmpty ? "none" : $0.terminalLine } ?? "none"
  }

  /// A store that is to be corrected is there: no path for a new one is asked for.
  private func refuseOthers() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: store, isDirectory: &isFolder) else {
      throw Failure(StoreError(path: store, reason: .missing))
    }
    if isFolder.boolValue {
      throw Failure(status: .misuse, message: "\(store): is a folder; expected a store")
    }
    if !Store.isStore(store) {
      throw Failure(status: .badInput, message: "\(store): is not a Tenor store; expected one")
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
