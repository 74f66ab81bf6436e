/// Running text with light marking, independent of any output format. Renderers escape it.
///
///     let words: Prose = "\(12) conversations, read by \(code: "blogger-text")"
public struct Prose: Sendable, Hashable {
  /// A stretch of text with one marking.
  public enum Inline: Sendable, Hashable {
    case text(String)
    case code(String)
    case emphasis(String)
    case strong(String)
    /// A footnote: a number in the text, and the words at the section's end.
    ///
    /// Where there is no such place, as in a single table, they stand in brackets in the text.
    case note(Prose)
  }
  /// The stretches in reading order.
  public var inlines: [Inline]

  /// Text made of these stretches.
  public init(_ inlines: [Inline]) {
    self.inlines = inlines
  }

  /// The words without their marking, footnotes in brackets.
  public var plain: String {
    withNotesInBrackets.inlines.map(\.words).joined()
  }

  /// The text with its footnotes, and theirs, in brackets where their numbers would stand.
  var withNotesInBrackets: Prose {
    guard inlines.contains(where: \.isNote) else { return self }
    return Prose(
      inlines.flatMap { inline in
        guard case .note(let note) = inline else { return [inline] }
        return [.text(" (")] + note.withNotesInBrackets.inlines + [.text(")")]
      })
  }
}

extension Prose.Inline {
  /// The words of the stretch alone.
  var words: String {
    switch self {
    case .text(let words), .code(let words), .emphasis(let words), .strong(let words): words
    case .note(let note): note.plain
    }
  }

  var isNote: Bool {
    if case .note = self { true } else { false }
  }
}

extension Prose: ExpressibleByStringInterpolation {
  /// Collects the parts of a string literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var inlines: [Inline] = []

    /// Begins without parts.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Words as they stand.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { inlines.append(.text(literal)) }
    }
    /// A value as it describes itself.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      inlines.append(.text(value.description))
    }
    /// Text with its own marking.
    public mutating func appendInterpolation(_ prose: Prose) {
      inlines += prose.inlines
    }
    /// Words in one width: a name, an option, an id.
    public mutating func appendInterpolation(code words: String) {
      inlines.append(.code(words))
    }
    /// Words stressed.
    public mutating func appendInterpolation(emphasis words: String) {
      inlines.append(.emphasis(words))
    }
    /// Words stressed strongly.
    public mutating func appendInterpolation(strong words: String) {
      inlines.append(.strong(words))
    }
    /// A footnote: `"Rates are rounded\(note: "Half to even.")."`
    public mutating func appendInterpolation(note: Prose) {
      inlines.append(.note(note))
    }
  }

  /// Plain words.
  public init(stringLiteral value: String) {
    inlines = value.isEmpty ? [] : [.text(value)]
  }
  /// Words with marked parts.
  public init(stringInterpolation: StringInterpolation) {
    inlines = stringInterpolation.inlines
  }
}
