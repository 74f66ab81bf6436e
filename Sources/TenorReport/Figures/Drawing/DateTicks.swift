/// The dates of a time axis: firsts of years, of months, or days, as many as have room.
enum DateTicks {
  struct Tick: Equatable {
    var day: Figure.Day
    var words: String
  }

  /// The finest ticks from one day to another, both included, whose words stand side by side in a width.
  ///
  /// Steps are 1, 2, 7 or 14 days (weeks begin on Mondays), 1, 3 or 6 months, and 1, 2 or 5 times a power of ten
  /// of years.
  static func ticks(from first: Figure.Day, to last: Figure.Day, width: Double) -> [Tick] {
    let days = last.number - first.number
    if days < 0 { return [] }
    func fits(_ count: Int, _ sample: String) -> Bool {
      Double(count) * (TextMetrics.length(sample) + 10) <= width + 10
    }
    for step in [1, 2, 7, 14] where fits(days / step + 1, "2000-00-00") {
      // Day 4 of the count, 5 January 1970, was a Monday.
      return stride(
        from: first.number + (4 - first.number).positiveRemainder(by: step), through: last.number,
        by: step
      ).map { Tick(day: .init(number: $0), words: Figure.Day(number: $0).words) }
    }
    let (start, end) = (first.monthIndex(roundedUp: true), last.monthIndex(roundedUp: false))
    for step in [1, 3, 6] where fits((end - start) / step + 1, "2000-00") {
      return months(start, end, step).map {
        let date = $0.date
        return Tick(day: $0, words: "\(date.year)-\(Figure.Day.two(date.month))")
      }
    }
    var power = 1
    while true {
      for factor in [1, 2, 5] {
        let step = 12 * factor * power
        let ticks = months(start, end, step)
        if fits(ticks.count, "2000") || ticks.count < 2 {
          return ticks.map { Tick(day: $0, words: "\($0.date.year)") }
        }
      }
      power *= 10
    }
  }

  /// The first days of every so many months, by index.
  private static func months(_ start: Int, _ end: Int, _ step: Int) -> [Figure.Day] {
    let first = start + (-start).positiveRemainder(by: step)
    return stride(from: first, through: end, by: step).map {
      let year = $0.dividedDown(by: 12)
      return Figure.Day(year, $0 - year * 12 + 1)
    }
  }
}

extension Figure.Day {
  /// Months since the year 0; of a day inside a month that month's, or the next one's.
  fileprivate func monthIndex(roundedUp: Bool) -> Int {
    let date = date
    return date.year * 12 + date.month - 1 + (roundedUp && date.day > 1 ? 1 : 0)
  }
}

extension Int {
  fileprivate func positiveRemainder(by divisor: Int) -> Int {
    self - dividedDown(by: divisor) * divisor
  }
}
