/// Which field holds what.
struct FieldMapping: Sendable {
  /// A field's name, or a dotted path to it.
  private(set) var fields: [ColumnRole: String]
  /// The roles that nobody named.
  private(set) var guessed: [ColumnRole] = []

  /// What a person named, and for the other roles the first common name that is there.
  init(named: [ColumnRole: String], in survey: FieldSurvey) {
    fields = named
    var plain: [String: String] = [:]
    var flags: [String: String] = [:]
    for field in survey.fields where !named.values.contains(field.name) {
      let name = ColumnRole.normalised(field.name)
      if field.isPlain, plain[name] == nil { plain[name] = field.name }
      if field.isFlag, flags[name] == nil { flags[name] = field.name }
    }
    for role in ColumnRole.allCases where fields[role] == nil {
      for name in role.commonNames.map(ColumnRole.normalised) {
        let field = role == .dateStated ? flags[name] : plain.removeValue(forKey: name)
        guard let field else { continue }
        fields[role] = field
        guessed.append(role)
        break
      }
    }
  }

  /// The roles that have a field, in order: the order of the values of a scan.
  var roles: [ColumnRole] { ColumnRole.allCases.filter { fields[$0] != nil } }

  /// How the source is understood, and what is not read of its first records, in one line.
  func description(of survey: FieldSurvey) -> String {
    let read = Set(fields.values)
    let others = survey.paths.filter { !read.contains($0) }
    return others.isEmpty ? description : description + "; not read: " + TableColumns.list(others)
  }

  private var description: String {
    let all = roles.map { "\($0.rawValue)=\(fields[$0] ?? "")" }.joined(separator: ", ")
    if guessed.isEmpty { return all }
    return all + " (guessed: " + guessed.map(\.rawValue).joined(separator: ", ") + ")"
  }
}
