/// Samples of words with their syllables, counted by reading them aloud.
enum SyllableSample {
  /// Types drawn at random from the project's invented texts, in view while rules were made.
  case first
  /// More of them.
  case second
  /// Types of six letters or more, looked at only when the rules were done.
  case unseen

  /// The words with their counts.
  var words: [(word: String, syllables: Int)] {
    let list =
      switch self {
      case .first: Self.firstWords
      case .second: Self.secondWords
      case .unseen: Self.unseenWords
      }
    return list.split(whereSeparator: \.isWhitespace).map { entry in
      let parts = entry.split(separator: "=")
      return (String(parts[0]), Int(parts[1]) ?? -1)
    }
  }

  private static let firstWords = """
    hour=1 rejoined=2 doughnuts=2 bank=1 canteen=2 remaining=3 county=2 hands=1 questions=2
    payroll=2 arriving=3 drawing=2 headers=2 caught=1 default=2 friend=1 audit=2 traffic=2 wary=2
    mending=2 principle=3 sponge=1 surgeon=2 follows=2 trick=1 chat=1 decency=3 intervene=3
    inspectorate=4 good=1 abroad=2 trusts=1 yet=1 nun=1 impressions=3 bothers=2 mightn't=2
    streams=1 successor=3 corridor=3 household=2 thought=1 mutual=3 trackbacks=2 hours=1 change=1
    craft=1 headsets=2 sedative=3 misty=2 catering=3 reason=2 raise=1 there's=1 forms=1 pays=1
    offences=3 rung=1 coding=2 film=1 colleague=2 broke=1 stays=1 reports=2 selling=2 record=2
    recording=3 bootstrap=2 partition=3 paths=1 sentence=2 sarcasm=3 price=1 folded=2 alone=2
    cliff=1 innovation=4 silence=2 ferries=2 lease=1 biros=2 along=2 alike=2 client=2 hear=1
    call=1 tenor=2 series=2 noticing=3 dated=2 tin=1 companies=3 floss=1 thumbs=1 union=2 book=1
    supervised=3 girl=1 swift=1 gap=1 sleeves=1 section=2 applying=3 shamed=1 hired=1 advocate=3
    visit=2 miss=1 mercy=2 correction=3 challenging=3 must=1 exchange=2 bid=1 mentors=2 tests=1
    transfer=2 wrong=1 top=1 halfway=2 cartoon=2 asset=2 cow=1 swivel=2 pile=1 holm's=1 opens=2
    who'll=1 people=2 poison=2 fixtures=2 chargeable=3 tokeniser=4 crc=3 jigsaws=2 pet=1 you=1
    spot=1 withdraw=2 nobody'd=3 prize=1 past=1 remark=2 you'll=1 confirms=2 trousers=2 die=1
    tab=1 refund=2 law's=1 sir=1 weekends=2 human=2 lose=1 jigsaw=2 bca=3 plasterboard=3 rating=2
    view=1 saw=1 shareholder=3 fool=1 tr's=2 nerve=1 literally=4 dampeners=3 dame=1 stabilised=3
    warm=1 dying=2 bytes=1 created=3 enough=2 keeps=1 pressures=2 waved=1 region=2 crown=1 life=1
    ladles=2 ship=1 bold=1 young=1 ill=1 bylines=2 trained=1 medium=3 easter=2 seventeen=3
    silences=3 patch=1 form=1 can't=1 packaging=3 clever=2 rumours=2 adjective=3 pasted=2 did=1
    came=1 field=1 thinks=1 tory=2 readers=2 link=1 shorter=2 copied=2 tonight=2 gently=2
    speaker's=2 quick=1 intervals=3 decide=2 spa=1 work=1 macro=2 pigeons=2 including=3 dear=1
    glance=1 conditions=3 released=2 pain=1 corpus=2 cctv=4 leaves=1 draws=1 else's=2 clipboard=2
    colours=2 looks=1 bring=1 it'd=2 civilisation=5 gather=2 quickly=2 bookmark=2 signature=3
    cell=1 tagging=2 country=2 letter=2 various=3 clause=1 knife=1 collocate=3 anything=3 ladies=2
    ends=1 depending=3 normally=3 editorials=5 trust=1 consumed=2 directors=3 pension=2
    meanwhile=2 millions=2 bat=1 replies=2 shoplifting=3 scheme=1 ask=1 buffet=2 headstone=2
    temper=2 lack=1 wall=1 actually=4 typing=2 seldom=2 warmth=1 position=3 depends=2 biscuits=2
    cold=1 nicely=2 stronger=2 weighted=2 mouth=1 parcel=2 removal=3 expectations=4 haven't=2
    strimmer=2 shoplifters=3 commercial=3 brave=1 costing=2 easier=3 epitaph=3 guarantee=3
    number=2 bad=1 partners=2 implied=2 stage=1 supervise=3 tiers=1 nor=1 january=4 fridge=1
    landing=2 effect=2 yours=1 english=2 logo=2 wardrobes=2 clauses=2 hoot=1 closely=2 parking=2
    laughed=1 hundred=2 petrol=2 born=1 reserved=2 months=1
    """

