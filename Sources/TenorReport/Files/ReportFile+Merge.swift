/// A report's file with new sections in it.
public struct MergedReportFile: Sendable, Hashable {
  /// The whole file.
  public var bytes: [UInt8]
  /// Sections that were replaced although they may not be as they were written, as they stood: to be kept
  /// beside the file.
  ///
  /// Either they do not match their digest, or they have none and differ from the new text.
  public var edited: [ReportFile.Section]
}

extension ReportFile {
  /// The file with the report's sections: each in the place of the one with its id, new ones after the last
  /// that is there, in the report's order, or at the file's end where there is none.
  ///
  /// All other bytes stay, and merging the same report again changes nothing. Sections that the report
  /// does not have stay too. An empty file gets the report's title. Line breaks are the file's own. O(bytes).
  ///
  /// - Parameter sha256: the SHA-256 of the bytes in hexadecimal digits.
  public func merging(
    _ report: Report, figures: FigurePlacement = .omitted, sha256: ([UInt8]) -> String
  ) -> MergedReportFile {
    var fresh = Dictionary(
      report.sections.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in
        preconditionFailure("The report has section '\(first.id)' twice.")
      })
    var merged: [UInt8] = []
    var edited: [Section] = []
    var copied = 0
    for section in sections {
      merged += bytes[copied..<section.range.lowerBound]
      copied = section.range.upperBound
      guard let replacement = fresh.removeValue(forKey: section.id) else {
        merged += bytes[section.range]
        continue
      }
      let body = Array(replacement.markdownBody(figures: figures).utf8)
      if section.content != body && section.sha256 != sha256(section.content) {
        edited.append(section)
      }
      merged += inFileBreaks(marked(body, id: section.id, sha256))
    }
    let rest = bytes[copied...]
    let new = report.sections.filter { fresh[$0.id] != nil }.map {
      marked(Array($0.markdownBody(figures: figures).utf8), id: $0.id, sha256)
    }
    if new.isEmpty {
      merged += rest
    } else if sections.isEmpty {
      merged += rest
      insert(new, into: &merged, title: report.title)
    } else {
      // The last marker's own line break.
      let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      merged += rest[..<lineEnd]
      insert(new, into: &merged, title: nil)
      let following = rest[lineEnd...]
      if let next = following.first, next != UInt8(ascii: "\n"), next != UInt8(ascii: "\r") {
        merged += lineBreak
      }
      merged += following
    }
    return MergedReportFile(bytes: merged, edited: edited)
  }

  private var lineBreak: [UInt8] { Array((hasCRLF ? "\r\n" : "\n").utf8) }

  /// The section between its markers, with LF, and without a break at its end.
  private func marked(_ body: [UInt8], id: String, _ sha256: ([UInt8]) -> String) -> [UInt8] {
    let marker = SectionMarker(id: id)
    return Array((marker.begin + "\n").utf8) + body + Array(marker.end(sha256: sha256(body)).utf8)
  }

  /// Appends the sections, each behind a blank line.
  private func insert(_ sections: [[UInt8]], into file: inout [UInt8], title: String?) {
    let isNew = file.isEmpty || file == [0xEF, 0xBB, 0xBF]
    if isNew, let title { file += Array(markdownHeading(title, level: 1).utf8) }
    if file.last != UInt8(ascii: "\n") { file += lineBreak }
    for section in sections {
      if !file.endsWithBlankLine { file += lineBreak }
      file += inFileBreaks(section) + lineBreak
    }
  }

  private func inFileBreaks(_ text: [UInt8]) -> [UInt8] {
    if !hasCRLF { return text }
    return Array(
      text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .joined(separator: lineBreak))
  }
}

extension [UInt8] {
  /// Whether two line breaks stand at the end.
  fileprivate var endsWithBlankLine: Bool {
    let text = suffix(4).filter { $0 != UInt8(ascii: "\r") }
    return text.suffix(2) == [UInt8(ascii: "\n"), UInt8(ascii: "\n")]
  }
}
