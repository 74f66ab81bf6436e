/// Dates and titles for sources that state none: a CSV file with the columns `file`, `date`, `title`.
///
/// The header names the columns, in any order; `date` or `title` may be missing, as may a field;
/// further columns are passed over. Dates are ISO 8601 at any precision (`2020`, `2020-11`,
/// `2020-11-26`). A file is named as reports name it, or by its path or the end of its path.
public struct Manifest: Sendable, Equatable {
  /// One row.
  public struct Row: Sendable, Equatable {
    /// The line that the row begins on, counted from 1.
    public var line: Int
    /// The file it speaks of, as written.
    public var file: String
    /// `nil` where the field is empty.
    public var date: CalendarDate?
    /// `nil` where the field is empty.
    public var title: String?
  }

  /// The manifest's own file name.
  public var name: String
  /// Where it lies, if it is a file: there it is none of the sources.
  public var path: String?
  /// SHA-256 of the file's bytes.
  public var digest: String
  /// In the order of the file.
  public var rows: [Row] = []

  /// Reads the CSV text of the file called `name`.
  public init(_ bytes: [UInt8], name: String, path: String? = nil) throws(ManifestError) {
    self.name = name
    self.path = path
    digest = Digest.sha256(bytes)
    let table = CSVTable(bytes)
    if let line = table.brokenLine {
      throw ManifestError(file: name, line: line, reason: .brokenQuotation)
    }
    guard let header = table.rows.first else {
      throw ManifestError(file: name, line: 1, reason: .missingColumn("file"))
    }
    let columns = header.fields.map { $0.lowercased().filter { $0 != " " } }
    guard let file = columns.firstIndex(of: "file") else {
      throw ManifestError(file: name, line: header.line, reason: .missingColumn("file"))
    }
    let date = columns.firstIndex(of: "date")
    let title = columns.firstIndex(of: "title")
    guard date != nil || title != nil else {
      throw ManifestError(file: name, line: header.line, reason: .missingColumn("date"))
    }
    var lines: [String: Int] = [:]
    for row in table.rows.dropFirst() {
      guard row.fields.count == columns.count else {
        let reason = ManifestError.Reason.fields(found: row.fields.count, expected: columns.count)
        throw ManifestError(file: name, line: row.line, reason: reason)
      }
      var entry = Row(line: row.line, file: row.fields[file])
      guard !entry.file.isEmpty else {
        throw ManifestError(file: name, line: row.line, reason: .noFile)
      }
      if let first = lines[entry.file] {
        let reason = ManifestError.Reason.duplicate(entry.file, firstLine: first)
        throw ManifestError(file: name, line: row.line, reason: reason)
      }
      lines[entry.file] = row.line
      if let date, !row.fields[date].isEmpty {
        guard let parsed = CalendarDate(iso: row.fields[date]) else {
          throw ManifestError(file: name, line: row.line, reason: .notADate(row.fields[date]))
        }
        entry.date = parsed
      }
      if let title, !row.fields[title].isEmpty { entry.title = row.fields[title] }
      rows.append(entry)
    }
  }
}

/// A manifest that does not say what it should.
public struct ManifestError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was found.
  public enum Reason: Sendable, Equatable {
    case missingColumn(String)
    case fields(found: Int, expected: Int)
    case noFile
    case duplicate(String, firstLine: Int)
    case notADate(String)
    case brokenQuotation
  }

  /// The manifest's file name.
  public var file: String
  /// Counted from 1.
  public var line: Int
  /// What was found there.
  public var reason: Reason

  /// Where, what was found, and what was expected.
  public var description: String {
    let what =
      switch reason {
      case .missingColumn(let name): "no column '\(name)'; expected the header file,date,title"
      case .fields(let found, let expected):
        "\(found) fields; expected \(expected), as in the header"
      case .noFile: "no file is named; expected a file's name in the column 'file'"
      case .duplicate(let name, let first): "'\(name)' is already on line \(first)"
      case .notADate(let text): "'\(text)' is not a date; expected 2020, 2020-11 or 2020-11-26"
      case .brokenQuotation: "a quotation mark is not closed, or text follows it; expected RFC 4180"
      }
    return "\(file):\(line): \(what)"
  }
}
