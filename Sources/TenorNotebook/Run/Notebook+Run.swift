extension Notebook {
  /// Runs the cells that are stale, in order, and writes their results below them and their values into
  /// the prose. All other bytes stay as they are, and a second run changes none.
  ///
  /// A cell that fails has its error in the place of its result, and the rest is run all the same; it is run
  /// again each time. A result that was edited by hand is replaced and handed back.
  ///
  /// - Parameters:
  ///   - all: whether cells are run whose results hold.
  ///   - progress: called after each cell.
  /// - Throws: `CancellationError`, thrown by the runner.
  public func run(
    with runner: some CellRunner, all: Bool = false,
    progress: (CellReport) -> Void = { _ in }
  ) async throws -> NotebookRun {
    var run = NotebookRun(bytes: [], isChanged: false)
    var edits: [Edit] = []
    let asked = valuesByCell
    for (index, cell) in cells.enumerated() {
      var attempt = try await CellAttempt(cell, with: runner, all: all)
      let filled = try await fill(asked[index], of: cell, after: attempt, with: runner)
      attempt.marker.values = filled.entries
      edits += filled.edits
      run.values += filled.reports
      run.problems += filled.problems
      edits += self.edits(cell, attempt)
      if let result = cell.result, let text = attempt.text, !result.isAsWritten,
        !result.says(text.text)
      {
        run.kept.append(result)
      }
      if let failure = attempt.failure {
        run.problems.append(
          NotebookProblem(line: cell.line, reason: .failed(failure), subject: cell.words))
      }
      let report = CellReport(
        cell: cell, reasons: attempt.reasons, failure: attempt.failure, remarks: attempt.remarks)
      run.cells.append(report)
      progress(report)
    }
    run.problems += unattachedProblems
    run.problems.sort { $0.line < $1.line }
    run.values.sort { $0.line < $1.line }
    run.bytes = Edit.apply(edits, to: bytes)
    run.isChanged = run.bytes != bytes
    return run
  }

  /// What is to be written for the cell: its result, or only the comment above it.
  private func edits(_ cell: Cell, _ attempt: CellAttempt) -> [Edit] {
    var marker = attempt.marker
    guard let text = attempt.text else {
      guard let result = cell.result else { return [] }
      marker = result.marker
      marker.values = attempt.marker.values
      return markerEdits(result, marker)
    }
    marker.output = Digest.short(text.text)
    if let result = cell.result, result.says(text.text) { return markerEdits(result, marker) }
    let lineEnd = source.lineEnd(cell.line)
    let lines = [marker.line, ""] + text.text.lines + ["", ResultMarker.end]
    let region = lines.joined(separator: lineEnd)
    if let result = cell.result {
      let start = source.content(result.line).lowerBound
      return [Edit(start..<source.content(result.endLine).upperBound, region)]
    }
    let end = source.content(cell.endLine).upperBound
    return [Edit(end..<end, lineEnd + lineEnd + region)]
  }

  private func markerEdits(_ result: CellResult, _ marker: ResultMarker) -> [Edit] {
    marker == result.marker ? [] : [Edit(source.content(result.line), marker.line)]
  }

  /// Orphans, and values that belong to no cell.
  var unattachedProblems: [NotebookProblem] {
    let names = Set(cells.compactMap(\.name))
    let orphaned = orphans.map {
      NotebookProblem(line: $0.line, reason: .orphan, subject: "a result")
    }
    return orphaned
      + values.compactMap { value in
        refusal(of: value, names).map {
          NotebookProblem(line: value.line, reason: .value(value.path, $0), subject: "a value")
        }
      }
  }

  /// Why the value belongs to no cell; `nil` where it does.
  private func refusal(of value: NotebookValue, _ names: Set<String>) -> ValueError? {
    do throws(ValueError) {
      let cell = try ValuePath(value.path).cell
      return names.contains(cell)
        ? nil : ValueError(.unknownCell(cell, known: cells.compactMap(\.name)))
    } catch {
      return error
    }
  }
}

/// Bytes that are replaced.
struct Edit {
  var range: Range<Int>
  var text: String

  init(_ range: Range<Int>, _ text: String) {
    self.range = range
    self.text = text
  }

  /// The bytes after all edits, which do not overlap. O(bytes).
  static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var edited: [UInt8] = []
    edited.reserveCapacity(bytes.count)
    var at = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      edited += bytes[at..<edit.range.lowerBound]
      edited += edit.text.utf8
      at = edit.range.upperBound
    }
    return edited + bytes[at...]
  }
}
