extension String {
  /// Words of a corpus for XML 1.0, inside an element or an attribute, on one line.
  ///
  /// Control characters and those that turn the direction of what follows become U+FFFD, marks of direction
  /// go, and words from right to left are isolated from what stands beside them.
  var figureEscaped: String {
    var escaped = String.UnicodeScalarView()
    var isRightToLeft = false
    for scalar in singleLine.trimmed.unicodeScalars {
      switch scalar.value {
      case 0x26: escaped.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: escaped.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: escaped.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: escaped.append(contentsOf: "&quot;".unicodeScalars)
      case 0x200E, 0x200F, 0x061C: break
      case 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: escaped.append("\u{FFFD}")
      default:
        isRightToLeft = isRightToLeft || scalar.isRightToLeft
        escaped.append(scalar)
      }
    }
    return isRightToLeft ? "\u{2068}\(String(escaped))\u{2069}" : String(escaped)
  }
}

extension Unicode.Scalar {
  /// Whether it stands in a block of scripts that are written from right to left.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}

/// How much room words take, without a font: about, and a little more rather than less.
enum TextMetrics {
  /// The size of all text but titles.
  static let size = 13.0
  /// The distance of two lines.
  static let line = 17.0

  /// How much wider bold words are.
  static let bold = 1.1

  /// About how wide words are drawn.
  static func length(_ words: String, size: Double = size) -> Double {
    size
      * words.unicodeScalars.reduce(0) { sum, scalar in
        switch scalar {
        case "i", "j", "l", "t", "f", "I", " ", ".", ",", "'", "’", "-", "(", ")": sum + 0.38
        case "m", "w", "M", "W", "\u{2212}", "…", "%": sum + 0.92
        case "0"..."9": sum + 0.63
        case _ where scalar.value < 0x300:
          sum + (scalar.properties.isUppercase ? 0.72 : 0.6)
        default: sum + 0.66 * Double(scalar.displayWidth)
        }
      }
  }

  /// Words cut to a width, with an ellipsis where something is left out.
  static func shortened(_ words: String, to width: Double) -> String {
    if length(words) <= width { return words }
    var kept = ""
    var used = length("…")
    for character in words {
      used += length(String(character))
      if used > width { break }
      kept.append(character)
    }
    while kept.last == " " || kept.last == "," { kept.removeLast() }
    return "\(kept)…"
  }

  /// Words cut into lines of at most a width, at blanks; a longer word stands alone and is shortened.
  static func lines(of words: String, width: Double, size: Double = size) -> [String] {
    var lines: [String] = []
    let width = width * Self.size / size
    for word in words.split(separator: " ") {
      let word = shortened(String(word), to: width)
      if let last = lines.last, length("\(last) \(word)") <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(word)
      }
    }
    return lines
  }
}
