/// The document around a drawing: names, styles, the title above it.
struct FigurePage {
  var figure: Figure
  var scope: String
  var isTitled: Bool

  private static let titleSize = 15.0
  private static let titleLine = 20.0

  /// The id of the whole, from which all others are made: letters, digits and hyphens, all else as `_2F`.
  var id: String { "tf-" + (scope.isEmpty ? "" : scope.idEncoded + "_-") + figure.id.idEncoded }

  func document(of canvas: FigureCanvas) -> String {
    let room = FigureCanvas.width - 2 * FigureCanvas.margin
    let lines =
      isTitled
      ? TextMetrics.lines(
        of: figure.title.singleLine.trimmed, width: room, size: Self.titleSize * TextMetrics.bold)
      : []
    let top = lines.isEmpty ? 4 : 12 + Double(lines.count) * Self.titleLine
    let box = "0 0 \(FigureCanvas.width.drawn) \((top + canvas.height + 6).drawn)"
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" id="\(id)" viewBox="\(box)" role="img" \
      aria-labelledby="\(id)-title \(id)-desc">
        <title id="\(id)-title">\(figure.title.figureEscaped)</title>
        <desc id="\(id)-desc">\(figure.description.figureEscaped)</desc>
        <style>
      \(FigureStyle.sheet(of: canvas.used, id: id))  </style>
        <rect class="tf-page" width="100%" height="100%"/>

      """
    for (index, line) in lines.enumerated() {
      text += "  <text class=\"tf-title\" x=\"\(FigureCanvas.margin.drawn)\""
      text += " y=\"\((22 + Double(index) * Self.titleLine).drawn)\">\(line.figureEscaped)</text>\n"
    }
    return text + "  <g transform=\"translate(0 \(top.drawn))\">\n\(canvas.text)  </g>\n</svg>\n"
  }
}

extension String {
  /// The string as part of an id that a style sheet can name; no two strings give the same.
  fileprivate var idEncoded: String {
    var encoded = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += byte < 16 ? "_0\(digits)" : "_\(digits)"
      }
    }
    return encoded
  }
}
