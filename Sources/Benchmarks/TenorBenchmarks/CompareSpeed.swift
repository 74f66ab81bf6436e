import Foundation
import TenorAnalysers

/// Time to compare two periods of 100,000 scored utterances with 2,000 draws, on one core: contrast,
/// tests, and the decompositions by kind, speaker, topic and post.
struct CompareSpeed {
  private let rounds = 3

  func measure() throws {
    var made = SimulatedPeriods(seed: 20_140_601)
    let samples = ["before", "after"].enumerated().map { index, name in
      made.sample(name, year: 2013 + index, conversations: 2000, first: 2000 * index) { _ in 50 }
    }
    let study = try Study(samples.map(\.period))
    let terms = (0..<9).map {
      Register.Entry(name: "term \($0)", aliases: [.init("term\(["a", "b", "c"][$0 % 3])\($0)")])
    }
    let comparison = Comparison(
      engine: try VaderStrict(), study: study,
      topics: try AliasMatcher(
        Register(content: .terms, file: "terms", digest: "", entries: terms)))
    // Of one thread: on a busy machine the clock on the wall measures the others.
    var times: [Double] = []
    var onTheWall: [Double] = []
    var contrasts: [PeriodContrast] = []
    for _ in 0..<rounds {
      let start = clock()
      onTheWall.append(seconds { contrasts = comparison.contrasts(of: samples) })
      times.append(Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    for contrast in contrasts {
      print(
        "counted    \(contrast.earlier.scored) and \(contrast.later.scored) utterances in \(contrast.earlier.conversations) and \(contrast.later.conversations) conversations"
      )
      print("           \(contrast.conclusion)")
      for part in contrast.decompositions {
        print(
          "           by \(part.by.rawValue): tone \(fixed(part.within, 4)), mix \(fixed(part.mix, 4)), \(part.groupsInBoth) groups in both"
        )
      }
    }
    print(
      "time       \(fixed(median(times), 2)) s of one core, \(fixed(median(onTheWall), 2)) s by the clock  (medians of \(rounds))   wanted: under 2 of one core"
    )
  }
}
