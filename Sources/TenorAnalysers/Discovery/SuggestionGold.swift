internal import Foundation
internal import TenorText

/// People, bodies and acronyms that a person listed by reading a corpus, for want of them in a register.
public struct SuggestionGold: Sendable, Decodable {
  /// One of them.
  public struct Actor: Sendable, Decodable {
    /// What it is called.
    public var name: String
    /// What else it is called; may be left out.
    public var forms: [String]?

    fileprivate var allForms: [String] { [name] + (forms ?? []) }
  }

  /// All that the corpus speaks of.
  public var actors: [Actor]
}

/// What is wrong with a gold, and where.
public struct SuggestionGoldError: Error, Hashable, CustomStringConvertible {
  /// The file's name.
  public var file: String
  /// The place in its JSON, such as `actors[2].name`; `nil` where the whole file is meant.
  public var path: String?
  /// What was found there.
  public var found: String
  /// What was expected.
  public var expected: String

  /// `gold.json: actors[2].name: is missing; expected a string`
  public var description: String {
    "\(file): " + (path.map { "\($0): " } ?? "") + "\(found); expected \(expected)"
  }
}

extension SuggestionGold {
  /// Reads a gold from JSON, or says where it is none; a form listed for two actors is refused.
  ///
  /// - Parameter file: the name that errors give.
  public init(contentsOf bytes: [UInt8], file: String) throws(SuggestionGoldError) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(bytes))
    } catch {
      throw SuggestionGoldError(error, in: file)
    }
    var first: [String: Int] = [:]
    for (index, actor) in actors.enumerated() {
      for form in actor.allForms {
        let known = first.updateValue(index, forKey: Self.key(form)) ?? index
        if known != index {
          throw SuggestionGoldError(
            file: file, path: "actors[\(index)]",
            found: "'\(form)' of \(actor.name) is a form of \(actors[known].name) too",
            expected: "each form under one actor")
        }
      }
    }
  }

  /// By folded form: the number of the actor.
  var byForm: [String: Int] {
    Dictionary(
      actors.enumerated().flatMap { index, actor in
        actor.allForms.map { (Self.key($0), index) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Forms as they are compared: folded, without an article.
  static func key(_ form: String) -> String {
    let words = Folding.fold(AliasForm.plain(form)).split(separator: " ")
    return words.drop { $0 == "the" }.joined(separator: " ")
  }
}

/// How well suggestions agree with a gold.
///
///     precision at 20 = right among the first 20 / suggestions among the first 20
///     recall = actors of the gold that are suggested / actors of the gold
///
/// A suggestion is right if its name, a form or a long form is the name or a form of an actor of the gold
/// that no earlier suggestion was right about; so an actor in two pieces counts once.
public struct SuggestionAgreement: Sendable, Hashable, Encodable {
  /// Actors of the gold.
  public var gold: Int
  /// The suggestions among the first 20.
  public var first: Int
  /// Those of them that are right.
  public var right: Int
  /// `nil` without a suggestion.
  public var precisionAt20: Double?
  /// Actors of the gold that are suggested at all.
  public var found: Int
  /// `nil` for a gold without actors.
  public var recall: Double?
  /// The wrong ones among the first 20, by rank.
  public var wrong: [String]
  /// The actors that are not suggested, in the gold's order.
  public var missed: [String]
}

extension SuggestionFindings {
  /// How well the suggestions agree with a gold.
  public func agreement(with gold: SuggestionGold) -> SuggestionAgreement {
    let byForm = gold.byForm
    var met: Set<Int> = []
    var wrong: [String] = []
    for suggestion in suggestions {
      let forms = [suggestion.name] + suggestion.forms.map(\.alias) + suggestion.longForms
      let actor = forms.lazy.compactMap { byForm[SuggestionGold.key($0)] }.first
      let isNew = actor.map { met.insert($0).inserted } ?? false
      if !isNew, suggestion.rank <= 20 { wrong.append(suggestion.name) }
    }
    let first = min(20, suggestions.count)
    return SuggestionAgreement(
      gold: gold.actors.count, first: first, right: first - wrong.count,
      precisionAt20: first > 0 ? Double(first - wrong.count) / Double(first) : nil,
      found: met.count,
      recall: gold.actors.isEmpty ? nil : Double(met.count) / Double(gold.actors.count),
      wrong: wrong,
      missed: gold.actors.indices.filter { !met.contains($0) }.map { gold.actors[$0].name })
  }
}

extension SuggestionGoldError {
  private static let example =
    #"JSON such as {"actors": [{"name": "Justin Russell", "forms": ["Mr Russell"]}]}"#

  fileprivate init(_ error: any Error, in file: String) {
    self.init(file: file, path: nil, found: "is not JSON", expected: Self.example)
    guard let error = error as? DecodingError else { return }
    switch error {
    case .keyNotFound(let key, let context):
      (path, found) = (Self.words(context.codingPath), "has no '\(key.stringValue)'")
    case .typeMismatch(let type, let context):
      (path, found) = (Self.words(context.codingPath), "is of another type")
      expected = Self.noun(type)
    case .valueNotFound(let type, let context):
      (path, found) = (Self.words(context.codingPath), "is null")
      expected = Self.noun(type)
    default: break
    }
  }

  private static func noun(_ type: Any.Type) -> String {
    type == String.self ? "a string" : "\(example)"
  }

  /// `actors[2].name`; `nil` for the file as a whole.
  private static func words(_ path: [any CodingKey]) -> String? {
    let words = path.reduce("") { words, key in
      key.intValue.map { "\(words)[\($0)]" }
        ?? (words.isEmpty ? key.stringValue : "\(words).\(key.stringValue)")
    }
    return words.isEmpty ? nil : words
  }
}
