import { hoursOf, type MemberHours, personHours, proposedHours } from '../../rules/hours.js';
import {
  COUNTERS,
  type Counter,
  contactAttempts,
  screenCounters,
  type Tally,
  ZERO_TALLY,
} from '../../rules/tally.js';
import type { ReportedPass } from '../pass/pass.document.js';
import { membersOf, reportsOn } from '../pass/pass-members.js';
import type { FieldReport } from './report.types.js';
import { breakdownsOf, policeOf, tallyOf } from './report-figures.js';

/**
 * The own agency's report as its page shows it. One that nobody has saved is open, with the hours the
 * evening gave; null for an agency that took no part, and for a report that was disposed of.
 */
export function shownReport(pass: ReportedPass, agencyId: string): FieldReport | null {
  const team = membersOf(pass);
  const { ownReport: row } = pass;
  if (!row && (!reportsOn(pass, team, agencyId) || wasDisposedOf(pass, agencyId))) return null;
  const tally = row && tallyOf(row);
  const hours = row?.hours ?? proposedHours(team, agencyId, pass);
  return {
    id: row?.id ?? null,
    state: row?.state ?? 'OPEN',
    version: row?.version ?? null,
    counts: pass.countingAgencyId === agencyId,
    nothingToReport: row?.nothingToReport ?? false,
    screenCounters: screenCounters(pass.type),
    tally,
    countedInField: countedInField(pass),
    contactAttempts: tally && contactAttempts(tally),
    breakdowns: tally && row ? breakdownsOf(row) : null,
    police: row && policeOf(row),
    hours: hours.map((each: MemberHours) => {
      const member = pass.team.find(({ id }) => id === each.memberId);
      return {
        ...each,
        proposed: member ? hoursOf(member, pass) : each.hours,
        functionTitle: member?.functionTitle ?? null,
      };
    }),
    personHours: personHours(hours),
    noteForLearning: row?.noteForLearning ?? null,
    lockedAt: row?.lockedAt ?? null,
    lockedByTitle: row?.lockedByTitle ?? null,
    corrections: row?.corrections ?? [],
  };
}

/** It was locked, and is there no more: a lock is never taken back without its row. */
function wasDisposedOf({ facts }: ReportedPass, agencyId: string): boolean {
  return facts.some(
    (fact) => fact.agencyId === agencyId && (fact.reportState ?? 'OPEN') !== 'OPEN',
  );
}

/** The sums of the phones, as a report takes them over. */
function countedInField({ ownCounts }: ReportedPass): Tally | null {
  if (Object.keys(ownCounts).length === 0) return null;
  const sum = (counter: Counter) => [counter, ownCounts[counter] ?? 0] as const;
  return { ...ZERO_TALLY, ...Object.fromEntries(COUNTERS.map(sum)) };
}
