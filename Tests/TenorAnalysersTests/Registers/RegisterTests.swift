internal import Foundation
internal import TenorAnalysers
internal import Testing

@Suite struct RegisterTests {
  @Test func `a register is read with its lines and digest`() throws {
    let register = try register(
      """
      # comment with *stars* and &amp
      actors:
        - name: Napo
          kind: body
          aliases:
            - {form: Napo, case: any}
            - 'National Association of Probation Officers'
        - {name: Grayling, kind: person, aliases: [Grayling], not: [AC Grayling]}
      """, as: .actors)
    #expect(register.entries.map(\.name) == ["Napo", "Grayling"])
    #expect(register.entries.map(\.line) == [3, 8])
    #expect(register.entries[0].aliases.map(\.caseRule) == [.any, .auto])
    #expect(register.entries[0].aliases.map(\.line) == [6, 7])
    #expect(register.entries[1].exclusions == [.init("AC Grayling", line: 8)])
    #expect(register.digest.count == 64)
  }

  @Test(arguments: [
    ("", "register.yaml: the file has no 'terms'"),
    ("terms:", "register.yaml:1: 'terms' is nothing; expected a list of entries"),
    ("terms: []", "register.yaml:1: 'terms' is empty; expected at least one entry"),
    ("- a", "register.yaml:1: the file is a list; expected a mapping with actors"),
    ("term: []", "register.yaml:1: 'term' is no key of the file; known are actors, terms"),
    ("actors: []", "register.yaml:1: the file has no 'terms'"),
    ("terms:\n  - TR", "register.yaml:2: a term is 'TR'; expected a mapping with name"),
    ("terms:\n  - {aliases: [TR]}", "register.yaml:2: a term has no 'name'"),
    ("terms:\n  - {name: TR}", "register.yaml:2: TR has no 'aliases'"),
    (
      "terms:\n  - {name: TR, aliases: TR}",
      "register.yaml:2: 'aliases' of TR is 'TR'; expected a list of forms"
    ),
    (
      "terms:\n  - {name: TR, aliases: []}",
      "register.yaml:2: 'aliases' of TR is empty; expected at least one word"
    ),
    (
      "terms:\n  - {name: TR, alias: [TR]}",
      "register.yaml:2: 'alias' is no key of a term; known are name, aliases, not"
    ),
    (
      "terms:\n  - {name: TR, kind: body, aliases: [TR]}",
      "register.yaml:2: 'kind' is no key of a term; known are name, aliases, not"
    ),
    (
      "terms:\n  - name: TR\n    aliases: ['']",
      "register.yaml:3: an alias is empty; expected at least one word"
    ),
    (
      "terms:\n  - name: TR\n    aliases: [~]",
      "register.yaml:3: an alias is empty; expected at least one word"
    ),
    ("terms:\n  - name: [TR]", "register.yaml:2: 'name' is a list; expected words"),
    (
      "terms:\n  - name: TR\n    aliases: [{form: TR, case: odd}]",
      "register.yaml:3: 'odd' is no case rule; known are auto, exact, any, upper, initial"
    ),
    (
      "terms:\n  - name: TR\n    aliases: [{form: TR, after: to}]",
      "register.yaml:3: 'after' is 'to'; expected a list of words"
    ),
    (
      "terms:\n  - {name: TR, aliases: [TR]}\n  - {name: TR, aliases: [RT]}",
      "register.yaml:3: an entry 'TR' is already on line 2"
    ),
    (
      "terms: [\n  {name: TR",
      "register.yaml:3: not YAML: while parsing a flow mapping did not find expected ',' or '}'"
    ),
    (
      "terms: &a [*a]",
      "register.yaml:1: '&a' is a YAML anchor or alias; these files use none: quote the word if it is meant"
    ),
    (
      "terms: []\nterms: []",
      "register.yaml:1: not YAML: the key 'terms' stands twice in one mapping"
    ),
  ])
  func `what is wrong is said in one line`(yaml: String, message: String) throws {
    #expect(throws: YAMLError.self) { try register(yaml) }
    do { _ = try register(yaml) } catch { #expect("\(error)" == message) }
  }

  @Test(arguments: [
    ("[TR, TR]", "register.yaml:2: 'TR' is already on line 2 (a)"),
    ("['Napo’s day', \"Napo's  day\"]", "register.yaml:2: 'Napo's day' is already on line 2 (a)"),
    (
      "['...']",
      "register.yaml:2: '...' holds '...'; expected words, with spaces, hyphens or apostrophes between them"
    ),
    (
      "['Kent, Surrey']",
      "register.yaml:2: 'Kent, Surrey' holds ','; expected words, with spaces, hyphens or apostrophes between them"
    ),
    (
      "['www.napo.org.uk']",
      "register.yaml:2: 'www.napo.org.uk' holds 'www.napo.org.uk'; expected words, with spaces, hyphens or apostrophes between them"
    ),
  ])
  func `an alias that stands twice or matches nothing is refused`(aliases: String, message: String)
    throws
  {
    let yaml = "terms:\n  - {name: a, aliases: \(aliases)}"
    #expect(throws: YAMLError.self) { try register(yaml) }
    do { _ = try register(yaml) } catch { #expect("\(error)" == message) }
  }

  @Test func `an alias of another entry is refused with both lines, unless its conditions differ`()
    throws
  {
    #expect(
      throws: YAMLError(
        file: "register.yaml", line: 3, reason: .duplicateAlias("TR", firstLine: 2, firstEntry: "a")
      )
    ) {
      try register("terms:\n  - {name: a, aliases: [TR]}\n  - {name: b, aliases: [x, TR]}")
    }
    #expect(throws: Never.self) {
      try register(
        "terms:\n  - {name: a, aliases: [TR]}\n  - {name: b, aliases: [{form: TR, case: any}]}")
    }
  }

