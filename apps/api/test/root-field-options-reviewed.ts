/**
 * What a phone that was made ready for a pass reaches without sign-in, and by which sentence of security.md 3
 * and field.md J2: plan, call page, cards, own counters, avstämning, and the evening's own steps; nothing else.
 */
export const IN_FIELD: Readonly<Record<string, string>> = {
  addFieldCounts: 'own counters',
  fieldPass: 'the plan',
  fieldPassNow: 'the plan',
  freeArea: 'J3: the police take Avbryt området back',
  hearBriefing: 'J2 step 2: genomgång klar, no sign-in at night',
  markBriefing: 'J2 step 2',
  notePoliceLeft: 'J2: Polisen lämnade passet is one tap',
  notePresence: 'avstämning: who came later, who left early',
  returnPass: 'J2 step 6: all back',
  startPass: 'J2 step 2: Starta',
  stopArea: 'J3: the police may send Avbryt området',
};

/**
 * What asks for a fresh factor, and by which words of security.md 3 (*changing class or share of P3, exports,
 * role changes, audit reading, release of records, disposal*) and field.md 3.7 (*P3 sharing, exports,
 * approvals, submit*). Exports are files: `asksFreshFactor` of libs/platform/api/http. Release of records has
 * no root field yet.
 */
export const FRESH_FACTOR: Readonly<Record<string, string>> = {
  accessReviewItems: 'audit reading',
  answerFigure: 'approvals; figures of own reports leave the agency',
  approveEnteredFigure: 'approvals',
  auditEvents: 'audit reading',
  changeMembership: 'role changes',
  concludeAccessReview: 'approvals: the control of the log is signed',
  decideBinding: 'role changes: who may act as a member',
  decideDisposal: 'disposal',
  decideLegalBasis: 'approvals',
  decideRemoval: 'disposal: a text is taken away for good',
  decideRoles: 'role changes: the second person',
  decideStandingRisk: 'approvals',
  drawAccessReview: 'audit reading: the sample is what one then reads',
  endDeputy: 'role changes',
  endMembership: 'role changes',
  freezeReport: 'approvals: what leaves is fixed',
  freezeSupplement: 'approvals: what leaves is fixed',
  guardLogCounts: 'audit reading',
  invite: 'role changes: who may act as a member',
  letFiguresGoUnconfirmed: 'approvals, by the signatory',
  registerDeputy: 'role changes: decides like the manager on those nights',
  sendInvitationAgain: 'role changes: who may act as a member',
  submitReport: 'submit',
};

/**
 * Root fields that take the class of a record, or whom it is shared with, and why they ask for no fresh
 * factor. P3 has no way out of its agency but the ones above.
 */
export const CLASS_OR_SHARE: Readonly<Record<string, string>> = {
  changeContactFunction: 'a number to call: P0, P1 or P2, never P3',
  createContactFunction: 'a number to call: P0, P1 or P2, never P3',
};

/**
 * Decisions that ask for none: the evening’s own, given on a phone at night, each taken back by the next change.
 */
export const DECIDED_WITHOUT: Readonly<Record<string, string>> = {
  decideCalendar: 'a setting of the agency; own working time without content (INV-20)',
  giveGoAhead: 'the go-ahead of one night; void by the next change of the plan (INV-10)',
  refuseGoAhead: 'as giveGoAhead',
};
