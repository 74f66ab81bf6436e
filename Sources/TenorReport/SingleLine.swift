extension String {
  /// The string as part of one line: line breaks and tabs become blanks, and control characters,
  /// which could steer a terminal or end a text, U+FFFD.
  var singleLine: String {
    guard
      unicodeScalars.contains(where: { $0.isLineBreak || $0.properties.generalCategory == .control }
      )
    else { return self }
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar == "\n" && previous == "\r" {
        // One line break, written already.
      } else if scalar.isLineBreak || scalar == "\t" {
        line.append(" ")
      } else if scalar.properties.generalCategory == .control {
        line.append("\u{FFFD}")
      } else {
        line.append(scalar)
      }
      previous = scalar
    }
    return String(line)
  }

  /// The string without blanks at its ends.
  var trimmed: String {
    guard let first = unicodeScalars.firstIndex(where: { $0 != " " }),
      let last = unicodeScalars.lastIndex(where: { $0 != " " })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}

extension Unicode.Scalar {
  fileprivate var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
