internal import CIGraph

/// The version of igraph that measures graphs, finds their communities and lays them out, such as
/// `0.10.10`.
public let igraphVersion = String(cString: cigraph_version())

/// What igraph could not do.
public struct IGraphError: Error, Equatable, CustomStringConvertible {
  /// The measure that was asked for.
  public var function: String
  /// igraph's error code.
  public var code: Int32

  /// What igraph calls it.
  public var description: String {
    "igraph \(igraphVersion) could not compute \(function): "
      + "\(String(cString: cigraph_message(code))) (error \(code))"
  }
}
