/// A value as it stands in a line: nothing of it is built before it is asked for.
struct JSONToken: Sendable, Equatable {
  enum Kind: UInt8, Sendable { case absent, null, string, number, boolean, object, array }
  var kind = Kind.absent
  /// The bytes of the line: of a string, those between its quotation marks.
  var range = 0..<0

  static let absent = JSONToken()
}

/// Walks one JSON object (RFC 8259) and notes where the fields asked for stand.
///
/// All of the object's structure is checked, to ``depthLimit`` levels; the escapes of strings that
/// nobody asked for are not. Two things are taken that the standard has not: control characters in
/// strings, and `NaN` and infinities, which read as null. Of a key that stands twice the last one
/// counts. O(bytes), without recursion.
struct JSONScanner: Sendable {
  /// Values in deeper objects and arrays are not read.
  static let depthLimit = 1024

  let fields: JSONFields
  /// What the last scan found, one for each field.
  private(set) var values: [JSONToken]
  /// The keys at the top of the last object and what their values are, where they are collected.
  private(set) var keys: [(key: Range<Int>, value: JSONToken)] = []
  /// The keys of objects within objects, each with those that lead to it, where keys are collected.
  private(set) var innerKeys: [(path: [Range<Int>], value: JSONToken)] = []
  var collectsKeys = false
  /// A bit for each open bracket: whether it is that of an object.
  private var brackets = [UInt64](repeating: 0, count: depthLimit / 64)
  /// The nodes of the objects that hold the value that is read, from the top.
  private var path: [Int] = []
  /// The keys that lead to the value that is read, from the top, where all that hold it are objects.
  private var trail: [Range<Int>] = []

  init(_ fields: JSONFields) {
    self.fields = fields
    values = [JSONToken](repeating: .absent, count: fields.count)
  }

  /// Whether the line is one JSON object, with blanks around it at most; its values are in ``values``.
  mutating func scan(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    for slot in values.indices { values[slot] = .absent }
    keys.removeAll(keepingCapacity: true)
    innerKeys.removeAll(keepingCapacity: true)
    path.removeAll(keepingCapacity: true)
    trail.removeAll(keepingCapacity: true)
    guard let base = line.baseAddress else { return false }
    return walk(base, line.count)
  }

  private mutating func collect(_ key: Range<Int>, _ value: JSONToken, _ depth: Int) {
    guard trail.count == depth - 1 else { return }
    if depth == 1 {
      keys.append((key, value))
    } else {
      innerKeys.append((trail + [key], value))
    }
    if value.kind == .object, depth < Self.trailLimit { trail.append(key) }
  }

  /// Keys in deeper objects are not collected.
  private static let trailLimit = 8

  @inline(__always)
  private static func skipBlanks(_ base: UnsafePointer<UInt8>, _ at: inout Int, _ end: Int) {
    while at < end, base[at] <= 0x20 {
      switch base[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at &+= 1
      default: return
      }
    }
  }

  /// Moves from behind a string's opening quotation mark behind its closing one.
  @inline(__always)
  private static func skipString(
    _ base: UnsafePointer<UInt8>, _ at: inout Int, _ end: Int
  ) -> Bool {
    while true {
      at = ByteSearch.quoteOrBackslash(base, from: at, to: end)
      if at >= end { return false }
      if base[at] == UInt8(ascii: "\"") {
        at &+= 1
        return true
      }
      at &+= 2
    }
  }

