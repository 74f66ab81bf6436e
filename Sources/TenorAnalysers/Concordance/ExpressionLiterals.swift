/// The letters and figures that every match of a regular expression holds, as far as that is easily told:
/// `crc` of `/\bCRCs?\b/`, `fit`, `for` and `purpose` of `/(not|never) fit for purpose/`.
///
/// Runs outside all brackets, without what a quantifier may leave out. Where there are alternatives outside
/// brackets, or anything that is not common, there are none.
struct ExpressionLiterals {
  /// In small letters.
  private(set) var runs: [String] = []

  init(_ pattern: String) {
    var scalars = Array(pattern.unicodeScalars)[...]
    // Folding makes one of what `i` makes one of.
    if pattern.hasPrefix("(?i)") { scalars = scalars.dropFirst(4) }
    var run = ""
    func close() {
      if run.count > 1 { runs.append(run.lowercased()) }
      run = ""
    }
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "|":
        runs = []
        return
      case "(", "[":
        close()
        guard Self.skip(scalar, &scalars) else {
          runs = []
          return
        }
      case "{":
        close()
        while let next = scalars.popFirst(), next != "}" {}
      case "\\":
        close()
        guard let next = scalars.popFirst(), Self.isSimple(escaped: next) else {
          runs = []
          return
        }
      case "?", "*", "+": close()
      default:
        guard Self.isKept(scalar) else {
          close()
          continue
        }
        let isOptional = scalars.first.map { "?*{".unicodeScalars.contains($0) } ?? false
        if isOptional { close() } else { run.unicodeScalars.append(scalar) }
      }
    }
    close()
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// Whether a `\` and this stand for one character or one place, without anything behind.
  private static func isSimple(escaped scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (!isKept(scalar) || "bBdDsSwWhHvVRntrfaeAzZG".unicodeScalars.contains(scalar))
  }

  /// Leaves out a group or a set. False where it is one that changes what stands behind, or has no end.
  private static func skip(
    _ bracket: Unicode.Scalar, _ scalars: inout ArraySlice<Unicode.Scalar>
  ) -> Bool {
    var open = [bracket]
    if bracket == "(", scalars.first == "?" {
      guard scalars.dropFirst().first == ":" else { return false }
    }
    // Whether a set that begins with ] is empty is nothing to rely on.
    if bracket == "[", scalars.drop(while: { $0 == "^" }).first == "]" { return false }
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\\":
        guard let next = scalars.popFirst(), next != "Q" else { return false }
      case "[": open.append("[")
      case "(" where open.last == "(": open.append("(")
      case "]" where open.last == "[", ")" where open.last == "(": open.removeLast()
      default: break
      }
      if open.isEmpty { return true }
    }
    return false
  }

  /// Whether a folded form may hold a run: a mark behind its last letter may have become one with that.
  static func mayHold(_ form: String, _ run: String) -> Bool {
    let (form, run) = (Array(form.utf8), Array(run.utf8))
    guard form.count >= run.count else { return false }
    return (0...form.count - run.count).contains { start in
      let last = form[start + run.count - 1]
      return (last == run[run.count - 1] || last >= 0x80)
        && form[start..<start + run.count - 1].elementsEqual(run.dropLast())
    }
  }
}
