extension VaderLexicon {
  /// What the rules ask of a word, given as UTF-8. O(bytes), without allocation for ASCII.
  func word(_ form: UnsafeBufferPointer<UInt8>) -> VaderWord {
    var isASCII = true
    var lowers = 0
    var uppers = 0
    for byte in form {
      if byte >= 0x80 { isASCII = false }
      if byte &- UInt8(ascii: "a") < 26 { lowers += 1 }
      if byte &- UInt8(ascii: "A") < 26 { uppers += 1 }
    }
    var word = (isASCII ? words.value(form) : lookUpNonASCII(form)) ?? VaderWord()
    if isASCII ? uppers > 0 && lowers == 0 : PythonText.isUpper(form) { word.traits.insert(.upper) }
    if hasContractedNot(form) { word.traits.insert(.negates) }
    return word
  }

  /// As ``word(_:)``, with what a token of this form needs to stand for a word of VADER.
  func token(_ form: UnsafeBufferPointer<UInt8>) -> VaderWord {
    var word = word(form)
    for byte in form {
      if byte == UInt8(ascii: "!"), word.exclamations < .max { word.exclamations += 1 }
      if byte == UInt8(ascii: "?"), word.questions < .max { word.questions += 1 }
    }
    let core = PythonText.stripped(form)
    guard !core.isEmpty else {
      word.traits.formUnion([.punctuation, .standsAlone])
      return word
    }
    if isBroken(form) { return word }
    let isBare = core.count == form.count
    let isLong = PythonText.hasMoreThanTwo(form, core)
    if isBare || !isLong { word.traits.insert(.standsAlone) }
    if isBare && isLong { word.traits.insert(.standsInPunctuation) }
    return word
  }

  /// Whether white space or an emoji of the lexicon stands inside the form.
  private func isBroken(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 0
    while offset < form.count {
      let (scalar, length) = PythonText.scalar(form, at: offset)
      if PythonText.isSpace(scalar) || emoji[scalar] != nil { return true }
      offset += length
    }
    return false
  }

  /// The Kelvin sign is the one character beyond ASCII whose small letter is ASCII.
  private func lookUpNonASCII(_ form: UnsafeBufferPointer<UInt8>) -> VaderWord? {
    if words.isASCII {
      guard form.contains(0xE2), form.contains(0x84), form.contains(0xAA) else { return nil }
    }
    return PythonText.lower(form).withUnsafeBufferPointer { words.value($0) }
  }

  /// Whether `n't` stands in the form, in small letters or capitals.
  @inline(__always)
  private func hasContractedNot(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    guard form.count >= 3 else { return false }
    for offset in 1..<form.count - 1 where form[offset] == UInt8(ascii: "'") {
      if form[offset - 1] | 0x20 == UInt8(ascii: "n"),
        form[offset + 1] | 0x20 == UInt8(ascii: "t")
      {
        return true
      }
    }
    return false
  }
}
