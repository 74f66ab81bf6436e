import Testing

@testable import TenorNotebook

private func arguments(_ content: String) throws -> [String] {
  let cell = Cell(name: nil, line: 10, endLine: 0, content: content, level: 0)
  return try CellCommand.arguments(of: cell)
}

@Test(arguments: [
  ("tenor", ""), ("tenor a b\n", "a|b"), ("\n  tenor   a\t b  \n\n", "a|b"),
  ("tenor a \\\n  b \\\n  c\n", "a|b|c"), ("tenor a\\\nb", "ab"), ("tenor 'a b' c", "a b|c"),
  (#"tenor "a b"c d"#, "a bc|d"), (#"tenor 'recall*' '$x' '`' '|'"#, "recall*|$x|`||"),
  (#"tenor "it's" 'say "x"'"#, #"it's|say "x""#), (#"tenor "\"\\\$\`\n""#, #""\$`\n"#),
  (#"tenor \* \$x a\ b"#, "*|$x|a b"), ("tenor '' \"\"", "|"),
  ("tenor a~b a#b a!b 50%", "a~b|a#b|a!b|50%"),
  ("tenor café 日本", "café|日本"), ("'tenor' a", "a"), ("tenor a \\\n\n", "a"),
])
func `a command is cut into words as a shell would cut it`(content: String, words: String) throws {
  #expect(try arguments(content).joined(separator: "|") == words)
}

@Test(arguments: [
  ("", "10: the cell is empty: expected a command, such as 'tenor corpus FOLDER'"),
  (" \n\t\n", "10: the cell is empty: expected a command, such as 'tenor corpus FOLDER'"),
  (
    "\nrm -rf x",
    "12: the command begins with 'rm', not with 'tenor': a notebook runs no other program"
  ),
  (
    "tenor a\ntenor b",
    #"12: a second command in one cell: expected one command (a line that goes on below ends in '\')"#
  ),
  ("tenor 'a\nb'", "11: ' is not closed on its line"),
  ("tenor a \\\n\"b\\", "12: \" is not closed on its line"),
])
func `what is no single command of tenor is refused`(content: String, words: String) {
  let error = #expect(throws: CellCommandError.self) { try arguments(content) }
  #expect(error.map { "\($0.line): \($0)" } == words)
}

@Test(arguments: [
  "tenor a | sh", "tenor a > b", "tenor a < b", "tenor a; b", "tenor a && b", "tenor a &",
  "tenor $(b)", "tenor `b`", "tenor $HOME", "tenor \"$HOME\"", "tenor \"`b`\"", "tenor *.txt",
  "tenor a?", "tenor [ab]", "tenor {a,b}", "tenor ~/a", "tenor a # b", "tenor !!", "tenor (a)",
])
func `what only a shell could do is refused`(content: String) {
  let error = #expect(throws: CellCommandError.self) { try arguments(content) }
  #expect(error?.description.contains("no shell reads this") == true)
}
