internal import CICU

/// ICU refused a call.
public struct ICUError: Error, Equatable, CustomStringConvertible {
  /// The function of ours that made the call.
  public var function: String
  /// ICU's name of the status, such as `U_MISSING_RESOURCE_ERROR`.
  public var status: String

  /// The call and the status, in one line.
  public var description: String { "ICU: \(function) failed with \(status)" }
}

/// The one door that every ICU status passes. Failures are positive; negative statuses are warnings.
func checked<T>(_ function: String, _ call: (inout Int32) -> T) throws(ICUError) -> T {
  var status: Int32 = 0
  let value = call(&status)
  guard status <= 0 else {
    throw ICUError(function: function, status: String(cString: cicu_status_name(status)))
  }
  return value
}

/// The versions that provenance states.
public enum ICU {
  /// ICU's own version, such as `72.1`.
  public static let version = String(cString: cicu_icu_version())
  /// The version of Unicode that ICU implements, such as `15.0`.
  public static let unicodeVersion = String(cString: cicu_unicode_version())
}
