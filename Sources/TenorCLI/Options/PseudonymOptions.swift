internal import ArgumentParser
internal import Foundation
internal import TenorCorpus

/// What speakers are called.
struct PseudonymOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Give speakers pseudonyms such as S-4H7K0ZQM, made under the key in this file; a new key is made where there is no file. Keep it apart from the store. Names in running text stay: pseudonyms do not make texts anonymous.",
      valueName: "key-file"),
    completion: .file())
  var pseudonymise: String?

  /// The file of the key where it is not there yet, and will be made.
  var newFile: String? {
    pseudonymise.flatMap { FileManager.default.fileExists(atPath: $0) ? nil : $0 }
  }

  /// The pseudonyms for a store: one that has some takes no new key.
  func pseudonyms(into store: String) throws -> Pseudonyms? {
    guard let path = pseudonymise else { return nil }
    let isNew = !FileManager.default.fileExists(atPath: path)
    let hasStore = FileManager.default.fileExists(atPath: store)
    if isNew, hasStore, let own = try Failure.telling({ try Store(reading: store).pseudonymKey }) {
      throw Failure(
        status: .noInput,
        message:
          "\(path): no such file; expected the key \(own), which the pseudonyms in \(store) are made under"
      )
    }
    do {
      let key = try PseudonymKey(contentsOf: path, createsIfAbsent: true)
      return Pseudonyms(key)
    } catch {
      let status: Status =
        switch error.reason {
        case .missing: .noInput
        case .unwritable: .cannotWrite
        case .notAFile, .unreadable, .open, .malformed: .badInput
        }
      throw Failure(status: status, message: error.description)
    }
  }
}
