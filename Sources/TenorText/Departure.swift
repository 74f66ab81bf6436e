/// The rules by which `tenor-1` departs from ICU's word boundaries. Each is told by an example of one
/// token, or of the tokens that come out where the rule splits.
public enum Departure: String, Sendable, CaseIterable {
  /// `https://example.org/a?b=c`, `www.example.org`: a scheme or `www.`, then everything up to white
  /// space, quotation marks or angle brackets, without punctuation and unpaired brackets at its end.
  /// A bare domain under a common top-level domain too: `example.org/page`.
  case url
  /// `name.surname@example.org`
  case email
  /// `#probation`
  case hashtag
  /// `:-)`, `<3`, `xD`: the listed emoticons, between characters that are neither letters nor digits
  case emoticon
  /// `face-to-face`, `TR-related`, `covid-19`, `2014-15`: letters or digits on both sides of one hyphen
  /// (U+002D, U+2010, U+2011); not with `Tokeniser.Compounds.split`
  case compound
  /// `27/11/20`, `16:14`, `24/7`: digits on both sides of one slash or colon
  case numberGroup
  /// `£1.8bn`, `€3`: a currency sign directly before a digit
  case currency
  /// `50%`: a per-cent sign directly after a number
  case percent
  /// `...`, `!!!`, `******`: one ASCII punctuation mark, or `…`, repeated
  case run
  /// don`t: a back-tick for an apostrophe between letters
  case backTick
  /// `service` `.` `Am`: a full stop without a space, two small letters before it and a capital after it
  case runOn
}
