import { describe, expect, it } from '@jest/globals';
import { atLocal, nightSpan } from '@stad/platform/rules/time.js';
import { type Breakdowns, completeBreakdowns, publishedAge, total } from './breakdown.js';
import { heldInTime } from './debrief.js';
import { checkReport } from './field-report.js';
import { personHours, proposedHours } from './hours.js';
import { member } from './make-pass.js';
import { checkTally, contactAttempts, sumTallies, type Tally, ZERO_TALLY } from './tally.js';

/** The passes of the pilot as they were carried out (field.md 11.5). */
interface PilotPass {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly counting: 'soc' | 'soc-hbg';
  /** People of social services, police and the Salvation Army. */
  readonly team: readonly [number, number, number];
  readonly attempts: number;
  readonly tally: Partial<Tally>;
  readonly sex: readonly [number, number, number, number];
  readonly age: readonly [number, number, number, number];
  readonly signs: readonly [number, number, number];
  readonly accepted: readonly [woman: number, man: number, unknown: number];
  readonly hours: readonly [number, number, number];
}

/** no contacts, talks, yes, no, cards, interpreted */
const street = (c: number, t: number, y: number, n: number, cards: number, i: number) => ({
  contacts: c,
  supportConversations: t,
  accepted: y,
  declined: n,
  cardsToTargetGroup: cards,
  interpreterUsed: i,
});
const NONE = [0, 0, 0, 0] as const;

const PILOT: Readonly<Record<string, PilotPass>> = {
  'FP-2022-002': {
    date: '2022-05-20',
    from: '17:00',
    to: '22:00',
    counting: 'soc',
    team: [2, 0, 1],
    attempts: 14,
    tally: { ...street(9, 6, 1, 3, 14, 2), attemptsWithoutContact: 5 },
    sex: [6, 1, 0, 2],
    age: [0, 1, 7, 1],
    signs: [1, 1, 1],
    accepted: [1, 0, 0],
    hours: [10, 0, 5],
  },
  'FP-2022-003': {
    date: '2022-06-09',
    from: '13:00',
    to: '17:00',
    counting: 'soc',
    team: [1, 0, 1],
    attempts: 22,
    tally: { ...street(7, 5, 2, 1, 0, 3), attemptsWithoutContact: 15, advertsReviewed: 41 },
    sex: [6, 0, 0, 1],
    age: [0, 1, 5, 1],
    signs: [3, 0, 1],
    accepted: [2, 0, 0],
    hours: [4, 0, 4],
  },
  'FP-2022-004': {
    date: '2022-06-16',
    from: '10:00',
    to: '15:00',
    counting: 'soc-hbg',
    team: [2, 1, 1],
    attempts: 0,
    tally: { premisesVisited: 6, cardsToStaff: 18 },
    sex: NONE,
    age: NONE,
    signs: [0, 0, 0],
    accepted: [0, 0, 0],
    hours: [10, 5, 5],
  },
  'FP-2022-005': {
    date: '2022-08-25',
    from: '18:00',
    to: '23:00',
    counting: 'soc',
    team: [2, 0, 1],
    attempts: 17,
    tally: { ...street(11, 8, 2, 4, 16, 3), attemptsWithoutContact: 6 },
    sex: [7, 3, 0, 1],
    age: [0, 2, 9, 0],
    signs: [1, 2, 1],
    accepted: [1, 1, 0],
    hours: [10, 0, 5],
  },
  'FP-2022-006': {
    date: '2022-09-02',
    from: '16:00',
    to: '23:30',
    counting: 'soc',
    team: [2, 4, 1],
    attempts: 9,
    tally: { ...street(7, 7, 3, 2, 7, 4), attemptsWithoutContact: 2 },
    sex: [6, 1, 0, 0],
    age: [1, 1, 5, 0],
    signs: [2, 0, 0],
    accepted: [3, 0, 0],
    hours: [15, 30, 7.5],
  },
  'FP-2022-007': {
    date: '2022-09-15',
    from: '13:00',
    to: '17:00',
    counting: 'soc',
    team: [1, 0, 1],
    attempts: 19,
    tally: { ...street(8, 6, 2, 2, 0, 2), attemptsWithoutContact: 11, advertsReviewed: 38 },
    sex: [6, 1, 0, 1],
    age: [0, 2, 6, 0],
    signs: [2, 0, 1],
    accepted: [1, 0, 1],
    hours: [4, 0, 4],
  },
};
const passes = Object.entries(PILOT);

