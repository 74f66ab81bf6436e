/// Names that sources give to nobody in particular.
enum Nobody {
  static func isCalled(_ name: String) -> Bool { names.contains(name) }

  /// What there is to say where they were met.
  static func note(_ met: Tally, _ emit: (ReadItem) throws -> Void) throws {
    guard met.count > 0 else { return }
    let found = Tally.counted(met.count, "name is", "names are")
    try emit(
      .note(
        .understood, line: met.firstLine,
        found + " 'Anonymous', '[deleted]' or the like: nobody's"))
  }

  private static let names = Set(
    ChromePhrases.anonymous.map { String(decoding: $0, as: UTF8.self) } + ["[deleted]"])
}
