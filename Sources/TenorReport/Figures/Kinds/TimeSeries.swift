extension Figure {
  /// Values over time, with their intervals; a panel for each series, all on one time axis.
  ///
  /// A bin without a value is a gap: no line crosses it, nor the time between two bins that do not touch. A bin
  /// that is covered only in part has a hollow point.
  public struct TimeSeries: Sendable, Hashable {
    /// A stretch of time that is counted together.
    public struct Bin: Sendable, Hashable {
      /// Its name: `2014-06`.
      public var label: String
      /// Its first day.
      public var start: Day
      /// The day after its last.
      public var end: Day
      /// Whether the texts cover it only in part.
      public var isPart: Bool

      /// A bin of at least a day.
      public init(_ label: String, from start: Day, to end: Day, isPart: Bool = false) {
        precondition(start < end, "Bin '\(label)' ends before it begins.")
        (self.label, self.start, self.end, self.isPart) = (label, start, end, isPart)
      }
    }

    /// What one panel shows.
    public struct Series: Sendable, Hashable {
      /// Its name, above the panel where there are several.
      public var label: String
      /// One for each bin; without a value where there is no text.
      public var points: [Estimate]
      /// A smoother course of the same, one for each bin; empty: none.
      public var smoothed: [Double?]

      /// A series of these values.
      public init(_ label: String, points: [Estimate], smoothed: [Double?] = []) {
        (self.label, self.points, self.smoothed) = (label, points, smoothed)
      }
    }

    /// Something that happened, marked on all panels.
    public struct Event: Sendable, Hashable {
      /// Where it stands on the axis.
      public var day: Day
      /// Its date in words, at its own precision: `June 2014`.
      public var date: String
      /// What happened.
      public var label: String

      /// An event on a day.
      public init(_ label: String, on day: Day, date: String? = nil) {
        (self.label, self.day, self.date) = (label, day, date ?? day.words)
      }
    }

    /// How values are drawn.
    public enum Marks: Sendable, Hashable { case line, points }
    /// What the panels' value axes have in common.
    public enum Scale: Sendable, Hashable { case shared, free }

    /// In order of time, without overlap.
    public var bins: [Bin]
    /// A panel each, in reading order.
    public var series: [Series]
    /// What happened meanwhile; those outside the bins are in the notes of the data only.
    public var events: [Event] = []
    /// A value to compare with.
    public var reference: Reference?
    /// What the values are, with their unit: `per 1,000 words`.
    public var valueLabel: String
    /// What the intervals are: `95% interval`.
    public var intervalLabel = ""
    /// What the smoothed line is: `12-month mean`.
    public var smoothedLabel = "smoothed"
    /// What the counts count: `words`.
    public var countLabel = ""
    /// How many decimals people read.
    public var decimals: Int
    /// How values are drawn.
    public var marks = Marks.line
    /// Whether the panels share their value axis.
    public var scale = Scale.shared
    /// Whether value axes reach 0.
    public var includesZero = true

    /// Series over these bins.
    public init(bins: [Bin], series: [Series], valueLabel: String, decimals: Int) {
      for series in series {
        precondition(
          series.points.count == bins.count
            && (series.smoothed.isEmpty || series.smoothed.count == bins.count),
          "Series '\(series.label)' has a point for each of the \(bins.count) bins.")
      }
      (self.bins, self.series) = (bins, series)
      (self.valueLabel, self.decimals) = (valueLabel, decimals)
    }
  }
}

extension Figure.TimeSeries {
  /// A row for each bin of each series.
  func data(id: String, title: String) -> Table {
    let rows = series.flatMap { series in
      bins.indices.map { bin -> [Table.Cell] in
        let smoothed = series.smoothed.isEmpty ? nil : series.smoothed[bin]
        let named: [Table.Cell] = [
          series.label.isEmpty ? .missing : .text(series.label), .text(bins[bin].label),
          .text(bins[bin].start.words), .text(bins[bin].end.words),
        ]
        return named + series.points[bin].cells(decimals: decimals) + [
          .number(smoothed.flatMap { $0.isFinite ? $0 : nil }, decimals: decimals),
          bins[bin].isPart ? .text("in part") : .missing,
        ]
      }
    }
    let named: [Table.Column] = [
      .init("Series", key: "series", .left), .init("Period", key: "period", .left),
      .init("From", key: "start", .left), .init("Before", key: "end", .left),
    ]
    let values = Figure.Estimate.columns(
      valueLabel, interval: intervalLabel, of: countLabel)
    let more: [Table.Column] = [
      .init(smoothedLabel.capitalisedFirst, key: "smoothed"),
      .init("Covered", key: "covered", .left),
    ]
    var notes = events.map { Prose([.text("Event, \($0.date): \($0.label)")]) }
    if let reference {
      let value = FigureNumbers.words(reference.value, decimals: decimals)
      notes.append(Prose([.text("Line at \(value): \(reference.label)")]))
    }
    return Table(
      id: id, title: title, columns: named + values + more, rows: rows, notes: notes
    ).withoutEmpty(["series", "low", "high", "count", "absence", "smoothed", "covered"])
  }
}
