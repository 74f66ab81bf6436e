extension [UInt8] {
  /// Where the words begin first, from an offset on. O(bytes).
  func firstIndex(of words: String, from start: Int) -> Int? {
    let words = Array(words.utf8)
    guard let first = words.first else { return start }
    var at = start
    while let next = self[at...].firstIndex(of: first) {
      if self[next...].starts(with: words) { return next }
      at = next + 1
    }
    return nil
  }
}

extension String {
  /// The string without blanks at its ends.
  var trimmed: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    return String(text)
  }

  /// As the value of an attribute of HTML, in a table too.
  var attributeEncoded: String {
    var encoded = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": encoded += "&amp;"
      case "\"": encoded += "&quot;"
      case "<": encoded += "&lt;"
      case ">": encoded += "&gt;"
      case "|": encoded += "&#124;"
      default: encoded.unicodeScalars.append(scalar)
      }
    }
    return encoded
  }

  /// What `attributeEncoded` was made of.
  var attributeDecoded: String {
    var decoded = ""
    var rest = Substring(self)
    let entities = [
      "&amp;": "&", "&quot;": "\"", "&lt;": "<", "&gt;": ">", "&#124;": "|",
    ]
    while let next = rest.firstIndex(of: "&") {
      decoded += rest[..<next]
      rest = rest[next...]
      if let entity = entities.first(where: { rest.hasPrefix($0.key) }) {
        decoded += entity.value
        rest = rest.dropFirst(entity.key.count)
      } else {
        decoded.append(rest.removeFirst())
      }
    }
    return decoded + rest
  }
}
