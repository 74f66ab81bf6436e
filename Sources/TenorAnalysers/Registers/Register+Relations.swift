internal import TenorCorpus

/// What a register says of its entries among each other: parts of wholes, and successors.
extension Register {
  /// Names that no entry has, and entries that are parts, or successors, of themselves.
  var relationFaults: [YAMLError] {
    let byName = Dictionary(
      entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    return faults(of: "part of", byName) { $0.partOf }
      + faults(of: "succeeded by", byName) { $0.successor }
  }

  private func faults(
    of key: String, _ byName: [String: Int], _ next: (Entry) -> String?
  ) -> [YAMLError] {
    var faults: [YAMLError] = []
    var settled: Set<Int> = []
    for start in entries.indices {
      var path: [Int] = []
      var at: Int? = start
      while let entry = at, !settled.contains(entry) {
        if let first = path.firstIndex(of: entry) {
          let names = (path[first...] + [entry]).map { entries[$0].name }
          faults.append(
            fault(entry, "'\(key)' goes round in a circle: \(names.joined(separator: " → "))"))
          break
        }
        path.append(entry)
        guard let name = next(entries[entry]) else { break }
        at = byName[name]
        if at == nil {
          faults.append(
            fault(entry, "'\(key)' of \(entries[entry].name) is '\(name)', which is no actor here"))
        }
      }
      settled.formUnion(path)
    }
    return faults
  }

  private func fault(_ entry: Int, _ words: String) -> YAMLError {
    let line = entries[entry].line
    return YAMLError(file: file, line: line > 0 ? line : nil, reason: .contradiction(words))
  }

  /// Gives the forms of every entry with a successor to that successor, from the day on which the entry's
  /// own validity is over: *NOMS* in a text of 2018 is a mention of HMPPS, and is listed as its alias.
  ///
  /// - Precondition: ``relationFaults`` is empty.
  mutating func inherit() {
    let byName = Dictionary(
      entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    // A form goes on down the line of successors; the lines have no circles.
    for index in entries.indices {
      let own = entries[index]
      var previous = own
      while let name = previous.successor, let next = byName[name],
        let until = previous.validity.until
      {
        let later = Validity(from: .init(dayNumber: until.lastDay + 1))
        for alias in own.aliases where alias.inheritedFrom == nil {
          var inherited = alias
          inherited.inheritedFrom = own.name
          inherited.validity = alias.validity.limited(by: later)
          let isEver = !inherited.validity.limited(by: entries[next].validity).isReversed
          if isEver { entries[next].aliases.append(inherited) }
        }
        entries[next].exclusions += own.exclusions
        previous = entries[next]
      }
    }
  }

  /// For each entry the wholes that it is a part of, the nearest first; by the number of the entry.
  var wholes: [[Int]] {
    let byName = Dictionary(
      entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    return entries.indices.map { index in
      var wholes: [Int] = []
      var at = index
      while let name = entries[at].partOf, let whole = byName[name], whole != index,
        !wholes.contains(whole)
      {
        wholes.append(whole)
        at = whole
      }
      return wholes
    }
  }

  /// The entries of a name, in any case; without one, those with an alias of these words, in the file's
  /// order: several, where they share it.
  public func entries(called name: String) -> [Int] {
    let wanted = name.lowercased()
    let named = entries.indices.filter { entries[$0].name.lowercased() == wanted }
    if !named.isEmpty { return named }
    return entries.indices.filter { index in
      entries[index].aliases.contains {
        $0.inheritedFrom == nil && $0.form.lowercased() == wanted
      }
    }
  }
}