  @Test(arguments: [
    "[", "{", "[{a: ", "- ", "? ", "{? ", "a: ", "!!seq [", "'\n", "\"\\", "- [", "*a ", "&a ",
  ])
  func `nesting without end is an error, not a crash`(piece: String) throws {
    for yaml in [
      String(repeating: piece, count: 100_000),
      "terms:\n  - " + String(repeating: piece, count: 100_000),
    ] {
      #expect(throws: YAMLError.self) { try register(yaml) }
    }
  }

  @Test func `nesting by indentation is an error, not a crash`() throws {
    let lines = (0..<2_000).map { String(repeating: " ", count: $0) + "a:" }
    #expect(throws: YAMLError.self) { try register(lines.joined(separator: "\n")) }
    #expect(throws: YAMLError.self) {
      try register(
        (0..<2_000).map { String(repeating: " ", count: $0) + "-" }.joined(separator: "\n"))
    }
  }

  @Test func `a bomb of aliases is refused`() throws {
    var bomb = "a0: &a0 [x]\n"
    for level in 1...40 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(throws: YAMLError.self) { try register(bomb + "? *a40\n: x\n? *a40\n: y\n") }
  }

  @Test func `files that are none are told apart`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("register-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = folder.appendingPathComponent("none.yaml").path
    #expect(throws: YAMLError(file: missing, reason: .missingFile)) {
      try Register(contentsOf: missing, as: .terms)
    }
    #expect(throws: YAMLError(file: folder.path, reason: .isDirectory)) {
      try Register(contentsOf: folder.path, as: .terms)
    }
    let binary = folder.appendingPathComponent("binary.yaml")
    try Data([0x74, 0x0A, 0xFF, 0xFE]).write(to: binary)
    #expect(throws: YAMLError(file: "binary.yaml", line: 2, reason: .notUTF8(offset: 2))) {
      try Register(contentsOf: binary.path, as: .terms)
    }
    let large = folder.appendingPathComponent("large.yaml")
    try Data(repeating: 0x20, count: (16 << 20) + 1).write(to: large)
    #expect(throws: YAMLError(file: "large.yaml", reason: .tooLarge(limit: 16 << 20))) {
      try Register(contentsOf: large.path, as: .terms)
    }
  }

  @Test(arguments: [
    (Register.Content.actors, "actors-probation-uk.yaml"), (.terms, "terms-probation-uk.yaml"),
  ])
  func `the registers that ship compile`(content: Register.Content, file: String) throws {
    let register = try Register.bundled(content)
    #expect(register.file == file)
    #expect(register.entries.count > 10)
  }
}
