extension CalendarDate: CustomStringConvertible {
  /// ISO 8601 at the date's own precision.
  public var description: String {
    var text = Self.padded(year, 4)
    guard let month else { return text }
    text += "-" + Self.padded(month, 2)
    guard let day else { return text }
    text += "-" + Self.padded(day, 2)
    guard let secondOfDay else { return text }
    let parts = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
    text += "T" + parts.map { Self.padded($0, 2) }.joined(separator: ":")
    guard let utcOffset else { return text }
    guard utcOffset != 0 else { return text + "Z" }
    let minutes = abs(utcOffset)
    return text + (utcOffset < 0 ? "-" : "+") + Self.padded(minutes / 60, 2) + ":"
      + Self.padded(minutes % 60, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDate {
  /// A date written as ISO 8601 at any of the precisions that `description` prints; minutes suffice
  /// for a time. `nil` for anything else, and for days that do not exist.
  public init?(iso text: some StringProtocol) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count <= 2, let calendar = halves.first else { return nil }
    let parts = calendar.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = Self.number(parts[0], digits: 4) else {
      return nil
    }
    let finer = parts.dropFirst().map { Self.number($0, digits: 2) }
    guard !finer.contains(nil) else { return nil }
    var second: Int?
    var offset: Int?
    if halves.count == 2 {
      var time = Substring(halves[1])
      if time.utf8.last == UInt8(ascii: "Z") {
        offset = 0
        time.removeLast()
      } else if let sign = time.firstIndex(where: { $0 == "+" || $0 == "-" }) {
        guard let minutes = Self.minutes(time[time.index(after: sign)...]) else { return nil }
        offset = time[sign] == "-" ? -minutes : minutes
        time = time[..<sign]
      }
      guard let clock = Self.clock(time) else { return nil }
      second = clock
    }
    self.init(
      year: year, month: finer.first ?? nil, day: finer.count > 1 ? finer[1] : nil,
      secondOfDay: second, utcOffset: offset)
  }

  private static func clock(_ text: Substring) -> Int? {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = fields.compactMap { number($0, digits: 2) }
    guard numbers.count == fields.count, (2...3).contains(numbers.count), numbers[0] < 24,
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  /// `01:00` in minutes.
  private static func minutes(_ text: Substring) -> Int? {
    text.utf8.count == 5 ? clock(text).map { $0 / 60 } : nil
  }

  private static func number(_ text: some StringProtocol, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}

extension CalendarDate: Codable {
  /// The date that its own `description` stands for.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CalendarDate(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is not a date; expected ISO 8601")
    }
    self = date
  }

  /// Its `description`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
