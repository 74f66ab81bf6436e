import Foundation
import TenorCorpus

/// The folder of samples and oracles that stands beside the project where there is one.
enum Shared {
  static let folder: String? = {
    if let named = ProcessInfo.processInfo.environment["TENOR_SHARED"] { return named }
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let beside = root.deletingLastPathComponent().appendingPathComponent("shared").path
    return FileManager.default.fileExists(atPath: beside) ? beside : nil
  }()

  static var isThere: Bool { folder != nil }

  /// The names of the files in a folder, in order.
  static func names(in path: String, suffix: String = ".txt") -> [String] {
    guard let folder else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)")) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted()
  }

  static func source(_ path: String) throws -> Source {
    let file = URL(fileURLWithPath: "\(folder ?? "")/\(path)")
    return Source(name: file.lastPathComponent, bytes: [UInt8](try Data(contentsOf: file)))
  }
}
