/// What the files of an ingest are called in a store.
///
/// A store recognises a source by its name: the file's, or the end of its path where two share one. So it
/// does not matter which folder a dump lies in, or whether one stood in that folder. A file is the source
/// whose name ends its path if it has the same bytes, or if the two have something in common
/// (``CommonGround``): the deepest such name counts. So of two versions of a page in one run the later one
/// stays. A file that is none of them is a new source: by the name that it has among the files of this
/// run, or with as many parent folders as it takes to have one that no other source has.
struct SourceNames {
  private var taken: Set<String> = []

  /// Whether the file may turn out to be a version of one of the sources of these names.
  static func mayBe(_ file: LoadingPlan.File, among names: Set<String>) -> Bool {
    !names.isEmpty && ends(of: file.components).contains(where: names.contains)
  }

  /// The name of a file in the store.
  ///
  /// - Throws: ``StoreError``.
  mutating func name(
    of file: LoadingPlan.File, _ opened: OpenedSource, among known: KnownSources, in store: Store
  ) throws -> String {
    let ends = Self.ends(of: file.components)
    let held = ends.flatMap { Self.numbered($0, known) }
    let name =
      try held.last { known[$0]?.digest == opened.header.digest }
      ?? held.last { try Self.isSame(opened, as: $0, in: store) }
      ?? Self.free(file.name, ends) { taken.contains($0) || known[$0] != nil }
    taken.insert(name)
    return name
  }

  /// The file that was given this name will be named again.
  mutating func release(_ name: String) { taken.remove(name) }

  /// The names that a file may have, the shortest first.
  private static func ends(of components: [String]) -> [String] {
    let parts = components.drop { $0 == "/" }
    return (1...max(1, parts.count)).map { parts.suffix($0).joined(separator: "/") }
  }

  /// The store's sources of this name: itself, and those that had to be numbered.
  private static func numbered(_ name: String, _ known: KnownSources) -> [String] {
    var names = known[name] == nil ? [] : [name]
    var number = 2
    while known["\(name)~\(number)"] != nil {
      names.append("\(name)~\(number)")
      number += 1
    }
    return names
  }

  private static func isSame(
    _ opened: OpenedSource, as name: String, in store: Store
  ) throws -> Bool {
    do {
      return try store.hasCommonGround(name, with: opened.named(name))
    } catch is InputProblem {
      // It fails again, with its line, when it is ingested.
      return true
    }
  }

  private static func free(
    _ name: String, _ ends: [String], isTaken: (String) -> Bool
  ) -> String {
    let longer = ends.filter { $0.utf8.count >= name.utf8.count }
    if let free = longer.first(where: { !isTaken($0) }) { return free }
    var number = 2
    while isTaken("\(name)~\(number)") { number += 1 }
    return "\(name)~\(number)"
  }
}
