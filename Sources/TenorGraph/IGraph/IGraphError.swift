internal import CIGraph

/// What igraph could not do.
public struct IGraphError: Error, Equatable, CustomStringConvertible {
  /// The measure that was asked for.
  public var function: String
  /// igraph's error code.
  public var code: Int32

  /// What igraph calls it.
  public var description: String {
    "igraph \(String(cString: cigraph_version())) could not compute \(function): "
      + "\(String(cString: cigraph_message(code))) (error \(code))"
  }
}
