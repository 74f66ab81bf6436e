import Foundation
import TenorTestSupport
import Testing

/// What the notebooks say the program prints. With `TENOR_STORE=1` their blocks are written anew.
struct NotebookTests {
  @Test(arguments: Notebook.names)
  func `every command of a notebook prints what stands below it`(name: String) throws {
    var notebook = try Notebook(name: name)
    #expect(notebook.faults.isEmpty)
    let examples = notebook.examples
    #expect(!examples.isEmpty)
    // From the end, so that earlier lines keep their numbers when blocks are written anew.
    for example in examples.reversed() {
      let outcome = try Program.run(example.arguments, in: SharedFolder.project)
      #expect(outcome.status == 0, "\(name):\(example.line): \(outcome.remarks)")
      #expect(outcome.remarks.isEmpty, "\(name):\(example.line)")
      if StoredText.isStoring {
        notebook.store(outcome.output, for: example)
      } else {
        let stored = notebook.text(of: example.output)
        let isSame = outcome.output.utf8.elementsEqual(stored.utf8)
        #expect(
          isSame, "\(name):\(example.line): \(Notebook.difference(outcome.output, from: stored))")
      }
    }
    if StoredText.isStoring {
      try notebook.write()
      StoredText.recordStoring(Notebook.folder.appendingPathComponent(name))
    }
  }

  @Test(arguments: Notebook.names.filter { !$0.hasPrefix("measure-") })
  func `figures in the prose of a question stand in one of its blocks`(name: String) throws {
    let notebook = try Notebook(name: name)
    let shown = Set(Notebook.figures(in: notebook.fenced))
    let said = Notebook.figures(in: notebook.prose.map(Notebook.withoutCode))
    #expect(said.filter { !shown.contains($0) } == [])
  }

  @Test func `every notebook is listed`() throws {
    let list = try Notebook(name: "README.md").lines.joined(separator: "\n")
    #expect(Notebook.names.count >= 7)
    for name in Notebook.names { #expect(list.contains("](\(name))"), "\(name)") }
  }

  @Test func `the notebooks' register is the beginning of the one that ships`() throws {
    let copy = try String(
      contentsOf: Notebook.folder.appendingPathComponent("data/four-terms.yaml"), encoding: .utf8)
    let register = try String(
      contentsOf: SharedFolder.project.appendingPathComponent(
        "lexicons/terms-probation-uk.yaml"), encoding: .utf8)
    #expect(register.contains(copy))
  }
}

/// A Markdown file in which a block `tenor` holds a command, and the block `text` below its output.
private struct Notebook {
  struct Example {
    /// Of the command, from 1.
    var line: Int
    var arguments: [String]
    /// The lines of the block below, without its fences.
    var output: Range<Int>
  }

  static let folder = SharedFolder.project.appendingPathComponent("notebooks-md")
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted()

  var name: String
  var lines: [String]
  private(set) var examples: [Example] = []
  /// Blocks that are not what they should be, as `line: what`.
  private(set) var faults: [String] = []
  private(set) var fenced: [String] = []
  private(set) var prose: [String] = []

  init(name: String) throws {
    self.name = name
    lines = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
      .components(separatedBy: "\n")
    readBlocks()
  }

  private mutating func readBlocks() {
    var open: (info: String, first: Int)?
    var command: (line: Int, words: [String])?
    for (index, line) in lines.enumerated() {
      guard line.hasPrefix("```") else {
        if open == nil { prose.append(line) } else { fenced.append(line) }
        continue
      }
      guard let block = open else {
        open = (String(line.dropFirst(3)), index + 1)
        continue
      }
      open = nil
      let content = block.first..<index
      switch (block.info, command) {
      case ("tenor", nil):
        let words = lines[content].joined(separator: " ").split(separator: " ").map(String.init)
        if content.count != 1 || words.first != "tenor" {
          faults.append("\(block.first): expected one line, 'tenor' and its arguments")
        }
        command = (block.first + 1, Array(words.dropFirst()))
      case ("text", let asked?):
        examples.append(Example(line: asked.line, arguments: asked.words, output: content))
        command = nil
      case ("text", nil): faults.append("\(block.first): a block 'text' without a command above")
      case (_, nil): break
      default: faults.append("\(block.first): expected the block 'text' of the command above")
      }
    }
    if open != nil { faults.append("\(lines.count): a block is not closed") }
    if let command { faults.append("\(command.line): no output") }
  }

  /// What a program would have printed for these lines to stand here.
  func text(of range: Range<Int>) -> String {
    lines[range].map { $0 + "\n" }.joined()
  }

  /// The first line that differs, for people.
  static func difference(_ printed: String, from stored: String) -> String {
    let new = printed.components(separatedBy: "\n")
    let old = stored.components(separatedBy: "\n")
    let line = zip(new, old).prefix { $0 == $1 }.count
    return """
      line \(line + 1) of the output is '\(line < new.count ? new[line] : "")', \
      not '\(line < old.count ? old[line] : "")'
      """
  }

  /// Puts an output in place of a block's lines; examples further up stay where they are.
  mutating func store(_ output: String, for example: Example) {
    var new = output.components(separatedBy: "\n")
    if new.last == "" { new.removeLast() }
    lines.replaceSubrange(example.output, with: new)
  }

  func write() throws {
    try lines.joined(separator: "\n").write(
      to: Self.folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  /// Numbers of two digits or more, with the commas and points inside them.
  static func figures(in lines: [String]) -> [String] {
    lines.flatMap { $0.matches(of: /[0-9][0-9,.]*[0-9]/).map { String($0.output) } }
  }

  /// A line without what stands between back-ticks or is a link's target.
  static func withoutCode(_ line: String) -> String {
    line.replacing(/`[^`]*`/, with: "").replacing(/\]\([^)]*\)/, with: "]")
  }
}
