extension String {
  /// The string as part of one line: line breaks and tabs become blanks, and U+FFFD what could steer a
  /// terminal, end a text or turn the direction of all that follows.
  var singleLine: String {
    guard unicodeScalars.contains(where: { $0.isLineBreak || $0.isSteering }) else { return self }
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar == "\n" && previous == "\r" {
        // One line break, written already.
      } else if scalar.isLineBreak || scalar == "\t" {
        line.append(" ")
      } else if scalar.isSteering {
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
  /// Whether it is a control character, or one that embeds or isolates what follows in a direction or
  /// overrides it (Unicode Annex 9). The marks U+200E, U+200F and U+061C are not among them: they act
  /// as a letter of their direction does, and Arabic and Hebrew need them.
  var isSteering: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  fileprivate var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
