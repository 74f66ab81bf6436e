internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers

/// The study file, which says once for all commands what periods, registers, lexicons and domain are.
struct StudyFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The study file; without it, \(StudyFile.usualName) in the working directory if there is one.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: String?

  /// The file that is named, which nothing may overwrite.
  var paths: [String] { [config].compactMap(\.self) }

  /// The study file that is named, or the one in the working directory; `nil` where there is neither.
  func file() throws -> StudyFile? { try Self.file(config) }

  /// The study file in the working directory, for commands that take no other; `nil` without one.
  static func usual() throws -> StudyFile? { try file(nil) }

  private static func file(_ config: String?) throws -> StudyFile? {
    guard config != nil || FileManager.default.fileExists(atPath: StudyFile.usualName) else {
      return nil
    }
    do {
      return try StudyFile(contentsOf: config ?? StudyFile.usualName)
    } catch {
      throw Failure(error)
    }
  }
}
