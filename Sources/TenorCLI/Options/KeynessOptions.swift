internal import ArgumentParser
internal import TenorAnalysers

/// What is compared with what, where it is not two periods, and what is counted.
struct KeynessOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whose key words: conditions such as \"kind=comment,reply from=2013-06 to=2014\". Keys: kind, speaker, voice, from, to.",
      valueName: "filter"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "What the target is set against, as conditions. Without it: all that is not in the target.",
      valueName: "filter"))
  var reference: String?

  @Option(
    help: ArgumentHelp(
      "Set the corpus, or its --target, against a list of words and counts, as CSV or TSV.",
      valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "txt"]))
  var referenceList: String?

  @Option(
    help: ArgumentHelp(
      "The tokens of the list's corpus, where the list leaves words out. Default: the sum of its counts.",
      valueName: "n"))
  var referenceTokens: Int?

  @Option(help: "Count single words (1), or sequences of 2 or 3 within a sentence.")
  var ngrams = 1

  @Flag(help: "Count words of one stem as one word, by Snowball's English algorithm.")
  var stems = false

  @Option(help: "How often a word occurs, on both sides together, to be looked at.")
  var minimum = 5

  @Option(help: "How many key words of either side tables show; CSV and JSON have all.")
  var top = 50

  @Option(
    help: "How often the sides of conversations are shuffled; the more, the smaller q can be.")
  var permutations = 9_999

  @Option(help: "What shuffling starts from: the same seed gives the same bytes.")
  var seed: UInt64 = 1

  /// Whether sides are given as filters or as a list.
  var isGiven: Bool { target != nil || reference != nil || referenceList != nil }

  /// The files that are named, which nothing may overwrite.
  var paths: [String] { [referenceList].compactMap(\.self) }

  func validate() throws {
    if reference != nil, referenceList != nil {
      throw ValidationError("Expected one of --reference and --reference-list.")
    }
    if reference != nil, target == nil {
      throw ValidationError("--reference needs a --target to be set against.")
    }
    if let referenceTokens {
      guard referenceList != nil else {
        throw ValidationError("--reference-tokens tells of a list: name it with --reference-list.")
      }
      guard (1...1_000_000_000_000).contains(referenceTokens) else {
        throw ValidationError(
          "--reference-tokens \(referenceTokens): expected 1 to 1000000000000.")
      }
    }
    guard (1...3).contains(ngrams) else {
      throw ValidationError("--ngrams \(ngrams): expected 1, 2 or 3.")
    }
    for (name, value) in [("minimum", minimum), ("top", top)] where value < 1 {
      throw ValidationError("--\(name) \(value): expected 1 or more.")
    }
    guard (99...1_000_000).contains(permutations) else {
      throw ValidationError("--permutations \(permutations): expected 99 to 1000000.")
    }
    // What needs no file is told before anything is read.
    for (name, words) in [("target", target), ("reference", reference)] {
      if let words { _ = try Self.side(name, words) }
    }
  }

  /// The sides that filters and lists give.
  func sides() throws -> KeynessSides {
    let target = try target.map { try Self.side("target", $0) }
    if let referenceList {
      return KeynessSides(
        target: target ?? .everything, reference: .list(try list(referenceList)))
    }
    guard let target else { preconditionFailure("sides without a target or a list") }
    guard let reference else { return KeynessSides(target: target, reference: .rest) }
    return KeynessSides(
      target: target, reference: .side(try Self.side("reference", reference)))
  }

  private func list(_ path: String) throws -> ReferenceList {
    do {
      return try ReferenceList(
        contentsOf: path, ngrams: ngrams, stems: stems, tokens: referenceTokens)
    } catch {
      throw Failure(status: error.isMissing ? .noInput : .badInput, message: error.description)
    }
  }

  private static func side(_ name: String, _ words: String) throws -> KeynessSide {
    do {
      return try KeynessSide(name, parsing: words)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
