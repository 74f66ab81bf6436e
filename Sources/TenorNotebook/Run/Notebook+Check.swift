extension Notebook {
  /// What is stale, edited, failed or lost, without running a cell; empty where the notebook holds. By line.
  public func check(with runner: some CellRunner) -> [NotebookProblem] {
    var problems = unattachedProblems
    let asked = valuesByCell
    for (index, cell) in cells.enumerated() {
      let reasons: [StaleReason]
      do {
        reasons = cell.staleReasons(try CellAttempt.prepare(cell, with: runner))
      } catch {
        problems.append(
          NotebookProblem(
            line: cell.line, reason: .failed(CellFailure(error)), subject: cell.words))
        continue
      }
      if !reasons.isEmpty {
        problems.append(
          NotebookProblem(line: cell.line, reason: .stale(reasons), subject: cell.words))
        continue
      }
      let written = cell.result?.marker.values ?? []
      for value in asked[index].map(\.value) where !value.isWritten(in: written) {
        problems.append(
          NotebookProblem(
            line: value.line,
            reason: value.text == nil ? .emptyValue(value.path) : .editedValue(value.path),
            subject: "a value"))
      }
    }
    return problems.sorted { $0.line < $1.line }
  }

  /// Runs every cell and compares what it says now with what stands below it, line by line, and the values
  /// with the prose; nothing is written. By line.
  ///
  /// - Throws: `CancellationError`, thrown by the runner.
  public func recompute(with runner: some CellRunner) async throws -> [NotebookProblem] {
    var problems = unattachedProblems
    let asked = valuesByCell
    for (index, cell) in cells.enumerated() {
      let attempt = try await CellAttempt(cell, with: runner, all: true)
      if let failure = attempt.failure {
        problems.append(
          NotebookProblem(line: cell.line, reason: .failed(failure), subject: cell.words))
      }
      guard let result = cell.result else {
        problems.append(
          NotebookProblem(line: cell.line, reason: .stale([.noResult]), subject: cell.words))
        continue
      }
      if let text = attempt.text?.text, !result.says(text) {
        problems.append(Self.difference(text, from: result, of: cell))
      }
      let filled = try await fill(asked[index], of: cell, after: attempt, with: runner)
      problems += filled.problems
      problems += filled.reports.map { report in
        NotebookProblem(
          line: report.line,
          reason: report.old.map { .valueDiffers(report.path, stands: $0, now: report.new) }
            ?? .emptyValue(report.path),
          subject: "a value")
      }
    }
    return problems.sorted { $0.line < $1.line }
  }

  /// The first line that differs, on the line where it stands.
  private static func difference(
    _ text: String, from result: CellResult, of cell: Cell
  ) -> NotebookProblem {
    let (now, stands) = (text.lines, result.text.lines)
    let same = zip(now, stands).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    return NotebookProblem(
      line: result.textLine + min(same, max(0, stands.count - 1)),
      reason: .differs(
        stands: same < stands.count ? stands[same] : nil,
        now: same < now.count ? now[same] : nil),
      subject: cell.words)
  }
}
