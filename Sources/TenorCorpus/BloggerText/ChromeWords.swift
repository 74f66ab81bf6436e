/// What Blogger prints around posts and comments in one language.
///
/// Checked against Blogger's own pages in English, German and French; a template may put other words
/// for "comments", which are recognised by the numbered comments that follow.
struct ChromeWords: Sendable {
  /// "Reply" and "Delete" run together: ends a top-level comment.
  let replyDelete: String
  /// Ends a reply.
  let delete: String
  /// Opens the replies to a comment.
  let replies: [String]
  /// The link below a comment or a thread.
  let reply: String
  /// The nouns after a number, as in "3 comments:".
  let comments: [String]
  /// The whole heading where there is no comment.
  let noComments: [String]
  /// Links below the last comment: whole lines.
  let commentForm: [String]
  /// What the line below a post begins with: its author, its labels, its share links.
  let postFooter: [String]
  /// The part of `postFooter` that names the author, and so ends a post for certain.
  let postedBy: [String]
  /// The names of those without a name.
  let anonymous: [String]
  /// The word between a date and a time.
  let at: String
  /// What follows `delete` where it is the beginning of an ordinary word.
  let inflections: [String]

  static let english = ChromeWords(
    replyDelete: "ReplyDelete", delete: "Delete", replies: ["Replies"], reply: "Reply",
    comments: ["comment", "comments", "Comment", "Comments"],
    noComments: ["No comments:", "0 comments:"],
    commentForm: [
      "Post a Comment", "Post a comment", "Add comment", "Load more...", "Loading...",
      "Newer Post Older Post Home", "Older Post Home", "Newer Post Home", "Newer Post",
      "Older Post", "Home",
      "Subscribe to: Post Comments (Atom)", "Subscribe to: Comments (Atom)", "Powered by Blogger.",
      "Note: only a member of this blog may post a comment.", "Links to this post",
    ],
    postFooter: ["Posted by", "Labels:", "Email This", "BlogThis!", "Share to "],
    postedBy: ["Posted by"], anonymous: ["Anonymous", "Unknown"], at: "at",
    inflections: ["d", "s", "r", "rs", "dly"])

  static let german = ChromeWords(
    replyDelete: "AntwortenLöschen", delete: "Löschen", replies: ["Antworten"], reply: "Antworten",
    comments: ["Kommentar", "Kommentare", "Meinung", "Meinungen"],
    noComments: ["Keine Kommentare:", "0 Kommentare:"],
    commentForm: [
      "Kommentar posten", "Kommentar veröffentlichen", "Kommentar hinzufügen", "Weitere laden...",
      "Wird geladen...", "Neuerer Post Älterer Post Startseite", "Neuerer Post", "Älterer Post",
      "Älterer Post Startseite", "Neuerer Post Startseite", "Startseite",
      "Abonnieren Kommentare zum Post (Atom)", "Abonnieren Kommentare zum Post ( Atom )",
      "Hinweis: Nur ein Mitglied dieses Blogs kann Kommentare posten.",
    ],
    postFooter: ["Eingestellt von", "Gepostet von", "Labels:", "Diesen Post per E-Mail versenden"],
    postedBy: ["Eingestellt von", "Gepostet von"], anonymous: ["Anonym", "Unbekannt", "Unknown"],
    at: "um",
    inflections: ["d", "s"])

  static let french = ChromeWords(
    replyDelete: "RépondreSupprimer", delete: "Supprimer", replies: ["Réponses"], reply: "Répondre",
    comments: ["commentaire", "commentaires", "Commentaire", "Commentaires"],
    noComments: ["Aucun commentaire:", "Aucun commentaire :", "0 commentaire:"],
    commentForm: [
      "Publier un commentaire", "Enregistrer un commentaire", "Ajouter un commentaire",
      "Charger la suite...", "Chargement...", "Article plus récent Article plus ancien Accueil",
      "Article plus récent", "Article plus ancien", "Accueil",
      "Inscription à : Publier les commentaires (Atom)",
      "Remarque : Seul un membre de ce blog est autorisé à enregistrer un commentaire.",
    ],
    postFooter: ["Publié par", "Libellés :", "Libellés:", "Envoyer par e-mail"],
    postedBy: ["Publié par"], anonymous: ["Anonyme", "Inconnu", "Unknown"], at: "à",
    inflections: [
      "a", "ai", "as", "ez", "ons", "ont", "ais", "ait", "ions", "iez", "aient",
    ])

  static let all = [english, german, french]
}

/// The words of all languages as bytes, ready to be looked for in a page.
enum ChromePhrases {
  static let replyDelete = bytes { [$0.replyDelete] }
  static let delete = bytes { [$0.delete] }
  static let replies = bytes { $0.replies }
  static let reply = bytes { [$0.reply] }
  static let comments = bytes { $0.comments }
  static let noComments = bytes { $0.noComments }
  static let commentForm = bytes { $0.commentForm }
  static let postFooter = bytes { $0.postFooter }
  static let postedBy = bytes { $0.postedBy }
  static let anonymous = bytes { $0.anonymous }
  static let at = bytes { [$0.at] }

  /// By the bytes of `delete`: what may follow it in an ordinary word.
  static let inflections: [[UInt8]: Set<[UInt8]>] = Dictionary(
    ChromeWords.all.map { (Array($0.delete.utf8), Set($0.inflections.map { Array($0.utf8) })) },
    uniquingKeysWith: { $0.union($1) })

  /// What ends a top-level comment: the two links, or the one that a closed thread leaves.
  static let commentEnds = replyDelete + delete + reply
  /// What ends a reply.
  static let replyEnds = replyDelete + delete
  /// What may stand between one comment and the next.
  static let betweenComments = replies + reply

  private static func bytes(_ words: (ChromeWords) -> [String]) -> [[UInt8]] {
    var seen: Set<[UInt8]> = []
    return ChromeWords.all.flatMap(words).map { Array($0.utf8) }.filter { seen.insert($0).inserted }
  }
}
