/// The names of months and weekdays that Blogger prints in English, German and French.
enum CalendarWords {
  private static let months: [[String]] = [
    ["january", "januar", "jänner", "janvier"], ["february", "februar", "février"],
    ["march", "märz", "mars"], ["april", "avril"], ["may", "mai"], ["june", "juni", "juin"],
    ["july", "juli", "juillet"], ["august", "août"], ["september", "septembre"],
    ["october", "oktober", "octobre"], ["november", "novembre"],
    ["december", "dezember", "décembre"],
  ]

  private static let weekdays: [[String]] = [
    ["monday", "montag", "lundi"], ["tuesday", "dienstag", "mardi"],
    ["wednesday", "mittwoch", "mercredi"], ["thursday", "donnerstag", "jeudi"],
    ["friday", "freitag", "vendredi"], ["saturday", "samstag", "sonnabend", "samedi"],
    ["sunday", "sonntag", "dimanche"],
  ]

  /// The month, from 1, that a lower-case word names.
  static let month = numbered(months)
  /// The weekday, Monday being 1, that a lower-case word names.
  static let weekday = numbered(weekdays)
  /// The longest of the words in bytes.
  static let longest = 10

  private static func numbered(_ names: [[String]]) -> [[UInt8]: Int] {
    var numbers: [[UInt8]: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { numbers[Array(word.utf8)] = index + 1 }
    }
    return numbers
  }
}
