extension Notebook {
  /// A value and what it asks for.
  struct Asked {
    var value: NotebookValue
    var path: ValuePath
  }

  /// What is to be written for the values of a cell.
  struct Filled {
    var entries: [ResultMarker.Entry] = []
    var edits: [Edit] = []
    var reports: [ValueReport] = []
    var problems: [NotebookProblem] = []
  }

  /// The values that each cell is asked for; those that ask for none, or wrongly, are left out.
  var valuesByCell: [[Asked]] {
    var indices: [String: Int] = [:]
    for (index, cell) in cells.enumerated() {
      if let name = cell.name { indices[name] = index }
    }
    var asked = [[Asked]](repeating: [], count: cells.count)
    for value in values {
      guard let path = try? ValuePath(value.path), let index = indices[path.cell] else { continue }
      asked[index].append(Asked(value: value, path: path))
    }
    return asked
  }

  /// The values, where the cell was run or one of them is not what was written.
  func fill(
    _ asked: [Asked], of cell: Cell, after attempt: CellAttempt, with runner: some CellRunner
  ) async throws -> Filled {
    let written = cell.result?.marker.values ?? []
    var filled = Filled()
    let isRun = attempt.text != nil
    if asked.isEmpty {
      filled.entries = isRun ? [] : written
      return filled
    }
    if !isRun, asked.allSatisfy({ $0.value.isWritten(in: written) }) {
      filled.entries = written
      return filled
    }
    func refuse(_ asked: Asked, _ error: ValueError) {
      filled.problems.append(asked.problem(error))
    }
    guard attempt.failure == nil, let prepared = attempt.prepared else {
      for value in asked { refuse(value, ValueError(.failedCell)) }
      return filled
    }
    let findings: JSONTree
    do {
      findings = try await runner.values(of: prepared)
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      let failure = CellFailure(error)
      for value in asked { refuse(value, ValueError(.noFindings(failure.message.trimmed))) }
      return filled
    }
    var entries: [String: String] = [:]
    for value in asked {
      do {
        let text = try value.path.text(in: findings)
        entries[value.value.path] = Digest.short(text)
        let markup = value.value.markup(text)
        if !bytes[value.value.range].elementsEqual(markup.utf8) {
          filled.edits.append(Edit(value.value.range, markup))
        }
        if text != value.value.text {
          filled.reports.append(
            ValueReport(
              line: value.value.line, path: value.value.path, old: value.value.text, new: text))
        }
      } catch let error {
        refuse(value, error)
      }
    }
    filled.entries = entries.sorted { $0.key < $1.key }
      .map { ResultMarker.Entry(name: $0.key, digest: $0.value) }
    return filled
  }
}

extension Notebook.Asked {
  func problem(_ error: ValueError) -> NotebookProblem {
    NotebookProblem(
      line: value.line, reason: .value(value.path, error), subject: "a value")
  }
}

extension NotebookValue {
  /// Whether the value stands there as a run wrote it.
  func isWritten(in entries: [ResultMarker.Entry]) -> Bool {
    guard let text else { return false }
    let digest = Digest.short(text)
    return entries.contains { $0.name == path && $0.digest == digest }
  }

  /// The value as it is written into prose.
  func markup(_ text: String) -> String {
    "<span data-tenor=\"\(path.attributeEncoded)\">\(text)</span>"
  }
}
