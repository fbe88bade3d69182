import { timeText } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { addDays, atLocal, localDate, localTime } from '@stad/platform/rules/time.js';
import { parseTime } from '@stad/platform/rules/time-input.js';
import type { Pass, PassMember } from '../pass/pass.js';

/** Late and early times as typed, by field name `joined.{id}` and `left.{id}`; empty is the pass itself. */
export type PresenceValues = Readonly<Record<string, string>>;

export interface Presence {
  readonly memberId: string;
  readonly joinedAt: string | null;
  readonly leftAt: string | null;
}

export function presenceValues(team: readonly PassMember[], language: Language): PresenceValues {
  const text = (at: string | null) => (at ? timeText(localTime(new Date(at)), language) : '');
  return Object.fromEntries(
    team.flatMap((member) => [
      [`joined.${member.id}`, text(member.joinedAt)],
      [`left.${member.id}`, text(member.leftAt)],
    ]),
  );
}

/** Times that cannot be read. */
export function presenceProblems(values: PresenceValues): readonly Problem[] {
  return Object.entries(values)
    .filter(([name, text]) => /^(joined|left)\./.test(name) && text.trim() !== '')
    .flatMap(([field, text]) => {
      const time = parseTime(text);
      return time.ok ? [] : [{ ...time.problems[0], field }];
    });
}

function clock(text: string | undefined): string | null {
  const time = parseTime(text ?? '');
  return time.ok ? time.value : null;
}

/** Everybody's own time; a clock before the start of the pass belongs to the next day. */
export function readPresence(
  team: readonly PassMember[],
  values: PresenceValues,
  startsAt: string,
): readonly Presence[] {
  const start = new Date(startsAt);
  const date = localDate(start);
  const at = (text: string | undefined, known: string | null): string | null => {
    // Left as it was: the moment itself, with its seconds.
    if (known && localTime(new Date(known)) === clock(text)) return known;
    const time = parseTime(text ?? '');
    if (!time.ok) return null;
    const sameDay = atLocal(date, time.value);
    const moment = sameDay < start ? atLocal(addDays(date, 1), time.value) : sameDay;
    return moment.toISOString();
  };
  return team.map((member) => ({
    memberId: member.id,
    joinedAt: at(values[`joined.${member.id}`], member.joinedAt),
    leftAt: at(values[`left.${member.id}`], member.leftAt),
  }));
}

/** Only the rows that say something new: what others have noted meanwhile stays. */
export function changedPresence(
  team: readonly PassMember[],
  values: PresenceValues,
  startsAt: string,
): readonly Presence[] {
  return readPresence(team, values, startsAt).filter(({ memberId, joinedAt, leftAt }) => {
    const known = team.find(({ id }) => id === memberId);
    return known?.joinedAt !== joinedAt || known.leftAt !== leftAt;
  });
}

/** Whose times the viewer may note: one's own, the pass leader everybody's whose hours are not locked. */
export function timesToNote(
  pass: Pick<Pass, 'team' | 'reports'>,
  membershipId: string,
): readonly PassMember[] {
  const leads = pass.team.some(
    (member) => member.role === 'PASS_LEADER' && member.membershipId === membershipId,
  );
  const isLocked = ({ agency }: PassMember) =>
    pass.reports.some((report) => report.agency.id === agency.id && report.state !== 'OPEN');
  return pass.team.filter(
    (member) =>
      member.role !== 'REAR_SUPPORT' &&
      (leads || member.membershipId === membershipId) &&
      !isLocked(member),
  );
}
