import { type Clocks, claimProblems } from '@stad/platform/rules/claimed-time.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import {
  AGE_BANDS,
  BOARD_FUNCTIONS,
  HANDOVER_CATEGORIES,
  HANDOVER_CHANNELS,
  HANDOVER_ENDS,
  LONGEST_FUNCTION,
} from './handover-codes.js';
import { isMunicipality } from './municipalities.js';

/** The board outside the portal that was told of a child; null: *Vet inte än*. */
export interface Board {
  /** A code of Statistics Sweden. */
  readonly municipality: string | null;
  readonly boardFunction: string | null;
}

export const NO_BOARD: Board = { municipality: null, boardFunction: null };

/** What is written down of a handover: that it happened, to which function and when; never who it is about. */
export interface HandoverFields extends Board {
  readonly end: string;
  readonly category: string;
  readonly band: string;
  readonly channel: string;
  /** The function at the other end; never a name. */
  readonly otherFunction: string;
  /** Who assessed that it may be handed over, by function. */
  readonly assessedBy: string;
  readonly observedAt: Date;
  /** When the receiver was reached; null when nobody has been yet. */
  readonly contactAt: Date | null;
  /** *Muntligt bekräftad av {funktion}*; null when nobody has confirmed it yet. */
  readonly confirmedByFunction: string | null;
}

/** It can be written down so many days later. */
export const MOST_DAYS_LATER = 31;
const DAY = 86_400_000;

const oneOf = (field: string, value: string, known: readonly string[]): Problem[] =>
  known.includes(value) ? [] : [{ code: 'INVALID_CODE', field }];

const functionProblems = (field: string, title: string): Problem[] =>
  title.length >= 2 && title.length <= LONGEST_FUNCTION
    ? []
    : [{ code: 'INVALID_FUNCTION_NAME', field }];

/** What is said of a board. Problems: `INVALID_CODE`. */
export function boardProblems({ municipality, boardFunction }: Board): Problem[] {
  const isKnown = municipality === null || isMunicipality(municipality);
  return [
    ...(isKnown ? [] : [{ code: 'INVALID_CODE', field: 'municipality' }]),
    ...(boardFunction === null ? [] : oneOf('boardFunction', boardFunction, BOARD_FUNCTIONS)),
  ];
}

/** Times that somebody states of a contact: no later than now, and not before the observation. */
export function contactProblems(
  observedAt: Date | null,
  contactAt: Date | null,
  clocks: Clocks,
): Problem[] {
  if (contactAt === null) return [];
  const field = 'contactAt';
  const problems = claimProblems(contactAt, field, clocks);
  if (observedAt && contactAt < observedAt) problems.push({ code: 'CONTACT_BEFORE_SEEN', field });
  return problems;
}

/**
 * What may be kept. Whether it should have been handed over is nobody's to refuse here: it has happened.
 * Problems: `INVALID_CODE`, `INVALID_FUNCTION_NAME`, `TOLD_TIME_IN_FUTURE`, `DEVICE_CLOCK_WRONG`,
 * `CONTACT_BEFORE_SEEN`, `SEEN_TOO_LONG_AGO` { days }, `CONTACT_TIME_MISSING`.
 */
export function checkHandover(fields: HandoverFields, clocks: Clocks): Result<HandoverFields> {
  const { end, category, channel, observedAt, contactAt } = fields;
  // Where nobody is pointed out, nobody has an age.
  const band = category === 'CONSULTATION' ? 'UNKNOWN' : fields.band;
  const otherFunction = fields.otherFunction.trim();
  const assessedBy = fields.assessedBy.trim();
  const confirmedByFunction = fields.confirmedByFunction?.trim() || null;
  const problems = [
    ...oneOf('end', end, HANDOVER_ENDS),
    ...oneOf('category', category, HANDOVER_CATEGORIES),
    ...oneOf('band', band, AGE_BANDS),
    ...oneOf('channel', channel, HANDOVER_CHANNELS),
    ...boardProblems(fields),
    ...functionProblems('otherFunction', otherFunction),
    ...functionProblems('assessedBy', assessedBy),
    ...(confirmedByFunction ? functionProblems('confirmedByFunction', confirmedByFunction) : []),
    ...claimProblems(observedAt, 'observedAt', clocks),
    ...contactProblems(observedAt, contactAt, clocks),
  ];
  if (clocks.now.getTime() - observedAt.getTime() > MOST_DAYS_LATER * DAY) {
    const params = { days: MOST_DAYS_LATER };
    problems.push({ code: 'SEEN_TOO_LONG_AGO', field: 'observedAt', params });
  }
  if ((confirmedByFunction || end === 'RECEIVER') && !contactAt) {
    problems.push({ code: 'CONTACT_TIME_MISSING', field: 'contactAt' });
  }
  return check(problems, { ...fields, band, otherFunction, assessedBy, confirmedByFunction });
}

/**
 * Whether a concern for a child was told to somebody else than the board where the child stays (INV-08): to social
 * services, also from within them, or to those of a municipality that is not in the portal, once it is said which,
 * and which function of theirs. What happened is written down; it is open, and counts in nothing, until then.
 *
 * @param receiverKind what sort of organisation received it; null when it is not in the portal
 */
export function isChildElsewhere(
  category: string,
  receiverKind: string | null,
  { municipality, boardFunction }: Board,
): boolean {
  if (category !== 'CHILD_CONCERN') return false;
  if (receiverKind !== null) return receiverKind !== 'SOCIAL_SERVICES';
  return municipality === null || boardFunction === null;
}
