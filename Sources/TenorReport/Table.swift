/// A table of results: columns with a name and a unit, rows of typed cells, notes below.
public struct Table: Sendable, Hashable {
  /// One column. Numbers stand right, words left.
  public struct Column: Sendable, Hashable {
    /// The side on which a column's cells end flush.
    public enum Alignment: Sendable, Hashable { case left, right }
    /// What people read above the column.
    public var title: String
    /// What CSV calls it: camelCase, stable.
    public var key: String
    /// Right for numbers, left for words.
    public var alignment: Alignment
    /// What the numbers count or measure, told behind the title: `per million tokens`, `%`.
    public var unit: String?

    /// A column, of numbers unless told otherwise.
    public init(
      _ title: String, key: String, _ alignment: Alignment = .right, unit: String? = nil
    ) {
      self.title = title
      self.key = key
      self.alignment = alignment
      self.unit = unit
    }
  }

  /// One value. Renderers for people round numbers to the stated decimals; CSV keeps them whole.
  public enum Cell: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case number(Double, decimals: Int)
    /// A value that does not exist: a dash for people, an empty field in CSV.
    case missing
  }

  /// Unique in its section: file names are made from it.
  public var id: String
  /// What people read above the table.
  public var title: String
  /// From left to right.
  public var columns: [Column]
  /// From top to bottom; each row has one cell for each column.
  public var rows: [[Cell]]
  /// What a reader must know about the numbers, printed below them.
  public var notes: [Prose]

  /// A table of these rows.
  public init(
    id: String, title: String, columns: [Column], rows: [[Cell]] = [], notes: [Prose] = []
  ) {
    self.id = id
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}

extension Table.Cell {
  /// The number, or `missing`.
  public static func number(_ value: Double?, decimals: Int) -> Self {
    value.map { .number($0, decimals: decimals) } ?? .missing
  }
  /// The integer, or `missing`.
  public static func integer(_ value: Int?) -> Self {
    value.map { .integer($0) } ?? .missing
  }
  /// The words, or `missing`.
  public static func text(_ value: String?) -> Self {
    value.map { .text($0) } ?? .missing
  }
}
