import { describe, expect, it } from '@jest/globals';
import {
  type Breakdowns,
  publishedAge,
  total,
} from '@stad/activities/field-operations/rules/breakdown.js';
import { heldInTime } from '@stad/activities/field-operations/rules/debrief.js';
import { FIELD_PASSES_2022 } from '@stad/activities/field-operations/rules/demo/pilot-passes.js';
import { isCounted } from '@stad/activities/field-operations/rules/report-life.js';
import { contactAttempts, sumTallies } from '@stad/activities/field-operations/rules/tally.js';
import { PILOT_HANDOVERS } from '@stad/handovers/rules/demo/pilot-handovers.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { countBy, expected, expectedOf, sum } from '../demo/adding-up.js';
import { ALARMS_2022, CHECK_INS_2022, INCIDENTS_2022 } from './safety.js';

const reports = FIELD_PASSES_2022.flatMap((pass) => pass.reports).filter(({ state }) =>
  isCounted(state),
);
const counted = reports.flatMap(({ counts }) => counts ?? []);
const breakdowns = counted.flatMap((counts) => counts.breakdowns ?? []);

function added<Name extends keyof Breakdowns>(name: Name): readonly number[] {
  const first = breakdowns[0]?.[name] ?? {};
  return Object.keys(first).map((part) =>
    sum(breakdowns.map((each) => (each[name] as Record<string, number>)[part] ?? 0)),
  );
}

