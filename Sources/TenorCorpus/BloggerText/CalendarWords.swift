/// The names of months and weekdays in English, German and French.
///
/// Blogger prints them in full. Exports and people shorten them and leave out accents as well; in
/// running text those would be words of their own (*mar*, *sat*, *so*).
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

  private static let shortMonths: [[String]] = [
    ["jan", "jän", "jaenner", "janv"], ["feb", "febr", "fev", "fév", "fevr", "févr", "fevrier"],
    ["mar", "mär", "mrz", "maerz"], ["apr", "avr"], [], ["jun"], ["jul", "juil"],
    ["aug", "aou", "aoû", "aout"], ["sep", "sept"], ["oct", "okt"], ["nov"],
    ["dec", "dez", "déc", "decembre"],
  ]

  private static let shortWeekdays: [[String]] = [
    ["mon", "mo", "lun"], ["tue", "tues", "di", "mar"], ["wed", "weds", "mi", "mer"],
    ["thu", "thur", "thurs", "do", "jeu"], ["fri", "fr", "ven"], ["sat", "sa", "sam"],
    ["sun", "so", "dim"],
  ]

  /// The month, from 1, that a lower-case word names.
  static let month = numbered(months)
  /// The weekday, Monday being 1, that a lower-case word names.
  static let weekday = numbered(weekdays)
  /// The same with what is shortened.
  static let anyMonth = month.merging(numbered(shortMonths)) { full, _ in full }
  /// The same with what is shortened.
  static let anyWeekday = weekday.merging(numbered(shortWeekdays)) { full, _ in full }

  /// Minutes ahead of UTC of the zones that RFC 822 names, and of the clocks of Britain and central
  /// Europe.
  static let zone: [[UInt8]: Int] = {
    let hours: KeyValuePairs = [
      "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
      "mdt": -6, "pst": -8, "pdt": -7, "bst": 1, "cet": 1, "cest": 2, "mez": 1, "mesz": 2,
    ]
    return Dictionary(uniqueKeysWithValues: hours.map { (Array($0.key.utf8), $0.value * 60) })
  }()
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
