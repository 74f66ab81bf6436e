/// Running text with marked stretches, cut into lines for a terminal.
///
/// Words are kept whole, but one that is longer than a line is cut, unless it is dimmed: such are
/// addresses, which a person copies. Line ends of the text stay, blank lines in a row become one, and
/// control characters become U+FFFD, so that no text of the corpus can steer the terminal.
public struct TerminalText: Sendable {
  /// How a stretch is shown where the terminal can.
  public enum Mark: Sendable, Hashable { case plain, bold, italic, dim }

  /// Text of one mark.
  public struct Stretch: Sendable, Hashable {
    /// The words.
    public var text: String
    /// How they are shown.
    public var mark: Mark

    /// Words, plain unless told otherwise.
    public init(_ text: String, _ mark: Mark = .plain) {
      self.text = text
      self.mark = mark
    }
  }

  private struct Letter {
    var character: Character
    var mark: Mark
  }

  private let style: TerminalStyle
  private let width: Int

  /// Lines of at most `width` columns.
  public init(width: Int, style: TerminalStyle = .plain) {
    precondition(width > 0, "a line of \(width) columns holds no text")
    self.width = width
    self.style = style
  }

  /// The lines, each behind `indent` blanks that count towards its width. O(characters).
  public func lines(_ stretches: [Stretch], indent: Int = 0) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    let room = max(1, width - indent)
    return paragraphs(stretches).flatMap { paragraph in
      fill(paragraph, room: room).map { $0.isEmpty ? "" : blanks + marked($0) }
    }
  }

  /// The words of each line of the text, without blank lines at the ends and twice in a row.
  private func paragraphs(_ stretches: [Stretch]) -> [[[Letter]]] {
    var paragraphs: [[[Letter]]] = []
    var words: [[Letter]] = []
    var word: [Letter] = []
    func endWord() {
      if !word.isEmpty { words.append(word) }
      word = []
    }
    func endParagraph() {
      endWord()
      if !words.isEmpty || paragraphs.last?.isEmpty == false { paragraphs.append(words) }
      words = []
    }
    for stretch in stretches {
      for character in stretch.text {
        if character.isNewline {
          endParagraph()
        } else if character == " " || character == "\t" {
          endWord()
        } else {
          word.append(Letter(character: character.harmless, mark: stretch.mark))
        }
      }
    }
    endParagraph()
    while paragraphs.last?.isEmpty == true { paragraphs.removeLast() }
    return paragraphs
  }

  private func fill(_ words: [[Letter]], room: Int) -> [[Letter]] {
    var lines: [[Letter]] = []
    var line: [Letter] = []
    var used = 0
    for word in words {
      for part in parts(of: word, room: room) {
        let columns = part.reduce(0) { $0 + $1.character.displayWidth }
        if let last = line.last, used + 1 + columns <= room {
          let isOneMark = last.mark == part.first?.mark
          line.append(Letter(character: " ", mark: isOneMark ? last.mark : .plain))
          line += part
          used += 1 + columns
        } else {
          if !line.isEmpty { lines.append(line) }
          line = part
          used = columns
        }
      }
    }
    return lines + [line]
  }

  /// The word, or as many parts as it needs to fit.
  private func parts(of word: [Letter], room: Int) -> [[Letter]] {
    if word.contains(where: { $0.mark == .dim }) { return [word] }
    var parts: [[Letter]] = [[]]
    var used = 0
    for letter in word {
      let columns = letter.character.displayWidth
      if used + columns > room, used > 0 {
        parts.append([])
        used = 0
      }
      parts[parts.count - 1].append(letter)
      used += columns
    }
    return parts
  }

  /// Each run of one mark within its own escape sequences, so that none reaches over a line's end.
  private func marked(_ line: [Letter]) -> String {
    var text = ""
    var start = 0
    for end in 1...line.count where end == line.count || line[end].mark != line[start].mark {
      let run = String(line[start..<end].map(\.character))
      text += style.marked(run, line[start].mark)
      start = end
    }
    return text
  }
}

extension TerminalStyle {
  /// The words as the mark asks, where there are escape sequences (ECMA-48, SGR 1 to 3).
  public func marked(_ words: String, _ mark: TerminalText.Mark) -> String {
    guard self == .ansi, !words.isEmpty else { return words }
    return switch mark {
    case .plain: words
    case .bold: bold(words)
    case .italic: "\u{1B}[3m\(words)\u{1B}[0m"
    case .dim: "\u{1B}[2m\(words)\u{1B}[0m"
    }
  }
}

extension String {
  /// The string with its line ends, but with U+FFFD for what could steer a terminal.
  public var harmless: String { String(map { $0.isNewline || $0 == "\t" ? $0 : $0.harmless }) }

  /// The string as part of one line for a terminal: no line breaks, tabs or control characters.
  public var terminalLine: String { singleLine.trimmed }
}

extension Character {
  /// The character, or U+FFFD for one with a control character, or with one that turns the direction
  /// of all that follows.
  fileprivate var harmless: Character {
    unicodeScalars.contains(where: \.isSteering) ? "\u{FFFD}" : self
  }
}
