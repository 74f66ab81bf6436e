/// What the rules of ``SentenceRules`` find in sentences, and what an utterance quotes.
enum DiscourseFeature: Int, CaseIterable, Sendable {
  case question, whQuestion, polarQuestion, tagQuestion, fragmentQuestion
  case rhetoricalQuestion, openQuestion, unmarkedQuestion
  case imperative, verbImperative, negativeImperative, letsImperative
  case passive, bePassive, getPassive, agentPassive
  case quotation, copy
}

extension DiscourseFamily {
  /// The families whose classes are found by rule, in the order of output.
  static let ruled: [DiscourseFamily] = [
    DiscourseFamily(
      "questions", per: .utterances, about: "sentences that ask, by their mark and their form",
      source: "Quirk et al. 1985, ch. 11; rhetorical questions: Frank 1990, by surface signs alone",
      [
        (.question, "marked", "sentences that end with a question mark", true),
        (.whQuestion, "wh", "of the marked: a wh-word opens them", false),
        (.polarQuestion, "polar", "of the marked: an auxiliary and a subject open them", false),
        (
          .tagQuestion, "tag",
          "of the marked: auxiliary and pronoun at the end, or right, eh, innit", false
        ),
        (.fragmentQuestion, "fragment", "of the marked: none of these forms", false),
        (
          .rhetoricalQuestion, "rhetorical",
          "of the marked: with a sign that no answer is asked for", false
        ),
        (.openQuestion, "open", "of the marked: without such a sign", false),
        (.unmarkedQuestion, "unmarked", "inverted like a question, without the mark", false),
      ]),
    DiscourseFamily(
      "imperatives", per: .utterances, about: "sentences that tell the reader to do something",
      source: "Quirk et al. 1985, ch. 11; Hyland 2002 (directives)",
      [
        (.imperative, "all", "a verb in its base form opens the sentence", true),
        (.verbImperative, "verb", "with the verb itself", false),
        (.negativeImperative, "negative", "don't, do not, never", false),
        (.letsImperative, "lets", "let's, let us", false),
      ]),
    DiscourseFamily(
      "passives", per: .tokens, about: "verbs whose agent is no subject, by their surface",
      source: "Biber 1988 (agentless and by-passives); Quirk et al. 1985, ch. 3",
      [
        (.passive, "all", "a form of be or get with a past participle", true),
        (.bePassive, "be", "with be", false),
        (.getPassive, "get", "with get", false),
        (.agentPassive, "with-agent", "of all: by and the agent follow", false),
      ]),
    DiscourseFamily(
      "quotation", per: .utterances, about: "utterances that hold others' words",
      source: "Tenor's voices, as in tenor corpus voices",
      [
        (.quotation, "quoted", "stretches that are quoted, from whomever", true),
        (
          .copy, "of-those-answered", "stretches of eight words or more copied from an ancestor",
          false
        ),
      ]),
  ]

  private init(
    _ name: String, per: Per, about: String, source: String,
    _ features: [(DiscourseFeature, String, String, Bool)]
  ) {
    self.init(
      name: name, per: per, about: about, source: source,
      classes: features.map {
        Class(name: $0.1, about: $0.2, source: nil, entries: nil, hasParts: $0.3)
      },
      content: .rules(features.map(\.0)))
  }
}
