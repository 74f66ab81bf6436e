internal import GRDB
internal import TenorText

/// Gathers lists of numbers until there are many, and writes them as segments.
final class WordSegments {
  private let db: Database
  private let insert: StoreStatement
  private var segment: Int
  private let forms = Vocabulary()
  private var lists: [[UInt8]] = []
  private var last: [Int] = []
  private var bytes = 0
  /// What is kept in memory at most.
  private static let most = 96 << 20

  /// By cutter: the number that each of its forms has here.
  private var numbers: [[Int]]

  init(_ db: Database, after segment: Int, cutters: Int) throws {
    self.db = db
    self.segment = segment
    numbers = Array(repeating: [], count: cutters)
    insert = try StoreStatement(db, "INSERT INTO word_list VALUES (?, ?, ?)")
  }

  /// Takes what a cutter has listed; its numbers are greater than all before.
  func take(_ cutter: WordCutter, _ index: Int) throws {
    while numbers[index].count < cutter.forms.count {
      let form = cutter.forms.surface(of: TypeID(numbers[index].count))
      numbers[index].append(Int(forms.intern(form)))
    }
    while lists.count < forms.count {
      lists.append([])
      last.append(0)
    }
    for form in cutter.met {
      let number = numbers[index][Int(form)]
      let list = cutter.lists[Int(form)]
      let before = lists[number].count
      list.withUnsafeBytes { bytes in
        // The first stands alone, the others as differences.
        var reader = PackedNumbers.Reader(bytes)
        let first = reader.next()
        PackedNumbers.append(first - last[number], to: &lists[number])
        lists[number].append(contentsOf: bytes[reader.at...])
        var end = first
        while !reader.isAtEnd { end += reader.next() }
        last[number] = end
      }
      bytes += lists[number].count - before
    }
    if bytes > Self.most { try flush() }
  }

  /// Writes what was taken.
  func flush() throws {
    if bytes == 0 { return }
    segment += 1
    let filled = lists.indices.filter { !lists[$0].isEmpty }
      .map { (form: forms.surface(of: TypeID($0)), list: $0) }
      .sorted { $0.form.utf8.lexicographicallyPrecedes($1.form.utf8) }
    for (form, list) in filled {
      insert.bind(1, segment)
      insert.bind(2, form)
      insert.bind(3, blob: lists[list])
      try insert.run()
      lists[list] = []
      last[list] = 0
    }
    bytes = 0
  }
}
