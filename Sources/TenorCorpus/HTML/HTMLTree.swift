import CXML

/// A page, or a fragment of one, as its elements and texts in the order of the source.
///
/// The nodes stand in one row: an element's own are those from the one after it to its ``Node/end``.
/// So a page is walked by counting, and no depth of nesting needs a stack. O(bytes) to build.
struct HTMLTree {
  /// An element, or a run of text.
  struct Node {
    /// The element's name in lower case; empty for text.
    var name = ""
    /// The element that holds it; -1 for none.
    var parent: Int
    /// The first node that is not the element's own.
    var end: Int
    /// In ``HTMLTree/text``: the node's own text.
    var text: Range<Int>
    /// In ``HTMLTree/attributes``.
    var attributes: Range<Int>
    /// In the source: the text, or the element from its tag to the end of its closing tag.
    var source: Range<Int>
    /// The line of the source that it begins on.
    var line: Int

    var isText: Bool { name.isEmpty }
  }

  var nodes: [Node] = []
  /// The texts one after another, decoded.
  var text: [UInt8] = []
  var attributes: [(name: String, value: String)] = []
  /// Bytes at the end that stand in a tag or a comment that is never closed.
  var unread = 0

  /// No more elements than these are open at a time; browsers keep to about as many.
  private static let depth = 512

  /// Reads a page.
  init(page bytes: [UInt8]) { read(HTMLMending.mended(bytes)) }

  /// Reads what stands inside a page's body.
  init(fragment bytes: [UInt8]) {
    // Text outside a body would be put into paragraphs of its own.
    read(HTMLMending.mended(Array("<body>".utf8) + bytes))
  }

  private mutating func read(_ bytes: [UInt8]) {
    let builder = Builder()
    let end = bytes.withUnsafeBufferPointer { buffer -> Int64 in
      guard let base = buffer.baseAddress else { return 0 }
      let events = cxml_html_events(
        context: Unmanaged.passUnretained(builder).toOpaque(),
        start: { context, name, attributes, place in
          Builder.of(context)?.start(name, attributes, place)
        },
        end: { context, name, place in Builder.of(context)?.end(name, place) },
        text: { context, bytes, count, place in
          Builder.of(context)?.add(UnsafeBufferPointer(start: bytes, count: Int(count)), place)
        })
      return cxml_html_read(base, Int64(buffer.count), Int32(Self.depth), events)
    }
    builder.closeAll(at: bytes.count)
    self = builder.tree
    unread = end < 0 ? bytes.count : bytes[Int(end)...].isBlank ? 0 : bytes.count - Int(end)
  }

  private init() {}
}

extension HTMLTree {
  /// Puts together what the parser tells.
  private final class Builder {
    var tree = HTMLTree()
    private var open: [Int] = []

    static func of(_ context: UnsafeMutableRawPointer?) -> Builder? {
      context.map { Unmanaged<Builder>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(
      _ name: UnsafePointer<CChar>,
      _ pairs: UnsafePointer<UnsafePointer<CChar>?>?, _ place: cxml_html_place
    ) {
      let first = tree.attributes.count
      if var pair = pairs {
        while let key = pair[0] {
          tree.attributes.append((String(cString: key), pair[1].map { String(cString: $0) } ?? ""))
          pair += 2
        }
      }
      let index = tree.nodes.count
      tree.nodes.append(
        Node(
          name: String(cString: name), parent: open.last ?? -1, end: index + 1,
          text: tree.text.count..<tree.text.count, attributes: first..<tree.attributes.count,
          source: Int(place.start)..<Int(place.end), line: Int(place.line)))
      // Starts without ends come from tags that are not closed by a bracket.
      if open.count < 2 * HTMLTree.depth { open.append(index) }
    }

    func end(_ name: UnsafePointer<CChar>, _ place: cxml_html_place) {
      let name = String(cString: name)
      guard let at = open.lastIndex(where: { tree.nodes[$0].name == name }) else { return }
      while open.count > at, let index = open.popLast() { close(index, at: Int(place.end)) }
    }

    func add(_ bytes: UnsafeBufferPointer<UInt8>, _ place: cxml_html_place) {
      let start = tree.text.count
      tree.text.append(contentsOf: bytes)
      let parent = open.last ?? -1
      if let last = tree.nodes.last, last.isText, last.parent == parent {
        let index = tree.nodes.count - 1
        tree.nodes[index].text = last.text.lowerBound..<tree.text.count
        tree.nodes[index].source = last.source.lowerBound..<Int(place.end)
        return
      }
      let index = tree.nodes.count
      tree.nodes.append(
        Node(
          parent: parent, end: index + 1, text: start..<tree.text.count,
          attributes: tree.attributes.count..<tree.attributes.count,
          source: Int(place.start)..<Int(place.end), line: Int(place.line)))
    }

    func closeAll(at end: Int) {
      while let index = open.popLast() { close(index, at: end) }
    }

    private func close(_ index: Int, at end: Int) {
      tree.nodes[index].end = tree.nodes.count
      let start = tree.nodes[index].source.lowerBound
      tree.nodes[index].source = start..<max(start, end)
    }
  }
}

extension HTMLTree {
  /// The value of an attribute, as it is written.
  func attribute(_ name: String, of index: Int) -> String? {
    attributes[nodes[index].attributes].first { $0.name == name }?.value
  }

  /// Whether the node and what it holds are not shown: scripts and styles, and what the page hides.
  func isHidden(_ index: Int) -> Bool {
    if HTMLElements.hidden.contains(nodes[index].name) { return true }
    for (name, value) in attributes[nodes[index].attributes] {
      if name == "hidden" { return true }
      if name == "style" {
        let style = value.utf8.filter { $0 != UInt8(ascii: " ") }
        if style.contains(lowercase: "display:none") { return true }
      }
    }
    return false
  }
}

extension Collection<UInt8> {
  /// Whether there is nothing but white space.
  var isBlank: Bool { allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

  /// Whether these lower-case letters occur, in either case. O(bytes · letters).
  func contains(lowercase text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var rest = self[...]
    while rest.count >= wanted.count {
      let isHere = zip(rest, wanted).allSatisfy { byte, letter in
        byte == letter || (byte | 0x20 == letter && (0x41...0x5A).contains(byte))
      }
      if isHere { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
