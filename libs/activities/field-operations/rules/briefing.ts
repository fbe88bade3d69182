import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { fail, ok, type Result } from '@stad/platform/rules/result.js';
import type { Span } from '@stad/platform/rules/time.js';
import type { PassState } from './pass-life.js';
import { inField, type Member } from './team.js';

/** In which states *Jag har hört* is said: from the plan that was sent until the team is back. */
export const BRIEFING_STATES: readonly PassState[] = ['AWAITING_GO', 'READY', 'ACTIVE'];

/** Who says that somebody has heard the briefing. */
export interface Hearer {
  /** By membership, as everywhere in a pass. */
  readonly personId: string;
  /** Plans for an agency in the pass: may note it for a function that has no account. */
  readonly plans: boolean;
}

/** Whether the viewer says it for this place: one's own, or that of a function without an account. */
export function mayHear(
  viewer: Hearer,
  member: Pick<Member, 'personId'>,
  state: PassState,
): boolean {
  if (!BRIEFING_STATES.includes(state)) return false;
  return member.personId === null ? viewer.plans : member.personId === viewer.personId;
}

/**
 * *Jag har hört* (pages.md 3.1): each says it of themselves; of a function without an account somebody who
 * plans in the pass notes it. Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE` { step, state }.
 */
export function hearBriefing(
  viewer: Hearer,
  pass: { readonly state: PassState; readonly team: readonly Member[] },
  memberId: string,
): Result<Member> {
  const { state, team } = pass;
  const member = team.find(({ id }) => id === memberId);
  if (!member) return fail(NOT_AVAILABLE);
  if (!BRIEFING_STATES.includes(state)) {
    return fail({ code: 'STEP_NOT_POSSIBLE', params: { step: 'briefing', state } });
  }
  return mayHear(viewer, member, state) ? ok(member) : fail(NOT_AVAILABLE);
}

/** Everybody who goes out has heard it; rear support hears it too and is not waited for. */
export function allHaveHeard(
  team: readonly Pick<Member, 'id' | 'role'>[],
  heardIds: readonly string[],
): boolean {
  const out = inField(team);
  return out.length > 0 && out.every(({ id }) => heardIds.includes(id));
}

const HOURS_BEFORE = 24;

/**
 * Direct numbers are shown, and printed, to the team alone and from the day before until the pass is
 * over (pages.md 3.6): paper is left behind.
 */
export function showsDirectNumbers(isInTeam: boolean, pass: Span, now: Date): boolean {
  const from = pass.startsAt.getTime() - HOURS_BEFORE * 3_600_000;
  return isInTeam && now.getTime() >= from && now <= pass.endsAt;
}

/** How much one page has to hold, in characters; it decides how large its letters are. */
export function density(texts: readonly string[]): 'ROOMY' | 'DENSE' | 'FULL' {
  const length = texts.reduce((sum, text) => sum + text.length + LINE, 0);
  if (length > 3_600) return 'FULL';
  return length > 1_600 ? 'DENSE' : 'ROOMY';
}

/** What a line takes beside its letters. */
const LINE = 30;
