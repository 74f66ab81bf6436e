/// The number of a type in its vocabulary: 0, 1, 2, … in the order of first meeting.
public typealias TypeID = UInt32

/// The distinct forms that a worker has met, each with what depends on the form alone.
///
/// One vocabulary belongs to one task. Type ids differ from run to run with the cut of the corpus, so
/// they never leave the partial they were used for.
public final class Vocabulary {
  /// Behind a pointer, since the run time would check every access to a property of a class for overlap,
  /// which costs more than the look-up.
  private let types: UnsafeMutablePointer<TypeTable>
  private var sideTables: [String: AnyObject] = [:]

  /// A vocabulary without types.
  public init() {
    types = .allocate(capacity: 1)
    types.initialize(to: TypeTable())
  }
  deinit {
    types.deinitialize(count: 1)
    types.deallocate()
  }

  /// The number of types.
  public var count: Int { types.pointee.entries.count }

  /// The id of a form, given as UTF-8; the form is added when it is new. O(bytes).
  public func intern(_ form: UnsafeBufferPointer<UInt8>) -> TypeID {
    types.pointee.intern(form)
  }

  /// The id of a form, as ``intern(_:)-(UnsafeBufferPointer<UInt8>)``.
  public func intern(_ form: String) -> TypeID {
    var form = form
    return form.withUTF8 { intern($0) }
  }

  /// The form as it was met.
  public func surface(of type: TypeID) -> String {
    let entry = types.pointee.entries[Int(type)]
    return types.pointee.text(entry.start, entry.length)
  }

  /// The form for look-up: NFC, case-folded, typographic apostrophes and the back-tick as U+0027,
  /// typographic hyphens as U+002D, soft hyphens left out.
  public func folded(of type: TypeID) -> String {
    let entry = types.pointee.entries[Int(type)]
    return types.pointee.text(entry.foldedStart, entry.foldedLength)
  }

  /// Lends the UTF-8 of the form as it was met; nothing may be interned meanwhile.
  public func withSurface<Result>(
    of type: TypeID, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let entry = types.pointee.entries[Int(type)]
    return try types.pointee.withBytes(entry.start, entry.length, body)
  }

  /// Lends the UTF-8 of the form for look-up; nothing may be interned meanwhile.
  public func withFolded<Result>(
    of type: TypeID, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let entry = types.pointee.entries[Int(type)]
    return try types.pointee.withBytes(entry.foldedStart, entry.foldedLength, body)
  }

  /// How the form uses capitals.
  public func shape(of type: TypeID) -> Shape { types.pointee.entries[Int(type)].shape }

  /// A table by type id of what an analyser knows about each type, extended to all types met so far:
  /// `make` is called once per type, not once per token.
  ///
  /// - Parameter key: names the analyser and its options: two calls with one key give one table.
  public func sideTable<Value>(
    _ key: String, _ make: (Vocabulary, TypeID) -> Value
  ) -> [Value] {
    let table: SideTable<Value>
    if let known = sideTables[key] as? SideTable<Value> {
      table = known
    } else {
      table = SideTable()
      sideTables[key] = table
    }
    // A value may intern further forms, which then get their entries too.
    while table.values.count < count {
      table.values.append(make(self, TypeID(table.values.count)))
    }
    return table.values
  }

  private final class SideTable<Value> {
    var values: [Value] = []
  }
}
