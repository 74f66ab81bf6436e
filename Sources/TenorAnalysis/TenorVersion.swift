/// The version that every output states.
public enum TenorVersion {
  public static let current = "0.1.0"
}
