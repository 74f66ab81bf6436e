internal import ArgumentParser
internal import TenorAnalysis
internal import TenorCorpus
internal import TenorReport

/// What an ingest changed: in words, a line for each source that changed and their sum; or as JSON, with
/// every source.
struct IngestSummary: Encodable {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case words, json
  }

  fileprivate struct Counts: Encodable {
    var posts = 0
    var comments = 0
    var edited = 0
    var gone = 0
    var returned = 0
    var kept = 0

    init(_ changes: SourceChanges) {
      posts = changes.addedPosts
      comments = changes.added - changes.addedPosts
      edited = changes.edited
      gone = changes.gone
      returned = changes.returned
      kept = changes.kept
    }
  }

  private struct Row: Encodable {
    var source: String
    /// `new`, `read` again, or `same` as before.
    var state: String
    var changes: Counts
  }

  private struct Problem: Encodable {
    var path: String
    var message: String
  }

  private var store: String
  private var sources: [Row]
  private var totals: Counts
  private var problems: [Problem]

  init(_ outcome: Ingest.Outcome, into store: String) {
    self.store = store
    var sum = SourceChanges(source: store)
    for change in outcome.changes { sum.add(change) }
    totals = Counts(sum)
    sources = outcome.changes.map {
      Row(
        source: $0.source, state: !$0.isKnown ? "new" : $0.isRead ? "read" : "same",
        changes: Counts($0))
    }
    problems = outcome.problems.map { Problem(path: $0.path, message: $0.description) }
  }

  func text(as format: Format) throws -> String {
    switch format {
    case .words: words
    case .json: try OrderedJSON.document(tenor: TenorVersion.current, findings: "ingest", self)
    }
  }

  private var words: String {
    var lines = sources.filter { $0.state == "read" || $0.changes.gone > 0 }.map {
      "\($0.source): since last run: \($0.changes.words)"
    }
    var states: [String] = []
    for (state, words) in [("new", "new"), ("read", "read again"), ("same", "as before")] {
      let count = sources.count { $0.state == state }
      if count > 0 { states.append("\(count) \(words)") }
    }
    lines.append(
      "\(store): \(totals.words); \(Self.count(sources.count, "source")): \(states.joined(separator: ", "))"
    )
    return lines.map { $0 + "\n" }.joined()
  }

  fileprivate static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}

extension IngestSummary.Counts {
  /// `+2 posts, +212 comments and replies, 3 edited, 1 gone`; what is none is left out, but for comments
  /// where nothing else is to be told.
  fileprivate var words: String {
    var parts: [String] = []
    if posts > 0 { parts.append("+\(IngestSummary.count(posts, "post"))") }
    let isAll = posts + edited + gone + returned == 0
    if comments > 0 || isAll {
      parts.append("+\(comments) \(comments == 1 ? "comment or reply" : "comments and replies")")
    }
    if edited > 0 { parts.append("\(edited) edited") }
    if gone > 0 { parts.append("\(gone) gone") }
    if returned > 0 { parts.append("\(returned) back again") }
    return parts.joined(separator: ", ")
  }
}
