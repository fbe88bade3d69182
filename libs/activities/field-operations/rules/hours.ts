import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { hoursBetween, type Span } from '@stad/platform/rules/time.js';
import { inField, type Member, passLeader } from './team.js';

/** Longer is no pass but a mistake in typing. */
export const MOST_HOURS = 16;

/** One member's own time in the pass, in hours and quarters. */
export interface MemberHours {
  readonly memberId: string;
  readonly hours: number;
}

/** When a pass was planned, and when it went out and came back, as far as it has. */
export interface Evening extends Span {
  readonly startedAt?: Date | null;
  readonly returnedAt?: Date | null;
}

/**
 * The time a pass took: as planned, and no longer than it was. A start before its hour and a return after it are
 * noted by those it is about: one may press *Alla är tillbaka* long after.
 */
function timeOut({ startsAt, endsAt, startedAt, returnedAt }: Evening): Span {
  return {
    startsAt: startedAt && startedAt > startsAt ? startedAt : startsAt,
    endsAt: returnedAt && returnedAt < endsAt ? returnedAt : endsAt,
  };
}

/**
 * Hours of a member as the evening and the taps of it give them: the time the pass took, from
 * *kom senare*, to *gick tidigare*; to the nearest quarter, in real hours also when the clock changes.
 */
export function hoursOf(member: Pick<Member, 'joinedAt' | 'leftAt'>, pass: Evening): number {
  const out = timeOut(pass);
  const from = [out.startsAt, member.joinedAt ?? out.startsAt].sort((a, b) => +b - +a)[0];
  const hours = hoursBetween(from ?? out.startsAt, member.leftAt ?? out.endsAt);
  return Math.max(0, Math.round(hours * 4) / 4);
}

/** What the report of an agency proposes: its own people in the field; rear support is not in it (K10). */
export function proposedHours(
  team: readonly Member[],
  agencyId: string,
  pass: Evening,
): readonly MemberHours[] {
  return inField(team)
    .filter((member) => member.agencyId === agencyId)
    .map((member) => ({ memberId: member.id, hours: hoursOf(member, pass) }));
}

/**
 * Whose *kom senare, gick tidigare* somebody may note once the pass has begun: one's own; the pass leader
 * everybody's in the field.
 */
export function mayNoteTimeOf(
  personId: string,
  member: Pick<Member, 'personId' | 'role'>,
  team: readonly Member[],
): boolean {
  if (inField([member]).length === 0) return false;
  return member.personId === personId || passLeader(team)?.personId === personId;
}

/** Late join and early leave. Problems: `LEFT_BEFORE_JOINED`, `JOINED_AFTER_END`. */
export function checkPresence(
  member: Pick<Member, 'joinedAt' | 'leftAt'>,
  pass: Span,
): Result<void> {
  const problems: Problem[] = [];
  const joined = member.joinedAt ?? pass.startsAt;
  if (member.leftAt && member.leftAt < joined) {
    problems.push({ code: 'LEFT_BEFORE_JOINED', field: 'leftAt' });
  }
  if (!member.leftAt && joined >= pass.endsAt) {
    problems.push({ code: 'JOINED_AFTER_END', field: 'joinedAt' });
  }
  return check(problems, undefined);
}

/**
 * Hours as reported: for members of the own agency in the field, each once, in quarters up to 16.
 * Problems on `hours.{n}`: `HOURS_OF_ANOTHER_AGENCY`, `HOURS_TWICE`, `HOURS_NOT_QUARTERS` { most }.
 */
export function checkHours(
  hours: readonly MemberHours[],
  team: readonly Member[],
  agencyId: string,
): Result<readonly MemberHours[]> {
  const own = inField(team).filter((member) => member.agencyId === agencyId);
  const seen = new Set<string>();
  const problems = hours.flatMap((entry, index): Problem[] => {
    const found: Problem[] = [];
    const field = `hours.${index}`;
    if (!own.some((member) => member.id === entry.memberId)) {
      found.push({ code: 'HOURS_OF_ANOTHER_AGENCY', field });
    }
    if (seen.has(entry.memberId)) found.push({ code: 'HOURS_TWICE', field });
    seen.add(entry.memberId);
    const inQuarters = Number.isInteger(entry.hours * 4);
    if (!inQuarters || entry.hours < 0 || entry.hours > MOST_HOURS) {
      found.push({ code: 'HOURS_NOT_QUARTERS', field, params: { most: MOST_HOURS } });
    }
    return found;
  });
  return check(problems, hours);
}

/** Person-hours: Σ of each member's own time. */
export function personHours(hours: readonly MemberHours[]): number {
  return hours.reduce((sum, entry) => sum + entry.hours, 0);
}
