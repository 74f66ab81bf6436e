internal import ArgumentParser
internal import TenorAnalysers

/// What a corpus's own names and topics are.
struct DomainOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Names and topics that carry no feeling in this corpus, and its own idiom: probation-uk, none, or a YAML file. Default: that of tenor.yaml, or probation-uk.",
      valueName: "name|file"), completion: .file(extensions: ["yaml", "yml"]))
  var domain: String?

  /// The file that is named, which nothing may overwrite.
  var paths: [String] { [domain].compactMap(\.self) }

  /// Whether nothing is protected.
  func isNone(_ study: StudyFile?) -> Bool { (domain ?? study?.domain) == "none" }

  /// The domain that is named here or in the study file, or else the one that ships with Tenor; `nil` for
  /// none.
  func open(_ study: StudyFile?) throws -> Domain? {
    if isNone(study) { return nil }
    guard let name = domain ?? study?.domain, name != "probation-uk" else {
      return try Domain.probation()
    }
    let domain: Domain
    do {
      domain = try Domain(contentsOf: name)
    } catch {
      throw Failure(error)
    }
    return domain
  }
}
