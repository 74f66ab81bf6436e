internal import CSnowball

/// Snowball's English stemmer: *privatise*, *privatised* and *privatising* have one stem.
///
///     privatising → privatis;  offices → offic;  officer → offic
///
/// A stem is no word, and words of one stem need not belong together: look at what was found. Belongs to one
/// task.
///
/// - Source: Porter (2001), Snowball: a language for stemming algorithms; the English (Porter 2) algorithm
///   of libstemmer.
public final class Stemmer {
  private let handle: UnsafeMutableRawPointer

  /// A stemmer.
  public init() {
    guard let handle = csnowball_open() else {
      preconditionFailure("libstemmer has no English algorithm")
    }
    self.handle = handle
  }
  deinit { csnowball_close(handle) }

  /// The stem of a word in small letters, such as ``Folding/fold(_:)`` gives. O(letters).
  public func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      var length: Int32 = 0
      let stem = csnowball_stem(handle, bytes.baseAddress, Int32(clamping: bytes.count), &length)
      return String(
        decoding: UnsafeBufferPointer(start: stem, count: Int(length)), as: UTF8.self)
    }
  }
}
