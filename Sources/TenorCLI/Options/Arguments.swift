// How values of our own read as arguments. Choices list themselves in help and in errors.
public import ArgumentParser
public import TenorAnalysers
public import TenorAnalysis
public import TenorCorpus
public import TenorText

extension UtteranceKind: ExpressibleByArgument {}
extension Voice: ExpressibleByArgument {}
extension PeriodLength: ExpressibleByArgument {}
extension Actors.Window: ExpressibleByArgument {}

extension Tokeniser.RuleSet: ExpressibleByArgument {}
extension Tokeniser.Compounds: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// `2020`, `2020-11` or `2020-11-26`.
  public init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }
}
