internal import Foundation
public import TenorText
internal import Yams

extension DiscourseFamily {
  /// The category of a dictionary whose entries take words up and count in no class.
  static let not = "not"

  /// The folder of the dictionaries that ship with Tenor.
  private static let folder = "discourse"

  /// The names of all families: of the dictionaries that ship with Tenor, then of the rules.
  public static func names() throws(YAMLError) -> [String] {
    try listed().map(\.name) + ruled.map(\.name)
  }

  /// The families that ship with Tenor: those named, or all; dictionaries first, in the order of
  /// `lexicons/discourse/classes.yaml`.
  ///
  /// - Parameter tokeniser: the run's, by which forms are cut as texts are.
  public static func bundled(
    _ names: Set<String>? = nil, tokeniser: Tokeniser = Tokeniser()
  ) throws -> [DiscourseFamily] {
    func isWanted(_ name: String) -> Bool { names?.contains(name) ?? true }
    return try listed().filter { isWanted($0.name) }.map { try $0.open(tokeniser) }
      + ruled.filter { isWanted($0.name) }
  }

  /// A dictionary of that folder.
  static func dictionary(_ file: String) throws(LexiconError) -> Lexicon {
    let path = "\(folder)/\(file)"
    var lexicon = try Lexicon(
      contentsOf: BundledLexicons.url(path).path, format: .quanteda)
    // Not where this copy of Tenor is installed.
    lexicon.provenance.name = path
    return lexicon
  }

  /// A family as `classes.yaml` lists it.
  struct Listed {
    var name: String
    var file: String
    var per: Per
    var about: String
    var source: String
    var classes: [Class]

    func open(_ tokeniser: Tokeniser) throws -> DiscourseFamily {
      let lexicon = try CategoryLexicon(DiscourseFamily.dictionary(file), tokeniser: tokeniser)
      var places: [Int] = []
      var not: Int?
      for (place, category) in lexicon.categories.enumerated() {
        if category.name == DiscourseFamily.not { not = place } else { places.append(place) }
      }
      return DiscourseFamily(
        name: name, per: per, about: about, source: source,
        classes: places.map { place in
          let category = lexicon.categories[place]
          let known = classes.first { $0.name == category.name }
          return Class(
            name: category.name, about: known?.about, source: known?.source,
            entries: category.entries, hasParts: category.hasParts)
        },
        content: .dictionary(lexicon, places: places, not: not))
    }
  }

  /// What `classes.yaml` lists.
  static func listed() throws(YAMLError) -> [Listed] {
    let file = try YAMLFile(BundledLexicons.url("\(folder)/classes.yaml").path)
    let nodes = file.nodes
    guard let root = file.root else { return [] }
    var families: [Listed] = []
    for node in try nodes.sequence(root, named: "the file", of: "families") {
      let fields = try nodes.fields(
        of: node, named: "a family",
        known: ["family", "file", "per", "about", "source", "classes"])
      func words(_ key: String) throws(YAMLError) -> String {
        guard let value = fields[key] else {
          throw nodes.error(node, .missingKey(key, of: "a family"))
        }
        return try nodes.words(value, named: key)
      }
      var listed = Listed(
        name: try words("family"), file: try words("file"), per: .tokens,
        about: try words("about"), source: try words("source"), classes: [])
      if let per = fields["per"] { listed.per = try nodes.choice(per, named: "per") }
      guard let list = fields["classes"] else {
        throw nodes.error(node, .missingKey("classes", of: "a family"))
      }
      for item in try nodes.sequence(list, named: "classes", of: "classes") {
        let parts = try nodes.fields(
          of: item, named: "a class", known: ["name", "about", "source"])
        var known = Class(name: "", hasParts: false)
        if let name = parts["name"] { known.name = try nodes.words(name, named: "name") }
        if let about = parts["about"] { known.about = try nodes.words(about, named: "about") }
        if let source = parts["source"] { known.source = try nodes.words(source, named: "source") }
        listed.classes.append(known)
      }
      families.append(listed)
    }
    return families
  }
}
