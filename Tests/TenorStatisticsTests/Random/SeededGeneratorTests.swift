import Testing

@testable import TenorStatistics

@Test func `SplitMix64 gives the numbers known of it`() {
  // As Java's SplittableRandom and Vigna's C give them for this seed.
  var words = SplitMix64(seed: 1_234_567)
  let expected: [UInt64] = [
    6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
    4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
  ]
  #expect(expected.map { _ in words.next() } == expected)
}

@Test func `xoshiro256** gives the numbers of its reference code`() {
  // The test vector of Rust's rand_xoshiro 0.6, made with the authors' C.
  var chance = SeededGenerator(state: (1, 2, 3, 4))
  let expected: [UInt64] = [
    11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
    607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
    10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
  ]
  #expect(expected.map { _ in chance.next() } == expected)
}

@Test func `a seed gives the same numbers everywhere`() {
  // Both algorithms written anew in Python 3.
  var chance = SeededGenerator(seed: 0)
  let expected: [UInt64] = [
    11_091_344_671_253_066_420, 13_793_997_310_169_335_082, 1_900_383_378_846_508_768,
    7_684_712_102_626_143_532,
  ]
  #expect(expected.map { _ in chance.next() } == expected)
}
