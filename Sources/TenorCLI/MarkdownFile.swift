internal import Foundation
internal import TenorCorpus
internal import TenorReport

/// A report in Markdown that people write in.
struct MarkdownFile {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Writes the report; where the file is there, each section in the place of the one with its id. What stands
  /// between sections stays, and a section that was edited is put beside the file first.
  ///
  /// - Throws: a `Failure` for a file whose markers do not fit together, which is left as it is.
  func write(_ report: Report) throws {
    try CellMode.refuseFile(path)
    let merged = try file().merging(report, figures: .omitted) { Digest.sha256($0) }
    for section in merged.edited {
      let kept = FreeName(beside: path, "edited-\(section.id)").path
      try Destination.replace(kept) { try $0.write(Data(section.text.utf8)) }
      Remarks.print(
        "\(path): the section '\(section.id)' was edited by hand; it is kept in \(kept)")
    }
    try Destination.replace(path) { try $0.write(Data(merged.bytes)) }
  }

  private func file() throws -> ReportFile {
    // What is no file is written to, not read.
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return try ReportFile([])
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(
        status: .badInput, message: "\(path): cannot be read; expected a report to write into")
    }
    do {
      return try ReportFile([UInt8](data))
    } catch {
      throw Failure(status: .badInput, message: "\(path): \(error)")
    }
  }
}

/// The name of a file that is not there yet, beside another: `report.edited-terms-1.md`.
struct FreeName {
  let path: String

  init(beside path: String, _ words: String) {
    let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    let safe = words.replacing("/", with: "-")
    var number = 1
    while FileManager.default.fileExists(atPath: "\(stem).\(safe)-\(number).md") { number += 1 }
    self.path = "\(stem).\(safe)-\(number).md"
  }
}
