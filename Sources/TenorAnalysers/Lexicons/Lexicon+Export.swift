internal import TenorReport

extension Lexicon {
  /// What a lexicon can be written as.
  public enum Export: String, Sendable, CaseIterable {
    /// A table that reads back as the same entries, scale and categories.
    case csv
    /// The same between tabs.
    case tsv
    /// A dictionary for quanteda: categories, or sides where there are none. Valences are lost, and entries
    /// that hold `*` or `?` and are no patterns.
    case yaml
  }

  /// The lexicon as text. Lines of the file it came from are not kept, nor what was superseded.
  public func text(as export: Export) -> String {
    switch export {
    case .csv: table.csv
    case .tsv: separated
    case .yaml: dictionary
    }
  }

  /// Form, pattern, valence, scale, then 0 or 1 for each category.
  private var table: Table {
    let limits = [scale.lowerBound, scale.upperBound].map { LexiconError.plain($0) }
    return Table(
      id: "lexicon", title: name,
      columns: ["form", "pattern", "valence", "scale"].map { .init($0, key: $0) }
        + categories.map { .init($0, key: $0) },
      rows: entries.map { entry in
        let own = Set(entry.categories)
        return [
          .text(entry.form), .integer(entry.isPattern ? 1 : 0), .number(entry.valence, decimals: 4),
          .text(limits.joined(separator: "..")),
        ] + categories.indices.map { .integer(own.contains($0) ? 1 : 0) }
      })
  }

  private var separated: String {
    let table = table
    func field(_ words: String) -> String {
      let isPlain = !words.contains { $0 == "\t" || $0 == "\"" || $0.isNewline }
      return isPlain ? words : "\"\(words.replacing("\"", with: "\"\""))\""
    }
    let rows = table.rows.map { row in
      row.map { cell -> String in
        switch cell {
        case .text(let words): field(words)
        case .integer(let value): String(value)
        case .number(let value, _): value.description
        case .missing: ""
        }
      }
    }
    return ([table.columns.map { field($0.key) }] + rows)
      .map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  /// How many entries a file of this kind cannot hold, and ``text(as:)`` leaves out.
  ///
  /// In a dictionary every `*` and `?` stands for other letters, so that `:*` would match any word with a
  /// colon before it; an entry that means the mark itself has no place there.
  public func leftOut(of export: Export) -> Int {
    export == .yaml ? entries.count { !Self.fitsDictionary($0) } : 0
  }

  private static func fitsDictionary(_ entry: Entry) -> Bool {
    entry.isPattern || !entry.form.contains { $0 == "*" || $0 == "?" }
  }

  private var dictionary: String {
    let entries = entries.filter(Self.fitsDictionary)
    var lists = categories.map { (name: $0, forms: [String]()) }
    if categories.isEmpty {
      lists = ["negative", "neutral", "positive"].map { ($0, []) }
      for entry in entries {
        let sign = LexiconSign(entry.valence ?? 0).rawValue
        lists[sign + 1].forms.append(entry.form)
      }
      lists.removeAll { $0.forms.isEmpty }
    } else {
      for entry in entries {
        for category in entry.categories { lists[category].forms.append(entry.form) }
      }
    }
    return lists.map { list in
      let head = "\(Self.quoted(list.name)):"
      return list.forms.isEmpty
        ? "\(head) []\n"
        : "\(head)\n" + list.forms.map { "  - \(Self.quoted($0))\n" }.joined()
    }.joined()
  }

  /// A YAML scalar in double quotation marks.
  private static func quoted(_ words: String) -> String {
    var quoted = "\""
    for scalar in words.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
