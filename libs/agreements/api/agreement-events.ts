/** What happened to it, in the words of its history; *Gäller* and *Har gått ut* follow from its days. */
export const AGREEMENT_EVENTS = [
  'DRAFTED',
  'SUBMITTED',
  'CHANGED',
  'CONFIRMED',
  'RETRACTED',
  'SIGNED',
  'ENDED',
] as const;
export type AgreementEventCode = (typeof AGREEMENT_EVENTS)[number];
