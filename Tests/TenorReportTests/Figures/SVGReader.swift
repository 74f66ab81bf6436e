import Foundation
import TenorReport

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG read back by an XML parser: its elements in document order.
struct SVGReader {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The text directly inside it.
    var text = ""
    /// The text of its own `title`.
    var title: String?

    var classes: [Substring] { attributes["class", default: ""].split(separator: " ") }
    /// A number among its attributes.
    func number(_ attribute: String) -> Double? { attributes[attribute].flatMap { Double($0) } }
  }

  var elements: [Element] = []

  /// Reads what is well-formed XML; `nil` for anything else.
  init?(_ svg: String) {
    let collector = Collector()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = collector
    guard parser.parse() else { return nil }
    elements = collector.elements
  }

  init?(_ content: Figure.Content, title: String = "T") {
    self.init(Figure(id: "f", title: title, description: "D", content: content).svg)
  }

  /// The elements of a name that have all these classes.
  func all(_ name: String, _ classes: String...) -> [Element] {
    elements.filter { element in
      element.name == name && classes.allSatisfy { element.classes.contains("tf-\($0)") }
    }
  }

  /// The words that are drawn.
  var words: [String] { all("text").map(\.text) }

  private final class Collector: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { elements[last].text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      let closed = open.removeLast()
      if name == "title", let parent = open.last { elements[parent].title = elements[closed].text }
    }
  }
}