  private static let secondWords = """
    car=1 wife=1 near=1 speak=1 mark=1 could=1 proved=1 quarter=2 flu=1 he's=1 pair=1 design=2
    over=2 options=2 moved=1 transferred=2 contract=2 square=1 from=1 boundaries=3 we're=1 texts=1
    purpose=2 monitor=3 copy=2 lady=2 turns=1 cried=1 award=2 slower=2 excellence=3 clean=1
    flowchart=2 goes=1 would=1 really=2 time=1 tenner=2 pie=1 seen=1 died=1 rank=1 wrote=1
    terrible=3 upright=2 beside=2 fairly=2 lot=1 biscuit=2 sit=1 visited=3 homicide=3 hive=1
    included=3 striking=2 minute=2 index=2 kept=1 during=2 church=1 session=2 expressed=2 rubber=2
    gents=1 select=2 opened=2 related=3 curfew=2 fourth=1 length=1 water=2 city=2 definition=4
    backwards=2 hate=1 coat=1 background=2 answer=2 four=1 administrator=5 serious=3 spoil=1
    high=1 blind=1 computer=3 confirm=2 consider=3 cake=1 handed=2 shall=1 keeping=2 there=1
    landlord=2 takes=1 brings=1 upstairs=2 typographic=4 keyboard=2 may=1 cows=1 engine=2
    unintroduced=4 reached=1 box=1 happens=2 total=2 plain=1 december=3 cost=1 against=2
    ungrateful=3 notes=1 friendly=2 judge=1 tomorrow=3 today=2 only=2 owners=2 acronym=3 places=2
    raises=2 shows=1 rooms=1 summary=3 routine=2 nutshell=2 limit=2 kiosk=2 words=1 seed=1
    reforms=2 use=1 behaviour=3 frightened=2 bending=2 retired=2 manifest=3 lawyers=2 changes=2
    anger=2 emoji=3 scraping=2 permission=3 airing=2 committing=3 friday=2 shared=1 kappa=2
    week's=1 documents=3 founded=2 pleased=1 dissent=2 french=1 distrusted=3 sharing=2 watched=1
    around=2 should've=2 thinking=2 parliament=3 keys=1 invented=3 posted=2 living=2 drove=1
    when=1 states=1 interrupted=4 heading=2 owe=1 known=1 reorganise=4 they're=1 speed=1
    counting=2 liaison=3 experienced=4 comes=1 crime=1 further=2 lanyards=2 needn't=2 contact=2
    belongs=2 should=1 addresses=3 dip=1 grade=1 expect=2 slowly=2 where=1 newest=2
    reunification=6 eaten=2 sat=1 accuracy=4 documentary=5 prime=1 falling=2 toilets=2 practice=2
    stuff=1 furlough=2 crcs=3 conviction=3 colleagues=2 debit=2 test=1 monday's=2 fifty=2 loud=1
    waits=1 sector=2 resource=2 wisest=2 sensitive=3 fares=1 door=1 characters=3 matters=2
    inspector's=3 justices=3 owner=2 negative=3 attention=3 else=1 their=1 checked=1 leeks=1
    auditors=3 bodies=2 hard=1 every=2 targets=2 certainty=3 breath=1 timer=2 outside=2 head=1
    queue=1 large=1 offending=3 tokens=2 east=1 figure=2 toaster=2 costs=1 benches=2 precious=2
    thousands=2 statutory=4 grumpy=2 she'll=1 branch=1 grey=1 smallest=2 road=1 got=1 tower=2
    access=2 deal=1 buried=2 wales=1 biggest=2 irony=3 object=2 worried=2 dig=1 adjourned=2
    stationery=4 stopped=1 together=3 father=2 typical=3 scores=1
    """

