internal import Foundation
internal import TenorCorpus

/// The files that an ingest may make, so that one that takes nothing in leaves none behind.
struct MadeFiles {
  /// The store's path, if nothing was there.
  private let store: String?
  /// The path of the key of pseudonyms, if nothing was there.
  let key: String?

  /// Asked before anything is made.
  init(store: String, key: String?) {
    self.store = FileManager.default.fileExists(atPath: store) ? nil : store
    self.key = key
  }

  /// Removes the key that was made for nothing, and the store that was made if it holds no source.
  func removeUnused() {
    if let key { try? FileManager.default.removeItem(atPath: key) }
    if let store, isEmpty(store) { try? FileManager.default.removeItem(atPath: store) }
  }

  /// Whether a store holds no source, and nobody else has it open: who has keeps a log beside it.
  private func isEmpty(_ path: String) -> Bool {
    guard let headers = try? Store(reading: path).headers(), headers.isEmpty else { return false }
    return !FileManager.default.fileExists(atPath: path + "-wal")
  }
}
