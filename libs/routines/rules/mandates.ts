/** Whose mandate: the three that work together (field.md 3.1–3.3). */
export const MANDATE_HOLDERS = ['POLICE', 'SOCIAL_SERVICES', 'NGO'] as const;
export type MandateHolder = (typeof MANDATE_HOLDERS)[number];

/** What each may and may not do in the joint work; the page says each in a sentence. */
export interface Mandate {
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
}

/**
 * R20: the police prevent and clear up crime, social services give support and help; the Salvation Army stands
 * outside both, decides on its own contact, and hands on with consent alone.
 */
export const MANDATES: Readonly<Record<MandateHolder, Mandate>> = {
  POLICE: {
    may: ['PREVENT_CRIME', 'SEARCH_AND_IDENTIFY', 'SECURE_EVIDENCE', 'TAKE_MINOR_IN_CHARGE'],
    mayNot: ['ATTEND_SUPPORT_TALKS', 'LEAD_OUTREACH'],
  },
  SOCIAL_SERVICES: {
    may: ['REACH_OUT', 'SUPPORT_AND_HELP', 'ASSESS_PROTECTION', 'DECIDE_SHELTER'],
    mayNot: ['SEARCH_OR_IDENTIFY', 'GATHER_EVIDENCE', 'GIVE_OUT_WITHOUT_BASIS'],
  },
  NGO: {
    may: ['GIVE_VOLUNTARY_SUPPORT', 'DECIDE_OWN_CONTACT', 'HAND_ON_WITH_CONSENT'],
    mayNot: ['EXERCISE_AUTHORITY', 'INVESTIGATE', 'HAND_ON_WITHOUT_CONSENT'],
  },
};
