internal import ArgumentParser
internal import TenorAnalysers

struct LexiconConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "A lexicon as a plain table, or as a dictionary for quanteda.",
    discussion: """
      The table has the columns form, pattern, valence and scale, and one for each category with 0 or 1; \
      Tenor reads it back as the same lexicon. A dictionary holds the categories, or without any the \
      forms by their sign; valences are lost in it.

        tenor lexicon convert SentiWordNet_3.0.0.txt --to csv -o sentiwordnet.csv
        tenor lexicon convert LIWC2007.dic --to yaml -o liwc.yml
      """)

  @Argument(
    help: ArgumentHelp(
      "A lexicon that ships with Tenor, or a file.", valueName: "name-or-file"),
    completion: .file())
  var lexicon: String

  @Option(help: "What to write.")
  var to = Lexicon.Export.csv

  @OptionGroup var options: LexiconFileOptions
  @OptionGroup var destination: Destination

  func validate() throws {
    try destination.spare([lexicon])
  }

  func run() throws {
    let lexicon = try options.open(lexicon)
    if to == .yaml, lexicon.categories.isEmpty {
      Remarks.print("\(self.lexicon): a dictionary holds the sides of valences, not their size")
    }
    let leftOut = lexicon.leftOut(of: to)
    if leftOut > 0 {
      Remarks.print(
        "\(self.lexicon): \(leftOut) with * or ? left out, which stand for other letters in a dictionary"
      )
    }
    try destination.write(lexicon.text(as: to))
  }
}
