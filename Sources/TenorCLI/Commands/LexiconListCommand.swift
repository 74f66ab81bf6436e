internal import ArgumentParser
internal import TenorAnalysers

struct LexiconListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The lexicons that ship with Tenor, with their licences and what to cite.")

  @OptionGroup var output: OutputOptions

  func run() throws {
    let listing: LexiconListing
    do {
      listing = try LexiconListing()
    } catch {
      throw Failure(status: .ourFault, message: "\(error)")
    }
    try output.write(
      LexiconListing.name, listing, tables: [listing.table], main: listing.table,
      whole: ["name"], wrapped: ["citation"])
  }
}
