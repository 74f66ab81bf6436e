/// The time of a day as a text writes it: `17:33`, `17:33:00.123`, `173300`, `5:33 PM`, `5pm`,
/// `17.33 Uhr`, `17h33`, and what follows of a zone.
struct DateTime {
  var secondOfDay: Int
  /// Minutes ahead of UTC; `nil` where no zone is stated.
  var utcOffset: Int?

  private init(secondOfDay: Int, utcOffset: Int?) {
    self.secondOfDay = secondOfDay
    self.utcOffset = utcOffset
  }

  /// Reads as far as the time goes; `nil` where there is none, or no clock shows it.
  init?(_ scanner: inout DateScanner) {
    let start = scanner.at
    while scanner.isDigit(scanner.at) { scanner.at += 1 }
    let digits = scanner.at - start
    scanner.at = start
    if digits == 4 || digits == 6 {
      self.init(basic: &scanner)
      return
    }
    guard var hour = scanner.number(digits: 1...2) else { return nil }
    var minute: Int?
    var second = 0
    if scanner.skip(":") || scanner.skip(".") || scanner.skip("h") {
      guard let written = scanner.number(digits: 2...2), written < 60 else { return nil }
      minute = written
      if scanner.skip(":") {
        guard let written = scanner.number(digits: 2...2), written < 60 else { return nil }
        second = written
        guard Self.skipFraction(&scanner) else { return nil }
      }
    }
    switch Self.halfOfDay(&scanner) {
    case let half?:
      guard hour <= 12 else { return nil }
      hour = hour % 12 + half * 12
    case nil:
      guard minute != nil else { return nil }
    }
    guard hour < 24 else { return nil }
    guard let zone = Self.zone(&scanner) else { return nil }
    self.init(
      secondOfDay: hour * 3600 + (minute ?? 0) * 60 + second, utcOffset: zone)
  }

  /// Reads `1733` or `173300`.
  init?(basic scanner: inout DateScanner) {
    let start = scanner.at
    while scanner.isDigit(scanner.at) { scanner.at += 1 }
    let digits = scanner.at - start
    guard digits == 4 || digits == 6, var number = Self.number(scanner, start, digits) else {
      return nil
    }
    if digits == 4 { number *= 100 }
    guard number / 10_000 < 24, number / 100 % 100 < 60, number % 100 < 60 else { return nil }
    guard digits == 4 || Self.skipFraction(&scanner), let zone = Self.zone(&scanner) else {
      return nil
    }
    self.init(
      secondOfDay: number / 10_000 * 3600 + number / 100 % 100 * 60 + number % 100,
      utcOffset: zone)
  }

  /// The number that `count` figures from `start` stand for, at most 14 of them.
  static func number(_ scanner: DateScanner, _ start: Int, _ count: Int) -> Int? {
    guard count <= 14, start + count <= scanner.limit else { return nil }
    var value = 0
    for at in start..<start + count {
      guard scanner.isDigit(at) else { return nil }
      value = value * 10 + Int(scanner.bytes[at] - UInt8(ascii: "0"))
    }
    return value
  }

  private static func skipFraction(_ scanner: inout DateScanner) -> Bool {
    guard scanner.skip(".") || scanner.skip(",") else { return true }
    let start = scanner.at
    while scanner.isDigit(scanner.at) { scanner.at += 1 }
    return scanner.at > start
  }

  /// 0 for the morning, 1 for the afternoon.
  private static func halfOfDay(_ scanner: inout DateScanner) -> Int? {
    let start = scanner.at
    _ = scanner.skipSpace()
    for (half, words) in [["am", "a.m.", "AM", "A.M."], ["pm", "p.m.", "PM", "P.M."]].enumerated() {
      for word in words where scanner.skip(Array(word.utf8)) { return half }
    }
    scanner.at = start
    return nil
  }

  /// `nil` for a zone that is not known; `.some(nil)` where none is stated.
  private static func zone(_ scanner: inout DateScanner) -> Int?? {
    let end = scanner.at
    _ = scanner.skipSpace()
    if scanner.skip("Uhr") || scanner.skip("uhr") {
      _ = scanner.skipSpace()
    }
    if scanner.isAtEnd || scanner.isDigit(scanner.at) {
      if scanner.isDigit(scanner.at) { scanner.at = end }
      return .some(nil)
    }
    var offset: Int?
    if let name = scanner.word() {
      guard let known = CalendarWords.zone[name] else { return nil }
      offset = known
      // `GMT+0100`, as browsers write it.
      if known == 0, let ahead = ahead(&scanner) { offset = ahead }
    } else {
      guard let ahead = ahead(&scanner) else { return nil }
      offset = ahead
    }
    let afterZone = scanner.at
    if scanner.skipSpace(), scanner.skip("("), scanner.bytes[scanner.limit - 1] == UInt8(ascii: ")")
    {
      scanner.at = scanner.limit
    } else {
      scanner.at = afterZone
    }
    return .some(offset)
  }

  /// `+01:00`, `+0100` or `+01`, in minutes.
  private static func ahead(_ scanner: inout DateScanner) -> Int? {
    let start = scanner.at
    let sign = scanner.skip("+") ? 1 : scanner.skip("-") || scanner.skip("\u{2212}") ? -1 : 0
    let figures = scanner.at
    guard sign != 0, let hours = number(scanner, figures, 2), hours < 24 else {
      scanner.at = start
      return nil
    }
    scanner.at = figures + 2
    let afterHours = scanner.at
    let hasColon = scanner.skip(":")
    guard let minutes = number(scanner, scanner.at, 2) else {
      scanner.at = hasColon ? start : afterHours
      return hasColon ? nil : sign * hours * 60
    }
    guard minutes < 60 else {
      scanner.at = start
      return nil
    }
    scanner.at += 2
    return sign * (hours * 60 + minutes)
  }
}
