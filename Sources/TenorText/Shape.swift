internal import CICU

/// How a form uses capitals, by its letters alone.
public enum Shape: UInt8, Sendable, CaseIterable {
  /// No letter with case: `2019`, `…`.
  case uncased
  /// `probation`
  case lower
  /// `Probation`, and a single capital such as `I`
  case capitalised
  /// `HMPPS`: two capitals or more, no small letter
  case upper
  /// `OASys`, `CRCs`, `iPhone`
  case mixed

  /// The shape of a form, given as UTF-8. O(bytes).
  public init(of form: some Sequence<UInt8>) {
    var uppers = 0
    var lowers = 0
    var firstIsUpper = false
    for scalar in String(decoding: Array(form), as: UTF8.self).unicodeScalars {
      let isUpper: Bool
      switch scalar.value {
      case 0x41...0x5A: isUpper = true
      case 0x61...0x7A: isUpper = false
      case 0..<0x80: continue
      default:
        if cicu_is_upper(Int32(scalar.value)) != 0 {
          isUpper = true
        } else if cicu_is_lower(Int32(scalar.value)) != 0 {
          isUpper = false
        } else {
          continue
        }
      }
      if uppers + lowers == 0 { firstIsUpper = isUpper }
      if isUpper { uppers += 1 } else { lowers += 1 }
    }
    self =
      switch (uppers, lowers) {
      case (0, 0): .uncased
      case (0, _): .lower
      case (1, _) where firstIsUpper: .capitalised
      case (_, 0): .upper
      default: .mixed
      }
  }
}
