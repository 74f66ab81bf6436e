extension Report {
  /// The report as one page of HTML that holds all it needs: no font, picture or script comes from outside,
  /// and its content security policy allows none.
  ///
  /// Sections keep their ids, so that `report.html#terms` leads to the section `terms`; tables, figures and
  /// headings have ids made from their section's. Columns can be sorted by their headings; without script
  /// the page is whole. It follows the reader's choice of light or dark, and prints on A4. The same report
  /// gives the same bytes. O(bytes).
  public var html: String {
    let page = HTMLPage(sections)
    let title = title.singleLine.trimmed
    return """
      <!doctype html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(HTMLPage.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(title.htmlAttribute)</title>
      <style>
      \(HTMLPage.style)
      </style>
      </head>
      <body>
      <a class="skip" href="#page:main">Skip to the report</a>
      <header><h1>\(title.htmlText)</h1></header>
      \(page.contents)<main id="page:main">
      \(page.body)</main>
      <script>\(HTMLPage.script)</script>
      </body>
      </html>

      """
  }
}

extension HTMLPage {
  /// What the page may load: nothing, but its own styles, those inside its figures, pictures that stand in
  /// the page itself, and the one script whose digest this is.
  ///
  /// Whoever changes ``script`` is told the new digest by the tests.
  static let policy = """
    default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src \
    'sha256-\(scriptDigest)'; base-uri 'none'; form-action 'none'
    """

  /// The SHA-256 of ``script`` in base 64.
  static let scriptDigest = "W9UCUQb2WWVrsL+3yc7SsrkkjHKw8QLWtdYTmrdUwqo="
}
