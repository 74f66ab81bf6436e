internal import TenorCorpus

/// Months counted from a day on, so that no bin holds days from both sides of it.
///
/// Bin 0 begins with the day itself, bin 1 with the same day of the next month (or that month's last day,
/// where it is shorter), bin −1 ends with the day before.
struct MonthBins {
  /// Days since 1970-01-01.
  let origin: Int

  /// The first day of a bin.
  func start(_ bin: Int) -> Int {
    let date = CalendarDate(dayNumber: origin)
    let months = date.year * 12 + (date.month ?? 1) - 1 + bin
    let (year, month) = (months / 12, months % 12 + 1)
    let day = min(date.day ?? 1, CalendarDate.days(inMonth: month, of: year))
    return CalendarDate.dayNumber(year, month, day)
  }

  /// The bin that holds a day.
  func bin(_ day: Int) -> Int {
    let (date, first) = (CalendarDate(dayNumber: day), CalendarDate(dayNumber: origin))
    var bin = (date.year - first.year) * 12 + (date.month ?? 1) - (first.month ?? 1)
    // A day before the origin's day of the month belongs to the bin that began in the month before.
    while start(bin) > day { bin -= 1 }
    while start(bin + 1) <= day { bin += 1 }
    return bin
  }
}
