internal import CICU

/// What a word segment of ICU is, by its rule status and its first character.
enum SegmentKind: UInt8 {
  case symbol = 0
  case punctuation
  case space
  case emoji
  case number
  case letter
  case ideograph
}

/// Owns ICU's word and sentence iterators and the text they run over.
struct Segmenter: ~Copyable {
  private let handle: OpaquePointer

  init(words locale: String, sentences sentenceLocale: String) throws(ICUError) {
    let opened = try checked("cicu_segmenter_open") {
      cicu_segmenter_open(locale, sentenceLocale, &$0)
    }
    guard let opened else { preconditionFailure("ICU: success without an iterator") }
    handle = opened
  }
  deinit { cicu_segmenter_close(handle) }

  /// Lends the segmenter a text until the next call.
  func set(_ text: UnsafeBufferPointer<UInt8>) {
    cicu_segmenter_set_text(handle, text.baseAddress, Int32(text.count))
  }

  /// The locale whose rules ICU found; `root` or empty where it has none of the one asked for.
  var locale: String {
    get throws(ICUError) {
      String(cString: try checked("ubrk_getLocaleByType") { cicu_segmenter_locale(handle, &$0) })
    }
  }

  /// Whether ASCII is cut by our own rules, ICU having agreed with them on every probe.
  var cutsASCII: Bool { cicu_segmenter_cuts_ascii(handle) != 0 }

  /// Lets ICU cut every word from here on.
  func useICUOnly() { cicu_segmenter_use_icu_only(handle) }

  /// The ends of all word segments and their kinds, valid until the next call.
  func words() throws(ICUError) -> (
    ends: UnsafeBufferPointer<Int32>, kinds: UnsafeBufferPointer<UInt8>
  ) {
    var ends: UnsafePointer<Int32>?
    var kinds: UnsafePointer<UInt8>?
    let count = try checked("ubrk_next (words)") {
      cicu_segmenter_words(handle, &ends, &kinds, &$0)
    }
    return (
      UnsafeBufferPointer(start: ends, count: Int(count)),
      UnsafeBufferPointer(start: kinds, count: Int(count))
    )
  }

  /// The ends of all sentences, valid until the next call.
  func sentences() throws(ICUError) -> UnsafeBufferPointer<Int32> {
    var ends: UnsafePointer<Int32>?
    let count = try checked("ubrk_next (sentences)") {
      cicu_segmenter_sentences(handle, &ends, &$0)
    }
    return UnsafeBufferPointer(start: ends, count: Int(count))
  }
}