describe('Field passes (field.md 11.5)', () => {
  const tallyOf = (key: string) => {
    const pass = FIELD_PASSES_2022.find((each) => each.key === key);
    const tally = pass?.reports.find(({ counts }) => counts)?.counts?.tally;
    if (!tally) return null;
    const { contacts, supportConversations, accepted, declined } = tally;
    const { cardsToTargetGroup, interpreterUsed } = tally;
    return [
      contactAttempts(tally),
      contacts,
      supportConversations,
      accepted,
      declined,
      cardsToTargetGroup,
      interpreterUsed,
    ];
  };

  it.each([
    ['FP-2022-001', 'CANCELLED', null],
    ['FP-2022-002', 'CLOSED', [14, 9, 6, 1, 3, 14, 2]],
    ['FP-2022-003', 'CLOSED', [22, 7, 5, 2, 1, 0, 3]],
    ['FP-2022-004', 'CLOSED', [0, 0, 0, 0, 0, 0, 0]],
    ['FP-2022-005', 'CLOSED', [17, 11, 8, 2, 4, 16, 3]],
    ['FP-2022-006', 'CLOSED', [9, 7, 7, 3, 2, 7, 4]],
    ['FP-2022-007', 'RETURNED', [19, 8, 6, 2, 2, 0, 2]],
  ])('%s is %s', (key, state, row) => {
    expect(FIELD_PASSES_2022.find((pass) => pass.key === key)?.state).toBe(state);
    expect(tallyOf(key)).toEqual(row);
  });

  it('adds up to 81, 42, 32, 10, 12, 37, 14 and 39 without contact', () => {
    const all = sumTallies(counted.map(({ tally }) => tally));
    expect(contactAttempts(all)).toBe(expected('K11'));
    expect(all).toEqual({
      attemptsWithoutContact: 39,
      contacts: expected('K12'),
      supportConversations: expected('K13'),
      accepted: expected('K14'),
      declined: expected('K11A'),
      cardsToTargetGroup: 37,
      cardsToStaff: 18,
      interpreterUsed: expected('K13A'),
      premisesVisited: expected('K18'),
      advertsReviewed: expected('K19'),
    });
    expect(expected('K18A')).toEqual({ targetGroup: 37, staff: 18 });
    expect(FIELD_PASSES_2022.filter(({ state }) => state === 'CLOSED')).toHaveLength(5);
    expect(expected('K09')).toBe(5);
  });

  it('breaks down by sex, age, sign and sex of those who accepted', () => {
    expect(added('sex')).toEqual([31, 6, 0, 5]);
    expect(added('age')).toEqual([1, 7, 32, 2]);
    expect(added('signs')).toEqual([9, 3, 4]);
    expect(added('acceptedBySex')).toEqual([8, 1, 0, 1]);
    const ages = breakdowns.map(({ age }) => publishedAge(age));
    expect([
      sum(ages.map(({ adult }) => adult)),
      sum(ages.map(({ child }) => child)),
      sum(ages.map(({ unknown }) => unknown)),
    ]).toEqual([39, 1, 2]);
    for (const each of counted) {
      expect(total(each.breakdowns?.sex ?? {})).toBe(each.tally.contacts);
      expect(total(each.breakdowns?.age ?? {})).toBe(each.tally.contacts);
      expect(total(each.breakdowns?.acceptedBySex ?? {})).toBe(each.tally.accepted);
    }
  });

  it('has 10 of the 25 counts of the passes with contacts between 1 and 4', () => {
    const rows = counted
      .map(({ tally }) => tally)
      .filter(({ contacts }) => contacts > 0)
      .flatMap((tally) => [
        contactAttempts(tally),
        tally.contacts,
        tally.supportConversations,
        tally.accepted,
        tally.declined,
      ]);
    expect(rows).toHaveLength(25);
    expect(rows.filter((n) => n >= 1 && n <= 4)).toHaveLength(10);
  });

  it.each([
    ['FP-2022-002', 10, 0, 5],
    ['FP-2022-003', 4, 0, 4],
    ['FP-2022-004', 10, 5, 5],
    ['FP-2022-005', 10, 0, 5],
    ['FP-2022-006', 15, 30, 7.5],
    ['FP-2022-007', 4, 0, 4],
  ])('%s took %d, %d and %d hours', (key, soc, pol, fa) => {
    const pass = FIELD_PASSES_2022.find((each) => each.key === key);
    const of = (kind: string) =>
      sum(
        (pass?.reports ?? [])
          .filter(({ agencyKey }) => agencyKey.startsWith(kind))
          .flatMap(({ hours }) => hours.map((each) => each.hours)),
      );
    expect([of('SOC'), of('POL'), of('FA')]).toEqual([soc, pol, fa]);
  });

  it('took 118.5 hours: 53, 35 and 30.5 (K10)', () => {
    const byAgency: Record<string, number> = {};
    for (const { agencyKey, hours } of reports) {
      byAgency[agencyKey] = (byAgency[agencyKey] ?? 0) + sum(hours.map((each) => each.hours));
    }
    expect(byAgency).toEqual({
      'SOC-LUND': 43,
      'SOC-HBG': 10,
      'POL-LUND': 30,
      'POL-HBG': 5,
      'FA-HBG': 30.5,
    });
    expect(expected('K10')).toEqual({ total: 118.5, SOCIAL_SERVICES: 53, POLICE: 35, NGO: 30.5 });
    expect(sum(Object.values(byAgency))).toBe(118.5);
  });

  it('held the talk in time five times of six (K21)', () => {
    const talks = FIELD_PASSES_2022.flatMap(({ debrief, returnedAt }) =>
      debrief && returnedAt
        ? heldInTime(
            atLocal(debrief.heldAt.date, debrief.heldAt.time),
            atLocal(returnedAt.date, returnedAt.time),
          )
        : [],
    );
    expect(talks).toHaveLength(6);
    expect(talks.filter(Boolean)).toHaveLength(5);
    expect([expected('K21'), expectedOf('K21')]).toEqual([5, 6]);
  });

  it('hands over thirteen times, in a median of 18 minutes (K15–K17)', () => {
    const minutes = PILOT_HANDOVERS.map((each) => each.minutes);
    expect(minutes).toEqual([6, 8, 9, 11, 12, 15, 18, 20, 22, 25, 30, 35, 40]);
    expect(minutes[6]).toBe(expected('K16'));
    const byCategory = countBy(PILOT_HANDOVERS, ({ category }) => category);
    expect({ total: PILOT_HANDOVERS.length, ...byCategory }).toEqual(expected('K15'));
    expect(byCategory.CHILD_CONCERN).toBe(expected('K17'));
    expect(countBy(PILOT_HANDOVERS, ({ from }) => from)).toEqual({
      'SOC-LUND': 8,
      'POL-LUND': 3,
      'FA-HBG': 2,
    });
  });

  it('checked in seventy times: one missed and taken, one in need of help', () => {
    expect(countBy(CHECK_INS_2022, ({ status }) => status)).toEqual({
      OK: 68,
      MISSED: 1,
      NEED_HELP: 1,
    });
    expect(new Set(CHECK_INS_2022.map(({ due }) => due.time)).size).toBe(10);
    expect(CHECK_INS_2022.at(-1)?.due).toEqual({ date: '2022-09-02', time: '23:30' });
    expect(ALARMS_2022).toMatchObject([{ afterMinutes: 3 }]);
    expect(INCIDENTS_2022.map(({ kind, passKey }) => [kind, passKey])).toEqual([
      ['NEAR_MISS', 'FP-2022-005'],
    ]);
    expect(expected('K20')).toBe(1);
  });
});
