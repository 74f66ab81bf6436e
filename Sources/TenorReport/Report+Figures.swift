/// Where the pictures of a report lie, seen from its Markdown.
public enum FigurePlacement: Sendable, Hashable {
  /// In a folder, as ``Report/figureFiles`` names them; the folder is written with `/` and relative to the
  /// report, such as `report_files`.
  case linked(folder: String)
  /// Nowhere: a figure is told in words.
  case omitted
}

/// A figure with the name of its file.
public struct FigureFile: Sendable, Hashable {
  /// `<section>-<figure>.svg`, of ASCII letters, digits, `.`, `-` and `_`.
  public var name: String
  /// The figure, whose ``Figure/svg`` is the file.
  public var figure: Figure
}

extension Report {
  /// The figures in reading order with the names of their files.
  ///
  /// No two names may be the same, letter case aside, since some file systems do not tell it apart.
  public var figureFiles: [FigureFile] {
    let files = sections.flatMap(\.figureFiles)
    var names: Set<String> = []
    for file in files {
      precondition(
        names.insert(file.name.lowercased()).inserted, "Two figures would be '\(file.name)'.")
    }
    return files
  }
}

extension ReportSection {
  /// The section's figures in reading order with the names of their files.
  public var figureFiles: [FigureFile] {
    blocks.compactMap { block in
      guard case .figure(let figure) = block else { return nil }
      return FigureFile(name: fileName(of: figure), figure: figure)
    }
  }

  func fileName(of figure: Figure) -> String { "\(id.anchor)-\(figure.id.anchor).svg" }
}
