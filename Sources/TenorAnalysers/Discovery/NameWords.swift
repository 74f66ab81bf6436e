/// The words by which English tells names of people and bodies from other words with capitals.
enum NameWords {
  /// Before a name: whose bearer is a person. Folded, without their full stop.
  static let titles = words(
    """
    mr mrs ms miss mx dr prof professor rev reverend sir dame lord lady baroness baron viscount earl \
    sister brother father judge councillor cllr bishop archbishop rabbi canon captain major sergeant sgt \
    hm-inspector
    """)
  /// Behind a name, of a person.
  static let honours = words("mp mps qc kc obe cbe mbe jp phd")
  /// An office: what stands behind it is its holder, and it is no name by itself.
  static let offices = words(
    """
    secretary minister inspector director chancellor president chairman chairwoman chair chairperson \
    spokesman spokeswoman spokesperson governor officer manager leader speaker constable editor \
    inspectors ministers officers directors
    """)
  /// The head of a body's name, before "of" and "for" or at its end.
  static let bodies = words(
    """
    ministry department office board council commission committee service services agency authority \
    association institute society union federation trust league foundation company group partnership \
    inspectorate ombudsman commissioner court tribunal college university school church party charity \
    network forum alliance centre center bank parliament assembly cabinet directorate police prison \
    ltd plc llp consortium confederation congress guild academy hospital unit taskforce campaign \
    observatory advisory archive library museum press radio television news times post guardian
    """)
  /// Words that a name's bearer does, directly behind it.
  static let acts = words(
    """
    said says say told tells announced announces wants wanted thinks thought believes argued argues \
    wrote writes claims claimed admitted admits insisted insists promised resigned denied denies \
    warned warns asked asks replied responded published launched appointed spoke knows knew met
    """)
  /// Directly before the name of somebody who acts, or is acted on.
  static let objects = words("by told asked met thanked blamed asks tell ask according")
  /// Directly before a place.
  static let places = words("in at near from outside around towards to across through into")
  /// Words that headline case leaves small.
  static let minor = words(
    "a an the and or nor but of for in on at to by with from as is be it its over off up into via vs per"
  )
  /// Words with a capital that are nobody's name.
  static let others = words(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays \
    fridays saturdays sundays january february march april may june july august september october \
    november december christmas easter god jesus english welsh scottish irish british european american \
    french german polish english-speaking ok okay tv uk usa us eu am pm nb ps fyi lol omg rip asap aka \
    etc ie eg faq diy yes no wifi internet english tory tories labour
    """)
  /// Given names that are frequent among people in public life in Britain and are hardly ever other
  /// words: a help in guessing, which decides nothing that a title or a surname has told.
  static let given = words(
    """
    aaron abdul abigail adam adrian ahmed aidan alan alastair albert alex alexander alexandra alfred ali \
    alice alison amanda amber amina amy andrea andrew angela anita ann anna anne annette anthony antonia \
    arthur asif audrey barbara barry ben benjamin bernard beth beverley brenda brian bridget bruce \
    carl carol caroline catherine cecilia charles charlotte cheryl chloe chris christian christine \
    christopher claire clare clive colin connor craig daniel danielle darren david dawn dean deborah \
    denise dennis derek diana diane dominic donald donna doreen dorothy douglas duncan edward eileen \
    elaine eleanor elizabeth ellen emily emma eric esther eve fatima fiona frances francis frank frederick \
    gareth gary gavin gemma geoff geoffrey george georgina gerald gerard gillian glen glenys gloria gordon \
    graham greg gwen hannah harriet harry heather helen henry hilary howard hugh ian imran irene isabel \
    jacob jacqueline james jamie jane janet janice jasmine jason jean jeffrey jennifer jenny jeremy jessica \
    jill jim jo joan joanna joanne joe john jonathan joseph josephine joshua joyce judith julia julian julie \
    june justin karen kate katherine kathleen katie keith kelly ken kenneth kerry kevin kim kirsty laura \
    lauren lawrence leanne lee leonard lesley lewis liam linda lisa liz lorraine louise lucy luke lynn \
    malcolm mandy margaret maria marie mark martin mary matthew maureen max melanie michael michelle mike \
    miriam mohammed moira mohamed muhammad nadia naomi natalie nathan neil nicholas nicola nigel norman \
    oliver olivia omar pamela pat patricia patrick paul paula pauline penelope peter philip phillip phil \
    priti rachel ralph raymond rebecca reginald rhys richard rita rob robert robin rodney roger ronald rory \
    rosemary ross roy russell ruth ryan sadiq sally sam samantha samuel sandra sarah sean shabana sharon \
    sheila shirley simon sonia sophie stacey stanley stella stephanie stephen steve steven stewart stuart \
    susan suzanne sylvia tania tara ted terence teresa terry theresa thomas tim timothy tina tom tony tracey \
    trevor valerie vanessa vera veronica victor victoria vincent vivien walter wayne wendy william yasmin \
    yvonne zoe
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
