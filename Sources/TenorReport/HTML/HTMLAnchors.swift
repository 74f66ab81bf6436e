/// The ids of a page's elements: each once, made from ids and titles of the report, so that a link to one
/// stays right as long as these do.
///
/// None holds a colon: with one, a renderer makes further ids from them.
struct HTMLAnchors {
  private var taken: Set<String> = []

  /// The id, or with a number behind it where it is taken.
  mutating func claim(_ wish: String) -> String {
    let wish = wish.isEmpty ? "section" : wish
    var anchor = wish
    var number = 1
    while !taken.insert(anchor).inserted {
      number += 1
      anchor = "\(wish)-\(number)"
    }
    return anchor
  }
}
