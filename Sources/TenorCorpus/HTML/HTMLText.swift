/// What a fragment of HTML says, as text.
///
/// Blocks stand on lines of their own, paragraphs apart by a blank line; items of lists begin with
/// `* `, cells of a table are apart by a tab. White space is collapsed as a browser does it, except
/// in preformatted text; no-break spaces stay. What a browser does not show is left out.
struct HTMLText: Equatable {
  /// UTF-8, without bytes of value 0 and without white space at its ends.
  var text: [UInt8] = []
  /// Where the text stands in quotations that the page marks: UTF-8 offsets, in order.
  var quoted: [Range<Int>] = []

  /// Reads a fragment, such as the body of a comment in an export.
  ///
  /// - Parameter keepsLines: whether line feeds in the fragment are shown, as WordPress does with
  ///   what it stores. Text without any tag keeps its line feeds in any case.
  init(fragment: [UInt8], keepsLines: Bool = false) {
    let tree = HTMLTree(fragment: fragment)
    let hasTags = tree.nodes.contains { !$0.isText && $0.name != "html" && $0.name != "body" }
    self.init(tree, tree.nodes.indices, keepsLines: keepsLines || !hasTags)
  }

  /// Renders some of a page's nodes.
  ///
  /// - Parameter leavingOut: whether a node and what it holds are another's.
  init(
    _ tree: HTMLTree, _ range: Range<Int>, keepsLines: Bool = false,
    leavingOut: (Int) -> Bool = { _ in false }
  ) {
    var writer = HTMLTextWriter(keepsLines: keepsLines)
    var open: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = open.last, tree.nodes[last].end <= index {
        writer.end(tree.nodes[last].name)
        open.removeLast()
      }
      let node = tree.nodes[index]
      if leavingOut(index) || (!node.isText && tree.isHidden(index)) {
        // What is left out may have kept two words apart.
        if HTMLElements.paragraphs.contains(node.name) || HTMLElements.blocks.contains(node.name) {
          writer.start("div")
        }
        index = max(index + 1, node.end)
        continue
      }
      if node.isText {
        writer.add(tree.text[node.text])
      } else {
        writer.start(node.name)
        open.append(index)
      }
      index += 1
    }
    while let last = open.popLast() { writer.end(tree.nodes[last].name) }
    text = writer.finished
    quoted = writer.quoted
  }
}
