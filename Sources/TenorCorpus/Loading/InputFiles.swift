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
    var entries: [Entry] = []
    var others = 0
    let unreadable = Self.walk(path) { entry in
      if Self.isReadable(entry.path) { entries.append(entry) } else { others += 1 }
    }
    found += unreadable.map { .problem($0) }
    if others > 0 {
      let files = others == 1 ? "1 file that is" : "\(others) files that are"
      audit.append(
        AuditEntry(
          source: path, line: 1, kind: .skipped,
          message: "\(files) none of \(Self.extensions.joined(separator: ", "))"))
    }
    if entries.isEmpty, unreadable.isEmpty {
      found.append(.problem(InputProblem(path: path, reason: .noTextFiles)))
    }
    // In the order of bytes, so that it is the same under every locale.
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for entry in entries
    where manifest == nil || (entry.real ?? Self.real(entry.path)) != manifest {
      addFile(entry.path, real: entry.real)
    }
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

  /// - Parameter known: the file itself, where it is known to be one.
  private mutating func addFile(_ path: String, real known: String? = nil) {
    let real = known ?? Self.real(path)
    guard seen.insert(real).inserted else { return }
    var status = stat()
    guard known != nil || (stat(real, &status) == 0 && status.st_mode & S_IFMT == S_IFREG) else {
      found.append(.problem(InputProblem(path: path, reason: .notAFile)))
      return
    }
    found.append(.file(File(path: path, components: Self.components(real))))
  }

  /// What stands below a folder and is none itself.
  private struct Entry {
    /// Below the folder that was given.
    var path: String
    /// The file itself, links followed; `nil` where it takes another look to tell.
    var real: String?
  }

  /// Calls `visit` with every file below a folder; hidden ones and folders seen before are left out.
  /// Returns what cannot be read: folders, links to nothing, and names that no path can be made of.
  /// One look at each file: to follow its path from the root would be one at each folder.
  private static func walk(_ folder: String, _ visit: (Entry) -> Void) -> [InputProblem] {
    var problems: [InputProblem] = []
    var folders = [folder]
    var seen: Set<String> = []
    while let next = folders.popLast() {
      let real = Self.real(next)
      guard seen.insert(real).inserted else { continue }
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: next)
      } catch {
        problems.append(InputProblem(path: next, reason: .unreadable(why(error))))
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = below(next, name)
        var status = stat()
        guard lstat(path, &status) == 0 else {
          problems.append(notThere(path))
          continue
        }
        let isLink = status.st_mode & S_IFMT == S_IFLNK
        if isLink, stat(path, &status) != 0 {
          problems.append(notThere(path))
        } else if status.st_mode & S_IFMT == S_IFDIR {
          folders.append(path)
        } else {
          let isFile = !isLink && status.st_mode & S_IFMT == S_IFREG
          visit(Entry(path: path, real: isFile ? below(real, name) : nil))
        }
      }
    }
    return problems.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func below(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
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