  private mutating func walk(_ base: UnsafePointer<UInt8>, _ end: Int) -> Bool {
    var at = 0
    Self.skipBlanks(base, &at, end)
    guard at < end, base[at] == UInt8(ascii: "{") else { return false }
    at &+= 1
    var depth = 1
    brackets[0] = 1
    path.append(0)
    var isFirst = true
    while depth > 0 {
      Self.skipBlanks(base, &at, end)
      guard at < end else { return false }
      let isObject = brackets[(depth &- 1) >> 6] >> UInt64((depth &- 1) & 63) & 1 == 1
      if base[at] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        at &+= 1
        if path.count == depth { path.removeLast() }
        if depth > 1, trail.count == depth &- 1 { trail.removeLast() }
        depth &-= 1
        isFirst = false
        continue
      }
      if !isFirst {
        guard base[at] == UInt8(ascii: ",") else { return false }
        at &+= 1
        Self.skipBlanks(base, &at, end)
        guard at < end else { return false }
      }
      isFirst = false
      var wanted = (slot: -1, inside: -1)
      var key = 0..<0
      if isObject {
        guard base[at] == UInt8(ascii: "\"") else { return false }
        at &+= 1
        let start = at
        guard Self.skipString(base, &at, end) else { return false }
        key = start..<at &- 1
        Self.skipBlanks(base, &at, end)
        guard at < end, base[at] == UInt8(ascii: ":") else { return false }
        at &+= 1
        Self.skipBlanks(base, &at, end)
        guard at < end else { return false }
        // A value that is looked for lies in objects alone, all of which are on the path.
        if path.count == depth {
          wanted = fields.find(base + start, key.count, in: path[depth &- 1])
        }
      }
      guard let value = Self.value(base, &at, end) else { return false }
      if wanted.slot >= 0 { values[wanted.slot] = value }
      if collectsKeys, isObject { collect(key, value, depth) }
      if value.kind == .object || value.kind == .array {
        guard depth < Self.depthLimit else { return false }
        let bit: UInt64 = 1 << UInt64(depth & 63)
        if value.kind == .object {
          brackets[depth >> 6] |= bit
          if wanted.inside >= 0 { path.append(wanted.inside) }
        } else {
          brackets[depth >> 6] &= ~bit
        }
        depth &+= 1
        isFirst = true
      }
    }
    Self.skipBlanks(base, &at, end)
    return at == end
  }

  /// Moves behind a value, or behind the opening bracket of an object or array.
  @inline(__always)
  private static func value(
    _ base: UnsafePointer<UInt8>, _ at: inout Int, _ end: Int
  ) -> JSONToken? {
    let start = at
    switch base[at] {
    case UInt8(ascii: "\""):
      at &+= 1
      guard skipString(base, &at, end) else { return nil }
      return JSONToken(kind: .string, range: start &+ 1..<at &- 1)
    case UInt8(ascii: "{"):
      at &+= 1
      return JSONToken(kind: .object, range: start..<at)
    case UInt8(ascii: "["):
      at &+= 1
      return JSONToken(kind: .array, range: start..<at)
    default:
      while at < end, isInWord(base[at]) { at &+= 1 }
      return word(base, start, at)
    }
  }

  @inline(__always) private static func isInWord(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  private static func word(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> JSONToken? {
    guard start < end else { return nil }
    switch base[start] {
    case UInt8(ascii: "t"):
      return Self.is("true", base, start, end) ? JSONToken(kind: .boolean, range: start..<end) : nil
    case UInt8(ascii: "f"):
      return Self.is("false", base, start, end)
        ? JSONToken(kind: .boolean, range: start..<end) : nil
    case UInt8(ascii: "n"):
      return Self.is("null", base, start, end) ? JSONToken(kind: .null, range: start..<end) : nil
    case UInt8(ascii: "N"), UInt8(ascii: "I"):
      return Self.is("NaN", base, start, end) || Self.is("Infinity", base, start, end)
        ? JSONToken(kind: .null, range: start..<end) : nil
    default:
      if Self.is("-Infinity", base, start, end) {
        return JSONToken(kind: .null, range: start..<end)
      }
      return isNumber(base, start, end) ? JSONToken(kind: .number, range: start..<end) : nil
    }
  }

  @inline(__always)
  private static func `is`(
    _ word: StaticString, _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard end - start == word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount where base[start + index] != word.utf8Start[index] {
      return false
    }
    return true
  }

  private static func isNumber(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start
    func digits() -> Int {
      let first = at
      while at < end, base[at] >= UInt8(ascii: "0"), base[at] <= UInt8(ascii: "9") { at += 1 }
      return at - first
    }
    if base[at] == UInt8(ascii: "-") { at += 1 }
    let leadsWithZero = at < end && base[at] == UInt8(ascii: "0")
    let whole = digits()
    guard whole == 1 || (whole > 1 && !leadsWithZero) else { return false }
    if at < end, base[at] == UInt8(ascii: ".") {
      at += 1
      guard digits() > 0 else { return false }
    }
    if at < end, base[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end, base[at] == UInt8(ascii: "+") || base[at] == UInt8(ascii: "-") { at += 1 }
      guard digits() > 0 else { return false }
    }
    return at == end
  }
}
