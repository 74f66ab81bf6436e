import Foundation

/// Sources read into one corpus, and the inputs that could not be read.
public struct LoadedCorpus: Sendable {
  /// What could be read.
  public var corpus: Corpus
  /// In the order of the paths. The corpus holds what could be read beside them.
  public var problems: [InputProblem]
  /// What dated and named pages that do not say so themselves.
  public var manifest: Manifest?

  /// A corpus that was read before, such as a store's.
  public init(corpus: Corpus, problems: [InputProblem] = [], manifest: Manifest? = nil) {
    self.corpus = corpus
    self.problems = problems
    self.manifest = manifest
  }
}

/// Reads files, and folders of them, into a corpus.
///
/// Files come in the order given. A folder stands for the files below it that a reader may know by
/// their names, in the order of their paths; hidden files are left out, others counted in the audit. A
/// file named twice is read once. A source is called by its file name, with parent folders where two
/// files share one. Files are read and understood in parallel; the result does not depend on that.
public struct CorpusLoader: Sendable {
  /// What a person says of the sources.
  public var options: ReadingOptions
  /// Dates and titles for conversations that state none.
  public var manifest: Manifest?

  /// A loader that gives headless conversations the manifest's date, or else the options' one.
  public init(options: ReadingOptions = ReadingOptions(), manifest: Manifest? = nil) {
    self.options = options
    self.manifest = manifest
  }

  /// Reads what `paths` stand for.
  public func load(_ paths: [String]) async -> LoadedCorpus {
    let plan = LoadingPlan(paths, options, manifest)
    let results = await Self.inParallel(plan.files) { file in Self.read(file) }
    var builder = CorpusBuilder()
    builder.note(plan.audit)
    var problems: [InputProblem] = []
    for step in plan.steps {
      switch step {
      case .problem(let problem): problems.append(problem)
      case .file(let index):
        switch results[index] {
        case .failure(let problem): problems.append(problem)
        case .success(let read): read.add(to: &builder)
        }
      }
    }
    var corpus = builder.finish()
    corpus.audit += plan.unused
    return LoadedCorpus(corpus: corpus, problems: problems, manifest: manifest)
  }

  /// What one source holds.
  private enum Read: Sendable {
    case page(Source, Reading)
    case records(SourceHeader, [ReadItem], chrome: Int)

    func add(to builder: inout CorpusBuilder) {
      switch self {
      case .page(let source, let reading): builder.add(source, reading)
      case .records(let header, let items, let chrome):
        var source = Source(name: header.name, digest: header.digest, size: header.size)
        source.decodedChrome = [.markup: chrome]
        builder.add(source)
        for item in items { builder.add(item, by: header.reader) }
      }
    }
  }

  private static func read(_ file: LoadingPlan.File) -> Result<Read, InputProblem> {
    do {
      let opened = try OpenedSource.open(file.path, named: file.name, file.options)
      if let reader = opened.reader as? any PageReader {
        var source = Source(
          name: file.name, bytes: try opened.input.bytes(), digest: opened.header.digest)
        source.size = opened.header.size
        var reading = reader.read(source, opened.input.options)
        source.chrome = reading.chrome
        reading.audit =
          opened.prepared.notes + reading.audit + opened.prepared.notesAfterReading
        reading.audit += file.contradictions(reading.conversations)
        return .success(.page(source, reading))
      }
      var items: [ReadItem] = []
      var text = 0
      try opened.read { item in
        if case .utterance(let record) = item { text += record.map.range.count }
        items.append(item)
      }
      return .success(.records(opened.header, items, chrome: max(0, opened.header.size - text)))
    } catch let problem as InputProblem {
      return .failure(problem)
    } catch {
      return .failure(InputProblem(path: file.path, reason: .unreadable("\(error)")))
    }
  }

  /// The results in the order of the inputs, as many at once as there are cores.
  static func inParallel<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @escaping @Sendable (Input) -> Output
  ) async -> [Output] {
    var results = [Output?](repeating: nil, count: inputs.count)
    await withTaskGroup(of: (Int, Output).self) { group in
      var next = 0
      let start: (inout TaskGroup<(Int, Output)>) -> Void = { group in
        guard next < inputs.count else { return }
        let (index, input) = (next, inputs[next])
        next += 1
        group.addTask { (index, work(input)) }
      }
      for _ in 0..<max(2, ProcessInfo.processInfo.activeProcessorCount) { start(&group) }
      while let (index, result) = await group.next() {
        results[index] = result
        start(&group)
      }
    }
    return results.compactMap { $0 }
  }
}
