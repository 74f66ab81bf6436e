/// A store that cannot be used: which, what was found, what was expected.
public struct StoreError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was found.
  public enum Reason: Sendable, Equatable {
    case missing
    case folder
    /// Another kind of file, or another program's SQLite file.
    case foreign
    /// Made by a later version: its schema, and the latest known here.
    case newer(found: Int, known: Int)
    case damaged(String)
    case readOnly
    case full
    /// Another process is writing, and went on doing so.
    case busy
    case other(String)
    /// A pseudonym key, or a time zone, that is not the store's.
    case otherSetting(name: String, found: String, expected: String)
    /// No utterance or conversation has this id.
    case unknown(id: String)
  }

  /// The store's path.
  public var path: String
  /// What was found.
  public var reason: Reason

  /// What was found at a path.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// What was found and what was expected, in one line.
  public var description: String {
    switch reason {
    case .missing: "\(path): no such store; tenor ingest PATH… --into \(path) makes one"
    case .folder: "\(path): is a folder; expected a store, or a path for a new one"
    case .foreign: "\(path): is not a Tenor store; expected one, or a path for a new one"
    case .newer(let found, let known):
      "\(path): a store of version \(found); this Tenor reads up to version \(known): a later one is needed"
    case .damaged(let what): "\(path): the store is damaged (\(what)); expected a whole one"
    case .readOnly: "\(path): the store cannot be written to; expected a writable file and folder"
    case .full: "\(path): the disk is full; what was in the store before is still there"
    case .busy: "\(path): another process is writing to the store; try again when it is done"
    case .other(let what): "\(path): \(what)"
    case .otherSetting(Store.keyName, Store.noKey, let expected):
      "\(path): its speakers have pseudonyms under the key \(expected), and no key was given; expected that key (--pseudonymise)"
    case .otherSetting(Store.keyName, let found, Store.noKey):
      "\(path): its speakers have had their names since the first ingest, and the key \(found) was given; expected no key, or a new store"
    case .otherSetting(let name, let found, let expected):
      "\(path): the store's \(name) is \(expected), not \(found), since the first ingest; expected the same again"
    case .unknown(let id): "\(path): no conversation or utterance has the id \(id)"
    }
  }
}
