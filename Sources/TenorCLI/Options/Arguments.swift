// How values of our own read as arguments. Choices list themselves in help and in errors.
public import ArgumentParser
public import TenorAnalysers
public import TenorAnalysis
public import TenorCorpus
public import TenorText

extension UtteranceKind: ExpressibleByArgument {}
extension AuditEntry.Kind: ExpressibleByArgument {
  /// As programs name it, or as tables do: `countMismatch`, `count mismatch`.
  public init?(argument: String) {
    let letters = argument.lowercased().filter(\.isLetter)
    guard let kind = Self.allCases.first(where: { $0.rawValue.lowercased() == letters }) else {
      return nil
    }
    self = kind
  }
}
extension DateOrder: ExpressibleByArgument {}
extension CorpusExport.Format: ExpressibleByArgument {}
extension PeriodLength: ExpressibleByArgument {}
extension Actors.Window: ExpressibleByArgument {}
extension QuotePolicy: ExpressibleByArgument {}
extension LexiconFormat: ExpressibleByArgument {}
extension Rule: ExpressibleByArgument {}
extension TargetScope: ExpressibleByArgument {}
extension Lexicon.Export: ExpressibleByArgument {}
extension Allocation: ExpressibleByArgument {}
extension CodingSheet.Others: ExpressibleByArgument {}
extension CodeScale: ExpressibleByArgument {}
extension ConcordanceOrder: ExpressibleByArgument {}
extension Topics.Unit: ExpressibleByArgument {}

extension Tokeniser.RuleSet: ExpressibleByArgument {}
extension Tokeniser.Compounds: ExpressibleByArgument {}

extension CalendarDate {
  /// `2020`, `2020-11` or `2020-11-26`.
  static func argument(_ words: String) throws -> CalendarDate {
    guard let date = CalendarDate(iso: words), date.secondOfDay == nil else {
      throw ValidationError(
        "'\(words)' is no date; expected yyyy, yyyy-mm or yyyy-mm-dd of a day that exists.")
    }
    return date
  }
}
extension NetworkWeight: ExpressibleByArgument {}
extension NetworkFindings.Colour: ExpressibleByArgument {}
extension CollocateWindow.Span: ExpressibleByArgument {}
extension CollocateMeasure: ExpressibleByArgument {}
extension SpreadPart: ExpressibleByArgument {}
