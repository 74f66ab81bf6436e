import Foundation

/// The files that paths stand for, in order, each once.
struct InputFiles {
  struct File: Equatable {
    /// As it was given, or below the folder that was given.
    var path: String
    /// The path components of the file itself, links followed.
    var components: [String]
  }

  enum Found {
    case file(File)
    case problem(InputProblem)
  }

  /// In the order of the paths; below a folder in the order of the files' paths.
  private(set) var found: [Found] = []
  private(set) var audit: [AuditEntry] = []
  private var seen: Set<String> = []

  /// - Parameter manifest: what dates the files is none of them, unless it is named.
  init(_ paths: [String], except manifest: String? = nil) {
    for path in paths { add(path, except: manifest.map(Self.real)) }
  }

  /// The path of what it names, links followed; as it is where nothing is there.
  private static func real(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func components(_ path: String) -> [String] {
    ["/"] + path.split(separator: "/").map(String.init)
  }

  private mutating func add(_ path: String, except manifest: String?) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      found.append(.problem(InputProblem(path: path, reason: .missing)))
      return
    }
    guard isFolder.boolValue else {
      addFile(path)
      return
    }
    if ConvoKitReader.isFolder(path) {
      addWhole(path)
      return
    }
    var names: [String] = []
    var others = 0
    let unreadable = Self.walk(path) { name in
      if Self.isReadable(name) { names.append(name) } else { others += 1 }
    }
    found += unreadable.map { .problem($0) }
    if others > 0 {
      let files = others == 1 ? "1 file that is" : "\(others) files that are"
      audit.append(
        AuditEntry(
          source: path, line: 1, kind: .skipped,
          message: "\(files) none of \(Self.extensions.joined(separator: ", "))"))
    }
    if names.isEmpty, unreadable.isEmpty {
      found.append(.problem(InputProblem(path: path, reason: .noTextFiles)))
    }
    // In the order of bytes, so that it is the same under every locale.
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names where manifest == nil || Self.real(name) != manifest { addFile(name) }
  }

  /// What files in a folder are called that are read; one that is named is read whatever it is called.
  static let extensions = [
    ".txt", ".md", ".markdown", ".html", ".htm", ".xml", ".atom", ".jsonl", ".ndjson", ".csv",
    ".tsv",
  ]

  static func isReadable(_ name: String) -> Bool {
    let lower = name.lowercased()
    return extensions.contains { lower.hasSuffix($0) }
  }

  /// A folder that is one source.
  private mutating func addWhole(_ path: String) {
    let real = Self.real(path)
    guard seen.insert(real).inserted else { return }
    found.append(.file(File(path: path, components: Self.components(real))))
  }

  private mutating func addFile(_ path: String) {
    let real = Self.real(path)
    guard seen.insert(real).inserted else { return }
    var status = stat()
    guard stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      found.append(.problem(InputProblem(path: path, reason: .notAFile)))
      return
    }
    found.append(.file(File(path: path, components: Self.components(real))))
  }

  /// Calls `visit` with every file below a folder; hidden ones and folders seen before are left out.
  /// Returns what cannot be read: folders, links to nothing, and names that no path can be made of.
  private static func walk(_ folder: String, _ visit: (String) -> Void) -> [InputProblem] {
    var problems: [InputProblem] = []
    var folders = [folder]
    var seen: Set<String> = []
    while let next = folders.popLast() {
      guard seen.insert(real(next)).inserted else { continue }
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: next)
      } catch {
        problems.append(InputProblem(path: next, reason: .unreadable(why(error))))
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = next.hasSuffix("/") ? next + name : next + "/" + name
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
          problems.append(notThere(path))
          continue
        }
        if isFolder.boolValue { folders.append(path) } else { visit(path) }
      }
    }
    return problems.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// What a folder lists, and is not there when it is asked for by its name.
  private static func notThere(_ path: String) -> InputProblem {
    let isBroken = path.unicodeScalars.contains("\u{FFFD}")
    return InputProblem(
      path: path, reason: isBroken ? .unreadable("its name is not UTF-8") : .missing)
  }

  private static func why(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoPermission: "permission denied"
    case .fileReadNoSuchFile: "it is gone"
    default: "\(error.localizedDescription)"
    }
  }

  /// The files' names without folders; where names clash, with as many parent folders as it takes.
  static func uniqueNames(_ files: [File]) -> [String] {
    var depths = [Int](repeating: 1, count: files.count)
    while true {
      let names = files.indices.map {
        files[$0].components.suffix(depths[$0]).joined(separator: "/")
      }
      var holders: [String: [Int]] = [:]
      for index in names.indices { holders[names[index], default: []].append(index) }
      let clashing = holders.values.filter { $0.count > 1 }.joined()
      let growing = clashing.filter { depths[$0] < files[$0].components.count }
      if growing.isEmpty { return names }
      for index in growing { depths[index] += 1 }
    }
  }
}
