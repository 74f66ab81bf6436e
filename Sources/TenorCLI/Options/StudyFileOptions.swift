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
  ///
  /// A command that would write over it, or over a file that it names, is refused: these are known only once
  /// it is read.
  func file(sparing destination: Destination) throws -> StudyFile? {
    guard config != nil || FileManager.default.fileExists(atPath: StudyFile.usualName) else {
      return nil
    }
    let study: StudyFile
    do {
      study = try StudyFile(contentsOf: config ?? StudyFile.usualName)
    } catch {
      throw Failure(error)
    }
    try destination.spare(study.files)
    return study
  }
}

extension StudyFile {
  /// The file itself and all that it names.
  fileprivate var files: [String] {
    [path] + [terms, actors, domain].compactMap(\.self) + lexicons
  }
}
