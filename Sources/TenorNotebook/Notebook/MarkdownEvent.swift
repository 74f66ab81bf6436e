internal import CMarkdown

/// A block or a piece of running text that matters to a notebook, as cmark-gfm finds it.
struct MarkdownEvent {
  enum Kind: Equatable {
    case heading
    /// `fence` is its marks; empty where the block is one by indentation.
    case codeBlock(fence: String, info: String)
    case htmlBlock
    case code
    case html
    case headingText
  }

  var kind: Kind
  /// The content; of a code block each line ends with LF.
  var literal: String
  /// The line on which a block begins, counted from 1.
  var line: Int
  /// Of a heading, or of the heading that running text stands in; 0 where there is none.
  var level: Int
  /// Whether the block stands in a list or a quotation.
  var isNested: Bool

  /// The longest text that is read, in bytes.
  static let longest = Int(CMARKDOWN_LONGEST)

  /// What the Markdown consists of, in its order. O(bytes).
  static func events(in markdown: [UInt8]) -> [MarkdownEvent] {
    precondition(markdown.count <= longest, "\(markdown.count) bytes are no notebook")
    let sink = Sink()
    let done = cmarkdown_read(
      markdown, markdown.count, Unmanaged.passUnretained(sink).toOpaque()
    ) { sink, event in
      guard let sink else { return }
      Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().add(event.pointee)
    }
    precondition(done == 1, "cmark-gfm has no memory")
    return sink.events
  }

  static func events(in markdown: String) -> [MarkdownEvent] { events(in: Array(markdown.utf8)) }

  private final class Sink {
    var events: [MarkdownEvent] = []

    func add(_ event: cmarkdown_event) {
      events.append(
        MarkdownEvent(
          kind: Self.kind(event), literal: String(cString: event.literal), line: Int(event.line),
          level: Int(event.level), isNested: event.is_nested != 0))
    }

    private static func kind(_ event: cmarkdown_event) -> Kind {
      switch Int(event.kind) {
      case CMARKDOWN_HEADING: return .heading
      case CMARKDOWN_CODE_BLOCK:
        let mark = Character(Unicode.Scalar(UInt8(bitPattern: event.fence)))
        return .codeBlock(
          fence: String(repeating: mark, count: Int(event.fence_length)),
          info: String(cString: event.info))
      case CMARKDOWN_HTML_BLOCK: return .htmlBlock
      case CMARKDOWN_CODE: return .code
      case CMARKDOWN_HTML: return .html
      default: return .headingText
      }
    }
  }
}

extension MarkdownEvent {
  /// The words behind the fence of a code block that holds a command, `tenor` itself left out; `nil`
  /// where the event is no such block.
  var cellWords: [Substring]? {
    guard case .codeBlock(let fence, let info) = kind, !fence.isEmpty else { return nil }
    let words = info.split(whereSeparator: \.isWhitespace)
    return words.first == "tenor" ? Array(words.dropFirst()) : nil
  }

  /// A block of HTML without blanks and line ends around it.
  var trimmedLiteral: Substring {
    var text = Substring(literal)
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    return text
  }
}
