import TenorReport
import Testing

private struct Findings: Encodable {
  struct Row: Encodable {
    var zeta = "z"
    var alpha: Double? = 0.1
    var missing: Int?
    var flag: Bool?
    var nested: [Int?]? = [1, nil]
  }
  var rows = [Row()]
  var empty: [Row] = []
  var counts = ["é": 1, "b": 2, "a": 3, "Z": 4]
  var byYear = [10: "ten", 9: "nine"]
  var absent: Row?
}

@Test func `keys stand as declared, nil is null, dictionaries are sorted`() throws {
  #expect(
    try OrderedJSON.encode(Findings(), style: .compact) == """
      {"rows":[{"zeta":"z","alpha":0.1,"missing":null,"flag":null,"nested":[1,null]}],"empty":[],\
      "counts":{"Z":4,"a":3,"b":2,"é":1},"byYear":{"9":"nine","10":"ten"},"absent":null}
      """)
}

@Test func `a document begins with the version and the analyser`() throws {
  struct Overall: Encodable {
    var mean: Double? = -2
    var series: [Int] = [1, 2]
    var none: [Int] = []
  }
  #expect(
    try OrderedJSON.document(tenor: "1.0", findings: "sentiment", Overall()) == """
      {
        "tenor": "1.0",
        "findings": "sentiment",
        "mean": -2.0,
        "series": [
          1,
          2
        ],
        "none": []
      }

      """)
}

@Test func `what stands inside arrays is indented by its depth`() throws {
  #expect(
    try OrderedJSON.encode([["a": [1]], [:]] as [[String: [Int]]]) == """
      [
        {
          "a": [
            1
          ]
        },
        {}
      ]
      """)
}

@Test func `a document refuses what is no object and a member of its own name`() {
  #expect(throws: EncodingError.self) {
    try OrderedJSON.document(tenor: "1", findings: "x", [1, 2])
  }
  #expect(throws: EncodingError.self) {
    try OrderedJSON.document(tenor: "1", findings: "x", ["tenor": "2"])
  }
}

@Test(arguments: [
  ("\"\\/", #""\"\\/""#),
  ("\n\r\t\u{8}\u{C}\u{0}\u{1F}\u{7F}", "\"\\n\\r\\t\\b\\f\\u0000\\u001f\u{7F}\""),
  ("日本 👍🏽 e\u{301}\u{2028}", "\"日本 👍🏽 e\u{301}\u{2028}\""), ("", "\"\""),
])
func `strings escape only what JSON demands`(words: String, written: String) throws {
  #expect(try OrderedJSON.encode(words) == written)
}

@Test(arguments: [
  (0.1, "0.1"), (1, "1.0"), (-0.0, "-0.0"), (1e21, "1e+21"), (.leastNonzeroMagnitude, "5e-324"),
  (0.1 + 0.2, "0.30000000000000004"),
])
func `numbers are the shortest that read back`(value: Double, written: String) throws {
  #expect(try OrderedJSON.encode(value) == written)
}

@Test func `integers of every size stay integers`() throws {
  #expect(try OrderedJSON.encode([Int.min, Int.max]) == "[\n  \(Int.min),\n  \(Int.max)\n]")
  #expect(try OrderedJSON.encode(UInt64.max) == "18446744073709551615")
  #expect(try OrderedJSON.encode(Float(0.1)) == "0.1")
}

@Test(arguments: [Double.nan, .infinity, -.infinity])
func `a number that JSON cannot write is refused by its path`(value: Double) {
  struct Findings: Encodable {
    var series: [[String: Double]]
  }
  let error = #expect(throws: EncodingError.self) {
    try OrderedJSON.encode(Findings(series: [["mean": 1], ["mean": value]]))
  }
  guard case .invalidValue(_, let context) = error else { return }
  #expect(context.codingPath.map(\.stringValue) == ["series", "1", "mean"])
  #expect(
    context.debugDescription
      == "'series.[1].mean' is \(value), which JSON has no way to write. A number that does not exist is nil."
  )
}

@Test func `sets and dictionaries with other keys are sorted too`() throws {
  struct Key: Hashable, Encodable { var k: Int }
  #expect(try OrderedJSON.encode(Set([10, 9, 100]), style: .compact) == "[9,10,100]")
  #expect(
    try OrderedJSON.encode([Key(k: 2): "b", Key(k: 1): "a"], style: .compact)
      == #"[{"k":1},"a",{"k":2},"b"]"#)
}

@Test func `containers may be filled in any order`() throws {
  struct Odd: Encodable {
    enum Keys: CodingKey { case first, second, again }
    func encode(to encoder: any Encoder) throws {
      var outer = encoder.container(keyedBy: Keys.self)
      var first = outer.nestedUnkeyedContainer(forKey: .first)
      var second = outer.nestedContainer(keyedBy: Keys.self, forKey: .second)
      try outer.encode(1, forKey: .again)
      try second.encodeNil(forKey: .first)
      try first.encode("x")
      try outer.encode(2, forKey: .again)
    }
  }
  #expect(
    try OrderedJSON.encode(Odd(), style: .compact)
      == #"{"first":["x"],"second":{"first":null},"again":2}"#)
}

@Test func `a type that encodes nothing is an empty object`() throws {
  struct Nothing: Encodable {
    func encode(to encoder: any Encoder) {}
  }
  #expect(try OrderedJSON.encode(Nothing()) == "{}")
}

@Test func `an object with many members keeps them all in order`() throws {
  let members = Dictionary(uniqueKeysWithValues: (100..<200).map { ("k\($0)", $0) })
  let expected = (100..<200).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
  #expect(try OrderedJSON.encode(members, style: .compact) == "{\(expected)}")
}
