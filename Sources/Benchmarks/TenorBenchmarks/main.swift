import Foundation
import TenorAnalysers
import TenorAnalysis
import TenorCorpus
import TenorText

// Speed and memory over a generated blog: the three analysers together, as a ratio to ICU's bare
// word-boundary loop over the same text in the same run.
//
//   TenorBenchmarks speed [MB]              the ratios, on one and on two workers
//   TenorBenchmarks memory TENOR [MB]       peak memory of the program `tenor report` beyond its input

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "speed":
  try await Speed(bytes: megabytes(2)).measure()
case "memory" where arguments.count > 2:
  try Memory(program: arguments[2], bytes: megabytes(3)).measure()
default:
  FileHandle.standardError.write(
    Data("usage: TenorBenchmarks speed [MB] | memory TENOR [MB]\n".utf8))
  exit(64)
}

func megabytes(_ position: Int) -> Int {
  (arguments.count > position ? Int(arguments[position]) ?? 20 : 20) * 1_000_000
}
