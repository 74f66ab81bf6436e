import TenorCorpus
import Testing

struct BylineTests {
  private func page(_ bylines: [String]) -> ReadPage {
    let comments = bylines.enumerated().map { index, byline in
      "  \(index + 1). \(byline)\n\n    Text \(index).\n\n    ReplyDelete\n"
    }
    return ReadPage(
      "Friday, 5 June 2015\n\nTitle\n\nBody.\n\n\(bylines.count) comments:\n\n" + comments.joined())
  }

  @Test(arguments: [
    ("Anonymous27 November 2020 at 16:14", nil, "2020-11-27T16:14:00"),
    ("UnknownJune 6, 2015 at 10:23 AM", nil, "2015-06-06T10:23:00"),
    ("River WatcherJune 6, 2015 at 12:03\u{202F}PM", "River Watcher", "2015-06-06T12:03:00"),
    ("Sana6. Juni 2015 um 10:23", "Sana", "2015-06-06T10:23:00"),
    ("Ada LMittwoch, Mai 10, 2017 4:14:00 PM", "Ada L", "2017-05-10T16:14:00"),
    ("Zoé5 juin 2018 à 10:23", "Zoé", "2018-06-05T10:23:00"),
    ("Otter 726.11.2020, 09:05", "Otter 7", "2020-11-26T09:05:00"),
    ("Weir27 November 2020 16:14:05 GMT", "Weir", "2020-11-27T16:14:05Z"),
  ])
  func `author and date are taken apart`(byline: String, speaker: String?, date: String) {
    let read = page([byline])
    #expect(read.faults == [])
    let comment = read.first.utterances[1]
    #expect(comment.speaker == speaker)
    #expect(comment.date?.description == date && comment.dateStated)
    #expect(read.texts()[1] == "Text 0.")
  }

  @Test func `a time alone leaves the date to the post`() {
    let comment = page(["Ruby21:00"]).first.utterances[1]
    #expect(comment.speaker == "Ruby")
    #expect(comment.date?.description == "2015-06-05" && !comment.dateStated)
  }

  @Test func `a page of which one comment in two begins so has no bylines`() {
    let read = page(["See you on 6 June 2015 at 10:23", "No byline here"])
    #expect(read.texts()[1] == "See you on 6 June 2015 at 10:23\n\nText 0.")
    #expect(read.first.utterances.allSatisfy { $0.speaker == nil })
  }

  @Test func `the one comment without a byline is named`() {
    let bylines = (10...28).map { "Ann\($0) June 2015 at 10:23" }
    let read = page(bylines + ["no byline"])
    #expect(read.texts()[20] == "no byline\n\nText 19.")
    #expect(read.audit(.undecided).count == 1)
  }
}
