public import Foundation

/// The lexicons that ship with Tenor: the folder `lexicons/` of the project.
public enum BundledLexicons {
  /// The folder that holds them, one folder or file a lexicon.
  public static var directory: URL {
    (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appendingPathComponent("lexicons")
  }

  /// The file at a path inside the folder, such as `vader/lexicon.tsv`, whether it exists or not.
  public static func url(_ path: String) -> URL {
    directory.appendingPathComponent(path)
  }
}
