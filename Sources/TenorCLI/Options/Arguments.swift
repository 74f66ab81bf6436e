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

extension CalendarDate {
  /// `2020`, `2020-11` or `2020-11-26`.
  static func argument(_ words: String) throws -> CalendarDate {
    let parts = words.split(separator: "-", omittingEmptySubsequences: false)
    let isWritten =
      (1...3).contains(parts.count) && parts[0].count == 4
      && parts.dropFirst().allSatisfy { $0.count == 2 }
      && parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
    let numbers = parts.compactMap { Int($0) }
    guard isWritten,
      let date = CalendarDate(
        year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
        day: numbers.count > 2 ? numbers[2] : nil)
    else {
      throw ValidationError(
        "'\(words)' is no date; expected yyyy, yyyy-mm or yyyy-mm-dd of a day that exists.")
    }
    return date
  }
}
