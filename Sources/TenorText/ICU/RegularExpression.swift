internal import CICU

/// A regular expression of ICU's, compiled; not to be shared between tasks.
///
/// The syntax is ICU's: `\b`, `\w` and `.` know Unicode, `(?i)` at the start takes any case.
public struct RegularExpression: ~Copyable {
  private let handle: OpaquePointer

  /// What is wrong with a pattern, or with a search for it.
  public enum Fault: Error, Equatable, CustomStringConvertible {
    /// ICU's name for what is wrong, and the character, from 1, where it noticed.
    case syntax(String, position: Int?)
    /// The search was given up: a pattern such as `(a+)+b` that backtracks without end.
    case tooMuchWork

    /// In one line.
    public var description: String {
      switch self {
      case .syntax(let name, let position):
        "not a regular expression\(position.map { ": character \($0)" } ?? "") (\(name))"
      case .tooMuchWork:
        "takes too many steps on one of the texts, and was stopped; expected a pattern without nested repetition such as (a+)+"
      }
    }
  }

  /// Compiles a pattern.
  public init(_ pattern: String) throws(Fault) {
    var status: Int32 = 0
    var position: Int32 = -1
    var bytes = Array(pattern.utf8)
    let count = Int32(clamping: bytes.count)
    if bytes.isEmpty { bytes = [0] }
    let opened = cicu_regex_open(bytes, count, &position, &status)
    guard status <= 0, let opened else {
      let units = Array(pattern.utf16.prefix(max(0, Int(position))))
      let place = position < 0 ? nil : String(decoding: units, as: UTF16.self).count
      throw .syntax(
        String(cString: cicu_status_name(status)), position: place.map { max(1, $0) })
    }
    handle = opened
  }
  deinit { cicu_regex_close(handle) }

  /// Whether it matches whatever word there is, such as `.` and `\w+`: each of some one-letter words is
  /// matched.
  public var matchesEveryWord: Bool {
    get throws(Fault) {
      for probe in ["a", "Z", "5"] {
        var isMet = false
        let bytes = Array(probe.utf8)
        try bytes.withUnsafeBufferPointer { (bytes) throws(Fault) in
          try forEachMatch(in: bytes) { _ in isMet = true }
        }
        if !isMet { return false }
      }
      return true
    }
  }

  /// Hands over the UTF-8 range of each match that is not empty, from left to right, none within another.
  public func forEachMatch(
    in text: UnsafeBufferPointer<UInt8>, _ visit: (Range<Int>) -> Void
  ) throws(Fault) {
    var status: Int32 = 0
    cicu_regex_set_text(handle, text.baseAddress, Int64(text.count), &status)
    var (start, end) = (Int64(0), Int64(0))
    while status <= 0, cicu_regex_next(handle, &start, &end, &status) == 1 {
      if start < end { visit(Int(start)..<Int(end)) }
    }
    if status > 0 { throw .tooMuchWork }
  }
}
