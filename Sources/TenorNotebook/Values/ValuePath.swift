/// What a value in the prose asks for: `mood.series[2014].mean:3`.
///
/// First the name of a cell, then the way through its findings as JSON: `.key` a member, `[name]` the
/// element of a list whose `name`, `id`, `period` or `term` is that (or the member of an object, for keys
/// with a `.`), `[a=CRC,b=NPS]` the one with these members, `[0]` the first where none is called `0`, `.count` of a list how many elements it
/// has. A number behind `:` is how many decimals are shown.
struct ValuePath: Equatable {
  enum Step: Equatable {
    case key(String)
    case element(String)
  }

  var cell: String
  var steps: [Step]
  var decimals: Int?

  /// The most decimals that a value is shown with.
  static let mostDecimals = 15

  init(_ text: String) throws(ValueError) {
    var rest = text[...]
    steps = []
    cell = Self.key(&rest)
    guard !cell.isEmpty else { throw ValueError(.malformed) }
    while let mark = rest.popFirst() {
      switch mark {
      case ".":
        let key = Self.key(&rest)
        guard !key.isEmpty else { throw ValueError(.malformed) }
        steps.append(.key(key))
      case "[":
        guard let end = rest.firstIndex(of: "]"), end > rest.startIndex
        else { throw ValueError(.malformed) }
        steps.append(.element(String(rest[..<end])))
        rest = rest[end...].dropFirst()
      case ":":
        guard let decimals = Int(rest), (0...Self.mostDecimals).contains(decimals)
        else { throw ValueError(.decimals(String(rest))) }
        self.decimals = decimals
        rest = ""
      default: throw ValueError(.malformed)
      }
    }
    guard !steps.isEmpty else { throw ValueError(.malformed) }
  }

  /// The text up to the next mark.
  private static func key(_ rest: inout Substring) -> String {
    let key = rest.prefix { !".[]:".contains($0) && !$0.isNewline }
    rest = rest[key.endIndex...]
    return String(key)
  }
}

/// Why a value cannot be given.
public struct ValueError: Error, Equatable, CustomStringConvertible {
  /// The reason.
  public enum Reason: Sendable, Equatable {
    /// The path is not `CELL.path`.
    case malformed
    /// What stands behind `:` is no number of decimals.
    case decimals(String)
    /// No cell has the name.
    case unknownCell(String, known: [String])
    /// There is no such member.
    case noMember(String, of: String, known: [String])
    /// There is no such element.
    case noElement(String, of: String, count: Int)
    /// Several elements have the name.
    case manyElements(String, of: String, count: Int)
    /// A way on where there is a single value.
    case notInside(String, of: String)
    /// The path leads to a list or an object.
    case notSingle(String)
    /// The cell failed.
    case failedCell
    /// The findings cannot be had.
    case noFindings(String)
  }

  /// The reason.
  public var reason: Reason

  init(_ reason: Reason) {
    self.reason = reason
  }

  /// The reason for people, on one line.
  public var description: String {
    switch reason {
    case .malformed:
      "expected a cell's name and a path, such as mood.overall.mean or mood.series[2014].mean"
    case .decimals(let found):
      "'\(found)' is no number of decimals: expected 0 to \(ValuePath.mostDecimals)"
    case .unknownCell(let name, let known):
      "no cell is called '\(name)'"
        + Self.list(known, " (there are ", none: " (no cell has a name)")
    case .noMember(let key, let parent, let known):
      "there is no '\(key)' in \(parent)" + Self.list(known, " (there are ", none: "")
    case .noElement(let name, let parent, let count):
      "none of the \(count) elements of \(parent) is called '\(name)'"
    case .manyElements(let name, let parent, let count):
      "\(count) elements of \(parent) are called '\(name)'"
    case .notInside(let step, let parent): "\(parent) is a single value, without '\(step)'"
    case .notSingle(let path): "\(path) is no single value"
    case .failedCell: "its cell failed"
    case .noFindings(let words): "its cell gives no findings: \(words)"
    }
  }

  private static func list(_ names: [String], _ opening: String, none: String) -> String {
    if names.isEmpty { return none }
    let shown = names.prefix(12).joined(separator: ", ")
    return opening + shown + (names.count > 12 ? ", …)" : ")")
  }
}
