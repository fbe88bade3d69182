import type { PassStep } from '../pass-steps.js';

/** What a team may tell without a network (ADR 0048). */
export const FIELD_ACTS = ['BRIEFING_DONE', 'POLICE_LEFT', 'ABORTED', 'ALL_BACK', 'NOTE'] as const;
export type FieldActKind = (typeof FIELD_ACTS)[number];

/** Those that change the pass; a note for the talk changes nothing. */
export type EveningAct = Exclude<FieldActKind, 'NOTE'>;

/** Kept and waiting for a person: `CONFLICT`. Settled by one: `CHOSEN`, `DROPPED`. */
export const FIELD_ACT_STATES = ['TAKEN', 'SAME', 'CONFLICT', 'CHOSEN', 'DROPPED'] as const;
export type FieldActState = (typeof FIELD_ACT_STATES)[number];

/** How long a note for the talk may be, in characters. */
export const LONGEST_FIELD_NOTE = 500;

export function isFieldAct(act: string): act is FieldActKind {
  return FIELD_ACTS.some((known) => known === act);
}

/** The step of the pass page with the same effect. */
export const STEP_OF_ACT: Readonly<Record<EveningAct, PassStep>> = {
  BRIEFING_DONE: 'briefing',
  POLICE_LEFT: 'policeLeave',
  ABORTED: 'abort',
  ALL_BACK: 'return',
};
