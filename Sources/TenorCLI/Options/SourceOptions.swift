internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorCorpus

/// What to read.
struct SourceOptions: ParsableArguments {
  @Argument(
    help: "Dumps, exports or tables, folders that hold them, or one store that tenor ingest made.",
    completion: .file())
  var sources: [String]

  @OptionGroup(title: "How sources are read") var reading: ReadingArguments

  /// Reads the sources, or the store, names what could not be read, and fails where nothing could.
  func load() async throws -> LoadedCorpus {
    try CellMode.endReading(sources)
    return try await sources.contains(where: Store.isStore) ? loadStore() : loadSources()
  }

  private func loadStore() throws -> LoadedCorpus {
    guard sources.count == 1 else {
      if let missing = sources.first(where: { !FileManager.default.fileExists(atPath: $0) }) {
        throw Failure(
          status: .noInput, message: "\(missing): no such file; expected a store alone, or sources")
      }
      throw ValidationError(
        "A store is analysed alone: ingest the other sources into it first (tenor ingest … --into \(sources.first { Store.isStore($0) } ?? ""))."
      )
    }
    if let option = reading.given {
      throw ValidationError(
        "\(option) says how sources are read; a store has read them: give it to tenor ingest.")
    }
    let store = try Failure.telling { try Store(reading: sources[0]) }
    if let zone = reading.zone, let own = try Failure.telling({ try store.timeZone }), zone != own {
      throw Failure(
        status: .misuse,
        message: "--time-zone \(zone): \(sources[0]) was read in \(own); one store has one zone")
    }
    return LoadedCorpus(corpus: try Failure.telling { try store.corpus() })
  }

  /// How the sources were read, where a person decided it, for provenance.
  func choices(of loaded: LoadedCorpus) throws -> [Provenance.Choice] {
    guard let path = sources.first(where: Store.isStore) else {
      return reading.choices(loaded.manifest)
    }
    return try Failure.telling {
      let store = try Store(reading: path)
      var choices: [Provenance.Choice] = []
      if let zone = try store.timeZone { choices.append(.init("time zone", zone)) }
      if let key = try store.pseudonymKey { choices.append(.init("pseudonyms", "key \(key)")) }
      let corrections = try store.corrections().count
      if corrections > 0 {
        choices.append(.init("corrections by hand", String(corrections)))
      }
      return choices
    }
  }

  /// The zone that the corpus tells times in.
  func timeZone() throws -> String {
    guard let path = sources.first(where: Store.isStore) else { return reading.timeZone }
    return try Failure.telling { try Store(reading: path).timeZone } ?? reading.timeZone
  }

  private func loadSources() async throws -> LoadedCorpus {
    let loader = CorpusLoader(options: reading.options, manifest: try reading.loadManifest())
    let loaded = await loader.load(sources)
    Remarks.print(
      guesses: loaded.corpus.audit.filter { $0.kind == .guessed }.map { ($0.source, $0.message) })
    for problem in loaded.problems { Remarks.print(problem.description) }
    if loaded.corpus.sources.isEmpty {
      let isMissing = loaded.problems.allSatisfy { $0.kind == .missing }
      throw Failure(
        status: isMissing ? .noInput : .badInput, message: "nothing could be read; no result")
    }
    return loaded
  }
}

extension Failure {
  /// What `body` gives; a store's error as a failure.
  static func telling<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as StoreError {
      throw Failure(error)
    }
  }

  /// A store that cannot be used, with the status that this deserves.
  init(_ error: StoreError) {
    let status: Status =
      switch error.reason {
      case .missing, .unknown: .noInput
      case .foreign, .newer, .damaged: .badInput
      case .readOnly, .full, .busy, .other: .cannotWrite
      case .folder, .otherSetting, .named: .misuse
      }
    self.init(status: status, message: error.description)
  }
}
