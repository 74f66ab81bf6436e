/// The footnotes of a section, numbered from 1 in the order in which its text is written.
///
/// A note inside a note stays there, in brackets.
struct Footnotes {
  /// The words of each note.
  private(set) var notes: [Prose] = []

  /// The number of one note more.
  mutating func number(of note: Prose) -> Int {
    notes.append(note.withNotesInBrackets)
    return notes.count
  }

  /// What `text` writes for a piece that stands alone: notes are brackets in it.
  static func none(_ text: (inout Footnotes) -> String) -> String {
    var footnotes = Footnotes()
    return text(&footnotes)
  }
}
