import Foundation

/// Sources read into one corpus, and the inputs that could not be read.
public struct LoadedCorpus: Sendable {
  /// What could be read.
  public var corpus: Corpus
  /// In the order of the paths. The corpus holds what could be read beside them.
  public var problems: [InputProblem]
  /// What dated and named pages that do not say so themselves.
  public var manifest: Manifest?
}

/// Reads text files, and folders of them, into a corpus.
///
/// Files come in the order given. A folder stands for the regular `.txt` files in it and below, in
/// the order of their paths; hidden files are left out, others counted in the audit. A file named
/// twice is read once. A source is called by its file name, with parent folders where two files
/// share one. Files are read and understood in parallel; the result does not depend on that.
public struct CorpusLoader: Sendable {
  /// For conversations that neither their page nor the manifest dates.
  public var date: CalendarDate?
  /// Dates and titles for conversations that state none.
  public var manifest: Manifest?

  /// A loader that gives headless conversations the manifest's date, or else `date`.
  public init(date: CalendarDate? = nil, manifest: Manifest? = nil) {
    self.date = date
    self.manifest = manifest
  }

  /// Reads what `paths` stand for.
  public func load(_ paths: [String]) async -> LoadedCorpus {
    let inputs = InputFiles(paths)
    let files = inputs.found.compactMap { if case .file(let file) = $0 { file } else { nil } }
    let names = InputFiles.uniqueNames(files)
    let rows = rows(for: files, names)
    let results = await read(files, names, rows)
    var loaded = LoadedCorpus(corpus: Corpus(), problems: [], manifest: manifest)
    var builder = CorpusBuilder()
    builder.note(inputs.audit)
    var next = 0
    for found in inputs.found {
      switch found {
      case .problem(let problem): loaded.problems.append(problem)
      case .file:
        switch results[next] {
        case .failure(let problem): loaded.problems.append(problem)
        case .success(let read): builder.add(read.source, read.reading)
        }
        next += 1
      }
    }
    loaded.corpus = builder.finish()
    noteUnused(rows, in: &loaded.corpus)
    return loaded
  }

  private struct Read: Sendable {
    var source: Source
    var reading: Reading
  }

  private func read(
    _ files: [InputFiles.File], _ names: [String], _ rows: [Manifest.Row?]
  ) async -> [Result<Read, InputProblem>] {
    var results = [Result<Read, InputProblem>?](repeating: nil, count: files.count)
    await withTaskGroup(of: (Int, Result<Read, InputProblem>).self) { group in
      var next = 0
      let start: (inout TaskGroup<(Int, Result<Read, InputProblem>)>) -> Void = { group in
        guard next < files.count else { return }
        let index = next
        let (path, row) = (files[index].path, rows[index])
        next += 1
        group.addTask {
          do throws(InputProblem) {
            return (index, .success(try read(path, named: names[index], row)))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      for _ in 0..<max(2, ProcessInfo.processInfo.activeProcessorCount) { start(&group) }
      while let (index, result) = await group.next() {
        results[index] = result
        start(&group)
      }
    }
    return results.compactMap { $0 }
  }

  private func read(
    _ path: String, named name: String, _ row: Manifest.Row?
  ) throws(InputProblem) -> Read {
    var source = Source(name: name, bytes: try Self.bytes(of: path))
    let reader = BloggerTextReader(date: row?.date ?? date, title: row?.title)
    var reading = reader.read(source)
    source.chrome = reading.chrome
    if let manifest, let row, let stated = row.date {
      for conversation in reading.conversations {
        guard conversation.dateStated, let own = conversation.date, own != stated else { continue }
        reading.audit.append(
          AuditEntry(
            source: manifest.name, line: row.line, kind: .undecided,
            message: "\(stated) for '\(row.file)', whose page states \(own): the page's is kept"))
      }
    }
    return Read(source: source, reading: reading)
  }

  /// The file's bytes, read once into the array that keeps them.
  private static func contents(of path: String) throws(InputProblem) -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      throw InputProblem(path: path, reason: .unreadable(String(cString: strerror(errno))))
    }
    defer { fclose(file) }
    var size = stat()
    let expected = fstat(fileno(file), &size) == 0 ? max(0, Int(size.st_size)) : 0
    if expected > 1 << 30 {
      throw InputProblem(path: path, reason: .tooLarge(bytes: expected))
    }
    var count = 0
    // A file that grows meanwhile is read to the length it had.
    let bytes = [UInt8](unsafeUninitializedCapacity: expected) { buffer, filled in
      while count < expected, let base = buffer.baseAddress {
        let read = fread(base + count, 1, expected - count, file)
        if read == 0 { break }
        count += read
      }
      filled = count
    }
    if ferror(file) != 0 {
      throw InputProblem(path: path, reason: .unreadable(String(cString: strerror(errno))))
    }
    return bytes
  }

  /// The file's bytes, if they can be text.
  static func bytes(of path: String) throws(InputProblem) -> [UInt8] {
    let bytes = try contents(of: path)
    if bytes.isEmpty { throw InputProblem(path: path, reason: .empty) }
    if let offset = bytes.firstIndex(of: 0) {
      throw InputProblem(path: path, reason: .binary(offset: offset))
    }
    // A text in an old 8-bit encoding has a few per cent of such bytes; a third is no text.
    let invalid = InvalidBytes.offsets(in: bytes).count
    if invalid * 3 > bytes.count {
      throw InputProblem(path: path, reason: .notText(invalid: invalid, bytes: bytes.count))
    }
    return bytes
  }
}

extension CorpusLoader {
  /// The manifest's row for each file, if it has one: the first that means it.
  private func rows(for files: [InputFiles.File], _ names: [String]) -> [Manifest.Row?] {
    // A row means a file only if the last part of its path is the file's name.
    var byName: [Substring: [Manifest.Row]] = [:]
    for row in manifest?.rows ?? [] {
      byName[row.file.split(separator: "/").last ?? "", default: []].append(row)
    }
    return files.indices.map { index in
      let last = files[index].path.split(separator: "/").last ?? ""
      return byName[last]?.first { Self.names($0.file, files[index], names[index]) }
    }
  }

  /// Whether a manifest's row means the file: by its name in reports, or by the end of its path.
  private static func names(_ row: String, _ file: InputFiles.File, _ name: String) -> Bool {
    if row == name || row == file.path { return true }
    let parts = row.split(separator: "/").map(String.init).filter { $0 != "." }
    return !parts.isEmpty && file.components.suffix(parts.count).elementsEqual(parts)
  }

  private func noteUnused(_ rows: [Manifest.Row?], in corpus: inout Corpus) {
    guard let manifest else { return }
    let used = Set(rows.compactMap { $0?.line })
    for row in manifest.rows where !used.contains(row.line) {
      corpus.audit.append(
        AuditEntry(
          source: manifest.name, line: row.line, kind: .skipped,
          message: "'\(row.file)' is none of the sources, or another row names it"))
    }
  }
}