const tallyOf = (pass: PilotPass): Tally => ({ ...ZERO_TALLY, ...pass.tally });
const sexOf = ([woman, man, other, unknown]: readonly [number, number, number, number]) => ({
  woman,
  man,
  other,
  unknown,
});
const ageOf = ([under18, from18To20, from21, unknown]: readonly [
  number,
  number,
  number,
  number,
]) => ({ under18, from18To20, from21, unknown });
const brokenDown = (pass: PilotPass): Breakdowns => {
  const [sexual, labour, unclear] = pass.signs;
  const [woman, man, unknown] = pass.accepted;
  // What is unknown is left out: the rule must find it.
  const { unknown: _sex, ...sex } = sexOf(pass.sex);
  const { unknown: _age, ...age } = ageOf(pass.age);
  const input = {
    sex,
    age,
    acceptedBySex: { woman, man, unknown },
    signs: { sexual, labour, unclear },
  };
  const result = completeBreakdowns(input, tallyOf(pass));
  if (!result.ok) throw new Error('The pilot does not hold together');
  return result.value;
};
const agencies = (pass: PilotPass) => [pass.counting, 'police', 'fa'] as const;
const teamOf = (pass: PilotPass) =>
  agencies(pass).flatMap((agency, at) =>
    Array.from({ length: pass.team[at] ?? 0 }, (_, order) => member(agency, order)),
  );
const spanOf = (pass: PilotPass) => nightSpan(pass.date, pass.from, pass.to);

describe('the passes of the pilot', () => {
  it.each(passes)('%s holds together', (_, pass) => {
    expect(checkTally(tallyOf(pass)).ok).toBe(true);
    expect(contactAttempts(tallyOf(pass))).toBe(pass.attempts);
    expect(brokenDown(pass).sex).toEqual(sexOf(pass.sex));
    expect(brokenDown(pass).age).toEqual(ageOf(pass.age));
  });

  it.each(passes)('%s gives its person-hours', (_, pass) => {
    const hours = agencies(pass).map((agency) =>
      personHours(proposedHours(teamOf(pass), agency, spanOf(pass))),
    );
    expect(hours).toEqual([...pass.hours]);
  });

  it.each(passes)('%s is reported by the counting agency, and counted by no other', (_, pass) => {
    const team = teamOf(pass);
    const ground = { countingAgencyId: pass.counting, countingLabel: 'x', team };
    const report = (agencyId: string) =>
      checkReport(
        { hours: proposedHours(team, agencyId, spanOf(pass)), tally: tallyOf(pass) },
        { ...ground, agencyId, agencyKind: 'NGO' },
      );
    expect(report(pass.counting).ok).toBe(true);
    expect(report('fa')).toMatchObject({ problems: [{ code: 'COUNTED_BY_ANOTHER_AGENCY' }] });
  });

  it('sums to 81 / 42 / 32 / 10', () => {
    const sum = sumTallies(passes.map(([, pass]) => tallyOf(pass)));
    expect(contactAttempts(sum)).toBe(81);
    expect(sum).toEqual({
      attemptsWithoutContact: 39,
      contacts: 42,
      supportConversations: 32,
      accepted: 10,
      declined: 12,
      cardsToTargetGroup: 37,
      cardsToStaff: 18,
      interpreterUsed: 14,
      premisesVisited: 6,
      advertsReviewed: 79,
    });
  });

  it('sums to 118.5 person-hours: 53, 35 and 30.5', () => {
    const sums = [0, 1, 2].map((at) =>
      passes.reduce((sum, [, pass]) => sum + (pass.hours[at] ?? 0), 0),
    );
    expect(sums).toEqual([53, 35, 30.5]);
    expect(sums.reduce((a, b) => a + b)).toBe(118.5);
  });

  it('sums to the breakdowns of the report', () => {
    const all = passes.map(([, pass]) => brokenDown(pass));
    const sum = <Name extends keyof Breakdowns>(name: Name, part: keyof Breakdowns[Name]) =>
      all.reduce((n, it) => n + Number(it[name][part]), 0);
    expect([
      sum('sex', 'woman'),
      sum('sex', 'man'),
      sum('sex', 'other'),
      sum('sex', 'unknown'),
    ]).toEqual([31, 6, 0, 5]);
    const age = {
      under18: sum('age', 'under18'),
      from18To20: sum('age', 'from18To20'),
      from21: sum('age', 'from21'),
      unknown: sum('age', 'unknown'),
    };
    expect(age).toEqual({ under18: 1, from18To20: 7, from21: 32, unknown: 2 });
    expect(publishedAge(age)).toEqual({ adult: 39, child: 1, unknown: 2 });
    expect([sum('signs', 'sexual'), sum('signs', 'labour'), sum('signs', 'unclear')]).toEqual([
      9, 3, 4,
    ]);
    expect(all.reduce((n, it) => n + total(it.signs), 0)).toBe(16);
    expect([
      sum('acceptedBySex', 'woman'),
      sum('acceptedBySex', 'man'),
      sum('acceptedBySex', 'unknown'),
    ]).toEqual([8, 1, 1]);
  });

  it('ten of the 25 counts of passes with contacts are small', () => {
    const counts = passes
      .filter(([, pass]) => (pass.tally.contacts ?? 0) > 0)
      .flatMap(([, pass]) => {
        const t = tallyOf(pass);
        return [contactAttempts(t), t.contacts, t.supportConversations, t.accepted, t.declined];
      });
    expect([counts.length, counts.filter((n) => n > 0 && n < 5).length]).toEqual([25, 10]);
  });

  it('the talk after FP-2022-007 came too late', () => {
    const returned = atLocal('2022-09-15', '17:00');
    expect(heldInTime(atLocal('2022-09-19', '10:00'), returned)).toBe(false);
  });
});
