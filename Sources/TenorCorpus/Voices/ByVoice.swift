/// A value for each voice.
public struct ByVoice<Value> {
  /// For the speakers' own words.
  public var own: Value
  /// For words of others.
  public var quoted: Value
  /// For nobody's words.
  public var furniture: Value

  /// The same value for each.
  public init(_ value: Value) {
    own = value
    quoted = value
    furniture = value
  }

  /// The value of a voice.
  public subscript(voice: Voice) -> Value {
    get {
      switch voice {
      case .own: own
      case .quoted: quoted
      case .furniture: furniture
      }
    }
    set {
      switch voice {
      case .own: own = newValue
      case .quoted: quoted = newValue
      case .furniture: furniture = newValue
      }
    }
  }
}

extension ByVoice: Sendable where Value: Sendable {}
extension ByVoice: Equatable where Value: Equatable {}
extension ByVoice: Encodable where Value: Encodable {}
extension ByVoice: Decodable where Value: Decodable {}
