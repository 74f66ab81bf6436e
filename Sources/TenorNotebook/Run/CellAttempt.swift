/// What came of a cell: its result with what it was made of, or why there is none.
struct CellAttempt {
  /// Without the values and the output's digest.
  var marker: ResultMarker
  /// `nil` where the result that stands below the cell holds.
  var text: ResultText?
  /// Where the cell failed, with or without an output.
  var failure: CellFailure?
  /// Why the cell was run; empty where it was not.
  var reasons: [StaleReason] = []
  var remarks = ""
  /// `nil` where the program could not read the command.
  var prepared: PreparedCell?

  /// Runs the cell, if it must be.
  ///
  /// - Parameter all: whether it is run although its result holds.
  /// - Throws: `CancellationError` alone.
  init(_ cell: Cell, with runner: some CellRunner, all: Bool) async throws {
    let prepared: PreparedCell
    do {
      prepared = try Self.prepare(cell, with: runner)
    } catch {
      let failure = CellFailure(error)
      marker = ResultMarker(unprepared: cell)
      marker.status = failure.status
      text = ResultText(failure)
      self.failure = failure
      reasons = [.failed(failure.status)]
      return
    }
    self.prepared = prepared
    marker = ResultMarker(prepared)
    reasons = cell.staleReasons(prepared)
    if reasons.isEmpty {
      if !all { return }
      reasons = [.asked]
    }
    do {
      let outcome = try await runner.run(prepared)
      let text = ResultText(outcome, level: cell.level)
      self.text = text
      if text.hasHeadings { marker.level = cell.level }
      marker.status = outcome.status
      remarks = outcome.remarks
      if outcome.status != 0 {
        failure = CellFailure(outcome.remarks, status: outcome.status)
      }
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      let failure = CellFailure(error)
      marker.status = failure.status
      text = ResultText(failure)
      self.failure = failure
    }
  }

  /// The command as the program reads it.
  static func prepare(_ cell: Cell, with runner: some CellRunner) throws -> PreparedCell {
    try runner.prepare(CellCommand.arguments(of: cell))
  }
}

extension CellFailure {
  /// What a runner threw; a failure has a status other than 0.
  init(_ error: any Error) {
    switch error {
    case let failure as CellFailure:
      self.init(failure.message, status: failure.status == 0 ? 1 : failure.status)
    case let error as CellCommandError: self.init(error.description, status: 64)
    default: self.init(String(describing: error), status: 1)
    }
  }
}
