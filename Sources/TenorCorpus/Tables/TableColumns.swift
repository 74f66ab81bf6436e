/// Which column holds what.
struct TableColumns {
  /// By role, in the order of its cases: the column's index, or -1.
  private var slots = [Int](repeating: -1, count: ColumnRole.allCases.count)
  /// The headers, as they stand there.
  let names: [String]
  /// The roles that nobody named.
  private(set) var guessed: [ColumnRole] = []

  /// What a person named, and for the other roles the first common header that is there.
  init(header: [String], named: [ColumnRole: String]) throws(TableColumnsProblem) {
    names = header
    let normal = header.map(ColumnRole.normalised)
    for role in ColumnRole.allCases {
      guard let name = named[role] else { continue }
      guard
        let index = header.firstIndex(of: name)
          ?? normal.firstIndex(of: ColumnRole.normalised(name))
      else { throw .missing(role, name) }
      slots[Self.slot(role)] = index
    }
    for role in ColumnRole.allCases where named[role] == nil {
      let found = role.commonNames.lazy.compactMap {
        normal.firstIndex(of: ColumnRole.normalised($0))
      }
      guard let index = found.first(where: { !slots.contains($0) }) else { continue }
      slots[Self.slot(role)] = index
      guessed.append(role)
    }
    guard self[.text] != nil else { throw .noText }
  }

  subscript(role: ColumnRole) -> Int? {
    let index = slots[Self.slot(role)]
    return index < 0 ? nil : index
  }

  @inline(__always)
  private static func slot(_ role: ColumnRole) -> Int {
    switch role {
    case .text: 0
    case .date: 1
    case .speaker: 2
    case .id: 3
    case .parent: 4
    case .conversation: 5
    case .title: 6
    case .kind: 7
    case .dateStated: 8
    }
  }

  /// How the columns are understood, in one line.
  var description: String {
    let roles = ColumnRole.allCases.filter { self[$0] != nil }
    var all = roles.map { "\($0.rawValue)=\(Tally.shown(names[self[$0] ?? 0]))" }
      .joined(separator: ", ")
    if !guessed.isEmpty {
      all += " (guessed: " + guessed.map(\.rawValue).joined(separator: ", ") + ")"
    }
    let others = names.indices.filter { !slots.contains($0) }.map { names[$0] }
    return others.isEmpty ? all : all + "; not read: " + Self.list(others)
  }

  /// Names for a message: one line, and not too long.
  static func list(_ names: [String]) -> String {
    let more = names.count > 20 ? " and \(names.count - 20) more" : ""
    return names.prefix(20).map { $0.isEmpty ? "''" : Tally.shown($0) }.joined(separator: ", ")
      + more
  }
}

/// What a table's header lacks.
enum TableColumnsProblem: Error {
  case missing(ColumnRole, String)
  case noText
}
