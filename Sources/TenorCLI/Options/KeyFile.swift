internal import Foundation
internal import TenorAnalysers
internal import TenorCorpus

/// The key of a sample, as a file.
enum KeyFile {
  /// Reads a key.
  ///
  /// - Throws: a `Failure` that names the field that is not as `tenor sample` writes it.
  static func read(_ path: String) throws -> SampleKey {
    FilesRead.note(path)
    let key: SampleKey
    do {
      key = try JSONDecoder().decode(
        SampleKey.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      guard let fault = error as? DecodingError else {
        throw Failure(status: .noInput, message: "\(path): cannot be read")
      }
      throw failure(path, words(fault))
    }
    if let fault = key.fault { throw failure(path, fault) }
    return key
  }

  private static func failure(_ path: String, _ fault: String) -> Failure {
    Failure(
      status: .badInput,
      message: "\(path): is no key of a sample as tenor sample writes it: \(fault)")
  }

  private static func words(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let field, let context):
      "\(place(context.codingPath + [field])) is missing"
    case .valueNotFound(_, let context):
      "\(place(context.codingPath)) is null; expected a value"
    case .typeMismatch(let type, let context):
      context.codingPath.isEmpty
        ? "it is JSON, but no object"
        : "\(place(context.codingPath)) is of another kind; expected \(name(type))"
    case .dataCorrupted(let context):
      context.codingPath.isEmpty
        ? "it is no JSON" : "\(place(context.codingPath)) cannot be what it is"
    @unknown default: "it cannot be read"
    }
  }

  /// `strata[2].population`
  private static func place(_ path: [any CodingKey]) -> String {
    path.reduce("") { place, key in
      if let index = key.intValue { return place + "[\(index)]" }
      return place + (place.isEmpty ? "" : ".") + key.stringValue
    }
  }

  private static func name(_ type: Any.Type) -> String {
    switch type {
    case is String.Type: "text"
    case is Int.Type, is UInt64.Type, is Double.Type: "a number"
    case is [Any].Type: "a list"
    default: "an object"
    }
  }
}
