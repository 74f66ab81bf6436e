/// A page as readers of pages see it: its nodes, and which of its texts are taken.
struct HTMLPage {
  let tree: HTMLTree
  /// The page's address, as it says itself.
  private(set) var canonical: String?
  /// By node: whether an utterance holds its text.
  private var isTaken: [Bool]

  /// Reads a page.
  init(_ bytes: [UInt8]) {
    tree = HTMLTree(page: bytes)
    isTaken = Array(repeating: false, count: tree.nodes.count)
    canonical = stated
  }

  var nodes: [HTMLTree.Node] { tree.nodes }

  /// An element's text, where it stands, and the quotations in it.
  struct Passage {
    var text: HTMLText
    var map: TextMap
  }

  /// Reads the text of some nodes for an utterance, which has it alone.
  mutating func take(_ range: Range<Int>, leavingOut: (Int) -> Bool = { _ in false }) -> Passage {
    var read: [Int] = []
    let text = HTMLText(tree, range, leavingOut: { leavingOut($0) || isTaken[$0] }) {
      read.append($0)
    }
    for index in read { isTaken[index] = true }
    return Passage(text: text, map: map(text.text.count, read, at: range.lowerBound))
  }

  private func map(_ count: Int, _ read: [Int], at index: Int) -> TextMap {
    let shown = read.filter { !tree.text[nodes[$0].text].isBlank }
    guard let first = shown.first, let last = shown.last else {
      let place = index < nodes.count ? nodes[index].source.lowerBound : 0
      return TextMap(copying: place..<place, line: index < nodes.count ? nodes[index].line : 1)
    }
    let start = nodes[first].source.lowerBound
    return TextMap(
      standingFor: start..<max(start, nodes[last].source.upperBound), line: nodes[first].line,
      count: count)
  }

  /// Where an element's text stands, taken to be so many bytes.
  func place(_ index: Int, count: Int) -> TextMap {
    map(count, Array((index..<nodes[index].end).filter { nodes[$0].isText }), at: index)
  }

  /// The text of an element in one line, which stays where it is.
  func line(_ index: Int) -> String { line(index..<nodes[index].end) }

  /// The text of some nodes in one line.
  func line(_ range: Range<Int>) -> String {
    let words = HTMLText(tree, range).text.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  /// The text of an element in one line, if it is as short as titles, names and dates are.
  func shortLine(_ index: Int) -> String? {
    let node = nodes[index]
    let last = nodes[max(index, node.end - 1)]
    guard last.text.upperBound - node.text.lowerBound <= 4096, node.end - index <= 1024 else {
      return nil
    }
    let line = line(index)
    return line.isEmpty ? nil : line
  }

  func attribute(_ name: String, of index: Int) -> String? { tree.attribute(name, of: index) }

  func isOf(_ classes: Set<String>, _ index: Int) -> Bool { tree.isOf(classes, index) }

  /// The first of the nodes that this is true of.
  func first(in range: Range<Int>, _ isIt: (Int) -> Bool) -> Int? {
    range.first { !nodes[$0].isText && isIt($0) }
  }

  /// The nearest of the elements around a node that this is true of.
  func ancestor(of index: Int, _ isIt: (Int) -> Bool) -> Int? {
    var at = nodes[index].parent
    while at >= 0 {
      if isIt(at) { return at }
      at = nodes[at].parent
    }
    return nil
  }
}

extension HTMLPage {
  private var stated: String? {
    for index in nodes.indices where nodes[index].name == "link" {
      if attribute("rel", of: index)?.lowercased() == "canonical",
        let address = attribute("href", of: index)?.trimmed, !address.isEmpty
      {
        return address
      }
    }
    return meta("og:url")
  }

  /// The page's title as its head gives it.
  var title: String? {
    if let title = meta("og:title") { return title }
    guard let index = nodes.indices.first(where: { nodes[$0].name == "title" }) else { return nil }
    let text = nodes[index + 1..<max(index + 1, nodes[index].end)].flatMap { tree.text[$0.text] }
    let title = String(decoding: text, as: UTF8.self).trimmed
    return title.isEmpty ? nil : title
  }

  /// The value of a `meta` element of this name or property.
  func meta(_ name: String) -> String? {
    for index in nodes.indices where nodes[index].name == "meta" {
      guard attribute("property", of: index) == name || attribute("name", of: index) == name,
        let value = attribute("content", of: index)?.trimmed, !value.isEmpty
      else { continue }
      return value
    }
    return nil
  }
}

extension HTMLPage {
  /// The characters, blanks apart, that no utterance holds: those that the page shows, and those
  /// that it hides and that are no script, style or title.
  var left: (shown: Int, hidden: Int) {
    var shown = 0
    var hidden = 0
    var hiddenUntil = 0
    var codeUntil = 0
    for index in nodes.indices {
      let node = nodes[index]
      if !node.isText {
        if ["script", "style", "title"].contains(node.name) {
          codeUntil = max(codeUntil, node.end)
        }
        if tree.isHidden(index) { hiddenUntil = max(hiddenUntil, node.end) }
      } else if !isTaken[index], index >= codeUntil {
        let count = Self.characters(tree.text[node.text])
        if index < hiddenUntil { hidden += count } else { shown += count }
      }
    }
    return (shown, hidden)
  }

  /// The characters that are not blank.
  static func characters(_ text: some Sequence<UInt8>) -> Int {
    text.count { $0 & 0xC0 != 0x80 && $0 > 0x20 }
  }

  /// What was left out, in notes.
  func notes(_ emit: (ReadItem) throws -> Void) throws {
    let (shown, hidden) = left
    if shown > 0 {
      try emit(
        .note(
          .skipped, line: 1,
          "\(shown) characters of page furniture (titles, names, dates, menus, sidebars) are in no text"
        ))
    }
    if hidden > 0 {
      try emit(.note(.skipped, line: 1, "\(hidden) characters that the page hides are in no text"))
    }
    if tree.unread > 0 {
      try emit(
        .note(
          .skipped, line: 1,
          "\(tree.unread) bytes at the end stand in a tag or a comment that is never closed"))
    }
  }
}

extension String {
  /// Without white space around it, and in one line.
  var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
