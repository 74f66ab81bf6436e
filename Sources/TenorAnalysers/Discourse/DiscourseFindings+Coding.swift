extension DiscourseFindings.Counted: Encodable {
  private enum CodingKeys: String, CodingKey {
    case family, per, about, source, file, classes, overall, groups
  }

  /// What the family is, then what was found of it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(family.name, forKey: .family)
    try container.encode(family.per, forKey: .per)
    try container.encodeIfPresent(family.about, forKey: .about)
    try container.encodeIfPresent(family.source, forKey: .source)
    try container.encodeIfPresent(family.lexicon?.lexicon.provenance, forKey: .file)
    try container.encode(family.classes, forKey: .classes)
    try container.encode(overall, forKey: .overall)
    try container.encode(groups, forKey: .groups)
  }
}

extension DiscourseFindings.Threads.Group: Encodable {
  private enum CodingKeys: String, CodingKey { case name }

  /// The name, then the members of its figures.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try figures.encode(to: encoder)
  }
}
