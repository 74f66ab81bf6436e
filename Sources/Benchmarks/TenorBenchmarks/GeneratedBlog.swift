import Foundation
import TenorAnalysers
import TenorCorpus

/// A blog of any size with the proportions of a real one: Zipf-distributed words of which about 7 % are
/// in VADER's lexicon, about 0.4 % characters outside ASCII, comments of some 110 words, terms and actors
/// now and then. The same seed gives the same bytes.
struct GeneratedBlog {
  private var random: SplitMix
  private let words: [String]
  private let lexicon: [String]
  private static let names = [
    "Grayling", "HMPPS", "Napo", "CRISSA", "OASys", "TR", "vetting", "the NPS", "MoJ", "CRCs",
    "Napo’s", "TR-related", "Justin Russell", "Transforming Rehabilitation",
  ]

  init(seed: UInt64) throws {
    random = SplitMix(state: seed)
    lexicon = try String(contentsOf: BundledLexicons.url("vader/lexicon.tsv"), encoding: .utf8)
      .split(separator: "\n").compactMap { $0.split(separator: "\t").first.map(String.init) }
      .filter { word in word.count > 2 && word.utf8.allSatisfy { (97...122).contains($0) } }
    let common =
      "the of and to a in is that it for was on are as with be this have at by not they from but we or an which you had were their been has would there what will if can more when who so no out up said do its about than into them only other new some time could these two may then first any my now such like our over even most me after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three"
      .split(
        separator: " "
      ).map(String.init)
    let syllables = [
      "pro", "ba", "tion", "of", "fi", "cer", "ma", "na", "ge", "ment", "ca", "se", "lo", "ad",
      "su", "per", "vi", "sion", "re", "por", "ter", "con", "tra", "ser", "ve", "ing", "ed", "ly",
      "un", "in", "ta", "ri", "sto", "ne", "wor", "ker", "pla", "di", "co", "ur",
    ]
    var made = SplitMix(state: seed ^ 0xB10)
    words =
      common
      + (0..<30_000).map { _ in
        (0..<2 + made.below(3)).map { _ in syllables[made.below(syllables.count)] }.joined()
      }
  }

  /// Pages in layout A, one a source, of at least `bytes` bytes together.
  mutating func sources(bytes: Int) -> [Source] {
    var sources: [Source] = []
    var size = 0
    let bytes = bytes + bytes / 20
    var day = CalendarDate.dayNumber(2013, 1, 7)
    while size < bytes {
      let page = page(day)
      sources.append(Source(name: "page-\(sources.count).txt", bytes: page))
      size += page.count
      day += 1 + random.below(2)
    }
    return sources
  }

  private mutating func page(_ day: Int) -> [UInt8] {
    let comments = 4 + random.below(24)
    var text = "\(Self.dateLine(day))\n\n\(sentence(5))\n\n"
    for _ in 0..<6 + random.below(6) { text += paragraph(90) + "\n\n" }
    text += "\(comments) comments:\n\n"
    for number in 1...comments {
      text += "  \(number). " + paragraph(80 + random.below(60)) + "\n\n    ReplyDelete\n"
    }
    return Array(text.utf8)
  }

  private static func dateLine(_ day: Int) -> String {
    let date = CalendarDate(dayNumber: day)
    let days = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"]
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(days[day % 7]), \(date.day ?? 1) \(months[(date.month ?? 1) - 1]) \(date.year)"
  }

  private mutating func paragraph(_ length: Int) -> String {
    var left = length
    var sentences: [String] = []
    while left > 0 {
      let count = min(left, 8 + random.below(20))
      sentences.append(sentence(count))
      left -= count
    }
    return sentences.joined(separator: " ")
  }

  private mutating func sentence(_ length: Int) -> String {
    var result = ""
    for index in 0..<length {
      var word = word()
      if index == 0 { word = word.prefix(1).uppercased() + word.dropFirst() }
      if index > 0 { result += random.below(12) == 0 ? ", " : " " }
      result += word
    }
    switch random.below(20) {
    case 0: result += "!"
    case 1: result += "?"
    case 2: result += "…"
    default: result += "."
    }
    return result
  }

  private mutating func word() -> String {
    switch random.below(1000) {
    case 0..<64: return lexicon[random.below(lexicon.count)]
    case 64..<74: return Self.names[random.below(Self.names.count)]
    case 74..<91: return ["isn’t", "don’t", "it’s", "£80m", "café", "–", "“so”"][random.below(7)]
    case 91..<99: return ["2014", "16:14", "27/11/20", "1,200", "50%"][random.below(5)]
    case 99..<105: return "face-to-face"
    case 105: return "https://www.example.org/2014/06/page.html?id=\(random.below(9999))"
    default:
      // Inverse of a Zipf-like distribution: the rank grows exponentially with a uniform number.
      let rank = Int(exp(Double(random.below(1_000_000)) / 1_000_000 * log(Double(words.count))))
      return words[min(rank, words.count) - 1]
    }
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014): small, seeded, the same everywhere.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
