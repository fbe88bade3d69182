import {
  addDays,
  localDate,
  localTime,
  nightSpan,
  type Span,
  weekday,
} from '@stad/platform/rules/time.js';
import type { PassType } from './pass-type.js';
import type { TeamRole } from './team.js';

/** What *Kopiera förra passet* takes along: everything but what was true of that night alone. */
export interface CopiedPass extends Span {
  readonly type: PassType;
  readonly aim: string;
  readonly areaIds: readonly string[];
  readonly countingAgencyId: string | null;
  readonly ifPoliceLeave: 'CONTINUE' | 'STOP' | null;
  readonly checkInByPhone: boolean;
  readonly team: readonly CopiedMember[];
  readonly invitedAgencyIds: readonly string[];
}

export interface CopiedMember {
  readonly personId: string | null;
  readonly label: string;
  readonly agencyId: string;
  readonly role: TeamRole;
}

/** The next such weekday after today, or that weekday again when the pass is still to come. */
export function nextDateLike(startsAt: Date, today: string): string {
  const like = weekday(localDate(startsAt));
  const from = localDate(startsAt) > today ? localDate(startsAt) : today;
  const ahead = (like - weekday(from) + 7) % 7;
  return addDays(from, ahead === 0 ? 7 : ahead);
}

/**
 * The plan of a pass for another date: same wall-clock times, so that 20–01 stays 20–01 over a clock
 * change, the same team and the same agencies asked.
 * Never copied: number, go-aheads, checks, answers, briefing, hours, reasons kept for clashes.
 */
export function copyPass(last: CopiedPass, date: string): CopiedPass {
  const { type, aim, areaIds, countingAgencyId, ifPoliceLeave, checkInByPhone } = last;
  return {
    ...nightSpan(date, localTime(last.startsAt), localTime(last.endsAt)),
    type,
    aim,
    areaIds,
    countingAgencyId,
    ifPoliceLeave,
    checkInByPhone,
    team: last.team.map(({ personId, label, agencyId, role }) => ({
      personId,
      label,
      agencyId,
      role,
    })),
    invitedAgencyIds: last.invitedAgencyIds,
  };
}
