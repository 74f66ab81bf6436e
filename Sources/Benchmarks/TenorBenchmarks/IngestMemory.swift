import Foundation
import TenorAnalysers
import TenorCorpus

/// Peak memory of `tenor ingest` over JSON Lines of any size.
struct IngestMemory {
  let program: String
  let bytes: Int

  func measure() async throws {
    try await inTemporaryFolder { folder in
      let threads = folder.appendingPathComponent("threads.jsonl").path
      let written = try write(threads)
      let seconds = try seconds {
        try run(["ingest", threads, "--into", folder.appendingPathComponent("store.tenor").path])
      }
      var usage = rusage()
      getrusage(RUSAGE_CHILDREN.rawValue, &usage)
      print(
        "peak memory of tenor ingest   \(fixed(Double(usage.ru_maxrss) * 1024 / 1e6, 1)) MB for \(fixed(Double(written) / 1e6, 1)) MB of JSON Lines, in \(fixed(seconds, 1)) s   wanted: under 300"
      )
    }
  }

  private func write(_ path: String) throws -> Int {
    var threads = GeneratedThreads(try generatedCorpus(bytes: min(bytes, 10_000_000)))
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    var written = 0
    try threads.write(bytes: bytes) { lines in
      try file.write(contentsOf: lines)
      written += lines.count
    }
    return written
  }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      print("memory: \(program) ended with status \(process.terminationStatus)")
      exit(1)
    }
  }
}
