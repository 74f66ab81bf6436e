/// Why a cell is to be run again.
public enum StaleReason: Sendable, Equatable, CustomStringConvertible {
  /// Nothing stands below the cell.
  case noResult
  /// The last run failed with this status.
  case failed(Int32)
  /// The command is another one.
  case command
  /// The contents of an input have changed.
  case changedInput(String)
  /// The command reads something that it did not read.
  case newInput(String)
  /// The command no longer reads something.
  case droppedInput(String)
  /// The program or its rules are of another version.
  case version(from: String, to: String)
  /// The heading above the cell is of another level than when the result's headings were set.
  case level(from: Int, to: Int)
  /// Something of the above that the comment tells no more about.
  case digest
  /// The result was edited by hand.
  case edited
  /// All cells were asked for.
  case asked

  /// The reason for people.
  public var description: String {
    switch self {
    case .noResult: "it has no result"
    case .failed(let status): "it failed with exit status \(status)"
    case .command: "the command has changed"
    case .changedInput(let name): "the input '\(name)' has changed"
    case .newInput(let name): "it reads '\(name)' now"
    case .droppedInput(let name): "it no longer reads '\(name)'"
    case .version(let old, let new): "it was run by \(old), and this is \(new)"
    case .level(let old, let new):
      "its headings were set below level \(old), and it stands below level \(new)"
    case .digest: "the digest of what it depends on has changed"
    case .edited: "the result was edited by hand"
    case .asked: "all cells were asked for"
    }
  }
}

extension Cell {
  /// Why the cell is to be run again; empty where its result holds.
  func staleReasons(_ prepared: PreparedCell) -> [StaleReason] {
    guard let result else { return [.noResult] }
    let marker = result.marker
    let now = ResultMarker(prepared)
    var reasons: [StaleReason] = []
    if marker.status != 0 { reasons.append(.failed(marker.status)) }
    if marker.sha256 != now.sha256 {
      if marker.command != now.command { reasons.append(.command) }
      reasons += Self.changes(from: marker.inputs, to: now.inputs)
      if marker.version != now.version {
        reasons.append(.version(from: marker.version, to: now.version))
      }
      if reasons.isEmpty { reasons.append(.digest) }
    }
    if let old = marker.level, old != level { reasons.append(.level(from: old, to: level)) }
    if !result.isAsWritten { reasons.append(.edited) }
    return reasons
  }

  private static func changes(
    from old: [ResultMarker.Entry], to new: [ResultMarker.Entry]
  ) -> [StaleReason] {
    let digests = Dictionary(old.map { ($0.name, $0.digest) }) { first, _ in first }
    let names = Set(new.map(\.name))
    let changed: [StaleReason] = new.compactMap { input in
      guard let digest = digests[input.name] else { return .newInput(input.name) }
      return digest == input.digest ? nil : .changedInput(input.name)
    }
    return changed + old.filter { !names.contains($0.name) }.map { .droppedInput($0.name) }
  }
}

extension ResultMarker {
  /// What the cell's result would be made of, without the result.
  init(_ cell: PreparedCell) {
    let inputs = cell.inputs.sorted { ($0.name, $0.digest) < ($1.name, $1.digest) }
    var all = Digest()
    all.add("tenor:result 1")
    all.add(cell.command)
    all.add(inputs.flatMap { [$0.name, $0.digest] })
    all.add(cell.version)
    self.init(
      sha256: all.hexadecimal, status: 0, command: Self.commandDigest(cell.command),
      version: cell.version, level: nil,
      inputs: inputs.map { Entry(name: $0.name, digest: Digest.short($0.digest)) }, values: [],
      output: "")
  }

  /// Of a cell whose command cannot be run.
  init(unprepared cell: Cell) {
    var all = Digest()
    all.add(cell.content)
    self.init(
      sha256: all.hexadecimal, status: 0, command: Self.commandDigest([cell.content]), version: "",
      level: nil, inputs: [], values: [], output: "")
  }

  private static func commandDigest(_ words: [String]) -> String {
    var digest = Digest()
    digest.add(words)
    return String(digest.hexadecimal.prefix(16))
  }
}
