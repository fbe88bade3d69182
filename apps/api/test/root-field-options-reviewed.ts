/**
 * What a phone that was made ready for a pass reaches without sign-in, and by which sentence of security.md 3
 * and J2: plan, call page, cards, own counters, avstämning, and the evening's own steps; nothing else.
 */
export const IN_FIELD: Readonly<Record<string, string>> = {
  addFieldCounts: 'own counters',
  fieldPass: 'the plan',
  fieldPassNow: 'the plan',
  hearBriefing: 'J2 step 2: genomgång klar, no sign-in at night',
  markBriefing: 'J2 step 2',
  notePoliceLeft: 'J2: Polisen lämnade passet is one tap',
  notePresence: 'avstämning: who came later, who left early',
  returnPass: 'J2 step 6: all back',
  startPass: 'J2 step 2: Starta',
};
