/// Collects stretches that are not the speaker's own, in any order, and lays them out side by side.
struct VoiceStretches {
  private var quoted: [Range<Int>] = []
  private var furniture: [Range<Int>] = []

  var isEmpty: Bool { quoted.isEmpty && furniture.isEmpty }

  mutating func add(_ voice: Voice, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    switch voice {
    case .own: break
    case .quoted: quoted.append(range)
    case .furniture: furniture.append(range)
    }
  }

  /// The voices of a text of `count` bytes: contiguous, without gaps. Furniture inside a quotation
  /// stays furniture. O(stretches · log stretches).
  func voices(covering count: Int) -> [VoiceRange] {
    guard count > 0 else { return [] }
    guard !isEmpty else { return [VoiceRange(.own, 0..<count)] }
    let words = Self.merged(quoted)
    let plain = Self.merged(furniture)
    var voices: [VoiceRange] = []
    var at = 0
    var nextQuote = 0
    var nextPlain = 0
    while at < count {
      while nextQuote < words.count, words[nextQuote].upperBound <= at { nextQuote += 1 }
      while nextPlain < plain.count, plain[nextPlain].upperBound <= at { nextPlain += 1 }
      var end = count
      var voice = Voice.own
      if nextQuote < words.count {
        if words[nextQuote].lowerBound <= at { voice = .quoted }
        end = min(end, voice == .quoted ? words[nextQuote].upperBound : words[nextQuote].lowerBound)
      }
      if nextPlain < plain.count {
        if plain[nextPlain].lowerBound <= at {
          voice = .furniture
          end = min(count, plain[nextPlain].upperBound)
        } else {
          end = min(end, plain[nextPlain].lowerBound)
        }
      }
      if let last = voices.last, last.voice == voice {
        voices[voices.count - 1].range = last.range.lowerBound..<end
      } else {
        voices.append(VoiceRange(voice, at..<end))
      }
      at = end
    }
    return voices
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    guard ranges.count > 1 else { return ranges }
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
