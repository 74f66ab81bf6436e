extension Report {
  /// Puts the section in the place of the one with its id, or last where there is none.
  ///
  /// Merging the same section twice changes nothing.
  public mutating func merge(_ section: ReportSection) {
    if let index = sections.firstIndex(where: { $0.id == section.id }) {
      sections[index] = section
    } else {
      sections.append(section)
    }
  }
}
