extension CorpusLoader {
  /// Whether a file of this name is read where the folder, in which or below which it lies, is a source.
  public static func reads(_ name: String, in folder: String) -> Bool {
    InputFiles.isReadable(name) || ConvoKitReader.isFolder(folder)
  }
}
