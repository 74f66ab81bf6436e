internal import ArgumentParser
internal import TenorAnalysers

/// How much of people's words stands in evidence.
struct EvidenceOptions: ParsableArguments {
  @Option(
    help:
      "How much of people's words the evidence quotes: verbatim, elided (the match with its nearest words) or none (the place alone, and terms of the register). Titles and what the readers remark are not evidence."
  )
  var quotes = QuotePolicy.verbatim
}