  private static let unseenWords = """
    crying=2 pounds=1 registers=3 organisation=5 sample=2 unsettled=3 purple=2 mobilisation=5
    chance=1 machine=2 lampshade=2 bottle=2 mother=2 turnout=2 nervous=2 compensation=4 claims=1
    transform=2 status=2 matched=1 granular=3 bright=1 random=2 defending=3 bloody=2 understand=3
    filled=1 percentage=3 ruling=2 important=3 unveiling=3 redundancy=4 humour=2 occasions=3
    different=3 bulletin=3 neighbour=2 spelling=2 notebooks=2 finance=2 hyphens=2 offender=3
    disability=5 sandwiches=3 adjusted=3 ticking=2 descriptions=3 joined=1 bungalow=3 listed=2
    variance=3 anniversary=5 archive=2 parade=2 recruited=3 railway=2 penalties=3 running=2
    turned=1 wanted=2 premium=3 breakfast=2 ironing=3 guards=1 happening=3 wherever=3 negator=3
    charge=1 allowed=2 moment=2 nowhere=2 cautious=2 warned=1 rotten=2 always=2 serving=2
    accountants=3 social=2 apparently=4 morning=2 serviette=3 caseload=2 amazon=3 spotless=2
    ashamed=2 becomes=2 tuesdays=2 patience=2 splitting=2 dismissed=2 building=2 shifted=2
    department=3 summer=2 pandemic=3 picked=1 library=3 common=2 measured=2 husband=2 trainer=2
    valence=2 reorganised=4 discussed=2 deadline=2 sacked=1 prompt=1 edition=3 deciding=3 former=2
    sprout=1 infinite=3 trainee=2 system=2 stabilise=3 borstal=2 credit=2 portal=2 exclamation=4
    marvellous=3 courts=1 whisper=2 trainees=2 consultants=3 taught=1 unsettle=3 mildly=2 carbon=2
    things=1 stands=1 blogger=2 tablecloth=3 receptionist=4 decent=2 smuggler=2 pencil=2 integer=3
    maternity=4 impact=2 ballot=2 deviation=4 cannot=2 classes=2 marked=1 between=2 partner=2
    redundant=3 separate=3 quality=3 painted=2 strata=2 appeared=2 favour=2 reviewed=2 historian=4
    allocated=4 except=2 interventions=4 versions=2 raffle=2 private=2 reported=3 gamekeeper=3
    toddler=2 differs=2 bridge=1 discovering=4 custody=3 protocol=3 dangerous=3 appendix=3
    itself=2 provided=3 accommodation=5 workers=2 finger=2 brilliant=2 coyote=3 pardon=2
    something=2 process=2 source=1 cutting=2 triggers=2 arousal=3 installs=2 numbers=2 appeal=2
    triumphant=3 volumes=2 pingbacks=2 losing=2 cheaper=2 tinsel=2 better=2 weather=2 claimed=1
    merger=2 talking=2 bucket=2 situation=4 national=3 shares=1 mentioning=3 suggest=2 lateness=2
    introduced=3 trestle=2 statistician=4 subscribe=2 reflection=3 handrail=2 beauty=2 history=3
    bigger=2 decision=3 previous=3 managed=2 belong=2 mention=2 shopkeeper=3 succeeded=3
    shuffled=2 hardback=2 template=2 remote=2 whiteboard=2 recommendations=5 briefing=2 instead=2
    content=2 pavement=2 whistles=2 circle=2 comments=2 carrier=3 exists=2 countersigning=4
    exited=3 lessons=2 concentrate=3 allocation=4 evolved=2
    """
}
