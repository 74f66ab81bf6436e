public import TenorAnalysis

/// So many passages with the least hashes among all that were offered, or all of them: a uniform sample
/// without replacement, whatever the cut and the order, so that merging is exact.
public struct DrawnPassages: Mergeable, Sendable, Hashable, Codable {
  /// How many are kept; `nil`: all.
  public private(set) var most: Int?
  /// By key where only some are kept, otherwise as they came.
  private var kept: [SampledPassage] = []

  /// No passage, and room for so many; `nil`: for all.
  public init(most: Int?) { self.most = most }

  /// No passage, and room for as many as what is merged into it.
  public static let empty = DrawnPassages(most: nil)

  /// Keeps the least of both.
  public mutating func merge(_ next: Self) {
    guard let room = most ?? next.most else {
      kept += next.kept
      return
    }
    most = room
    for passage in next.kept { offer(passage) }
  }

  /// Takes a passage if it is among the least. O(log kept) time to find its place.
  public mutating func offer(_ passage: SampledPassage) {
    guard let most else {
      kept.append(passage)
      return
    }
    if kept.count >= most {
      guard let last = kept.last, passage < last else { return }
      kept.removeLast()
    }
    var (low, high) = (0, kept.count)
    while low < high {
      let middle = (low + high) / 2
      if kept[middle] < passage { low = middle + 1 } else { high = middle }
    }
    kept.insert(passage, at: low)
  }

  /// The passages in corpus order.
  public var passages: [Passage] { kept.map(\.passage).sorted() }
}
