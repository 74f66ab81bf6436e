internal import ArgumentParser

struct LexiconCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Sentiment lexicons: what they say, what is wrong with them, how far they agree.",
    discussion: """
      NAME is a lexicon that ships with Tenor (afinn, pattern, vader); FILE is one of your own: VADER, \
      AFINN, Hu-Liu, NRC EmoLex or VAD, Loughran-McDonald, SentiWordNet, LIWC (.dic or .dicx), quanteda \
      (YAML), Lexicoder, or a table with a header. What it is is found by content.

        tenor lexicon list                              what ships with Tenor
        tenor lexicon show vader trust "risk*"          what a lexicon says of words
        tenor lexicon check my-words.csv                what can never match, what says two things
        tenor lexicon compare vader afinn dumps/        how far two agree, on a corpus too
        tenor lexicon convert LIWC.dic --to csv -o liwc.csv
      """,
    subcommands: [
      LexiconListCommand.self, LexiconShowCommand.self, LexiconCheckCommand.self,
      LexiconConvertCommand.self, LexiconCompareCommand.self,
    ],
    defaultSubcommand: LexiconListCommand.self)
}
