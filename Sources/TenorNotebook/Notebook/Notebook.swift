/// A notebook: GitHub-flavoured Markdown in which fenced blocks `tenor` hold a command each, what the
/// command says stands below its block, and prose may name single values of it.
///
/// A **cell** is a fenced block whose first word behind the fence is `tenor`; the second, if there is
/// one, is the cell's name, by which values are asked for:
///
///     ```tenor comments
///     tenor sentiment Fixtures/archive --by year
///     ```
///
/// Its **result** stands below it between two comments (``ResultMarker``), and a **value** in the prose
/// is `` `tenor: comments.overall.mean:3` ``, which a run turns into
/// `<span data-tenor="comments.overall.mean:3">0.100</span>`: a comment in its place would, at the start
/// of a line, make the whole line a block of HTML.
///
/// All else is prose, and keeps its bytes. Blocks are found by cmark-gfm, as GitHub would; cells in lists
/// and quotations are refused, since a result could not stand below them.
public struct Notebook: Sendable {
  let source: SourceLines
  /// In the order of the text.
  public internal(set) var cells: [Cell] = []
  /// Results without a cell above, in the order of the text: their cell was deleted or moved.
  public internal(set) var orphans: [CellResult] = []
  /// The values that the prose names, in the order of the text.
  public internal(set) var values: [NotebookValue] = []
  /// The words of the first heading; `nil` where there is none.
  public internal(set) var title: String?

  /// Reads the bytes of a Markdown file. O(bytes).
  ///
  /// - Throws: `NotebookError` with everything that is wrong with the notebook as a whole, such as a fence
  ///   that is not closed. What is wrong with one command alone is left to the run.
  public init(_ bytes: some Sequence<UInt8>) throws(NotebookError) {
    source = SourceLines(Array(bytes))
    guard source.bytes.count <= MarkdownEvent.longest else {
      throw NotebookError(faults: [NotebookFault(line: 1, reason: .tooLong(source.bytes.count))])
    }
    var reading = NotebookReading(source)
    reading.read()
    guard reading.faults.isEmpty else {
      throw NotebookError(faults: reading.faults.sorted { $0.line < $1.line })
    }
    cells = reading.cells
    orphans = reading.orphans
    values = reading.values
    title = reading.title
  }

  /// The bytes that the notebook was read from.
  public var bytes: [UInt8] { source.bytes }
}

/// A fenced block that holds a command.
public struct Cell: Sendable, Equatable {
  /// The second word behind the fence.
  public var name: String?
  /// The line of the opening fence, counted from 1.
  public var line: Int
  /// The line of the closing fence.
  public var endLine: Int
  /// What stands between the fences.
  public var content: String
  /// The level of the heading that the cell stands under; 0 above the first.
  public var level: Int
  /// What stands below it from an earlier run.
  public var result: CellResult?

  /// The cell for people: `cell 'mood'`, or `the cell` without a name.
  public var words: String { name.map { "cell '\($0)'" } ?? "the cell" }
}

/// What an earlier run wrote below a cell.
public struct CellResult: Sendable, Equatable {
  /// The line of the opening comment, counted from 1.
  public var line: Int
  /// The line of the closing comment.
  public var endLine: Int
  /// What stands between the comments, with LF between lines and no blank lines at the ends.
  public var text: String
  /// The line that the text begins on.
  var textLine: Int
  var marker: ResultMarker
  /// Whether the text is the one that was written, by its digest.
  var isAsWritten: Bool

  /// Whether the text is this one, byte for byte.
  func says(_ text: String) -> Bool { self.text.utf8.elementsEqual(text.utf8) }
}

/// A value of a cell that the prose names.
public struct NotebookValue: Sendable, Equatable {
  /// The line that it stands on, counted from 1.
  public var line: Int
  /// What is asked for, as it is written: `comments.overall.mean:3`.
  public var path: String
  /// The value that stands there as Markdown; `nil` where none was written yet.
  public var text: String?
  /// The bytes that are replaced when the value is written.
  var range: Range<Int>
}
