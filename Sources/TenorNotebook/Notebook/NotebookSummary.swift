/// A notebook in a list.
public struct NotebookSummary: Sendable, Equatable {
  /// Of the file.
  public var name: String
  /// The first heading; `nil` where there is none, or where the notebook cannot be read.
  public var title: String?
  /// How many cells it has.
  public var cells: Int
  /// How many of them are to be run again, or cannot be run.
  public var stale: Int
  /// What is wrong with the notebook as a whole; empty where nothing is.
  public var faults: [NotebookFault]

  /// Reads a notebook and looks which of its cells hold; none is run.
  public init(name: String, bytes: some Sequence<UInt8>, runner: some CellRunner) {
    self.name = name
    do {
      let notebook = try Notebook(bytes)
      title = notebook.title
      cells = notebook.cells.count
      stale = notebook.check(with: runner).count { $0.isOfCell }
      faults = []
    } catch let error {
      title = nil
      cells = 0
      stale = 0
      faults = error.faults
    }
  }
}

extension NotebookProblem {
  fileprivate var isOfCell: Bool {
    switch reason {
    case .stale, .failed: true
    default: false
    }
  }
}
