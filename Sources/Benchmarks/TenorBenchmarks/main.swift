import Foundation
import TenorAnalysers
import TenorAnalysis
import TenorCorpus
import TenorText

// Speed and memory over a generated blog: the three analysers together, as a ratio to ICU's bare
// word-boundary loop over the same text in the same run; the store as a ratio to one SQLite table.
//
//   TenorBenchmarks speed [MB]              the ratios, on one and on two workers
//   TenorBenchmarks words [MB]              terms, keyness, collocates and discourse together, as a ratio
//   TenorBenchmarks store [MB]              ingest beside copying, reading back beside analysing
//   TenorBenchmarks memory TENOR [MB]       peak memory of the program `tenor report` beyond its input
//   TenorBenchmarks ingest TENOR [MB]       peak memory of the program `tenor ingest`, of 1000 MB
//   TenorBenchmarks kwic TENOR [N]          `tenor kwic` on a store of 1,000,000 utterances, twice
//   TenorBenchmarks ratings FOLDER [rules]  agreement of the engines with people's ratings of texts
//   TenorBenchmarks engines [MB]            the tenor engine beside vader-strict
//   TenorBenchmarks register [MB]           a register of 10,000 aliases beside one of 20
//   TenorBenchmarks compare                 two periods of 100,000 utterances compared
//   TenorBenchmarks falsealarms [N]         how often a change is claimed where there is none, of 1000
//   TenorBenchmarks graph                   5,000 actors and 500,000 edges measured and laid out
//   TenorBenchmarks nullgraph [N]           how many edges pass a test where all is chance, of 200 corpora
//   TenorBenchmarks falsebreaks [N]         how often a flat series has a break, of 500 of each kind

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "speed":
  try await Speed(bytes: megabytes(2)).measure()
case "words":
  try await WordsSpeed(bytes: megabytes(2), rounds: 3).measure()
case "store":
  try await StoreSpeed(bytes: megabytes(2)).measure()
case "memory" where arguments.count > 2:
  try Memory(program: arguments[2], bytes: megabytes(3)).measure()
case "ingest" where arguments.count > 2:
  try await IngestMemory(program: arguments[2], bytes: megabytes(3, or: 1000)).measure()
case "kwic" where arguments.count > 2:
  try await KwicSpeed(
    program: arguments[2],
    utterances: arguments.count > 3 ? Int(arguments[3]) ?? 1_000_000 : 1_000_000
  ).measure()
case "ratings" where arguments.count > 2:
  if try !Ratings(folder: arguments[2], rules: arguments.last == "rules").measure() { exit(1) }
case "engines":
  try await EngineSpeed(bytes: megabytes(2)).measure()
case "register":
  try await RegisterSpeed(bytes: megabytes(2)).measure()
case "compare":
  try CompareSpeed().measure()
case "falsealarms":
  await FalseAlarms(corpora: arguments.count > 2 ? Int(arguments[2]) ?? 1000 : 1000).measure()
case "graph":
  try GraphSpeed().measure()
case "nullgraph":
  await NullGraphCheck(corpora: arguments.count > 2 ? Int(arguments[2]) ?? 200 : 200).measure()
case "falsebreaks":
  await FalseBreaks(series: arguments.count > 2 ? Int(arguments[2]) ?? 500 : 500).measure()
default:
  FileHandle.standardError.write(
    Data(
      """
      usage: TenorBenchmarks speed [MB] | words [MB] | store [MB] | memory TENOR [MB] | ingest TENOR [MB] | kwic TENOR [N] | ratings FOLDER [rules] \
      | engines [MB] | register [MB] | compare | falsealarms [N] | graph | nullgraph [N] | falsebreaks [N]\n
      """
      .utf8))
  exit(64)
}

func megabytes(_ position: Int, or usual: Int = 20) -> Int {
  (arguments.count > position ? Int(arguments[position]) ?? usual : usual) * 1_000_000
}
