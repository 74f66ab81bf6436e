/// One block of a report.
public enum Block: Sendable, Hashable {
  /// A heading inside a section; level 1 stands directly below the section's own title.
  case heading(String, level: Int)
  case paragraph(Prose)
  case list([Prose])
  case table(Table)
  case figure(Figure)
  /// What a reader should not miss, set apart from the text.
  case callout(Callout)
  /// Lines to be kept as they stand, in one width.
  case verbatim(String)
}

/// A part of a report with a stable id: merging a section into a report replaces the one with its id.
public struct ReportSection: Sendable, Hashable {
  /// What a later run finds the section by.
  public var id: String
  /// The heading.
  public var title: String
  /// What stands below it, in reading order.
  public var blocks: [Block]

  /// A section of these blocks.
  public init(id: String, title: String, blocks: [Block]) {
    self.id = id
    self.title = title
    self.blocks = blocks
  }
}

/// A whole report: a title and sections in reading order.
public struct Report: Sendable, Hashable {
  /// The heading of the whole.
  public var title: String
  /// In reading order; their ids are distinct.
  public var sections: [ReportSection]

  /// A report of these sections.
  public init(title: String, sections: [ReportSection] = []) {
    self.title = title
    self.sections = sections
  }
}
