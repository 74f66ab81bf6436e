internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorCorpus

/// Which periods are compared: by name, by date, or around an event.
struct StudyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Periods of the study file, in order: before..after, or more of them.",
      valueName: "name..name"))
  var periods: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A period by its dates, both included: before=2013-06..2014-05; given once for each.",
      valueName: "name=from..to"))
  var period: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare the time before a day, or an event of the study file, with the time from it on.",
      valueName: "date|name"))
  var event: String?

  @Option(help: "How far to look to either side of the event: 90d, 12mo, 2y.")
  var window: String?

  /// Whether periods are asked for at all.
  var isGiven: Bool { forms > 0 }

  private var forms: Int { [periods != nil, !period.isEmpty, event != nil].count { $0 } }

  /// For commands that compare nothing without periods.
  func require() throws {
    guard isGiven else {
      throw ValidationError(
        "What is to be compared? Expected --periods before..after, --period before=2013-06..2014-05 and one more, or --event 2014-06-01 --window 12mo."
      )
    }
  }

  func validate() throws {
    guard forms < 2 else {
      throw ValidationError("Expected one of --periods, --period and --event.")
    }
    guard (event == nil) == (window == nil) else {
      throw ValidationError("--event and --window go together: --event 2014-06-01 --window 12mo.")
    }
    if let window, StudyWindow(window) == nil {
      throw ValidationError(
        "--window \(window): expected a number of days, months or years: 90d, 12mo, 2y.")
    }
    // What needs no study file is told before anything is read.
    if periods == nil { _ = try period.map(Self.period) }
  }

  /// What is compared.
  func study(_ file: StudyFile?) throws -> Study {
    do {
      if let event, let window = window.flatMap({ StudyWindow($0) }) {
        return try Study(around: try self.event(event, file), window: window)
      }
      if let periods { return try Study(try named(periods, file)) }
      return try Study(try period.map(Self.period))
    } catch let error as StudyError {
      throw Failure(status: .misuse, message: error.description)
    }
  }

  /// What is compared, which has to be two periods.
  ///
  /// - Parameter purpose: what two are wanted for: `whose words are compared`.
  func twoPeriods(_ file: StudyFile?, _ purpose: String) throws -> Study {
    let study = try study(file)
    guard study.periods.count == 2 else {
      throw Failure(
        status: .misuse,
        message:
          "\(study.periods.count) periods (\(study.periods.map(\.name).joined(separator: ", "))); expected two, \(purpose)"
      )
    }
    return study
  }

  private func named(_ words: String, _ file: StudyFile?) throws -> [StudyPeriod] {
    try words.components(separatedBy: "..").map { name in
      if let period = file?.period(name) { return period }
      throw Failure(
        status: .misuse,
        message:
          "--periods \(words): no period '\(name)' in \(known(file, file?.periods.map(\.name)))")
    }
  }

  private func event(_ words: String, _ file: StudyFile?) throws -> StudyEvent {
    if let event = file?.event(words) { return event }
    if let date = CalendarDate(iso: words), date.secondOfDay == nil, date.day != nil {
      return StudyEvent(on: date)
    }
    throw Failure(
      status: .misuse,
      message:
        "--event \(words): no day (yyyy-mm-dd), and no event of that name in \(known(file, file?.events.map(\.name)))"
    )
  }

  private func known(_ file: StudyFile?, _ names: [String]?) -> String {
    guard let file else {
      return "a study file, for there is no \(StudyFile.usualName) here: name it with --config"
    }
    let names = names ?? []
    return "\(file.path); it has \(names.isEmpty ? "none" : names.joined(separator: ", "))"
  }

  /// `before=2013-06..2014-05`.
  private static func period(_ words: String) throws -> StudyPeriod {
    let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let ends = parts.last?.components(separatedBy: "..") ?? []
    guard parts.count == 2, !parts[0].isEmpty, ends.count == 2 else {
      throw ValidationError(
        "--period \(words): expected NAME=FROM..TO, such as before=2013-06..2014-05.")
    }
    let (from, to) = (try CalendarDate.argument(ends[0]), try CalendarDate.argument(ends[1]))
    do {
      return try StudyPeriod(String(parts[0]), from: from, to: to)
    } catch {
      throw ValidationError("--period \(words): \(error)")
    }
  }
}
