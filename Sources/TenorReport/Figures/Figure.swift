/// A figure of a report: numbers, how they are drawn, and the same in words for those who cannot see it.
///
/// The same figure gives the same bytes. What is drawn scales with the page: the picture has a `viewBox` and
/// no width of its own, and reads from 360 pixels on.
public struct Figure: Sendable, Hashable {
  /// What is drawn, one case a kind.
  public enum Content: Sendable, Hashable {
    /// Values over time, a panel for each series.
    case timeSeries(TimeSeries)
    /// Estimates with their intervals, one below the other.
    case intervals(Rows)
    /// Lengths of bars, one below the other.
    case bars(Rows)
    /// A value for each pair of a row and a column.
    case heatMap(HeatMap)
    /// Where in a text or a time things occur.
    case strip(Strip)
    /// Who answers whom in a conversation.
    case replies(Replies)
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
  public var svg: String { svg(scope: "") }

  /// The figure as SVG for a page that holds several: `scope`, a section's id say, and the figure's own id
  /// together name its elements and its styles, which reach no further.
  ///
  /// - Parameters:
  ///   - scope: what tells figures of one id apart on a page.
  ///   - titled: whether the title is drawn; a page that prints it as a caption needs it once. It is there
  ///     for readers who cannot see the figure either way.
  ///
  /// A drawing that was made elsewhere is given as it is.
  public func svg(scope: String, titled: Bool = true) -> String {
    let canvas: FigureCanvas
    switch content {
    case .timeSeries(let series): canvas = TimeSeriesDrawing(series).canvas
    case .intervals(let rows): canvas = RowsDrawing(rows, asBars: false).canvas
    case .bars(let rows): canvas = RowsDrawing(rows, asBars: true).canvas
    case .heatMap(let map): canvas = HeatMapDrawing(map).canvas
    case .strip(let strip): canvas = StripDrawing(strip).canvas
    case .replies(let replies): canvas = RepliesDrawing(replies).canvas
    case .drawing(let svg, _): return svg
    }
    return FigurePage(figure: self, scope: scope, isTitled: titled).document(of: canvas)
  }

  /// The numbers that are drawn, a row for each mark, with a title and an id like the figure's own.
  ///
  /// Whatever the kind, a value that does not exist is missing, never 0.
  public var data: Table {
    switch content {
    case .timeSeries(let series): series.data(id: id, title: title)
    case .intervals(let rows), .bars(let rows): rows.data(id: id, title: title)
    case .heatMap(let map): map.data(id: id, title: title)
    case .strip(let strip): strip.data(id: id, title: title)
    case .replies(let replies): replies.data(id: id, title: title)
    case .drawing(_, let data): data
    }
  }
}
