/// Running text with light marking, independent of any output format. Renderers escape it.
///
///     let words: Prose = "\(12) conversations, read by \(code: "blogger-text")"
public struct Prose: Sendable, Hashable {
  public enum Inline: Sendable, Hashable {
    case text(String)
    case code(String)
    case emphasis(String)
    case strong(String)
  }
  public var inlines: [Inline]

  public init(_ inlines: [Inline]) {
    self.inlines = inlines
  }

  /// The words without their marking.
  public var plain: String {
    inlines.map {
      switch $0 {
      case .text(let words), .code(let words), .emphasis(let words), .strong(let words): words
      }
    }.joined()
  }
}

extension Prose: ExpressibleByStringInterpolation {
  public struct StringInterpolation: StringInterpolationProtocol {
    var inlines: [Inline] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { inlines.append(.text(literal)) }
    }
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      inlines.append(.text(value.description))
    }
    public mutating func appendInterpolation(_ prose: Prose) {
      inlines += prose.inlines
    }
    public mutating func appendInterpolation(code words: String) {
      inlines.append(.code(words))
    }
    public mutating func appendInterpolation(emphasis words: String) {
      inlines.append(.emphasis(words))
    }
    public mutating func appendInterpolation(strong words: String) {
      inlines.append(.strong(words))
    }
  }

  public init(stringLiteral value: String) {
    inlines = value.isEmpty ? [] : [.text(value)]
  }
  public init(stringInterpolation: StringInterpolation) {
    inlines = stringInterpolation.inlines
  }
}
