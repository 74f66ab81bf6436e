import Foundation
import TenorAnalysers
import TenorCorpus

/// Peak memory of the whole program over a generated blog, beyond the bytes that it reads.
struct Memory {
  private let program: String
  private let bytes: Int

  init(program: String, bytes: Int) {
    self.program = program
    self.bytes = bytes
  }

  func measure() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tenor-benchmark-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var blog = try GeneratedBlog(seed: 20_201_126)
    var written = 0
    for source in blog.sources(bytes: bytes) {
      try Data(source.bytes).write(to: folder.appendingPathComponent(source.name))
      written += source.bytes.count
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [
      "report", folder.path, "-o", folder.appendingPathComponent("report.md").path,
    ]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      print("memory: \(program) ended with status \(process.terminationStatus)")
      exit(1)
    }
    var usage = rusage()
    getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    let peak = Double(usage.ru_maxrss) * 1024 / 1e6
    let input = Double(written) / 1e6
    print(
      "peak memory of tenor report   \(fixed(peak, 1)) MB for \(fixed(input, 1)) MB of input: \(fixed(peak - input, 1)) MB beyond it   wanted: under 60"
    )
  }
}
