import TenorStatistics
import Testing

@Test func `formulas by hand`() {
  // 100 words in 5 sentences, 150 syllables, 12 polysyllables, 460 letters.
  let counts = ReadabilityCounts(
    words: 100, sentences: 5, syllables: 150, polysyllables: 12, letters: 460)
  // 206.835 − 20.3 − 126.9; 7.8 + 17.7 − 15.59; 21.666 + 10 − 21.43; 27.048 − 1.48 − 15.8.
  #expect(near(counts.fleschReadingEase, 59.635, 1e-9))
  #expect(near(counts.fleschKincaidGrade, 9.91, 1e-9))
  #expect(near(counts.automatedReadabilityIndex, 10.236, 1e-9))
  #expect(near(counts.colemanLiau, 9.768, 1e-9))
  #expect(counts.wordsPerSentence == 20 && counts.syllablesPerWord == 1.5)
  #expect(counts.lettersPerWord == 4.6)
  #expect(counts.smog == nil)
}

@Test func `the SMOG grade asks for thirty sentences`() {
  // 36 polysyllables in 30 sentences: √36 = 6; in 60 sentences 72.
  var counts = ReadabilityCounts(
    words: 500, sentences: 29, syllables: 700, polysyllables: 36, letters: 2200)
  #expect(counts.smog == nil)
  counts.add(.init(words: 10, sentences: 1, syllables: 14, polysyllables: 0, letters: 44))
  #expect(near(counts.smog, 1.043 * 6 + 3.1291))
  counts.add(counts)
  #expect(near(counts.smog, 1.043 * 6 + 3.1291) && counts.words == 1020)
}

@Test func `no text has no readability`() {
  let none = ReadabilityCounts()
  #expect(none.fleschReadingEase == nil && none.fleschKincaidGrade == nil && none.smog == nil)
  #expect(none.automatedReadabilityIndex == nil && none.colemanLiau == nil)
  let wordless = ReadabilityCounts(
    words: 0, sentences: 3, syllables: 0, polysyllables: 0, letters: 0)
  #expect(wordless.wordsPerSentence == 0 && wordless.fleschReadingEase == nil)
}
