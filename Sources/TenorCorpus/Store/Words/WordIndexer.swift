internal import Dispatch
internal import Foundation
internal import GRDB

/// Makes the index of words, or mends it where conversations have changed, in one transaction.
struct WordIndexer {
  private let db: Database
  private let progress: (_ done: Int, _ of: Int) -> Void
  /// Conversations that are cut together: some megabytes of a usual corpus.
  private static let together = 200
  /// A look-up reads as many lists of a form as there are segments.
  private static let mostSegments = 24

  init(_ db: Database, _ progress: @escaping (Int, Int) -> Void) {
    self.db = db
    self.progress = progress
  }

  func run() throws {
    let segment = try WordIndexTables.exist(db) ? lastSegment() : Self.mostSegments
    if segment < Self.mostSegments {
      let stale = try Int.fetchAll(
        db, sql: "SELECT conversation FROM word_stale ORDER BY conversation")
      try index(stale, after: segment)
    } else {
      try WordIndexTables.make(db)
      try index(try Int.fetchAll(db, sql: "SELECT id FROM conversation ORDER BY id"), after: 0)
    }
    try db.execute(sql: "DELETE FROM word_stale")
  }

  private func lastSegment() throws -> Int {
    try StoreStatement(db, "SELECT max(segment) FROM word_list").number() ?? 0
  }

  private func index(_ conversations: [Int], after segment: Int) throws {
    let workers = max(1, min(8, ProcessInfo.processInfo.activeProcessorCount))
    let cutters = try (0..<workers).map { _ in try WordCutter() }
    let segments = try WordSegments(db, after: segment, cutters: workers)
    var writer = try PlaceWriter(db)
    if segment > 0 { try writer.remove(conversations) }
    let corrections = try Corrections(db)
    var sources = StoreLoading()
    try sources.readSources(db)
    var done = 0
    while done < conversations.count {
      var parts: [WordCutter.Part] = []
      while parts.count < workers, done < conversations.count {
        let end = min(done + Self.together, conversations.count)
        var loading = sources
        try loading.read(.some(Array(conversations[done..<end])), db)
        let rows = loading.rows
        parts.append(
          WordCutter.Part(
            corpus: loading.corpus(corrected: corrections), rows: rows,
            first: writer.reserve(rows.reduce(0) { $0 + $1.utterances.count })))
        done = end
      }
      var faults = [(any Error)?](repeating: nil, count: parts.count)
      faults.withUnsafeMutableBufferPointer { faults in
        // Each writes into its own place.
        nonisolated(unsafe) let (faults, cutters) = (faults, cutters)
        let parts = parts
        DispatchQueue.concurrentPerform(iterations: parts.count) { number in
          do {
            try cutters[number].cut(parts[number])
          } catch {
            faults[number] = error
          }
        }
      }
      if let fault = faults.compactMap(\.self).first { throw fault }
      for number in parts.indices {
        try segments.take(cutters[number], number)
        for cut in cutters[number].cuts { try writer.write(cut) }
      }
      progress(done, conversations.count)
    }
    try segments.flush()
  }
}

/// Writes what is known of the utterances of conversations.
private struct PlaceWriter {
  private let insert: StoreStatement
  private let delete: StoreStatement
  private let insertSpeaker: StoreStatement
  private var speakers: [String: Int] = [:]
  private var next: Int

  init(_ db: Database) throws {
    insert = try StoreStatement(db, "INSERT INTO word_place VALUES (?, ?, ?, ?, ?, ?)")
    delete = try StoreStatement(db, "DELETE FROM word_place WHERE conversation = ?")
    insertSpeaker = try StoreStatement(db, "INSERT INTO word_speaker VALUES (?, ?)")
    next = try StoreStatement(db, "SELECT max(first + count) FROM word_place").number() ?? 1
    let rows = try StoreStatement(db, "SELECT id, name FROM word_speaker")
    while try rows.step() { speakers[rows.string(1)] = rows.int(0) }
  }

  func remove(_ conversations: [Int]) throws {
    for conversation in conversations {
      delete.bind(1, conversation)
      try delete.run()
    }
  }

  /// The first of so many numbers that nothing has yet.
  mutating func reserve(_ count: Int) -> Int {
    defer { next += count }
    return next
  }

  mutating func write(_ cut: WordCutter.Cut) throws {
    var facts = cut.facts
    for (index, name) in cut.speakers.enumerated() {
      facts[index].speaker = try name.map { try number(of: $0) }
    }
    insert.bind(1, cut.conversation)
    insert.bind(2, cut.first)
    insert.bind(3, facts.count)
    insert.bind(4, facts.compactMap { $0.days?.lowerBound }.min())
    insert.bind(5, facts.compactMap { $0.days?.upperBound }.max())
    insert.bind(6, blob: PackedFacts.pack(facts))
    try insert.run()
  }

  private mutating func number(of speaker: String) throws -> Int {
    if let known = speakers[speaker] { return known }
    let number = speakers.count
    speakers[speaker] = number
    insertSpeaker.bind(1, number)
    insertSpeaker.bind(2, speaker)
    try insertSpeaker.run()
    return number
  }
}
