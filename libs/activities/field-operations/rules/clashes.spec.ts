import { describe, expect, it } from '@jest/globals';
import { CLASH_CASES, CLASH_PLAN, clashesAs, NOTHING_AROUND, visit } from './cases/clash-cases.js';
import { asksForAction, CLASH_CODES, CLASHES, findClashes, openClashes } from './clashes.js';

describe('what a plan runs into', () => {
  it.each(CLASH_CASES)('$name', (one) => expect(clashesAs(one)).toEqual(one.expected));

  it('every kind of clash is among the cases', () => {
    const seen = new Set(
      CLASH_CASES.flatMap(({ expected }) => expected.map((it) => it.split(' ')[0])),
    );
    expect([...seen].sort()).toEqual([...CLASH_CODES].sort());
  });

  it('each says how bad it is, where it is put right, and whom it is about', () => {
    const before = visit(['2022-05-19', '18:00', '23:00']);
    const [found] = findClashes(CLASH_PLAN, { ...NOTHING_AROUND, visits: [before] });
    expect(found).toEqual({
      key: 'AREA_VISITED LU-CENTRUM BEFORE 2022-05-20 21',
      code: 'AREA_VISITED',
      severity: 'NOTE',
      remedy: 'WHEN',
      who: 'Centrum',
      hours: 21,
      side: 'BEFORE',
    });
  });

  it('a clash of a person leads to the row of that person', () => {
    const team = CLASH_PLAN.team.map((member) => ({
      ...member,
      trained: member.agencyId !== 'fa',
    }));
    const [found] = findClashes({ ...CLASH_PLAN, team }, NOTHING_AROUND);
    expect(found).toMatchObject({
      key: 'TRAINING_MISSING fa-1',
      memberId: 'm-fa-1',
      remedy: 'WHO',
    });
  });

  it('is silent about what is kept with a reason', () => {
    const visits = [visit(['2022-05-19', '18:00', '23:00'])];
    const clashes = findClashes(CLASH_PLAN, { ...NOTHING_AROUND, visits });
    expect(
      openClashes(
        clashes,
        clashes.map(({ key }) => key),
      ),
    ).toEqual([]);
    expect(openClashes(clashes, ['AREA_VISITED LU-DALBY BEFORE 2022-05-20 21'])).toEqual(clashes);
  });

  it('only what asks for something holds up the line of the team', () => {
    expect(CLASH_CODES.filter((code) => !asksForAction(CLASHES[code]))).toEqual([
      'AREA_VISITED',
      'RED_DAY',
      'EVE',
    ]);
  });

  it('what a law or a body does not bear is serious, what one can ask about a warning', () => {
    const of = (severity: string) =>
      CLASH_CODES.filter((code) => CLASHES[code].severity === severity);
    expect(of('SERIOUS')).toEqual(['DOUBLE_BOOKED', 'REST_TOO_SHORT', 'AGENCY_ABSENT']);
    expect(of('WARNING')).toEqual(['BUSY', 'ON_CALL', 'TRAINING_MISSING', 'AGENCY_BUSY']);
  });
});
