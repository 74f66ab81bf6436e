extension String {
  /// The columns that the string takes in a terminal or an editor with a font of one width.
  ///
  /// East Asian wide characters and emoji take two, combining marks and control characters none.
  public var displayWidth: Int {
    // Most words of a report are plain ASCII, where a byte is a column.
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }

  /// The string with blanks before or behind it, `width` columns wide or as wide as it is.
  func padded(to width: Int, _ alignment: Table.Column.Alignment) -> String {
    let blanks = String(repeating: " ", count: max(0, width - displayWidth))
    return alignment == .right ? blanks + self : self + blanks
  }
}

extension Character {
  /// A cluster is as wide as its widest scalar: 👩‍👩‍👧 is drawn as one emoji.
  var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars {
      // VARIATION SELECTOR-16 asks for the emoji form of the character before it.
      if scalar.value == 0xFE0F && width == 1 { return 2 }
      width = max(width, scalar.displayWidth)
    }
    return width
  }
}

extension Unicode.Scalar {
  var displayWidth: Int {
    if value < 0x300 { return properties.generalCategory == .control || value == 0xAD ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if properties.isEmojiPresentation || isEastAsianWide { return 2 }
    // The vowels and final consonants of a decomposed Hangul syllable join the consonant before.
    return (0x1160...0x11FF).contains(value) ? 0 : 1
  }

  /// Whether East_Asian_Width is W or F, emoji aside (Unicode Annex 11; unassigned gaps included).
  private var isEastAsianWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
      0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
