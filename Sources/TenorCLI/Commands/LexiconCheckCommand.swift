internal import ArgumentParser
internal import TenorAnalysers

struct LexiconCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "What is wrong with a lexicon: entries that never match, forms that say two things.",
    discussion: """
      Errors: entries that no text can hold, because Tenor cuts it into other tokens; forms that stand \
      twice with opposite signs. Remarks: other duplicates, words on both sides, patterns against exact \
      forms, capitals, valences of 0, lines that were left out.

      The exit status is 1 where there is an error, and 0 where there are remarks only.

        tenor lexicon check my-words.csv
        tenor lexicon check vader afinn --format csv -o findings.csv
      """)

  @Argument(
    help: ArgumentHelp("Files, or lexicons that ship with Tenor.", valueName: "file"),
    completion: .file())
  var files: [String]

  @OptionGroup var options: LexiconFileOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.destination.spare(files)
  }

  func run() throws {
    var checks: [LexiconCheck] = []
    var failures: [Failure] = []
    for file in files {
      do {
        checks.append(try LexiconCheck(try options.open(file)))
      } catch {
        guard let failure = error as? Failure else { throw error }
        failures.append(failure)
      }
    }
    if let last = failures.last, checks.isEmpty {
      for failure in failures.dropLast() { Remarks.print(failure.message) }
      throw last
    }
    for failure in failures { Remarks.print(failure.message) }
    let findings = LexiconCheckFindings(checks)
    try output.write(
      LexiconCheckFindings.name, findings, tables: findings.tables, main: findings.table,
      whole: ["form", "kind"], wrapped: ["message"])
    if findings.hasErrors || !failures.isEmpty {
      throw ExitCode(Status.incomplete.rawValue)
    }
  }
}
