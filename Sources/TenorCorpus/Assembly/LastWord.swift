/// What counts where an utterance comes again, read from a store or directly: the last word, at the
/// first place.
///
/// Within one source the later record replaces the earlier one. Across sources it does so if it says
/// something else or more than what is there (another text, speaker or date, or a parent where there
/// was none); what it leaves open stays as it was. It is then the later source's; else it stays the
/// earlier one's. Either way the utterance stands where the first of its sources has it.
extension UtteranceRecord {
  /// Fills in what the record leaves open with what another source said.
  mutating func fill(
    parent: String?, kind: UtteranceKind?, speaker: String?, date: CalendarDate?
  ) {
    self.parent = self.parent ?? parent
    self.kind = self.kind ?? kind
    self.speaker = self.speaker ?? speaker
    self.date = self.date ?? date
  }
}
