/// The comments that a page's script holds for the browser to show: `var items = [{'id': …}];`.
struct BloggerScript {
  /// One of them.
  struct Item: Equatable {
    var id = ""
    var body: [UInt8] = []
    var milliseconds = ""
    var speaker = ""
    var parent = ""
  }

  private let bytes: ArraySlice<UInt8>
  private var at: Int

  /// The items of a script; none where it has no list of them. O(bytes).
  static func items(in script: ArraySlice<UInt8>) -> [Item] {
    guard let start = script.offset(behind: "var items = [") else { return [] }
    var reader = BloggerScript(bytes: script, at: script.startIndex + start)
    return reader.list()
  }

  private init(bytes: ArraySlice<UInt8>, at: Int) {
    self.bytes = bytes
    self.at = at
  }

  private mutating func list() -> [Item] {
    var items: [Item] = []
    var item = Item()
    var path: [[UInt8]] = []
    var key: [UInt8] = []
    var isValue = false
    while at < bytes.endIndex {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "{"):
        if path.isEmpty { item = Item() }
        guard path.count < 64 else { return items }
        path.append(key)
        isValue = false
      case UInt8(ascii: "}"):
        if !path.isEmpty { path.removeLast() }
        if path.isEmpty, !item.id.isEmpty { items.append(item) }
        isValue = false
      case UInt8(ascii: "]"):
        if path.isEmpty { return items }
        isValue = false
      case UInt8(ascii: ":"): isValue = true
      case UInt8(ascii: ","): isValue = false
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        let text = string(until: byte)
        if isValue { set(text, key, path, &item) } else { key = text }
      default: break
      }
    }
    return items
  }

  private func set(_ text: [UInt8], _ key: [UInt8], _ path: [[UInt8]], _ item: inout Item) {
    let words = String(decoding: text, as: UTF8.self)
    switch (path.count, String(decoding: key, as: UTF8.self)) {
    case (1, "id"): item.id = words
    case (1, "body"): item.body = text
    case (1, "timestamp"): item.milliseconds = words
    case (1, "parentId"): item.parent = words
    case (2, "name") where path[1] == Array("author".utf8): item.speaker = words
    default: break
    }
  }

  /// A string of JavaScript, its escapes resolved.
  private mutating func string(until mark: UInt8) -> [UInt8] {
    var text: [UInt16] = []
    var raw: [UInt8] = []
    func flushed(_ units: [UInt16]) -> [UInt8] {
      Array(String(decoding: units, as: UTF16.self).utf8)
    }
    while at < bytes.endIndex, bytes[at] != mark {
      let byte = bytes[at]
      at += 1
      guard byte == UInt8(ascii: "\\"), at < bytes.endIndex else {
        raw += flushed(text)
        text.removeAll(keepingCapacity: true)
        raw.append(byte)
        continue
      }
      text.append(escape())
    }
    at += 1
    return raw + flushed(text)
  }

  private mutating func escape() -> UInt16 {
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"): return 0x20
    case UInt8(ascii: "u"): return number(digits: 4, base: 16)
    case UInt8(ascii: "x"): return number(digits: 2, base: 16)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      at -= 1
      return number(digits: 3, base: 8)
    case 0x80...:
      at -= 1
      return 0x20
    default: return UInt16(byte)
    }
  }

  private mutating func number(digits: Int, base: UInt16) -> UInt16 {
    var value: UInt16 = 0
    var left = digits
    while left > 0, at < bytes.endIndex {
      let byte = bytes[at]
      let digit: UInt16
      switch byte {
      case 0x30...0x39: digit = UInt16(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: digit = UInt16((byte | 0x20) - 0x57)
      default: return value
      }
      guard digit < base else { return value }
      value = value &* base &+ digit
      at += 1
      left -= 1
    }
    return value
  }
}

extension BloggerPage {
  /// Adds the comments that only the script holds, in the order that it has them.
  mutating func findScripted() {
    var known = Set(comments.map(\.key))
    var found: [BloggerComment] = []
    for index in page.nodes.indices {
      let node = page.nodes[index]
      guard node.isText, node.parent >= 0, page.nodes[node.parent].name == "script" else {
        continue
      }
      for item in BloggerScript.items(in: page.tree.text[node.text]) {
        let key = "c" + item.id
        guard known.insert(key).inserted else { continue }
        var comment = BloggerComment(index: index, key: key)
        if !item.parent.isEmpty { comment.parent = "c" + item.parent }
        comment.speaker = BloggerComment.speaker(item.speaker)
        comment.date = dates.shown(in: "showComment=" + item.milliseconds)
        comment.item = item
        found.append(comment)
      }
    }
    guard !found.isEmpty else { return }
    // Scripts stand before the markup that they make: what only they hold comes behind it.
    let all =
      comments.map { (post(at: $0.index), 0, $0) } + found.map { (post(at: $0.index), 1, $0) }
    comments = all.enumerated().sorted {
      ($0.element.0, $0.element.1, $0.offset) < ($1.element.0, $1.element.1, $1.offset)
    }.map(\.element.2)
  }

  /// The number of posts that begin before a node.
  private func post(at index: Int) -> Int {
    var low = 0
    var high = bodies.count
    while low < high {
      let middle = (low + high) / 2
      if bodies[middle] < index { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }
}
