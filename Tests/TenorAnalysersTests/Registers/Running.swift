internal import TenorAnalysis
internal import TenorCorpus

/// What one analyser finds in a corpus, with the words about it.
func findings<A: Analyser>(
  of analyser: A, in corpus: Corpus, by: PeriodLength = .month, filter: Filter = Filter()
) async throws -> (findings: A.Findings, summary: CorpusSummary) {
  let results = try await Run(filter: filter, by: by, workers: 2, shardBytes: 64)(
    [analyser], over: corpus)
  guard let findings = results.findings(A.Findings.self) else {
    preconditionFailure("\(A.name) gave no findings")
  }
  return (findings, results.summary)
}
