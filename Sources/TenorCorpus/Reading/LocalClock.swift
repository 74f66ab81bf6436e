import Foundation

/// Tells moments by the clocks of one time zone, summer time and all.
///
/// Asking for an offset takes microseconds; the stretches between the changes of the clock are
/// therefore kept, of which a blog's life has two a year.
struct LocalClock: Sendable {
  /// A stretch in which the clock is not changed, in seconds since 1970.
  private struct Stretch: Sendable {
    var start: Int
    /// The moment of the next change.
    var end: Int
    /// Minutes ahead of UTC.
    var offset: Int
  }

  private let zone: TimeZone
  /// In order of time.
  private var known: [Stretch] = []
  private var current = Stretch(start: 0, end: 0, offset: 0)

  /// - Parameter name: an IANA name; UTC where it is unknown.
  init(_ name: String) { zone = TimeZone(identifier: name) ?? .gmt }

  static func isZone(_ name: String) -> Bool { !name.isEmpty && TimeZone(identifier: name) != nil }

  /// `nil` outside the years 1 to 9999.
  mutating func date(_ moment: Int) -> CalendarDate? {
    if !(current.start..<current.end).contains(moment) { look(moment) }
    return CalendarDate(secondsSince1970: moment, utcOffset: current.offset)
  }

  private mutating func look(_ moment: Int) {
    var low = 0
    var high = known.count
    while low < high {
      let middle = (low + high) / 2
      if known[middle].end <= moment { low = middle + 1 } else { high = middle }
    }
    if low < known.count, known[low].start <= moment {
      current = known[low]
      return
    }
    let date = Date(timeIntervalSince1970: Double(moment))
    // The local mean times of the nineteenth century were not of whole minutes.
    let offset = max(-1439, min(1439, zone.secondsFromGMT(for: date) / 60))
    let change = zone.nextDaylightSavingTimeTransition(after: date)?.timeIntervalSince1970
    let end = change.flatMap { Int(exactly: $0.rounded(.up)) } ?? Int.max
    current = Stretch(start: moment, end: max(end, moment &+ 1), offset: offset)
    // Where the stretch began nobody says: an earlier moment before the same change widens it.
    if low < known.count, known[low].end == current.end, known[low].offset == offset {
      known[low].start = moment
    } else {
      known.insert(current, at: low)
    }
  }
}
