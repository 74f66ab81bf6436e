/// The scale that coders code on.
public enum CodeScale: String, Sendable, Hashable, Codable, CaseIterable {
  /// −1, 0, 1, or the words for them.
  case sides = "1"
  /// From −2 to 2.
  case two = "2"
  /// From −4 to 4.
  case four = "4"
  /// From 1 to 5, of which 3 is the middle.
  case oneToFive = "1-5"

  /// What a coder may write, in words.
  public var expected: String {
    switch self {
    case .sides: "−1, 0, 1 or negative, neutral, positive (neg, neu, pos)"
    case .two: "a number from −2 to 2"
    case .four: "a number from −4 to 4"
    case .oneToFive: "a number from 1 to 5"
    }
  }

  /// How a code becomes a value in −1...1, in words.
  public var mapping: String {
    switch self {
    case .sides: "the codes −1, 0 and 1 as they are"
    case .two: "codes divided by 2"
    case .four: "codes divided by 4"
    case .oneToFive: "codes less 3, divided by 2"
    }
  }

  /// What a coder wrote, as a value in −1...1: `.some(nil)` where a blank or a question mark stands, `nil`
  /// where it is no code of the scale.
  ///
  /// Case, blanks, a plus sign and whichever minus sign do not matter; a decimal comma is a point.
  public func value(of words: String) -> Double?? {
    let plain = words.lowercased().filter { !$0.isWhitespace && $0 != "+" && $0 != "\u{FEFF}" }
      .map { ["\u{2212}", "\u{2013}", "\u{2010}", "\u{2011}"].contains($0) ? "-" : $0 }
    let word = String(plain)
    if word.isEmpty || word == "?" { return .some(nil) }
    if let code = plainNumber(word.replacing(",", with: ".")) {
      return isCode(code) ? .some(scaled(code)) : nil
    }
    guard self == .sides else { return nil }
    // One letter n may be either.
    let meant = Polarity.allCases.filter { $0.name.hasPrefix(word) }
    return meant.count == 1 ? .some(Double(meant[0].rawValue)) : nil
  }

  private func isCode(_ code: Double) -> Bool {
    switch self {
    case .sides: [-1, 0, 1].contains(code)
    case .two: abs(code) <= 2
    case .four: abs(code) <= 4
    case .oneToFive: (1...5).contains(code)
    }
  }

  private func scaled(_ code: Double) -> Double {
    switch self {
    case .sides: code
    case .two: code / 2
    case .four: code / 4
    case .oneToFive: (code - 3) / 2
    }
  }
}
