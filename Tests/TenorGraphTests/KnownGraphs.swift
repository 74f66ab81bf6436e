import TenorGraph

/// Graphs whose measures are known, as lists of "node node weight".
enum KnownGraphs {
  /// The 34 members of a karate club and how many interests each two shared: Zachary (1977),
  /// doi:10.1086/jar.33.4.3629752, numbered from 0 as in NetworkX.
  static let karate = graph(karateTies)

  /// The side that each member took when the club split, by number from 0: H for the instructor, O for
  /// the officers.
  static let karateSides = Array("HHHHHHHHHOHHHHOOHHOHOHOOOOOOOOOOOO")
    .map { String($0) }

  /// How many chapters of Hugo's novel two characters share: counted by Knuth (1993), The Stanford
  /// GraphBase, as in NetworkX.
  static let lesMiserables = graph(lesMiserablesTies)

  private static func graph(_ ties: String) -> Graph {
    Graph(
      ties: ties.split(separator: ",").map { tie in
        let parts = tie.split(whereSeparator: \.isWhitespace)
        return (String(parts[0]), String(parts[1]), Double(parts[2]) ?? 0)
      })
  }
}

private let karateTies = """
  0 1 4, 0 2 5, 0 3 3, 0 4 3, 0 5 3, 0 6 3, 0 7 2, 0 8 2, 0 10 2, 0 11 3, 0 12 1, 0 13 3,
  0 17 2, 0 19 2, 0 21 2, 0 31 2, 1 2 6, 1 3 3, 1 7 4, 1 13 5, 1 17 1, 1 19 2, 1 21 2,
  1 30 2, 2 3 3, 2 7 4, 2 8 5, 2 9 1, 2 13 3, 2 27 2, 2 28 2, 2 32 2, 3 7 3, 3 12 3,
  3 13 3, 4 6 2, 4 10 3, 5 6 5, 5 10 3, 5 16 3, 6 16 3, 8 30 3, 8 32 3, 8 33 4, 9 33 2,
  13 33 3, 14 32 3, 14 33 2, 15 32 3, 15 33 4, 18 32 1, 18 33 2, 19 33 1, 20 32 3, 20 33 1,
  22 32 2, 22 33 3, 23 25 5, 23 27 4, 23 29 3, 23 32 5, 23 33 4, 24 25 2, 24 27 3, 24 31 2,
  25 31 7, 26 29 4, 26 33 2, 27 33 4, 28 31 2, 28 33 2, 29 32 4, 29 33 2, 30 32 3, 30 33 3,
  31 32 4, 31 33 4, 32 33 5
  """

