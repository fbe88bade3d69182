/**
 * To whom, or to what, somebody is handed over, in the order in which it is offered: what cannot wait first
 * (field.md 7.3). CONSULTATION hands nobody over: nothing in it points anybody out.
 */
export const HANDOVER_CATEGORIES = [
  'CHILD_CONCERN',
  'SHELTER',
  'SOCIAL_ON_CALL',
  'SOCIAL_SERVICES',
  'NGO_SUPPORT',
  'REGIONAL_COORDINATOR',
  'POLICE_REPORT',
  'HEALTH_CARE',
  'VICTIM_SUPPORT',
  'CONSULTATION',
  'OTHER',
] as const;
export type HandoverCategory = (typeof HANDOVER_CATEGORIES)[number];

/** In no figure (field.md 4.5, K15). */
export const UNCOUNTED_CATEGORIES: readonly string[] = ['CONSULTATION', 'OTHER'];

/** Confirmed by voice or by somebody who is signed in, and reminded of at night too. */
export const URGENT_CATEGORIES: readonly string[] = ['CHILD_CONCERN', 'SHELTER'];

/** The usual one first. */
export const AGE_BANDS = ['AGE_21_OR_OVER', 'AGE_18_20', 'UNDER_18', 'UNKNOWN'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const HANDOVER_CHANNELS = ['PHONE', 'IN_PERSON', 'SDK', 'PAPER'] as const;

/** At which end the organisation is that writes it down. */
export const HANDOVER_ENDS = ['SENDER', 'RECEIVER'] as const;
export type HandoverEnd = (typeof HANDOVER_ENDS)[number];

/** How it was confirmed. */
export const CONFIRMED_BY = ['ORALLY', 'DIGITALLY', 'LINK'] as const;

/** By the Swedish wall clock: night from 22, morning from 6, day from 10, evening from 17. */
export const PARTS_OF_DAY = ['NIGHT', 'MORNING', 'DAY', 'EVENING'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/**
 * Which function of a board of social services outside the portal was told of a child, in the order in which it is
 * offered: what answers at night first. There is no other: somebody else is not the board.
 */
export const BOARD_FUNCTIONS = ['ON_CALL', 'RECEPTION', 'CHILD_AND_FAMILY'] as const;
export type BoardFunction = (typeof BOARD_FUNCTIONS)[number];

/** In characters. */
export const LONGEST_FUNCTION = 80;
