internal import ArgumentParser
internal import TenorAnalysers

struct LexiconShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "What a lexicon says of words: valence, categories, line.",
    discussion: """
      A WORD is looked up as a word of a text is, without regard to case: it finds its own entry and the \
      patterns that cover it. With * or ? in it, it is itself a pattern. Without words, all entries. A \
      word without an entry is named on standard error; where none has one, the exit status is 66.

        tenor lexicon show vader trust
        tenor lexicon show afinn "not *"
        tenor lexicon show LIWC2015.dic abandoned --format json
      """)

  @Argument(
    help: ArgumentHelp(
      "A lexicon that ships with Tenor, or a file.", valueName: "name-or-file"),
    completion: .file())
  var lexicon: String

  @Argument(help: "Words, or patterns with * and ?.")
  var word: [String] = []

  @OptionGroup var options: LexiconFileOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.destination.spare([lexicon])
  }

  func run() throws {
    let entries = LexiconEntries(try options.open(lexicon), words: word)
    let missing = entries.missing.map { "\(lexicon): \($0.words)" }
    if entries.shown.isEmpty, let last = missing.last {
      for line in missing.dropLast() { Remarks.print(line) }
      throw Failure(status: .noInput, message: last)
    }
    for line in missing { Remarks.print(line) }
    try output.write(
      LexiconEntries.name, entries, tables: [entries.table], main: entries.table, whole: ["form"])
  }
}
