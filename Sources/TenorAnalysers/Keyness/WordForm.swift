internal import Foundation
internal import TenorText

/// The form under which a word is counted: folded, but for acronyms, which stay as they are written.
///
///     Vetting, vetting → vetting;  TR → TR, tr → tr;  CRCs → CRCs;  OASys, Oasys → oasys
///
/// An acronym is written with two capitals or more and no small letter, but for the s of a plural or a
/// genitive. Words that somebody shouts are written so too, and count apart from the same words in small
/// letters.
enum WordForm {
  /// The form of a word.
  static func form(of word: String) -> String {
    isAcronym(word) ? typographyUndone(word) : Folding.fold(word)
  }

  /// The type that a type is counted as, which may be new to the vocabulary.
  static func form(of type: TypeID, in vocabulary: Vocabulary) -> TypeID {
    let form =
      switch vocabulary.shape(of: type) {
      case .upper: typographyUndone(vocabulary.surface(of: type))
      case .mixed: self.form(of: vocabulary.surface(of: type))
      case .uncased, .lower, .capitalised: vocabulary.folded(of: type)
      }
    return vocabulary.intern(form)
  }

  /// The stem of a word; of an acronym its form.
  static func stem(of word: String, _ stemmer: Stemmer) -> String {
    isAcronym(word) ? typographyUndone(word) : stemmer.stem(Folding.fold(word))
  }

  /// By type of a vocabulary: the type that it is counted as. Found once a type, for all analysers.
  ///
  /// - Parameter stems: whether words of one stem are one; see `Stemmer`.
  static func table(of vocabulary: Vocabulary, stems: Bool = false) -> [TypeID] {
    guard stems else { return vocabulary.sideTable("word forms") { form(of: $1, in: $0) } }
    let stemmer = Stemmer()
    return vocabulary.sideTable("word stems") {
      $0.intern(stem(of: $0.surface(of: $1), stemmer))
    }
  }

  private static func isAcronym(_ word: String) -> Bool {
    switch Shape(of: word.utf8) {
    case .upper: return true
    case .mixed:
      guard word.last == "s" else { return false }
      let stem = word.dropLast()
      let isGenitive = stem.last.map { "'’ʼ`".contains($0) } ?? false
      return Shape(of: (isGenitive ? stem.dropLast() : stem).utf8) == .upper
    case .uncased, .lower, .capitalised: return false
    }
  }

  /// Composed, and with apostrophes and hyphens as ``Folding`` has them.
  private static func typographyUndone(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x60 }) { return word }
    var plain = String.UnicodeScalarView()
    for scalar in word.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019, 0x02BC, 0x60: plain.append("'")
      case 0x2010, 0x2011: plain.append("-")
      case 0x00AD: break
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}
