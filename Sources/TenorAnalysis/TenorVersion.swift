/// The version that every output states.
public enum TenorVersion {
  /// The version of this source.
  public static let current = "0.1.0"
}
