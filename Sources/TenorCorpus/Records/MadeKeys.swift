/// Makes keys for what a source gives no id: of what it says, so that it keeps its key where other
/// records come to stand before it.
///
/// The date tells apart what many say. The speaker is left out of it: a key is kept where names are
/// replaced by pseudonyms, and whoever guesses a name must not be able to check it.
///
/// Holds some 16 bytes for each key that it made.
struct MadeKeys {
  /// By a key's number: how often it was made.
  private var counts: [UInt64: Int32] = [:]
  private static let figures = 12

  /// A key of hexadecimal figures; from the second time on with `~2`, `~3` … O(bytes of the text).
  ///
  /// - Parameter place: where it has to be unlike others, such as a conversation.
  mutating func key(
    of text: some Sequence<UInt8>, _ date: CalendarDate?, in place: String = ""
  ) -> String {
    let head = "\(place)\n\(date?.description ?? "")\n"
    let key = String(Digest.sha256(Array(head.utf8) + text).prefix(Self.figures))
    let number = UInt64(key, radix: 16) ?? 0
    counts[number, default: 0] += 1
    let count = counts[number] ?? 1
    return count == 1 ? key : "\(key)~\(count)"
  }
}
