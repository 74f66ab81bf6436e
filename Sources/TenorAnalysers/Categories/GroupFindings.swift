/// One of the groups that utterances are told apart by, with what was found in it.
public struct GroupFindings<Figures: Sendable & Equatable & Encodable>: Sendable, Equatable {
  /// `period`, `kind` or `speaker`; `undated`, `unsigned` or `outside` for what belongs to none.
  public var group: String
  /// `nil` for what belongs to none.
  public var name: String?
  /// A period's first day.
  public var start: String?
  /// A period's last day.
  public var end: String?
  /// Whether the analysed days do not cover the whole period.
  public var partial: Bool?
  /// What was found in it.
  public var figures: Figures

  init<Cell>(_ group: CategoryGroups<Cell>.Group, _ figures: Figures) {
    self.group = group.group
    name = group.name
    start = group.start
    end = group.end
    partial = group.partial
    self.figures = figures
  }

  /// What people read.
  var label: String { (name ?? group) + (partial == true ? " *" : "") }
}

extension GroupFindings: Encodable {
  private enum CodingKeys: String, CodingKey { case group, name, start, end, partial }

  /// What the group is, then the members of its figures.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(group, forKey: .group)
    try container.encodeIfPresent(name, forKey: .name)
    try container.encodeIfPresent(start, forKey: .start)
    try container.encodeIfPresent(end, forKey: .end)
    try container.encodeIfPresent(partial, forKey: .partial)
    try figures.encode(to: encoder)
  }
}
