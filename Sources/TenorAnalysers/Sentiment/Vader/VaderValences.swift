/// The valences of the words of one text after the rules: those that are not 0, in order.
///
/// The words before a word change it in a fixed order, nearest first, and each change works on what the
/// one before left: an order that matters, and is the reference's.
struct VaderValences {
  /// The index of the word, and its valence.
  struct Valence {
    var word: Int
    var value: Double
  }
  private(set) var valences: [Valence] = []

  /// Applies all rules to the words of a text. O(words), and O(m log m) behind a *but*.
  mutating func fill(from text: borrowing VaderWords) {
    valences.removeAll(keepingCapacity: true)
    guard text.matched > 0 else { return }
    let isMixedCase = text.uppers > 0 && text.uppers < text.words.count
    var firstBut: Int?
    text.words.withUnsafeBufferPointer { words in
      let rules = VaderWordRules(words: words, isMixedCase: isMixedCase)
      for index in words.indices {
        if words[index].name == .but, firstBut == nil { firstBut = index }
        guard words[index].hasValence else { continue }
        let value = rules.valence(of: index)
        if value != 0 { valences.append(Valence(word: index, value: value)) }
      }
    }
    if let firstBut { ContrastShift.apply(to: &valences, but: firstBut) }
  }

  /// The scores that the valences come to, with the emphasis of the text's punctuation.
  func score(of text: borrowing VaderWords) -> VaderScore {
    guard !text.words.isEmpty else { return .empty }
    let emphasis = Self.emphasis(exclamations: text.exclamations, questions: text.questions)
    var sum = 0.0
    var positive = 0.0
    var negative = 0.0
    for valence in valences {
      sum += valence.value
      // The 1 makes up for the 1 that each neutral word counts.
      if valence.value > 0 { positive += valence.value + 1 } else { negative += valence.value - 1 }
    }
    if sum > 0 { sum += emphasis } else if sum < 0 { sum -= emphasis }
    if positive > negative.magnitude {
      positive += emphasis
    } else if positive < negative.magnitude {
      negative -= emphasis
    }
    let neutral = Double(text.words.count - valences.count)
    let total = positive + negative.magnitude + neutral
    return VaderScore(
      negative: (negative / total).magnitude, neutral: neutral / total, positive: positive / total,
      compound: Self.compound(sum), matched: text.matched, words: text.words.count)
  }

  static func compound(_ sum: Double) -> Double {
    let compound = sum / (sum * sum + VaderRules.normaliser).squareRoot()
    return min(1, max(-1, compound))
  }

  static func emphasis(exclamations: Int, questions: Int) -> Double {
    let exclaimed = Double(min(exclamations, VaderRules.mostExclamations)) * VaderRules.exclamation
    return switch questions {
    case ...1: exclaimed
    case 2...3: exclaimed + Double(questions) * VaderRules.question
    default: exclaimed + VaderRules.manyQuestions
    }
  }
}
