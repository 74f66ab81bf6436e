/// Words of grammar and degree, which stand beside everything and tell nothing of a subject.
enum FunctionWords {
  /// Folded.
  static let all: Set<String> = Set(
    """
    a an the this that these those such same other another each every either neither both all any some no \
    none few little many much more most less least several enough own one ones two three first last next
    i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers \
    herself it its itself they them their theirs themselves who whom whose which what whatever someone \
    somebody something anyone anybody anything everyone everybody everything nobody nothing
    in on at by for from of off to into onto with within without about above across after against along \
    among around as before behind below beneath beside between beyond despite down during except inside \
    like near out outside over past per since than through throughout till toward towards under until up \
    upon via
    and or nor but so yet if because although though while whereas unless whether when whenever where \
    wherever how why then there here
    am is are was were be been being do does did doing done have has had having can could may might must \
    shall should will would ought get gets got getting go goes going went make makes made making let
    not never always often also too very really quite rather just only even still again already almost \
    ever now more most so such well perhaps maybe however therefore thus
    i'm i've i'd i'll you're you've we're we've they're they've he's she's it's that's there's isn't aren't \
    wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
