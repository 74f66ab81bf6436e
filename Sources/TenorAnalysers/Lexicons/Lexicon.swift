/// A sentiment lexicon: words and phrases with a valence, with categories, or with both, as one file
/// gives them.
///
/// Whatever its format, a lexicon is this value once it is read: `tenor lexicon` checks and compares it,
/// and the `tenor` engine scores with it.
public struct Lexicon: Sendable, Equatable {
  /// One line of the file, or one key of it.
  public struct Entry: Sendable, Hashable {
    /// The form as look-ups compare it (``Folding/fold(_:)``), its words with one space between them.
    public var form: String
    /// Whether `*` stands for any letters and `?` for one, as in `abandon*`; without it they stand for
    /// themselves, as in the emoticon `:*`.
    public var isPattern: Bool
    /// On the lexicon's own ``Lexicon/scale``; `nil` for an entry that has categories only.
    public var valence: Double?
    /// Indices into ``Lexicon/categories``, ascending.
    public var categories: [Int]
    /// The line that the entry stands on, from 1.
    public var line: Int

    /// An entry of a form.
    public init(
      form: String, isPattern: Bool = false, valence: Double? = nil, categories: [Int] = [],
      line: Int = 0
    ) {
      self.form = form
      self.isPattern = isPattern
      self.valence = valence
      self.categories = categories
      self.line = line
    }
  }

  /// What options and output call it: `vader`, `afinn`, or the name of a file of one's own.
  public var name: String
  /// In the order of the file, each form once: of lines with one form the last counts.
  public var entries: [Entry]
  /// The least and the greatest valence that the format knows, such as -5...5 for AFINN; both are 1 from 0
  /// where a list only says which side a word is on.
  public var scale: ClosedRange<Double>
  /// The names of the categories, such as `anger`.
  public var categories: [String]
  /// The file that it was read from.
  public var provenance: LexiconProvenance
  /// What the file is; `nil` for a lexicon that was not read from one.
  public var format: LexiconFormat?
  /// Lines that a later line of the same form overrules, in the order of the file: no look-up sees them.
  public var superseded: [Entry]
  /// What the reader noticed, in the order of the file.
  public var remarks: [LexiconRemark]

  /// A lexicon of these entries.
  public init(
    name: String, entries: [Entry], scale: ClosedRange<Double>, categories: [String] = [],
    provenance: LexiconProvenance, format: LexiconFormat? = nil, superseded: [Entry] = [],
    remarks: [LexiconRemark] = []
  ) {
    self.name = name
    self.entries = entries
    self.scale = scale
    self.categories = categories
    self.provenance = provenance
    self.format = format
    self.superseded = superseded
    self.remarks = remarks
  }

  /// A valence of this lexicon on VADER's scale, -4...4, on which those of several lexicons meet: zero
  /// stays zero, and the farther end of the scale becomes 4.
  public func common(_ valence: Double) -> Double {
    valence * 4 / max(abs(scale.lowerBound), abs(scale.upperBound))
  }
}
