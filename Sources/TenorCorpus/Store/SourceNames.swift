/// What the files of an ingest are called in a store.
///
/// A store recognises a source by its name: the file's, or the end of its path where two share one. So it
/// does not matter which folder a dump lies in, or whether one stood in that folder. A file is the source
/// whose name ends its path if it has the same bytes, or if the two have something in common
/// (``CommonGround``): the deepest such name counts. A file that is none of them is a new source: by the
/// name that it has among the files of this run, or with as many parent folders as it takes to have one
/// that no other source has.
struct SourceNames {
  private var taken: Set<String> = []
  /// What the store held when it was last asked, and which state of it that was.
  private var sources: [String: Store.KnownSource] = [:]
  private var version: Int?

  /// The name of a file, and no other file's in this run, unless they are copies of each other.
  mutating func name(
    of file: LoadingPlan.File, _ opened: OpenedSource, in store: Store
  ) throws -> String {
    let ends = Self.ends(of: file.components)
    try ask(store)
    let known = ends.compactMap { sources[$0] }
    let name =
      known.last { $0.digest == opened.header.digest }?.name
      ?? known.last { !taken.contains($0.name) && Self.isSame(opened, as: $0, in: store) }?.name
      ?? Self.free(file.name, ends) { taken.contains($0) || known.contains(named: $0) }
    taken.insert(name)
    return name
  }

  private mutating func ask(_ store: Store) throws {
    let version = try store.version()
    if version == self.version { return }
    (sources, self.version) = (try store.knownSources(), version)
  }

  /// The names that a file may have, the shortest first.
  private static func ends(of components: [String]) -> [String] {
    let parts = components.drop { $0 == "/" }
    return (1...max(1, parts.count)).map { parts.suffix($0).joined(separator: "/") }
  }

  private static func isSame(
    _ opened: OpenedSource, as source: Store.KnownSource, in store: Store
  ) -> Bool {
    // What cannot be read fails when it is ingested.
    (try? store.hasCommonGround(source, with: opened.named(source.name))) ?? true
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

extension [Store.KnownSource] {
  fileprivate func contains(named name: String) -> Bool { contains { $0.name == name } }
}