private let lesMiserablesTies = """
  Anzelma Eponine 2, Anzelma MmeThenardier 1, Anzelma Thenardier 2, Babet Brujon 3,
  Babet Claquesous 4, Babet Eponine 1, Babet Gavroche 1, Babet Gueulemer 6, Babet Javert 2,
  Babet MmeThenardier 1, Babet Montparnasse 2, Babet Thenardier 6, Babet Valjean 1,
  Bahorel Bossuet 4, Bahorel Combeferre 5, Bahorel Courfeyrac 6, Bahorel Enjolras 4,
  Bahorel Feuilly 3, Bahorel Gavroche 5, Bahorel Grantaire 1, Bahorel Joly 5,
  Bahorel Mabeuf 2, Bahorel Marius 1, Bahorel MmeHucheloup 1, Bahorel Prouvaire 2,
  Bamatabois Brevet 1, Bamatabois Champmathieu 2, Bamatabois Chenildieu 1,
  Bamatabois Cochepaille 1, Bamatabois Fantine 1, Bamatabois Javert 1, Bamatabois Judge 2,
  Bamatabois Valjean 2, BaronessT Gillenormand 1, BaronessT Marius 1, Blacheville Dahlia 3,
  Blacheville Fameuil 4, Blacheville Fantine 3, Blacheville Favourite 4,
  Blacheville Listolier 4, Blacheville Tholomyes 4, Blacheville Zephine 3,
  Bossuet Combeferre 9, Bossuet Courfeyrac 12, Bossuet Enjolras 10, Bossuet Feuilly 6,
  Bossuet Gavroche 5, Bossuet Grantaire 3, Bossuet Joly 7, Bossuet Mabeuf 1,
  Bossuet Marius 5, Bossuet MmeHucheloup 1, Bossuet Prouvaire 2, Bossuet Valjean 1,
  Boulatruelle Thenardier 1, Brevet Champmathieu 2, Brevet Chenildieu 2,
  Brevet Cochepaille 2, Brevet Judge 2, Brevet Valjean 2, Brujon Claquesous 1,
  Brujon Eponine 1, Brujon Gavroche 1, Brujon Gueulemer 3, Brujon Montparnasse 1,
  Brujon Thenardier 3, Champmathieu Chenildieu 2, Champmathieu Cochepaille 2,
  Champmathieu Judge 3, Champmathieu Valjean 3, Champtercier Myriel 1,
  Chenildieu Cochepaille 2, Chenildieu Judge 2, Chenildieu Valjean 2, Child1 Child2 3,
  Child1 Gavroche 2, Child2 Gavroche 2, Claquesous Enjolras 1, Claquesous Eponine 1,
  Claquesous Gueulemer 4, Claquesous Javert 1, Claquesous MmeThenardier 1,
  Claquesous Montparnasse 2, Claquesous Thenardier 4, Claquesous Valjean 1,
  Cochepaille Judge 2, Cochepaille Valjean 2, Combeferre Courfeyrac 13,
  Combeferre Enjolras 15, Combeferre Feuilly 5, Combeferre Gavroche 6,
  Combeferre Grantaire 1, Combeferre Joly 5, Combeferre Mabeuf 2, Combeferre Marius 5,
  Combeferre Prouvaire 2, Cosette Gillenormand 3, Cosette Javert 1,
  Cosette LtGillenormand 1, Cosette Marius 21, Cosette MlleGillenormand 2,
  Cosette MmeThenardier 4, Cosette Thenardier 1, Cosette Tholomyes 1, Cosette Toussaint 2,
  Cosette Valjean 31, Cosette Woman2 1, Count Myriel 2, CountessDeLo Myriel 1,
  Courfeyrac Enjolras 17, Courfeyrac Eponine 1, Courfeyrac Feuilly 6,
  Courfeyrac Gavroche 7, Courfeyrac Grantaire 2, Courfeyrac Joly 5, Courfeyrac Mabeuf 2,
  Courfeyrac Marius 9, Courfeyrac MmeHucheloup 1, Courfeyrac Prouvaire 3,
  Cravatte Myriel 1, Dahlia Fameuil 3, Dahlia Fantine 4, Dahlia Favourite 5,
  Dahlia Listolier 3, Dahlia Tholomyes 3, Dahlia Zephine 4, Enjolras Feuilly 6,
  Enjolras Gavroche 7, Enjolras Grantaire 3, Enjolras Javert 6, Enjolras Joly 5,
  Enjolras Mabeuf 1, Enjolras Marius 7, Enjolras MmeHucheloup 1, Enjolras Prouvaire 4,
  Enjolras Valjean 4, Eponine Gueulemer 1, Eponine Mabeuf 1, Eponine Marius 5,
  Eponine MmeThenardier 2, Eponine Montparnasse 1, Eponine Thenardier 3, Fameuil Fantine 3,
  Fameuil Favourite 3, Fameuil Listolier 4, Fameuil Tholomyes 4, Fameuil Zephine 3,
  Fantine Favourite 4, Fantine Javert 5, Fantine Listolier 3, Fantine Marguerite 2,
  Fantine MmeThenardier 2, Fantine Perpetue 1, Fantine Simplice 2, Fantine Thenardier 1,
  Fantine Tholomyes 3, Fantine Valjean 9, Fantine Zephine 4, Fauchelevent Gribier 2,
  Fauchelevent Javert 1, Fauchelevent MotherInnocent 3, Fauchelevent Valjean 8,
  Favourite Listolier 3, Favourite Tholomyes 3, Favourite Zephine 4, Feuilly Gavroche 2,
  Feuilly Grantaire 1, Feuilly Joly 5, Feuilly Mabeuf 1, Feuilly Marius 1,
  Feuilly Prouvaire 2, Gavroche Grantaire 1, Gavroche Gueulemer 1, Gavroche Javert 1,
  Gavroche Joly 3, Gavroche Mabeuf 1, Gavroche Marius 4, Gavroche MmeBurgon 2,
  Gavroche MmeHucheloup 1, Gavroche Montparnasse 1, Gavroche Prouvaire 1,
  Gavroche Thenardier 1, Gavroche Valjean 1, Geborand Myriel 1, Gervais Valjean 1,
  Gillenormand LtGillenormand 1, Gillenormand Magnon 1, Gillenormand Marius 12,
  Gillenormand MlleGillenormand 9, Gillenormand Valjean 2, Grantaire Joly 2,
  Grantaire MmeHucheloup 1, Grantaire Prouvaire 1, Gueulemer Javert 1,
  Gueulemer MmeThenardier 1, Gueulemer Montparnasse 2, Gueulemer Thenardier 5,
  Gueulemer Valjean 1, Isabeau Valjean 1, Javert MmeThenardier 1, Javert Montparnasse 1,
  Javert Simplice 1, Javert Thenardier 5, Javert Toussaint 1, Javert Valjean 17,
  Javert Woman1 1, Javert Woman2 1, Joly Mabeuf 1, Joly Marius 2, Joly MmeHucheloup 1,
  Joly Prouvaire 2, Jondrette MmeBurgon 1, Judge Valjean 3, Labarre Valjean 1,
  Listolier Tholomyes 4, Listolier Zephine 3, LtGillenormand Marius 1,
  LtGillenormand MlleGillenormand 2, Mabeuf Marius 1, Mabeuf MotherPlutarch 3,
  Magnon MmeThenardier 1, Marguerite Valjean 1, Marius MlleGillenormand 6,
  Marius Pontmercy 1, Marius Thenardier 2, Marius Tholomyes 1, Marius Valjean 19,
  MlleBaptistine MmeMagloire 6, MlleBaptistine Myriel 8, MlleBaptistine Valjean 3,
  MlleGillenormand MlleVaubois 1, MlleGillenormand MmePontmercy 1,
  MlleGillenormand Valjean 2, MmeDeR Valjean 1, MmeMagloire Myriel 10,
  MmeMagloire Valjean 3, MmePontmercy Pontmercy 1, MmeThenardier Thenardier 13,
  MmeThenardier Valjean 7, Montparnasse Thenardier 1, Montparnasse Valjean 1,
  MotherInnocent Valjean 1, Myriel Napoleon 1, Myriel OldMan 1, Myriel Valjean 5,
  Perpetue Simplice 2, Pontmercy Thenardier 1, Scaufflaire Valjean 1, Simplice Valjean 3,
  Thenardier Valjean 12, Tholomyes Zephine 3, Toussaint Valjean 1, Valjean Woman1 2,
  Valjean Woman2 3
  """
