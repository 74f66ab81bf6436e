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
    let normal = header.map(Self.normalised)
    for role in ColumnRole.allCases {
      guard let name = named[role] else { continue }
      guard let index = header.firstIndex(of: name) ?? normal.firstIndex(of: Self.normalised(name))
      else { throw .missing(role, name) }
      slots[Self.slot(role)] = index
    }
    for role in ColumnRole.allCases where named[role] == nil {
      let found = role.commonNames.lazy.compactMap { normal.firstIndex(of: Self.normalised($0)) }
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
    }
  }

  static func normalised(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }

  /// How the columns are understood, in one line.
  var description: String {
    let roles = ColumnRole.allCases.filter { self[$0] != nil }
    var all = roles.map { "\($0.rawValue)=\(Self.shown(names[self[$0] ?? 0]))" }
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
    return names.prefix(20).map { $0.isEmpty ? "''" : shown($0) }.joined(separator: ", ") + more
  }

  /// The beginning of a field for a message.
  static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars
    var short = ""
    for scalar in scalars.prefix(40) {
      short.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return scalars.dropFirst(40).isEmpty ? short : short + "…"
  }
}

/// What a table's header lacks.
enum TableColumnsProblem: Error {
  case missing(ColumnRole, String)
  case noText
}
