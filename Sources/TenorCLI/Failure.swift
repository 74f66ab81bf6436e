internal import Foundation
internal import Synchronization

/// How the program ends.
enum Status: Int32 {
  case done = 0
  /// Done, but some input could not be read; each was named.
  case incomplete = 1
  case misuse = 64
  case badInput = 65
  case noInput = 66
  case ourFault = 70
  case cannotWrite = 74
}

/// Ends the program with one line and a status.
struct Failure: Error {
  var status: Status
  var message: String
}

/// Words to people: lines on standard error, and progress where that is a terminal.
enum Remarks {
  static func print(_ line: String) {
    write("\(prefix)\(printable(line))\n")
  }

  private static let prefix = "tenor: "

  /// What another run of the program said to people, without its name before each line.
  static func unprefixed(_ words: Data) -> String {
    String(decoding: words, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(prefix) ? $0.dropFirst(prefix.count) : $0 }
      .joined(separator: "\n")
  }

  /// The first twenty of many lines of one kind, and how many more there are.
  static func print(some lines: some Collection<String>) {
    for line in lines.prefix(20) { print(line) }
    if lines.count > 20 { print("and \(lines.count - 20) more of the kind") }
  }

  /// Says what was guessed of sources: once for all of which it is the same.
  static func print(guesses: [(source: String, guess: String)]) {
    var order: [String] = []
    var sources: [String: [String]] = [:]
    for (source, guess) in guesses {
      if sources[guess] == nil { order.append(guess) }
      sources[guess, default: []].append(source)
    }
    for guess in order {
      guard let names = sources[guess] else { continue }
      let others = names.count == 1 ? "" : " and \(names.count - 1) more"
      print("\(names[0])\(others): \(guess)")
    }
  }

  /// Names of files may hold what would break the line, or command the terminal.
  private static func printable(_ line: String) -> String {
    line.unicodeScalars.reduce(into: "") { printable, scalar in
      let isControl = scalar.properties.generalCategory == .control
      printable += isControl ? scalar.escaped(asASCII: true) : String(scalar)
    }
  }

  private static let furthest = Mutex(0)
  static let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1

  /// Shows how far a long job is; overwritten by the next call, and gone at the end.
  @Sendable static func progress(_ done: Int, _ all: Int) {
    progress("analysed", done, all)
  }

  /// The same of an ingest.
  @Sendable static func ingestProgress(_ done: Int, _ all: Int) {
    progress("ingested", done, all)
  }

  /// The same of an index of words.
  @Sendable static func indexProgress(_ done: Int, _ all: Int) {
    progress("indexed", done, all)
    if done == all { furthest.withLock { $0 = 0 } }
  }

  /// The same of the cells of a notebook.
  static func cellProgress(_ done: Int, _ all: Int) {
    progress("run", done, all)
    if done == all { furthest.withLock { $0 = 0 } }
  }

  private static func progress(_ verb: String, _ done: Int, _ all: Int) {
    guard isTerminal, all > 1 else { return }
    // Workers report in no order: what is behind is not shown again.
    let isNews = furthest.withLock { furthest in
      defer { furthest = max(furthest, done) }
      return done > furthest
    }
    guard isNews else { return }
    let line = done < all ? "\r\u{1B}[K\(verb) \(done * 100 / all) %" : "\r\u{1B}[K"
    write(line)
  }

  /// Nobody may be there to read: that is no reason to fail.
  private static func write(_ words: String) {
    try? FileHandle.standardError.write(contentsOf: Data(words.utf8))
  }
}
