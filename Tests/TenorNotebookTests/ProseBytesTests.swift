import TenorNotebook
import Testing

private let pieces: [[UInt8]] =
  [
    "# Head\n", "text ", "line\n", "line\r\n", "cr\r", "\ttab\t\n", "  \n", "\n", "\n\n",
    "- item\n", "> quote\n",
    "```\ncode\n```\n", "~~~text\r\ncode\r\n~~~\r\n", "    indented\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "<div>\n", "</div>\n\n", "<!-- comment -->\n", "`code` ", "*em* ", "[link](x) ", "[x]: y\n",
    "\u{FEFF}", "é日本",
    "\u{0}", "***\n", "===\n", "1. one\n", "&amp;", "\\", "`",
    "\n```tenor\ntenor say a\n```\n", "\n```tenor\r\ntenor mark '# b'\r\n```\r\n",
    "\n~~~tenor\ntenor mark c\n~~~",
    "```tenor\ntenor nothing\n```\n", "\n```tenor\ntenor fail half\n```\n\n",
    "with `tenor: v.n` in it ", "\n`tenor: v.list[b].x:1`\n", "`tenor: v.none`",
  ].map { Array($0.utf8) } + [[0xFF, 0xC3], [0x80]]

private let valued = Array("\n\n```tenor v\ntenor say v\n```\n\n".utf8)

@Test(arguments: 0..<4)
func `prose keeps its bytes, whatever it is, and a second run changes none`(seed: UInt64)
  async throws
{
  var numbers = SplitMix(state: seed)
  let runner = FakeRunner(
    findings: ["v": #"{"n": 1234, "list": [{"name": "a"}, {"name": "b", "x": 0.25}]}"#])
  var runs = 0
  for _ in 0..<120 {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...12, using: &numbers) {
      bytes += pieces.randomElement(using: &numbers) ?? []
    }
    bytes += valued
    for _ in 0..<Int.random(in: 0...6, using: &numbers) {
      bytes += pieces.randomElement(using: &numbers) ?? []
    }
    guard let notebook = try? Notebook(bytes) else { continue }
    let run = try await notebook.run(with: runner)
    #expect(withoutResults(run.bytes) == bytes)
    let again = try Notebook(run.bytes)
    #expect(again.cells.map(\.content) == notebook.cells.map(\.content))
    #expect(again.cells.allSatisfy { $0.result != nil })
    let second = try await again.run(with: runner)
    #expect(second.bytes == run.bytes)
    // A change of the prose changes nothing but itself.
    var changed = run.bytes
    let place = [0, changed.count].randomElement(using: &numbers) ?? 0
    changed.insert(contentsOf: pieces.randomElement(using: &numbers) ?? [], at: place)
    if let other = try? Notebook(changed) {
      let rerun = try await other.run(with: runner)
      #expect(withoutResults(rerun.bytes) == withoutResults(changed))
      runs += 1
    }
  }
  #expect(runs > 40, "only \(runs) of the texts were notebooks")
}

@Test(arguments: 0..<4)
func `a notebook in which anything was changed is refused or run, and then whole`(seed: UInt64)
  async throws
{
  var numbers = SplitMix(state: seed)
  let runner = FakeRunner(findings: ["v": #"{"n": 1, "list": [{"name": "b", "x": 2}]}"#])
  let text: [UInt8] = Array("# T\n".utf8) + valued + pieces.joined() + valued.dropLast(2)
  let first = try Notebook(
    "# T\n\n```tenor\ntenor mark '# b'\n```\n\n`tenor: v.n` and `tenor: v.list[b].x`\n\n"
      + "~~~tenor v\r\ntenor say v\r\n~~~\r\n\n## U\n\n```tenor\ntenor fail half\n```")
  let bytes = try await first.run(with: runner).bytes
  let marks = ["<!-- tenor:result-end -->", "```", "-->", "\n\n", "`tenor: v.n`", "</span>"]
  for _ in 0..<120 {
    var changed = bytes
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      let at = Int.random(in: 0..<changed.count, using: &numbers)
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0:
        changed.removeSubrange(
          at..<min(changed.count, at + Int.random(in: 1...80, using: &numbers)))
      case 1: changed[at] = UInt8.random(in: 0...255, using: &numbers)
      case 2: changed.insert(contentsOf: (marks.randomElement(using: &numbers) ?? "").utf8, at: at)
      default: changed.insert(contentsOf: text.randomSlice(using: &numbers), at: at)
      }
      if changed.isEmpty { changed = bytes }
    }
    guard let notebook = try? Notebook(changed) else { continue }
    _ = notebook.check(with: runner)
    let run = try await notebook.run(with: runner)
    let again = try Notebook(run.bytes)
    #expect(again.cells.count == notebook.cells.count)
    #expect(try await again.run(with: runner).bytes == run.bytes)
  }
}

extension [UInt8] {
  fileprivate func randomSlice(using numbers: inout SplitMix) -> ArraySlice<UInt8> {
    let start = Int.random(in: 0..<count, using: &numbers)
    return self[start..<Swift.min(count, start + Int.random(in: 1...60, using: &numbers))]
  }
}

@Test(arguments: ["\n", "\r\n", "\r"])
func `a result has the line ends of its cell`(end: String) async throws {
  let text = ["# T", "", "```tenor", "tenor mark a", "```", "prose"].joined(separator: end)
  let run = try await Notebook(text).run(with: FakeRunner())
  let lines = ["# T", "", "```tenor", "tenor mark a", "```", ""]
  let expected =
    lines + ["<!-- tenor:result … -->", "", "a", "", "<!-- tenor:result-end -->", "prose"]
  #expect(Array(run.withoutDigests.utf8) == Array(expected.joined(separator: end).utf8))
  #expect(try await Notebook(run.bytes).run(with: FakeRunner()).bytes == run.bytes)
}

@Test func `time grows with the notebook, not with its square`() async throws {
  let runner = FakeRunner(findings: ["v": #"{"n": 1}"#])
  func seconds(_ count: Int) async throws -> Duration {
    let text = (0..<count).map { number in
      "## \(number)\n\n```tenor c\(number)\ntenor say v\n```\n\nProse `tenor: c\(number).n` and more.\n\n"
    }.joined()
    var best = Duration.seconds(1_000)
    for _ in 0..<3 {
      let start = ContinuousClock.now
      let run = try await Notebook(text).run(with: runner)
      let again = try await Notebook(run.bytes).run(with: runner)
      best = min(best, ContinuousClock.now - start)
      #expect(run.cells.count == count && run.values.count == count && !again.isChanged)
    }
    return best
  }
  let (small, large) = (try await seconds(200), try await seconds(1_600))
  // Eight times as many cells: 8 times the time where it is linear, 64 times where it is not.
  #expect(large < small * 24, "\(small) and \(large)")
}
