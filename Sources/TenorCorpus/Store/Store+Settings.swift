internal import GRDB

/// What holds for a whole store: settled before the first source comes in, and then for good.
extension Store {
  private static let zoneName = "time zone"
  static let keyName = "pseudonym key"
  static let noKey = "none"

  /// The zone that instants are told in, as IANA names it; `nil` before the first ingest.
  public var timeZone: String? {
    get throws(StoreError) { try setting(Self.zoneName) }
  }

  /// The fingerprint of the key that its speakers' pseudonyms are made under; `nil` where they keep
  /// their names.
  public var pseudonymKey: String? {
    get throws(StoreError) {
      let key = try setting(Self.keyName)
      return key == Self.noKey ? nil : key
    }
  }

  /// Settles time zone and pseudonyms; throws where they were settled otherwise.
  ///
  /// - Parameter pseudonymKey: the key's fingerprint; `nil`: speakers keep their names.
  func settle(timeZone: String, pseudonymKey: String?) throws(StoreError) {
    let wanted = [Self.zoneName: timeZone, Self.keyName: pseudonymKey ?? Self.noKey]
    // What is settled already asks for no right to write.
    if try read({ try Self.settings($0) }) == wanted { return }
    try file.telling {
      try queue.write { db in
        let found = try Self.settings(db)
        for (name, value) in wanted.sorted(by: { $0.key < $1.key }) {
          if let old = found[name], old != value {
            throw StoreError(
              path: path, reason: .otherSetting(name: name, found: value, expected: old))
          }
          try db.execute(
            sql: "INSERT OR IGNORE INTO setting VALUES (?, ?)", arguments: [name, value])
        }
      }
    }
  }

  private static func settings(_ db: Database) throws -> [String: String] {
    var settings: [String: String] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT name, value FROM setting") {
      settings[row["name"]] = row["value"]
    }
    // A store that was settled before there was a choice keeps its names.
    if settings[zoneName] != nil, settings[keyName] == nil { settings[keyName] = noKey }
    return settings
  }
}
