internal import Foundation
internal import TenorCorpus

/// Words that every English text may hold, so that at the start of a sentence, or in small letters, a
/// name of the same letters cannot be told from them: words of grammar, and those that VADER's and AFINN's
/// raters knew. The lists are of feeling, and leave out many an ordinary noun: over a corpus,
/// ``RegisterUse`` sees what they do not.
struct OrdinaryWords {
  private let words: Set<String>

  init() throws {
    var words = FunctionWords.all
    for file in ["vader/lexicon.tsv", "afinn/AFINN-en-165.txt"] {
      FilesRead.note(BundledLexicons.url(file).path)
      let text = try String(contentsOf: BundledLexicons.url(file), encoding: .utf8)
      for line in text.split(whereSeparator: \.isNewline) {
        if let word = line.split(separator: "\t").first, word.allSatisfy(\.isLetter) {
          words.insert(word.lowercased())
        }
      }
    }
    self.words = words
  }

  /// Whether a word, in any case, is an ordinary one.
  func contains(_ word: some StringProtocol) -> Bool { words.contains(word.lowercased()) }

  /// The aliases that are such words, in the order of the register: those that count by themselves, and
  /// not in capitals alone.
  func remarks(on register: Register) -> [RegisterRemark] {
    register.entries.indices.flatMap { entry in
      register.entries[entry].aliases.enumerated().compactMap { index, alias in
        guard alias.inheritedFrom == nil, alias.after.isEmpty, !alias.isShort,
          !alias.form.contains(" "), contains(alias.form), alias.caseRule != .upper,
          alias.form != alias.form.uppercased() || alias.caseRule == .any
        else { return nil }
        return register.remark(
          .ordinaryWord, entry, index,
          "it is an ordinary word too; a fuller alias, with this one as short, or 'after', would tell them apart"
        )
      }
    }
  }
}
