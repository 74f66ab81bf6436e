internal import TenorCorpus
public import TenorReport

extension DuplicateFindings {
  /// The groups for people: each utterance's id, date and place, and what it says where that is new.
  public func groupText(width: Int, style: TerminalStyle) -> String {
    let flow = TerminalText(width: width, style: style)
    let lines = groups.flatMap { group -> [String] in
      let head = "Group \(group.number): \(counted(group.utterances.count, "utterance"))"
      return ["", style.bold(head)] + group.utterances.flatMap { described($0, flow) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func described(_ member: Member, _ flow: TerminalText) -> [String] {
    var match = ""
    if let similarity = member.similarity {
      match =
        member.match == .identical
        ? "identical: " : "\(Numerals.fixed(similarity, decimals: 2)) similar: "
    }
    let parts = [
      "\(match)\(member.id) \(member.kind.rawValue)", member.speaker ?? "anonymous",
      member.date ?? "undated", "\(member.source):\(member.line)",
    ]
    let place = flow.lines([.init(parts.joined(separator: " · ").terminalLine)], indent: 2)
    return member.match == .identical
      ? place : place + flow.lines([.init(member.excerpt, .italic)], indent: 4)
  }
}
