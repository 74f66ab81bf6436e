public import TenorText

/// A lexicon made ready for counting its categories.
public struct CategoryLexicon: Sendable {
  /// A category, or a name above others.
  public struct Category: Sendable, Hashable, Encodable {
    /// As the file has it; of nested names those above, joined by dots.
    public var name: String
    /// The lexicon's entries that count in it.
    public var entries: Int
    /// Whether it has others below it, whose entries count in it too.
    public var hasParts: Bool
  }

  /// What is counted.
  public let lexicon: Lexicon
  /// In the order of the file, a name before those below it.
  public let categories: [Category]
  /// The categories of each entry, ascending.
  let members: [[Int]]
  let matcher: LexiconMatcher

  /// A lexicon with at least one category.
  ///
  /// - Parameter tokeniser: the run's, by which forms are cut as texts are.
  public init(_ lexicon: Lexicon, tokeniser: Tokeniser = Tokeniser()) throws {
    precondition(!lexicon.categories.isEmpty, "\(lexicon.name) has no categories to count.")
    self.lexicon = lexicon
    var names: [String] = []
    var places: [String: Int] = [:]
    func place(_ name: String) -> Int {
      if let known = places[name] { return known }
      places[name] = names.count
      names.append(name)
      return names.count - 1
    }
    // Only a YAML dictionary has names below names; elsewhere a dot is a dot.
    let isNested = lexicon.format == .quanteda
    let lineages = lexicon.categories.map { name in
      (isNested ? Self.lineage(name) : [name]).map(place)
    }
    members = lexicon.entries.map { entry in
      Set(entry.categories.flatMap { lineages[$0] }).sorted()
    }
    var entries = [Int](repeating: 0, count: names.count)
    for place in members.joined() { entries[place] += 1 }
    let parents = Set(lineages.flatMap { $0.dropLast() })
    categories = names.indices.map {
      Category(name: names[$0], entries: entries[$0], hasParts: parents.contains($0))
    }
    matcher = try LexiconMatcher(lexicon, tokeniser) { !$0.categories.isEmpty }
  }

  /// `a`, `a.b`, `a.b.c` of `a.b.c`.
  private static func lineage(_ name: String) -> [String] {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.indices.map { parts[...$0].joined(separator: ".") }
  }
}
