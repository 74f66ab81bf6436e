/// A figure of a report: numbers, how they are drawn, and the same in words for those who cannot see it.
public struct Figure: Sendable, Hashable {
  /// What is drawn.
  public enum Content: Sendable, Hashable {
    /// A picture that is made elsewhere, as a whole SVG document, with the numbers behind it.
    case drawing(svg: String, data: Table)
  }

  /// Unique in its section: file names are made from it.
  public var id: String
  /// What people read above the figure.
  public var title: String
  /// What the figure shows, in a sentence or two, for readers who cannot see it.
  public var description: String
  /// What is drawn.
  public var content: Content
  /// What a reader must know about the numbers, printed below the figure.
  public var notes: [Prose]

  /// A figure of this content.
  public init(
    id: String, title: String, description: String, content: Content, notes: [Prose] = []
  ) {
    (self.id, self.title, self.description) = (id, title, description)
    (self.content, self.notes) = (content, notes)
  }
}

extension Figure {
  /// The figure as one SVG document: UTF-8, without script, and with nothing from outside.
  public var svg: String {
    switch content {
    case .drawing(let svg, _): svg
    }
  }

  /// The numbers that are drawn.
  public var data: Table {
    switch content {
    case .drawing(_, let data): data
    }
  }
}
