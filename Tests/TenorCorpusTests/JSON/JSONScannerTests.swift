import Testing

@testable import TenorCorpus

struct JSONScannerTests {
  /// What the scan found: the raw bytes of each value, `nil` where there is none; `nil` for no object.
  private func scan(_ line: String, _ paths: [String]) -> [String?]? {
    var scanner = JSONScanner(JSONFields(paths))
    return Array(line.utf8).withUnsafeBufferPointer { bytes in
      guard scanner.scan(bytes) else { return nil }
      return scanner.values.map {
        $0.kind == .absent ? nil : String(decoding: bytes[$0.range], as: UTF8.self)
      }
    }
  }

  @Test(arguments: [
    (#"{"a":1,"b":"x"}"#, ["1", "x"]),
    (#" { "b" : "x\"y" , "a" : -0.5e+3 } "#, ["-0.5e+3", #"x\"y"#]),
    (#"{"a":{"a":2},"b":[{"b":3},"]"]}"#, ["{", "["]),
    (#"{"a":true,"b":null}"#, ["true", "null"]),
    (#"{"a":1,"a":2,"b":3,"b":4}"#, ["2", "4"]),
    (#"{"x":"\\","a":"\\\"","b":""}"#, [#"\\\""#, ""]),
    (#"{"a":NaN,"b":-Infinity}"#, ["NaN", "-Infinity"]),
    (#"{"ab":1,"":2}"#, [nil, nil]),
    ("{}", [nil, nil]),
  ])
  func `values are found where they stand`(line: String, values: [String?]) {
    #expect(scan(line, ["a", "b"]) == values)
  }

  @Test(arguments: [
    ("a.b", "1"), ("a.c.d", "2"), ("x.y", "3"), ("a", "{"), ("a.c.b", nil), ("b", "4"),
    ("*.c.d", "2"), ("list.b", nil),
  ])
  func `dotted paths lead into objects, not into lists`(path: String, value: String?) {
    let line =
      #"{"a":{"b":1,"c":{"d":2},"e":[{"b":9}]},"x.y":3,"b":4,"list":[{"b":8}]}"#
    #expect(scan(line, [path]) == [value])
  }

  @Test(arguments: [
    "", "[]", "1", #""a""#, "{", "}", "{]", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{,"a":1}"#,
    #"{"a":1 "b":2}"#, #"{"a":1}}"#, #"{"a":1} x"#, #"{"a":[1,]}"#, #"{"a":[1}"#, #"{"a":"b}"#,
    #"{"a":"b\"}"#, #"{"a":01}"#, #"{"a":1.}"#, #"{"a":.5}"#, #"{"a":-}"#, #"{"a":1e}"#,
    #"{"a":+1}"#, #"{"a":tru}"#, #"{"a":True}"#, #"{'a':1}"#, #"{a:1}"#, #"{"a"::1}"#,
    #"{"a":[[[]]}"#, #"{"a":1]"#, #"{"a":"\"#,
  ])
  func `what is no JSON object is none`(line: String) {
    #expect(scan(line, ["a"]) == nil)
  }

  @Test(arguments: [(1, true), (1000, true), (1023, true), (1024, false), (100_000, false)])
  func `values are read to a depth of 1,024`(lists: Int, isRead: Bool) {
    let line =
      #"{"x":"# + String(repeating: "[", count: lists) + String(repeating: "]", count: lists)
      + #","a":1}"#
    #expect(scan(line, ["a"]) == (isRead ? ["1"] : nil))
  }

  @Test func `quotation marks are found at any distance`() {
    for length in 0..<40 {
      let text = String(repeating: "x", count: length)
      #expect(scan("{\"a\":\"\(text)\",\"b\":1}", ["a", "b"]) == [text, "1"])
      #expect(scan("{\"a\":\"\(text)\\\\\",\"b\":1}", ["a", "b"]) == [text + "\\\\", "1"])
    }
  }
}
