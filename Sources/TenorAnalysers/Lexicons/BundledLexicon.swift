internal import Foundation

/// A sentiment lexicon that ships with Tenor.
public struct BundledLexicon: Sendable, Hashable {
  /// What options call it.
  public var name: String
  /// The file inside ``BundledLexicons/directory``.
  public var path: String
  /// What the file is.
  public var format: LexiconFormat
  /// From the worst to the best that a valence can be.
  public var scale: ClosedRange<Double>
  /// The terms it is passed on under.
  public var licence: String
  /// What to cite.
  public var citation: String

  /// In the order of their names.
  public static let all = [
    BundledLexicon(
      name: "afinn", path: "afinn/AFINN-en-165.txt", format: .afinn, scale: -5...5,
      licence: "ODbL 1.0",
      citation:
        "Nielsen, F. Å. (2011). A new ANEW: Evaluation of a word list for sentiment analysis in microblogs. arXiv:1103.2903"
    ),
    BundledLexicon(
      name: "pattern", path: "pattern/lexicon.tsv", format: .vader, scale: -1...1,
      licence: "PDDL 1.0",
      citation:
        "De Smedt, T. & Daelemans, W. (2012). Pattern for Python. Journal of Machine Learning Research 13, 2063–2067"
    ),
    BundledLexicon(
      name: "vader", path: "vader/lexicon.tsv", format: .vader, scale: -4...4, licence: "MIT",
      citation:
        "Hutto, C. J. & Gilbert, E. (2014). VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text. ICWSM-14"
    ),
  ]

  /// Their names, in order.
  public static let names = all.map(\.name)
}

extension Lexicon {
  /// A lexicon that ships with Tenor: `afinn`, `pattern` or `vader`.
  public static func bundled(_ name: String) throws(LexiconError) -> Lexicon {
    guard let bundled = BundledLexicon.all.first(where: { $0.name == name }) else {
      throw LexiconError(
        file: name, line: 0, reason: .unknownName(name, known: BundledLexicon.names))
    }
    var lexicon = try Lexicon(
      contentsOf: BundledLexicons.url(bundled.path).path, format: bundled.format, name: name)
    lexicon.scale = bundled.scale
    // Not where this copy of Tenor is installed.
    lexicon.provenance.name = bundled.path
    return lexicon
  }

  /// One that ships with Tenor where its name is given, else one from a file.
  public static func named(
    _ nameOrPath: String, format: LexiconFormat? = nil
  ) throws(LexiconError) -> Lexicon {
    BundledLexicon.names.contains(nameOrPath)
      ? try bundled(nameOrPath) : try Lexicon(contentsOf: nameOrPath, format: format)
  }
}
