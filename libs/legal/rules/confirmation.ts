import { defineLife } from '@stad/platform/rules/life.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import type { LegalBasis } from './bases/basis.js';
import { isConfirmable } from './bases/catalogue.js';

/** What the jurist of an agency says of one wording (field.md 7.3). Everything begins as DRAFT (INV-30). */
export const CONFIRMATION_STATES = ['DRAFT', 'CONFIRMED', 'REJECTED'] as const;
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number];

/** `write` changes the text; what was confirmed in other words must be confirmed anew. */
export const CONFIRMATION_STEPS = ['write', 'confirm', 'reject', 'withdraw'] as const;
export type ConfirmationStep = (typeof CONFIRMATION_STEPS)[number];

export const confirmationLife = defineLife<ConfirmationState, ConfirmationStep>({
  DRAFT: { write: 'DRAFT', confirm: 'CONFIRMED', reject: 'REJECTED' },
  CONFIRMED: { write: 'DRAFT', withdraw: 'DRAFT' },
  REJECTED: { write: 'DRAFT', confirm: 'CONFIRMED' },
});

/** Characters of an agency's own text. */
export const LEGAL_TEXT_LENGTH = { least: 20, most: 1200 } as const;
/** Characters of the jurist's note on a decision. */
export const LEGAL_NOTE_MOST = 300;

/**
 * An agency's own text for a wording. Problems: `LEGAL_BASIS_NOT_CONFIRMABLE` (it frames the design or
 * is never offered), `LEGAL_TEXT_TOO_SHORT` { least }, `TEXT_TOO_LONG` { largest }.
 */
export function checkLegalText(basis: LegalBasis, text: string): Result<string> {
  const { least, most } = LEGAL_TEXT_LENGTH;
  const problems: Problem[] = notConfirmable(basis);
  if (text.length < least) {
    problems.push({ code: 'LEGAL_TEXT_TOO_SHORT', field: 'text', params: { least } });
  }
  if (text.length > most) {
    problems.push({ code: 'TEXT_TOO_LONG', field: 'text', params: { largest: most } });
  }
  return check(problems, text);
}

export interface LegalDecision {
  readonly step: ConfirmationStep;
  readonly note: string;
  /** When the jurist means to look again, `2027-06-01`. */
  readonly nextReview: string | null;
}

/**
 * The state a decision leads to. Problems: `LEGAL_BASIS_NOT_CONFIRMABLE`, `STEP_NOT_POSSIBLE`,
 * `LEGAL_NOTE_MISSING` (a refusal or a withdrawal says why), `TEXT_TOO_LONG` { largest },
 * `NEXT_REVIEW_PASSED` (not after `today`).
 */
export function decideConfirmation(
  basis: LegalBasis,
  state: ConfirmationState,
  { step, note, nextReview }: LegalDecision,
  today: string,
): Result<ConfirmationState> {
  const problems: Problem[] = notConfirmable(basis);
  const next = confirmationLife.take(state, step);
  if (!next.ok) problems.push(...next.problems);
  if ((step === 'reject' || step === 'withdraw') && note.trim() === '') {
    problems.push({ code: 'LEGAL_NOTE_MISSING', field: 'note' });
  }
  if (note.length > LEGAL_NOTE_MOST) {
    problems.push({ code: 'TEXT_TOO_LONG', field: 'note', params: { largest: LEGAL_NOTE_MOST } });
  }
  if (nextReview !== null && nextReview <= today) {
    problems.push({ code: 'NEXT_REVIEW_PASSED', field: 'nextReview' });
  }
  return check(problems, next.ok ? next.value : state);
}

function notConfirmable(basis: LegalBasis): Problem[] {
  return isConfirmable(basis) ? [] : [{ code: 'LEGAL_BASIS_NOT_CONFIRMABLE' }];
}
