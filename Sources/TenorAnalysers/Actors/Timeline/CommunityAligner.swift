/// Finds the communities of a period again in the next: each has a number of its own that it keeps as long
/// as it lasts.
///
/// Of all pairs of an old and a new community, that with the greatest Jaccard index is matched first, then
/// the greatest of what is left (ties: the lower numbers), as long as it is at least the likeness:
///
///     J(A, B) = |A ∩ B| / |A ∪ B|
///
/// A new one without a match gets the next free number. One period without communities does not part what
/// stands on its two sides.
///
/// - Source: the index is Jaccard's (1912), doi:10.1111/j.1469-8137.1912.tb05611.x; matching by it, greedily,
///   Greene, Doyle & Cunningham (2010), doi:10.1109/ASONAM.2010.17, with a least index as here.
/// - Differs: there a community may match several, which have merged or split, and one that was away for
///   some periods is found again; here it matches one at most, of the last period that has any.
struct CommunityAligner {
  /// The least index of a match.
  let likeness: Double

  init(likeness: Double) { self.likeness = likeness }

  /// A community with the number that it has over time.
  struct Aligned {
    var id: Int
    var community: NetworkCommunity
    /// How much it has in common with the one that had the number before; `nil` for a new one.
    var jaccard: Double?
  }

  private var last: [(id: Int, members: Set<String>)] = []
  private var next = 1

  /// The communities with their numbers, in their order. O(old · new · members).
  mutating func align(_ communities: [NetworkCommunity]) -> [Aligned] {
    if communities.isEmpty { return [] }
    let members = communities.map { Set($0.members) }
    var pairs: [(jaccard: Double, old: Int, new: Int)] = []
    for (old, known) in last.enumerated() {
      for (new, found) in members.enumerated() {
        let shared = known.members.intersection(found).count
        let jaccard = Double(shared) / Double(known.members.count + found.count - shared)
        if jaccard >= likeness { pairs.append((jaccard, old, new)) }
      }
    }
    pairs.sort { ($1.jaccard, last[$0.old].id, $0.new) < ($0.jaccard, last[$1.old].id, $1.new) }
    var matched: [Int: (id: Int, jaccard: Double)] = [:]
    var taken: Set<Int> = []
    for pair in pairs where !taken.contains(pair.old) && matched[pair.new] == nil {
      taken.insert(pair.old)
      matched[pair.new] = (last[pair.old].id, pair.jaccard)
    }
    let aligned = communities.enumerated().map { index, community in
      if let match = matched[index] {
        return Aligned(id: match.id, community: community, jaccard: match.jaccard)
      }
      next += 1
      return Aligned(id: next - 1, community: community, jaccard: nil)
    }
    last = zip(aligned, members).map { ($0.id, $1) }
    return aligned
  }
}
