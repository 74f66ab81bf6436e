extension CalendarDate {
  /// A date written as ISO 8601 at any of the precisions that `description` prints; minutes suffice
  /// for a time. `nil` for anything else, and for days that do not exist.
  public init?(iso text: some StringProtocol) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count <= 2, let calendar = halves.first else { return nil }
    var time: Substring?
    var isUTC = false
    if halves.count == 2 {
      var rest = Substring(halves[1])
      if rest.hasSuffix("Z") {
        isUTC = true
        rest.removeLast()
      }
      time = rest
    }
    let parts = calendar.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = Self.number(parts[0], digits: 4) else {
      return nil
    }
    let finer = parts.dropFirst().map { Self.number($0, digits: 2) }
    guard !finer.contains(nil) else { return nil }
    var second: Int?
    if let time {
      let fields = time.split(separator: ":", omittingEmptySubsequences: false)
      let numbers = fields.compactMap { Self.number($0, digits: 2) }
      guard numbers.count == fields.count, (2...3).contains(numbers.count), numbers[0] < 24,
        numbers.dropFirst().allSatisfy({ $0 < 60 })
      else { return nil }
      second = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
    }
    self.init(
      year: year, month: finer.first ?? nil, day: finer.count > 1 ? finer[1] : nil,
      secondOfDay: second, isUTC: isUTC)
  }

  private static func number(_ text: some StringProtocol, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
