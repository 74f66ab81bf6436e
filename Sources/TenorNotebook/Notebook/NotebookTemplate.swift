internal import TenorReport

/// A notebook to begin with.
public enum NotebookTemplate {
  /// The text of a notebook on a corpus: three cells that any corpus answers, without results yet.
  ///
  /// - Parameters:
  ///   - corpus: the path as it is to stand in the commands.
  ///   - file: the name that the notebook will have, for the commands that run it.
  public static func text(corpus: String, file: String) -> String {
    let place = corpus.shellWord
    let notebook = file.shellWord
    let title: Prose = "A first look at \(code: corpus)"
    return """
      # \(title.markdown)

      **Question.** What is asked here, of which texts, and what would count as an answer?

      ## What was read

      ```tenor read
      tenor corpus \(place)
      ```

      What is missing, undated or doubtful? What follows is about what is listed here, and nothing else.

      ## What is talked about, and when

      ```tenor terms
      tenor terms \(place) --by year --format markdown
      ```

      What may be said, with which counts? What may not?

      ## In what mood

      ```tenor mood
      tenor sentiment \(place) --by year --format markdown
      ```

      Of `tenor: mood.overall.utterances` posts and comments, `tenor: mood.overall.scored` have a score.

      ## How this notebook is run

          tenor notebook run \(notebook)
          tenor notebook check \(notebook)

      Each block `tenor` is a command. A run writes what it says below it, between two comments, and leaves \
      everything else as it is; only what has changed is run again. A value such as \
      ``tenor: mood.overall.mean:3`` in the text, between single back-ticks, is filled in.

      """
  }
}

extension String {
  /// As one word of a command, quoted where it must be. A line break, which no command can hold, becomes a
  /// blank.
  fileprivate var shellWord: String {
    if contains(where: \.isNewline) {
      return split(whereSeparator: \.isNewline).joined(separator: " ").shellWord
    }
    let isPlain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.generalCategory == .decimalNumber
        || "/._-+,:@%=".unicodeScalars.contains($0)
    }
    if isPlain && !isEmpty { return self }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
