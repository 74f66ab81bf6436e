public import TenorCorpus

/// What coders wrote into a sheet.
public struct CodedSheet: Sendable {
  /// One coded row.
  public struct Row: Sendable, Equatable {
    /// The id in the sheet.
    public var id: String
    /// The file that it stands in; of several sheets the first.
    public var file: String
    /// The line of the file that the row begins on.
    public var line: Int
    /// By coder, in −1...1; `nil`: not coded.
    public var codes: [Double?]
    /// What stands in the column `text`; `nil` where there is nothing.
    public var text: String?
    /// By coder, where another sheet has the code: `file:line`.
    var elsewhere: [String: String] = [:]

    /// The file and the line.
    public var place: String { "\(file):\(line)" }

    /// A coded row.
    public init(
      id: String, file: String, line: Int, codes: [Double?], text: String? = nil
    ) {
      self.id = id
      self.file = file
      self.line = line
      self.codes = codes
      self.text = text
    }
  }

  /// Something in the sheet that a person has to mend.
  public struct Problem: Error, Equatable, CustomStringConvertible {
    /// The file, the line and what is to be mended, one problem each.
    public var lines: [String]
    /// All in one.
    public var description: String { lines.joined(separator: "\n") }
  }

  /// What was read, in order.
  public private(set) var files: [String]
  /// The coders' columns.
  public var coders: [String]
  /// In the order of the file.
  public var rows: [Row]

  /// Reads a sheet as spreadsheets save it, whatever the order of its columns and whatever others it has.
  ///
  /// - Parameters:
  ///   - coders: the columns to read; `nil`: those that are known, of which some may be absent; where
  ///     none is there, all but `id`, `text`, `context` and `note`.
  ///   - known: the coders that the sheet was made for.
  /// - Throws: `InputProblem` where the file cannot be read, ``Problem`` for what is wrong in it: all of
  ///   it, so that it is mended in one go.
  public init(_ input: Input, coders asked: [String]?, known: [String] = [], scale: CodeScale)
    throws
  {
    let name = input.path ?? input.name
    files = [name]
    let table: DelimitedTable
    do {
      table = try DelimitedTable(input)
    } catch let problem as DelimitedTable.Problem {
      throw Problem(lines: ["\(name):\(problem.line): \(problem.description)"])
    }
    let names = table.header.map { $0.lowercased() }
    func column(_ asked: String) throws -> Int {
      let places = names.indices.filter { names[$0] == asked.lowercased() }
      if places.count == 1 { return places[0] }
      let found = table.header.filter { !$0.isEmpty }.joined(separator: ", ")
      let wrong = places.isEmpty ? "no column '\(asked)'" : "two columns '\(asked)'"
      throw Problem(lines: ["\(name):1: \(wrong); the columns are \(found)"])
    }
    let id = try column("id")
    let there = known.filter { names.contains($0.lowercased()) }
    coders =
      asked ?? (there.isEmpty ? nil : there)
      ?? table.header.filter { !$0.isEmpty && !CodingSheet.columns.contains($0.lowercased()) }
    guard !coders.isEmpty else {
      throw Problem(lines: [
        "\(name):1: no column of a coder; expected one beside id, text and note"
      ])
    }
    let columns = try coders.map(column)
    let words = names.firstIndex(of: "text")
    var problems: [String] = []
    var lines: [String: Int] = [:]
    rows = []
    for row in table.rows {
      let place = "\(name):\(row.line) (row \(row.number))"
      func field(_ column: Int) -> String {
        column < row.fields.count ? row.fields[column] : ""
      }
      let key = field(id).filter { !$0.isWhitespace }
      if key.isEmpty {
        problems.append("\(place): no id; expected one in column '\(table.header[id])'")
        continue
      }
      if let first = lines[key] {
        problems.append(
          "\(place): the id \(key) stands on line \(first) already; expected each id once")
        continue
      }
      lines[key] = row.line
      var codes: [Double?] = []
      for (coder, column) in zip(coders, columns) {
        let words = field(column)
        let value = scale.value(of: words)
        codes.append(value ?? nil)
        if value == nil {
          problems.append(
            "\(place), column '\(coder)': '\(words)' is no code; expected \(scale.expected), or nothing"
          )
        }
      }
      let text = words.map(field).flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
      rows.append(Row(id: key, file: name, line: row.line, codes: codes, text: text))
    }
    if !problems.isEmpty { throw Problem(lines: problems) }
  }

  /// Takes up another sheet of the same sample: its rows and its coders' codes.
  ///
  /// - Throws: ``Problem`` where the same coder coded the same row in two ways.
  public mutating func add(_ other: CodedSheet) throws {
    files += other.files
    for coder in other.coders where column(of: coder) == nil {
      coders.append(coder)
      for index in rows.indices { rows[index].codes.append(nil) }
    }
    var places = Dictionary(uniqueKeysWithValues: rows.indices.map { (rows[$0].id, $0) })
    var problems: [String] = []
    for row in other.rows {
      let place = places[row.id] ?? rows.count
      if place == rows.count {
        rows.append(
          Row(
            id: row.id, file: row.file, line: row.line, codes: coders.map { _ in nil },
            text: row.text))
        places[row.id] = place
      }
      for (coder, code) in zip(other.coders, row.codes) {
        guard let code, let column = self.column(of: coder) else { continue }
        if let before = rows[place].codes[column], before != code {
          problems.append(
            "\(row.place): \(coder) coded \(row.id) otherwise on \(rows[place].elsewhere[coders[column]] ?? rows[place].place); expected the same code, or one of them blank"
          )
        } else if rows[place].codes[column] == nil {
          rows[place].elsewhere[coders[column]] = row.place
        }
        rows[place].codes[column] = code
      }
    }
    if !problems.isEmpty { throw Problem(lines: problems) }
  }

  /// A coder whose name is written in another case is no other coder.
  private func column(of coder: String) -> Int? {
    coders.firstIndex { $0.lowercased() == coder.lowercased() }
  }
}
