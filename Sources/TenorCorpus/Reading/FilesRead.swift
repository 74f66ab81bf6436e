internal import Synchronization

/// The files that the process has opened to read, where somebody asks for that: what a result depends on.
///
/// One list for the process, since files are opened far below whoever asks.
public enum FilesRead {
  private static let noted = Mutex<[String]?>(nil)

  /// Notes what is opened from here on.
  public static func begin() { noted.withLock { $0 = $0 ?? [] } }

  /// Notes a file, once.
  public static func note(_ path: String) {
    noted.withLock { if $0?.contains(path) == false { $0?.append(path) } }
  }

  /// The paths in the order in which they were first opened; none before ``begin()``.
  public static var all: [String] { noted.withLock { $0 ?? [] } }
}
