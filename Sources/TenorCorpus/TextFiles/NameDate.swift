/// The date that a file's name begins with: `2014-05-03-a-title.md`, `2014_05_03.txt`,
/// `20140503 title.txt`.
///
/// Only whole days: `2014-05 minutes.txt` could as well be a range of years or a number.
enum NameDate {
  static func date(in name: String) -> CalendarDate? {
    let file = name.utf8.split(separator: UInt8(ascii: "/")).last ?? name.utf8[...]
    let bytes = Array(file.prefix(12))
    guard bytes.count >= 8 else { return nil }
    let mark = bytes[4]
    let isSpaced = "-_.".utf8.contains(mark)
    let length = isSpaced ? 10 : 8
    guard bytes.count >= length else { return nil }
    if isSpaced, bytes[7] != mark { return nil }
    // What follows must not go on with the figures, such as those of a serial number or a time.
    if bytes.count > length, isDigit(bytes[length]) { return nil }
    let fields = isSpaced ? [0..<4, 5..<7, 8..<10] : [0..<4, 4..<6, 6..<8]
    let numbers = fields.map { number(bytes[$0]) }
    guard let year = numbers[0], let month = numbers[1], let day = numbers[2] else { return nil }
    // Eight figures that begin otherwise are a number.
    guard (1800...2199).contains(year) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
