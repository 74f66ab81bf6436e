internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "How a score comes about: sentence by sentence, form by form, rule by rule.",
    usage: "tenor explain TEXT | tenor explain CORPUS ID …",
    discussion: """
      Scores a text, or utterances of a corpus, with the tenor engine, and shows for each sentence the forms \
      that are scored with their valences, what each rule made of them and by which words, what was \
      recognised and not scored, and how the parts add up. tenor corpus list --utterances names the ids. \
      A text given as - is read from standard input. A text that begins with a dash stands \
      behind --. In CSV the column text counts the texts.

        tenor explain "The new system is not half bad, but the rollout was a shambles."
        tenor explain probation.tenor c1234567890.3.2-abcdef
        tenor explain dumps/ u369b3c2a3d5f --key sheet.key.json
        tenor explain "Not nice at all." --without negation
        tenor explain "Not nice at all." --format json
        tenor explain -- "-5 is bad"
      """)

  @Argument(
    help:
      "A text in quotation marks, or - for standard input; or a corpus (dumps, exports, tables, folders, a store) and the ids of conversations or utterances in it.",
    completion: .file())
  var words: [String]

  @Option(
    help: ArgumentHelp(
      "The key of a sample (tenor sample): ids may be those of its sheet.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var key: String?

  @OptionGroup(title: "How sources are read") var reading: ReadingArguments
  @OptionGroup var sentiment: SentimentOptions
  @OptionGroup var studyFile: StudyFileOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var output: OutputOptions

  @Option(
    parsing: .singleValue,
    help: "Whose words count in an utterance; may be given again. Default: own.")
  var voice: [VoiceChoice] = []

  func validate() throws {
    if sentiment.engine == .vaderStrict {
      throw ValidationError("--engine vader-strict: only the tenor engine explains itself.")
    }
    if paths.isEmpty, words.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("the text is empty; expected words to score.")
    }
    if paths.isEmpty, words.count > 1 || looksLikePath(words[0]) {
      throw ValidationError(
        "\(words[0]): no such file; expected a text in quotation marks, all its words between them, or a corpus and the ids of utterances."
      )
    }
    if words.count == paths.count, let path = paths.first {
      throw ValidationError(
        "no id: expected tenor explain \(path) ID …; tenor corpus list \(path) --utterances names them."
      )
    }
    if paths.isEmpty, let option = uselessForText {
      throw ValidationError(
        "\(option) says how a corpus is read, and a text was given; expected a corpus and ids, or no \(option)."
      )
    }
    try output.destination.spare(
      paths + [key].compactMap(\.self) + sentiment.paths + studyFile.paths)
  }

  /// One word with a slash or an ending: more likely a path with a slip than a text.
  private func looksLikePath(_ word: String) -> Bool {
    guard word != "-", !word.contains(where: \.isWhitespace) else { return false }
    let ending = word.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last ?? ""
    return word.contains("/") || (2...6).contains(ending.count) && ending.allSatisfy(\.isLetter)
  }

  /// An option that says nothing of a text; `nil` where none was given.
  private var uselessForText: String? {
    if !voice.isEmpty { return "--voice" }
    if key != nil { return "--key" }
    var reading = reading
    // Standard input is bytes, and these have an encoding.
    if words == ["-"] {
      reading.encoding = nil
      reading.mendMojibake = false
    }
    return reading.given ?? reading.zone.map { _ in "--time-zone" }
  }

  private var paths: [String] {
    words.filter { FileManager.default.fileExists(atPath: $0) }
  }

  func run() async throws {
    let engine = try sentiment.openTenor(
      run.tokeniser, try studyFile.file(sparing: output.destination))
    let loaded = paths.isEmpty ? nil : try await load()
    let explanations =
      try loaded.map { try utterances(of: $0.corpus, by: engine) }
      ?? texts().map { try engine.explanation(of: $0, tokeniser: run.tokeniser) }
    let result = Explanations(explanations, by: engine)
    switch output.format {
    case .table: try output.destination.write(result.text(style: output.destination.style))
    case .markdown: try output.destination.write(result.table.markdown)
    case .html: try output.destination.write(result.table.page)
    case .csv: try output.destination.write(result.table.csv)
    case .json:
      try output.destination.write(
        OrderedJSON.document(
          tenor: TenorVersion.current, findings: Explanation.name, result))
    }
    if loaded?.problems.isEmpty == false { throw ExitCode(Status.incomplete.rawValue) }
  }

  private func texts() throws -> [String] {
    guard words == ["-"] else { return words }
    do {
      let bytes = try FileHandle.standardInput.readToEnd() ?? Data()
      let prepared = try Input(
        bytes: Array(bytes), name: "standard input", options: reading.options
      ).prepared()
      let text = String(decoding: try prepared.input.bytes(), as: UTF8.self)
      // What the audit tells of a file has no other place here.
      for note in prepared.notes + prepared.notesAfterReading {
        Remarks.print("standard input: \(note.message)")
      }
      return [text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text]
    } catch let problem as InputProblem {
      throw Failure(status: .badInput, message: problem.description)
    }
  }

  private func load() async throws -> LoadedCorpus {
    var input = try SourceOptions.parse(["--"] + paths)
    input.reading = reading
    return try await input.load()
  }

  /// The utterance of each row of a sheet, by the row's id; empty without a key.
  private func rowsOfSheet() throws -> [String: String] {
    guard let key else { return [:] }
    return Dictionary(try KeyFile.read(key).items.map { ($0.row, $0.id) }) { first, _ in first }
  }

  private func utterances(of corpus: Corpus, by engine: TenorEngine) throws -> [Explanation] {
    let lookup = CorpusLookup(corpus)
    let voices = VoiceChoice.voices(voice) ?? [.own]
    let rows = try rowsOfSheet()
    return try words.filter { !paths.contains($0) }.flatMap { word in
      let id = rows[word] ?? word
      guard let place = lookup.place(id) else {
        let near = lookup.near(id)
        let hint =
          near.isEmpty
          ? "tenor corpus list names the ids, and --key knows those of a coding sheet"
          : "near: \(near.joined(separator: ", "))"
        throw Failure(
          status: .noInput,
          message: "no conversation or utterance has the id \(id.terminalLine); \(hint)")
      }
      let explanations = try engine.explanations(
        ofConversation: place.conversation, in: corpus, voices: voices,
        tokeniser: run.tokeniser)
      return place.utterance.map { [explanations[$0]] } ?? explanations
    }
  }
}
