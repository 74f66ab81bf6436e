internal import CXML

extension InputProblem {
  /// What stopped the reading of an XML document.
  init(xml problem: UnsafePointer<cxml_problem>, at place: String) {
    let line = Int(clamping: problem.pointee.line)
    let found = Self.words(problem, \.found)
    let expected = Self.words(problem, \.expected)
    let reason: Reason =
      switch Int(problem.pointee.status) {
      case Int(CXML_NO_MEMORY):
        .unreadable("out of memory")
      case Int(CXML_ENTITIES):
        .broken(line: line, found: "it declares entities ('\(found)')", expected: "none")
      case Int(CXML_TOO_DEEP):
        .broken(
          line: line, found: "more than \(CXML_MAX_DEPTH) elements are open",
          expected: "at most so many, one in another")
      case Int(CXML_TOO_LONG):
        .broken(
          line: line, found: "one tag, comment or CDATA section of more than 256 MiB",
          expected: "its end")
      case Int(CXML_MANY_ATTRIBUTES):
        .broken(
          line: line, found: "a tag with more than \(CXML_MAX_ATTRIBUTES) attributes or namespaces",
          expected: "at most so many")
      case Int(CXML_MANY_NAMES):
        .broken(
          line: line,
          found: "more than \(CXML_MAX_NAMES) different names of elements or attributes",
          expected: "at most so many")
      case Int(CXML_CUT_OFF) where expected.isEmpty:
        .broken(line: line, found: "the file ends before its first element", expected: "XML")
      case Int(CXML_CUT_OFF):
        .broken(
          line: line, found: "the file ends inside <\(expected.dropFirst(2))", expected: expected)
      case Int(CXML_MISMATCH):
        .broken(line: line, found: "found \(found)", expected: expected)
      case _ where found.hasPrefix("Input is not proper UTF-8"):
        .broken(
          line: line, found: "bytes that are not UTF-8 (\(found.suffix(19)))", expected: "UTF-8")
      default:
        .broken(
          line: line, found: found.isEmpty ? "XML error \(problem.pointee.code)" : found,
          expected: "well-formed XML")
      }
    self.init(path: place, reason: reason)
  }

  private static func words<Characters>(
    _ problem: UnsafePointer<cxml_problem>, _ words: KeyPath<cxml_problem, Characters>
  ) -> String {
    withUnsafeBytes(of: problem.pointee[keyPath: words]) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
