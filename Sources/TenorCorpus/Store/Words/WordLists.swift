internal import GRDB
internal import TenorText

/// The index of words, to look things up in.
struct WordLists {
  private let segments: Int
  private let exact: StoreStatement
  private let range: StoreStatement

  init(_ db: Database) throws {
    segments = try StoreStatement(db, "SELECT max(segment) FROM word_list").number() ?? 0
    exact = try StoreStatement(
      db, "SELECT form, numbers FROM word_list WHERE segment = ? AND form = ?")
    range = try StoreStatement(
      db, "SELECT form, numbers FROM word_list WHERE segment = ? AND form >= ? AND form < ?")
  }

  /// The numbers of the utterances that may hold what is looked for, in order.
  func numbers(_ search: WordSearch) throws -> [Int] {
    var found: [Int] = []
    for words in search.alternatives {
      var both: [Int]?
      for word in words {
        let next = try numbers(word)
        both = both.map { Self.common($0, next) } ?? next
        if both?.isEmpty == true { break }
      }
      found += both ?? []
    }
    try append(WordCutter.longForm, to: &found)
    return Self.distinct(found)
  }

  private func numbers(_ word: WordSearch.Word) throws -> [Int] {
    var numbers: [Int] = []
    switch word {
    case .forms(let forms):
      for form in forms { try append(form, to: &numbers) }
    case .fitting(let prefix, let test):
      try append(formsFrom: prefix, to: &numbers, where: test)
    case .stem(let stem):
      let stemmer = Stemmer()
      try append(formsFrom: "", to: &numbers) { stemmer.stem($0) == stem }
    }
    return Self.distinct(numbers)
  }

  private func append(
    formsFrom prefix: String, to numbers: inout [Int], where test: (String) -> Bool
  ) throws {
    for segment in 0..<segments {
      range.bind(1, segment + 1)
      range.bind(2, prefix)
      range.bind(3, prefix + "\u{10FFFF}")
      defer { range.reset() }
      while try range.step() {
        if test(range.string(0)) { Self.append(range.bytes(1), to: &numbers) }
      }
    }
  }

  private func append(_ form: String, to numbers: inout [Int]) throws {
    for segment in 0..<segments {
      exact.bind(1, segment + 1)
      exact.bind(2, form)
      defer { exact.reset() }
      while try exact.step() { Self.append(exact.bytes(1), to: &numbers) }
    }
  }

  private static func append(_ list: UnsafeRawBufferPointer, to numbers: inout [Int]) {
    var reader = PackedNumbers.Reader(list)
    var number = 0
    while !reader.isAtEnd {
      number &+= reader.next()
      numbers.append(number)
    }
  }

  private static func distinct(_ numbers: [Int]) -> [Int] {
    let isSorted = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    if isSorted { return numbers }
    var distinct: [Int] = []
    for number in numbers.sorted() where distinct.last != number { distinct.append(number) }
    return distinct
  }

  /// What is in both; each is in order.
  private static func common(_ one: [Int], _ other: [Int]) -> [Int] {
    var common: [Int] = []
    var (a, b) = (0, 0)
    while a < one.count, b < other.count {
      if one[a] == other[b] { common.append(one[a]) }
      let isBehind = one[a] < other[b]
      if one[a] <= other[b] { a += 1 }
      if !isBehind { b += 1 }
    }
    return common
  }
}
