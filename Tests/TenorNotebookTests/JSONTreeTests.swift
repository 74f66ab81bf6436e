import Foundation
import TenorNotebook
import Testing

@Test(arguments: [
  ("null", JSONTree.null), (" true ", .bool(true)), ("0", .integer(0)), ("-12", .integer(-12)),
  ("1.0", .number(1)), ("1e2", .number(100)), ("-0.5E-1", .number(-0.05)),
  ("9223372036854775808", .number(9_223_372_036_854_775_808)),
  (#""a\"\\\/\b\f\n\r\té""#, .string("a\"\\/\u{8}\u{C}\n\r\té")),
  (#""\u00e9\ud83d\ude00\ud83d\u0041\udead""#, .string("é😀\u{FFFD}A\u{FFFD}")),
  ("[ ]", .array([])),
  ("[1,[2 , \"x\"]]", .array([.integer(1), .array([.integer(2), .string("x")])])),
  ("{}\n", .object([:])),
  (#"{"a":{"b":null},"c":1,"c":2}"#, .object(["a": .object(["b": .null]), "c": .integer(2)])),
])
func `JSON is read as it is written, a whole number with a point as a number`(
  json: String, tree: JSONTree
) throws {
  #expect(try JSONTree(json: json.utf8) == tree)
}

@Test(arguments: [
  ("", 0), ("nul", 0), ("[1,]", 3), ("[1 2]", 3), ("{\"a\" 1}", 5), ("{a: 1}", 1), ("\"a", 2),
  ("\"a\nb\"", 2), ("\"\\x\"", 2), ("\"\\u12g4\"", 3), ("1 2", 2), ("--1", 1), ("01", 0), ("1.", 2),
  ("1.e2", 2), ("1e", 2), ("-", 1), ("+1", 0), ("1e999", 0),
  ("[", 1),
])
func `what is not JSON is refused where it shows`(json: String, offset: Int) {
  let error = #expect(throws: JSONTreeError.self) { try JSONTree(json: json.utf8) }
  #expect(error?.offset == offset)
}

@Test func `no depth of nesting ends the program`() throws {
  let deep = String(repeating: "[", count: 1_000_000)
  let error = #expect(throws: JSONTreeError.self) { try JSONTree(json: deep.utf8) }
  #expect(error?.offset == 512)
}

@Test func `bytes changed at random are JSON to Foundation where they are JSON here`() throws {
  let text = Array(#"{"a": [1, -2.5e3, "x\n\u00e9", true, null], "b": {"c": ""}}"#.utf8)
  var numbers = SplitMix(state: 7)
  var accepted = 0
  for _ in 0..<3_000 {
    var changed = text
    changed[Int.random(in: 0..<text.count, using: &numbers)] =
      Array("{}[]\",:0123456789.-e\\ untrlf".utf8).randomElement(using: &numbers) ?? 0
    guard (try? JSONTree(json: changed)) != nil else { continue }
    accepted += 1
    let isFoundations = (try? JSONSerialization.jsonObject(with: Data(changed))) != nil
    #expect(isFoundations, "\(String(decoding: changed, as: UTF8.self))")
  }
  #expect(accepted > 300)
}
