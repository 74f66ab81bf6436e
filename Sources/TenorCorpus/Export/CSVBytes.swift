/// Writes CSV as RFC 4180 has it, with line feeds alone.
struct CSVBytes {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func row(_ fields: [String]) {
    for text in fields { field(text.utf8) }
    endRow()
  }

  /// Appends a field, in quotation marks where it needs them.
  mutating func field(_ text: some Collection<UInt8>) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    let isPlain = text.allSatisfy {
      $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != 0x0A && $0 != 0x0D
    }
    if isPlain {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }
}
