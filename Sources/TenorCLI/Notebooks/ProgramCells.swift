internal import Foundation
internal import Synchronization
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorNotebook
internal import TenorText

/// Runs the commands of cells: this program again, one process for each, in the folder at hand.
///
/// A process of its own keeps the cells apart: a cell that ends badly ends alone, and what one has read another
/// reads itself.
final class ProgramCells: CellRunner {
  /// Digests of what was read, by path: cells of a notebook read much the same.
  private let digests = Mutex<[String: String]>([:])

  /// Asks the program what the command reads.
  func prepare(_ arguments: [String]) throws -> PreparedCell {
    let answer = try Self.start(arguments, .reads)
    guard answer.status == 0 else {
      throw CellFailure(answer.remarks, status: answer.status)
    }
    let reads: CellReads
    do {
      reads = try JSONDecoder().decode(CellReads.self, from: answer.output)
    } catch {
      // Help and the version are printed before a command begins.
      throw CellFailure(
        "this prints words for people; expected an analysis", status: Status.misuse.rawValue)
    }
    let bundled = BundledLexicons.directory.path + "/"
    let files = try reads.files.map { path in
      let name =
        path.hasPrefix(bundled) ? "lexicon \(path.dropFirst(bundled.count))" : path
      return NotebookInput(name: name, digest: try digest(of: path))
    }
    let sources = try reads.sources.map { NotebookInput(name: $0, digest: try digest(of: $0)) }
    return PreparedCell(
      arguments: arguments, command: arguments, inputs: sources + files, version: Self.version)
  }

  /// Runs the command to its end.
  func run(_ cell: PreparedCell) async throws -> CellOutcome {
    let answer = try Self.start(cell.arguments, .run)
    return CellOutcome(
      output: String(decoding: answer.output, as: UTF8.self),
      format: Self.isMarkdown(cell.arguments) ? .markdown : .plain, remarks: answer.remarks,
      status: answer.status)
  }

  /// Runs the command with `--format json`.
  func values(of cell: PreparedCell) async throws -> JSONTree {
    var arguments = cell.arguments
    if let place = Self.format(in: arguments)?.place { arguments.removeSubrange(place) }
    let answer = try Self.start(arguments + ["--format", "json"], .run)
    guard answer.status == 0 else {
      throw CellFailure(answer.remarks, status: answer.status)
    }
    return try JSONTree(json: answer.output)
  }

  /// Of the program, and of the rules that it cuts texts by.
  private static let version = "\(TenorVersion.current)/\(Tokeniser().rules.rawValue)"

  private func digest(of path: String) throws -> String {
    if let known = digests.withLock({ $0[path] }) { return known }
    let digest: String
    do {
      digest = try CorpusLoader.digest(of: path)
    } catch let problem as InputProblem {
      let status: Status = problem.kind == .missing ? .noInput : .badInput
      throw CellFailure(problem.description, status: status.rawValue)
    } catch let error as StoreError {
      let failure = Failure(error)
      throw CellFailure(failure.message, status: failure.status.rawValue)
    }
    digests.withLock { $0[path] = digest }
    return digest
  }

  /// A report is Markdown unless told otherwise, everything else only where it is asked to be.
  private static func isMarkdown(_ arguments: [String]) -> Bool {
    format(in: arguments).map { $0.name == "markdown" } ?? (arguments.first == "report")
  }

  /// The last `--format` of a command.
  private static func format(in arguments: [String]) -> (name: String, place: Range<Int>)? {
    for place in arguments.indices.reversed() {
      if arguments[place] == "--format", place + 1 < arguments.count {
        return (arguments[place + 1], place..<place + 2)
      }
      if arguments[place].hasPrefix("--format=") {
        return (String(arguments[place].dropFirst("--format=".count)), place..<place + 1)
      }
    }
    return nil
  }

  private struct Answer {
    var output: Data
    var remarks: String
    var status: Int32
  }

  private static func start(_ arguments: [String], _ mode: CellMode) throws -> Answer {
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging([CellMode.variable: mode.rawValue]) { $1 }
    process.standardInput = FileHandle.nullDevice
    let (output, remarks) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, remarks)
    do {
      try process.run()
    } catch {
      throw CellFailure(
        "cannot be started: \(error.localizedDescription)", status: Status.ourFault.rawValue)
    }
    // Both are read at once, or one that is full would hold the other up.
    let said = Mutex(Data())
    let done = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      let words = remarks.fileHandleForReading.readDataToEndOfFile()
      said.withLock { $0 = words }
      done.signal()
    }
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    done.wait()
    process.waitUntilExit()
    let status =
      process.terminationReason == .exit
      ? process.terminationStatus : Status.ourFault.rawValue
    return Answer(
      output: printed, remarks: Remarks.unprefixed(said.withLock { $0 }), status: status)
  }
}
