import Foundation
import Testing

/// The program `tenor` as a real process.
struct Program {
  struct Outcome {
    var status: Int32
    var output: String
    var remarks: String
  }

  /// The folder that the build put products in: that of the running test bundle.
  private static let executable = Bundle.main.bundleURL.appendingPathComponent("tenor")

  /// A new folder that is gone when the test is.
  static func withFolder<T>(_ body: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tenor-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  static func run(
    _ arguments: [String], input: String = "", in folder: URL? = nil
  ) throws -> Outcome {
    try run(executable, arguments, input: input, in: folder)
  }

  /// Runs a line of shell, in which `$TENOR` is the program.
  static func shell(_ line: String, in folder: URL? = nil) throws -> Outcome {
    try run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "TENOR='\(executable.path)'; \(line)"], input: "",
      in: folder)
  }

  private static func run(
    _ executable: URL, _ arguments: [String], input: String, in folder: URL?
  ) throws -> Outcome {
    try withFolder { scratch in
      let files = ["in", "out", "err"].map { scratch.appendingPathComponent($0) }
      try Data(input.utf8).write(to: files[0])
      for file in files.dropFirst() { try Data().write(to: file) }
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.standardInput = try FileHandle(forReadingFrom: files[0])
      process.standardOutput = try FileHandle(forWritingTo: files[1])
      process.standardError = try FileHandle(forWritingTo: files[2])
      try process.run()
      process.waitUntilExit()
      return Outcome(
        status: process.terminationStatus,
        output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
        remarks: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
  }
}
