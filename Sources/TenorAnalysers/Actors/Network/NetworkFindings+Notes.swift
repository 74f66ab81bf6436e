internal import TenorReport

extension NetworkFindings {
  /// That weights are strengths, for whoever reads a measure of paths.
  var lengths: Prose {
    var words: Prose =
      "Weights are strengths: for shortest paths (betweenness, closeness) an edge is 1 / weight long. A dash: it does not exist for the node."
    if let pivots = summary.pivots {
      words =
        "\(words) Betweenness and closeness are estimated from the paths of \(counted(pivots, "node"))."
    }
    return words
  }

  /// What was counted, weighed, tested and left out.
  var notes: [Prose] {
    var notes: [Prose] = []
    if content == .speakers {
      notes.append(
        "A reply counts for the pair of who gives it and whose utterance it answers, whichever of the two gave it; replies to oneself, and those of or to somebody without a name, count for nobody."
      )
    } else {
      notes.append("A pair counts once in each \(unitNoun) that mentions both, however often.")
    }
    notes.append("Weight: \(weightInWords).")
    if window == .exchange {
      notes.append(
        "An exchange is an utterance with the one that it answers: who is mentioned in a post is so in the unit of each answer to it as well."
      )
    }
    if pairs.tested > 0 {
      notes.append(
        "Test: p is the probability that chance, given that it brings the two together at all, does so in as many \(unitNoun)s or more. Chance keeps in how many \(unitNoun)s each is mentioned and how many \(content == .actorsAndTerms ? "actors, and how many terms, " : "")each \(unitNoun) mentions (the bipartite configuration model, by its probabilities\(content == .actorsAndTerms ? ", one for each sort" : "")); \(grouped: pairs.tested) pairs were tested as one family before any filter, and q is p after Benjamini and Hochberg. NPMI, LL and logDice know nothing of how many one \(unitNoun) mentions."
      )
      if window != .conversation {
        notes.append(
          "The test takes \(unitNoun)s for independent. Those of one conversation are not: where few conversations hold a pair, trust the test of \(code: "--window conversation") before this one."
        )
      }
    }
    if content == .actorsAndTerms {
      notes.append(
        "No communities are looked for: modularity expects edges within a sort, of which a network of two sorts has none."
      )
    }
    notes.append("Left out: \(leftOut).")
    notes.append(
      "Disparity: how surprising the weight is for the weaker-bound of its ends, were the end’s strength spread over its edges at random (Serrano et al. 2009); it was computed before \(significant ? "the test’s and " : "")its own filter, and 1 is an end with one edge."
    )
    if let tone {
      notes.append(
        "\(tone.note(on: "that mention the actor, or both")) Sign is 1 or −1 where the interval leaves 0 out, and a dash otherwise; no correction is made for the number of nodes and edges."
      )
    }
    return notes
  }

  private var weightInWords: String {
    switch weight {
    case .count:
      content == .speakers ? "replies either way" : "the \(unitNoun)s that mention both"
    case .conversations:
      content == .speakers
        ? "the conversations in which either replies to the other"
        : window == .conversation
          ? "the conversations that mention both" : "the conversations with such a \(unitNoun)"
    case .npmi:
      "normalised pointwise mutual information; pairs at 0 or below meet no more often than by chance and have no edge"
    case .logLikelihood:
      "the log-likelihood ratio; pairs that meet no more often than by chance have no edge"
    case .logDice: "logDice; pairs at 0 or below have no edge"
    }
  }

  private var leftOut: String {
    var parts: [String] = []
    func add(_ count: Int, _ why: String) {
      if count > 0 { parts.append("\(counted(count, "pair")) \(why)") }
    }
    add(
      pairs.belowMinimum,
      "in fewer than \(minimum) \(unitNouns)")
    add(pairs.withoutWeight, "whose weight is not above 0")
    add(pairs.notSignificant, "with q of \(NetworkOptions.level) or more")
    add(pairs.notDisparate, "with a disparity of \(disparity ?? 0) or more")
    return parts.isEmpty ? "no pair" : parts.joined(separator: ", ")
  }
}
