internal import ArgumentParser
internal import Foundation
internal import TenorCorpus

/// How the program runs as the command of a notebook's cell, which its environment says: it analyses, and
/// writes no file.
enum CellMode: String {
  /// Only to tell what it would read: it stops before the corpus is read, and prints a ``CellReads``.
  case reads
  case run

  static let variable = "TENOR_CELL"
  static let current = ProcessInfo.processInfo.environment[variable].flatMap(CellMode.init)

  /// Refuses a command that changes something, and begins to note what is read.
  static func begin(_ command: any ParsableCommand) throws {
    guard let current else { return }
    if command is any ChangesFiles {
      throw Failure(
        status: .misuse,
        message:
          "'\(type(of: command)._commandName)' writes files; expected an analysis: a cell changes nothing"
      )
    }
    if current == .reads { FilesRead.begin() }
  }

  /// Ends the program where it has only to tell what it reads: all but the corpus has been read by then.
  static func endReading(_ sources: [String]) throws {
    if current == .reads { try end(reading: sources) }
  }

  /// Ends a program that has only to tell what it reads.
  static func end(reading sources: [String]) throws {
    guard current == .reads else { return }
    let reads = CellReads(files: FilesRead.all, sources: sources)
    try FileHandle.standardOutput.write(contentsOf: JSONEncoder().encode(reads))
    Foundation.exit(Status.done.rawValue)
  }

  /// What a cell says stands below it.
  static func refuseFile(_ path: String) throws {
    guard current != nil else { return }
    throw Failure(
      status: .misuse,
      message: "-o \(path): a cell writes no file; expected no -o: its result stands below it")
  }
}

/// What a command reads.
struct CellReads: Codable {
  /// Lexicons, registers, settings and lists.
  var files: [String]
  /// The corpus.
  var sources: [String]
}

/// A command that does more than to print what it found, so that a notebook cannot hold it.
protocol ChangesFiles: ParsableCommand {}

extension IngestCommand: ChangesFiles {}
extension CorpusSetCommand: ChangesFiles {}
extension CorpusExportCommand: ChangesFiles {}
extension SampleCommand: ChangesFiles {}
extension NotebookRunCommand: ChangesFiles {}
extension NotebookCheckCommand: ChangesFiles {}
extension NotebookNewCommand: ChangesFiles {}
extension NotebookListCommand: ChangesFiles {}
