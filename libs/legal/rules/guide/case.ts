import type { Offence } from '../offence.js';
import type { Receiver, Sender } from '../parties.js';

/** What one wants to tell: nobody who can be recognised, a person, a suspicion, own protected records (P3). */
export const ABOUTS = ['NOTHING_IDENTIFYING', 'PERSON', 'SUSPICION', 'OWN_RECORDS'] as const;
export type About = (typeof ABOUTS)[number];

/** Age bands everywhere (field.md 2.6); in doubt one acts as for a child. */
export const BANDS = ['UNDER_18', 'AGE_18_20', 'AGE_21_OR_OLDER', 'UNKNOWN'] as const;
export type Band = (typeof BANDS)[number];

/**
 * What a suspicion is about: an offence committed, also attempted; a young person's own risk of
 * committing crime (OSL 10:18 a, not victimhood); a risk of an offence against a close relation (10:18 c).
 */
export const SITUATIONS = ['COMMITTED', 'OWN_RISK', 'RELATION_RISK'] as const;
export type Situation = (typeof SITUATIONS)[number];

export const CONSENTS = ['GIVEN', 'NOT_ASKED', 'REFUSED'] as const;
export type Consent = (typeof CONSENTS)[number];

/** `ACUTE` is danger at this moment; for life it is always 112. */
export const URGENCIES = ['NOT_ACUTE', 'ACUTE'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** The answers of one who asks. Nothing of it is sent or kept (field.md 3.2). */
export interface GuideCase {
  readonly from: Sender;
  readonly to: Receiver;
  readonly about: About;
  /** Of the person; at a suspicion of the one it is or was against, at own risk of the young person. */
  readonly band: Band;
  readonly situation: Situation;
  readonly offence: Offence;
  /** Attempt, preparation or conspiracy instead of a completed offence. */
  readonly attempted: boolean;
  readonly consent: Consent;
  readonly urgency: Urgency;
  /** The event date, `2022-05-27`: the law of that day is the one that is told (INV-26). */
  readonly date: string;
}

/** The columns of the direction matrix (field.md 3.2), and the portal's own protected records. */
export const COLUMNS = [
  'NOTHING_IDENTIFYING',
  'ADULT',
  'CHILD',
  'SUSPICION',
  'OWN_RECORDS',
] as const;
export type Column = (typeof COLUMNS)[number];

/** The column of a case: a person whose age one does not know is treated as a child. */
export function columnOf({ about, band }: Pick<GuideCase, 'about' | 'band'>): Column {
  if (about !== 'PERSON') return about;
  return isPerhapsChild(band) ? 'CHILD' : 'ADULT';
}

/** *Vet inte, kan vara under 18* opens the child card (field.md 2.6). */
export function isPerhapsChild(band: Band): boolean {
  return band === 'UNDER_18' || band === 'UNKNOWN';
}

/** Whether the case is about a child: a person or a suspicion with somebody who may be under 18. */
export function concernsChild({ about, band }: Pick<GuideCase, 'about' | 'band'>): boolean {
  return (about === 'PERSON' || about === 'SUSPICION') && isPerhapsChild(band);
}
