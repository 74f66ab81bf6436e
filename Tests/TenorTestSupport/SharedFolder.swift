public import Foundation

/// The folder of reference values that may stand beside the project: `../shared`, or what the environment
/// variable `TENOR_SHARED` names. Tests that need it are skipped where it is not there.
public enum SharedFolder {
  /// The project's own folder.
  public static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The path of a file or folder in the shared folder; `nil` where it does not exist.
  public static func path(_ relative: String) -> String? {
    let root =
      ProcessInfo.processInfo.environment["TENOR_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? project.deletingLastPathComponent().appendingPathComponent("shared")
    let path = root.appendingPathComponent(relative).path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
