/// Aliases of different actors that want the same words of a text.
struct AliasRivals {
  private(set) var remarks: [RegisterRemark] = []

  /// O(letters of the register), and the square of the words in one alias.
  init(_ matcher: AliasMatcher) {
    let register = matcher.register
    var byWords: [[Int32]: [AliasPattern]] = [:]
    for pattern in matcher.patterns where pattern.alias != nil && !pattern.isInherited {
      byWords[pattern.words, default: []].append(pattern)
    }
    for pattern in matcher.patterns where pattern.alias != nil && !pattern.isInherited {
      guard let alias = pattern.alias.map(Int.init) else { continue }
      let entry = Int(pattern.entry)
      for words in pattern.words.stretches {
        for other in byWords[words] ?? [] where Self.areAlike(pattern, other) {
          guard let otherAlias = other.alias.map(Int.init) else { continue }
          guard pattern.isValid(on: other.firstDay...other.lastDay) else {
            if words.count == pattern.words.count,
              (other.entry, otherAlias) < (pattern.entry, alias)
            {
              remarks.append(
                register.remark(
                  .ambiguous, entry, alias,
                  "\(register.words(Int(other.entry), otherAlias)) too, at another time: in an utterance without a date, it is that one's"
                ))
            }
            continue
          }
          if words.count < pattern.words.count {
            let longer = register.words(entry, alias)
            remarks.append(
              register.remark(
                .inside, Int(other.entry), otherAlias,
                "it stands inside \(longer), which counts there"))
          } else if (other.entry, otherAlias) < (pattern.entry, alias) {
            let rule =
              pattern.isShort && other.isShort
              ? "in a conversation that names both, it means who was named last"
              : "the words have other conditions; where both hold, what has 'after', then what is short, then what stands first in the file counts"
            remarks.append(
              register.remark(
                .ambiguous, entry, alias,
                "\(register.words(Int(other.entry), otherAlias)) too: \(rule)"))
          }
        }
      }
    }
  }

  private static func areAlike(_ a: AliasPattern, _ b: AliasPattern) -> Bool {
    a.entry != b.entry
      && (a.words.count != b.words.count || a.gaps == b.gaps)
  }
}

extension Array {
  /// All stretches of neighbours, the whole included.
  fileprivate var stretches: [[Element]] {
    indices.flatMap { first in (first..<count).map { Array(self[first...$0]) } }
  }
}
