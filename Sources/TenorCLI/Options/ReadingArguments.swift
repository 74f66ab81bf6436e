internal import ArgumentParser
internal import Foundation
internal import TenorAnalysers
internal import TenorCorpus

/// What a person tells the readers of sources that these do not say themselves.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("The reader; without it, each source's is found by its content."))
  var reader: ReaderName?

  @Option(
    help: ArgumentHelp("The date of pages that state none.", valueName: "yyyy[-mm[-dd]]"),
    transform: CalendarDate.argument)
  var date: CalendarDate?

  @Option(
    help: "A CSV file with the columns file, date and title, for pages that state no date.",
    completion: .file(extensions: ["csv"]))
  var manifest: String?

  @Option(
    help: ArgumentHelp(
      "Which columns of a table, or fields of JSON, hold what: \(ColumnMap.roles). Those not named are guessed from common names, and what was guessed is said. May be given again.",
      valueName: "text=body,date=created,…"),
    transform: ColumnMap.init)
  var map: [ColumnMap] = []

  @Option(help: "The order of day and month in dates such as 3/4/2015.")
  var dateOrder = DateOrder.dayFirst

  @Option(
    name: .customLong("time-zone"),
    help: ArgumentHelp(
      "The zone that times are told in, as IANA names it. (default: Europe/London)",
      valueName: "zone"))
  var zone: String?

  @Option(help: "The encoding of the sources; without it, each source's is found by its content.")
  var encoding: String?

  @Flag(help: "Mend UTF-8 that was once read as Windows-1252 (â€™ for ’).")
  var mendMojibake = false

  func validate() throws {
    _ = try ColumnMap.columns(map)
    guard TimeZone(identifier: timeZone) != nil else {
      throw ValidationError(
        "--time-zone \(timeZone): expected a zone such as Europe/London or UTC.")
    }
  }

  var timeZone: String { zone ?? ReadingOptions().timeZone }

  var options: ReadingOptions {
    var options = ReadingOptions()
    options.reader = reader?.rawValue
    options.columns = (try? ColumnMap.columns(map)) ?? [:]
    options.dateOrder = dateOrder
    options.timeZone = timeZone
    options.encoding = encoding
    options.mendsMojibake = mendMojibake
    options.date = date
    return options
  }

  /// The first option that was given; a store, which has read its sources, takes none.
  var given: String? {
    if reader != nil { return "--reader" }
    if date != nil { return "--date" }
    if manifest != nil { return "--manifest" }
    if !map.isEmpty { return "--map" }
    if encoding != nil { return "--encoding" }
    if dateOrder != ReadingOptions().dateOrder { return "--date-order" }
    return mendMojibake ? "--mend-mojibake" : nil
  }

  /// What was chosen, for provenance; the time zone always.
  func choices(_ manifest: Manifest?) -> [Provenance.Choice] {
    var choices = [Provenance.Choice("time zone", timeZone)]
    func add(_ name: String, _ value: String?) {
      if let value { choices.append(.init(name, value)) }
    }
    add("reader", reader?.rawValue)
    add("date", date?.description)
    add(
      "manifest",
      manifest.map {
        "\(URL(fileURLWithPath: $0.name).lastPathComponent), SHA-256 \($0.digest)"
      })
    let columns = options.columns.sorted { $0.key.rawValue < $1.key.rawValue }
    add(
      "columns",
      columns.isEmpty
        ? nil : columns.map { "\($0.key.rawValue)=\($0.value)" }.joined(separator: ","))
    add("date order", dateOrder == ReadingOptions().dateOrder ? nil : dateOrder.rawValue)
    add("encoding", encoding)
    add("mojibake", mendMojibake ? "mended" : nil)
    return choices
  }

  func loadManifest() throws -> Manifest? {
    guard let manifest else { return nil }
    guard FileManager.default.fileExists(atPath: manifest) else {
      throw Failure(status: .noInput, message: "\(manifest): no such file; expected a CSV manifest")
    }
    FilesRead.note(manifest)
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: manifest)) else {
      throw Failure(
        status: .badInput, message: "\(manifest): cannot be read; expected a CSV manifest")
    }
    do {
      return try Manifest([UInt8](bytes), name: manifest, path: manifest)
    } catch {
      throw Failure(status: .badInput, message: error.description)
    }
  }
}

/// The name of a reader.
struct ReaderName: RawRepresentable, ExpressibleByArgument {
  let rawValue: String

  init?(rawValue: String) {
    guard ReaderCatalogue.names.contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  static var allValueStrings: [String] { ReaderCatalogue.names }
}
