/// Words that the rules of ``syllables(in:)`` would miscount.
enum SyllableExceptions {
  /// The syllables of each word, in lower case.
  static let counts: [[UInt8]: Int] = {
    var counts: [[UInt8]: Int] = [:]
    for (syllables, words) in lists {
      for word in words.split(separator: " ") { counts[Array(word.utf8)] = syllables }
    }
    return counts
  }()

  private static let lists = [
    (1, "isle isles aisle aisles aches"),
    (
      2,
      """
      mrs business wednesday every evening evenings cafe naked wicked rugged safety ninety \
      persuade persuades persuaded leopard soldier soldiers premier cashier frontier headaches \
      colonel naive
      """
    ),
    (
      3,
      """
      element elements jeopardy recipe recipes simile finale karate adobe oasis oasys nuclear \
      linear cereal cereals moreover businesses everything everywhere
      """
    ),
    (4, "apostrophe epitome catastrophe hyperbole reality european"),
    (5, "extraordinary"),
  ]
}
