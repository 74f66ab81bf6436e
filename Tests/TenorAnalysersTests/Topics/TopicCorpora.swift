import TenorCorpus
import TenorTestSupport

/// Corpora of made words, of which it is known what goes with what.
enum TopicCorpora {
  /// Words that begin alike, without digits.
  static func vocabulary(_ stem: String, _ count: Int) -> [String] {
    let letters = Array("bdfgklmnprstvz")
    return (0..<count).map { "\(stem)\(letters[$0 % 14])\(["a", "e", "o"][$0 / 14 % 3])" }
  }

  static let planted = ["kiosk", "pay", "court", "hostel"].map { vocabulary($0, 8) }
  static let noise = vocabulary("mur", 40)

  /// Each utterance has words of one topic, and shared ones.
  static func plantedCorpus(conversations: Int = 40, seed: UInt64 = 7) -> Corpus {
    var dice = Dice(seed)
    return corpus(conversations) { _ in
      let topic = planted[dice.next(planted.count)]
      return dice.draw(5, of: topic) + dice.draw(4, of: noise)
    }
  }

  /// Each word stands where it will; sizes differ.
  static func noiseCorpus(seed: UInt64) -> Corpus {
    var dice = Dice(seed)
    let words = vocabulary("mur", 40) + vocabulary("tol", 40)
    return corpus(40) { _ in dice.draw(3 + dice.next(15), of: words) }
  }

  private static func corpus(
    _ conversations: Int, _ words: (Int) -> [String]
  ) -> Corpus {
    Corpus.sample(
      (0..<conversations).map { number in
        (
          number < conversations / 2 ? "2014-05-01" : "2016-05-01",
          (0..<10).map {
            SampleUtterance($0 == 0 ? .post : .comment, words(number).joined(separator: " ") + ".")
          }
        )
      })
  }
}
