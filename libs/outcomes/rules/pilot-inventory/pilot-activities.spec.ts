import { describe, expect, it } from '@jest/globals';
import { ALMEDALEN } from '@stad/activities/disseminations/rules/demo/pilot-almedalen.js';
import { attendees, unitOf } from '@stad/activities/seminars/rules/demo/attendance.js';
import {
  SEMINARS_2022,
  TRAINING_TARGETS,
} from '@stad/activities/seminars/rules/demo/pilot-seminars.js';
import { knowledgeGain } from '@stad/activities/seminars/rules/evaluation.js';
import { PILOT_VISIT } from '@stad/activities/study-visits/rules/demo/pilot-visit.js';
import { actorStateOn, PILOT_ACTORS } from '@stad/actors/rules/demo/pilot-actors.js';
import { PILOT_AGREEMENTS } from '@stad/agreements/rules/demo/pilot-agreements.js';
import { countBy, expected, expectedOf, sum } from '../demo/adding-up.js';
import { ACTION_PLAN, CITIZEN_PROMISE } from './action-plan.js';
import { ACTIVITIES_2022 } from './activities.js';
import { MAPPING_STUDY } from './mapping-study.js';

describe('Seminars (field.md 11.4)', () => {
  it.each([
    ['SEM-1', 34, 29, 26, 5.1, 7.6],
    ['SEM-2', 22, 20, 19, 5.8, 8.3],
    ['SEM-4', 18, 17, 16, 6.2, 8.4],
    ['SEM-3', 41, 36, 30, 4.6, 6.9],
  ])(
    '%s: %i registered, %i present, %i answers',
    (key, registered, present, answers, pre, post) => {
      const seminar = SEMINARS_2022.find((each) => each.key === key);
      expect(seminar).toMatchObject({
        registered,
        present,
        evaluation: { answers, meanBefore: pre, meanAfter: post },
      });
      const all = seminar ? attendees(seminar) : [];
      expect(all).toHaveLength(registered);
      expect(all.filter((each) => each.present)).toHaveLength(present);
      expect(registered).toBeLessThanOrEqual(seminar?.capacity ?? 0);
    },
  );

  it('adds up to 115, 102 and 91, and knowledge to +2.38', () => {
    expect(sum(SEMINARS_2022.map((each) => each.registered))).toBe(115);
    expect(sum(SEMINARS_2022.map((each) => each.present ?? 0))).toBe(expected('K01'));
    const gain = knowledgeGain(SEMINARS_2022.flatMap(({ evaluation }) => evaluation ?? []));
    expect(gain?.answers).toBe(91);
    expect(gain?.meanBefore).toBeCloseTo(5.2747, 4);
    expect(gain?.meanAfter).toBeCloseTo(7.656, 4);
    expect(gain?.gain).toBe(expected('K04'));
  });

  it('reaches 23 units (K02)', () => {
    const groups = SEMINARS_2022.flatMap((each) => each.groups).filter(({ present }) => present);
    expect(new Set(groups.map(unitOf)).size).toBe(expected('K02'));
  });

  it('covers 20 of 26 and 12 of 18, the five of SOC-LUND at SEM-4 counted once (K03)', () => {
    const trained = new Set(
      SEMINARS_2022.filter(({ kind }) => kind === 'IN_DEPTH')
        .flatMap(attendees)
        .filter(({ present }) => present)
        .map(({ id }) => id),
    );
    const of = (agency: string) => [...trained].filter((id) => id.startsWith(`${agency}/`)).length;
    const staff = (agency: string) =>
      sum(TRAINING_TARGETS.filter(({ agencyKey }) => agencyKey === agency).map((t) => t.staff));
    expect({ 'SOC-LUND': of('SOC-LUND'), 'POL-LUND': of('POL-LUND') }).toEqual(expected('K03'));
    expect({ 'SOC-LUND': staff('SOC-LUND'), 'POL-LUND': staff('POL-LUND') }).toEqual(
      expectedOf('K03'),
    );
    for (const target of TRAINING_TARGETS) {
      const inUnit = [...trained].filter((id) =>
        id.startsWith(`${target.agencyKey}/${target.unit}/`),
      );
      expect(inUnit.length).toBeLessThanOrEqual(target.staff);
    }
  });
});

describe('Other activities (field.md 11.4)', () => {
  const numbers = (key: string) => ACTIVITIES_2022.find((each) => each.key === key)?.numbers;

  it('knows 14 actors, 11 contacted by the end of May, 9 active at the end (K07)', () => {
    const at = (date: string) =>
      countBy(PILOT_ACTORS, (actor) => actorStateOn(actor, date) ?? 'UNKNOWN');
    expect(at('2022-04-01')).toEqual({ IDENTIFIED: 14 });
    expect(at('2022-09-30')).toEqual({ ACTIVE: 9, AGREED: 2, INTERESTED: 2, IDENTIFIED: 1 });
    expect(14 - (at('2022-05-31').IDENTIFIED ?? 0)).toBe(11);
    expect(numbers('ACT-02')).toEqual({ actors: 14, contacted: 11 });
    expect(at('2022-09-30').ACTIVE).toBe(expected('K07'));
  });

  it('has one agreement in Lund with purpose and area (K08)', () => {
    const operative = PILOT_AGREEMENTS.filter(
      ({ siteKey, purposes, extent, validity }) =>
        siteKey === 'lund' && purposes.length > 0 && extent && validity.to >= '2022-09-30',
    );
    expect(operative.map(({ key }) => key)).toEqual(['A1']);
    expect(expected('K08')).toBe(1);
  });

  it('keeps the numbers of study visit, Almedalen, mapping, plan and promise', () => {
    const asked = PILOT_VISIT.participants.map(({ agencyKey, functionTitles }) => [
      agencyKey,
      functionTitles.length,
    ]);
    expect(Object.fromEntries(asked)).toEqual({ 'SOC-LUND': 5, 'POL-LUND': 3, 'LST-SKANE': 1 });
    expect(PILOT_VISIT.questions).toHaveLength(12);
    expect(countBy(PILOT_VISIT.learnings, ({ decision }) => decision)).toEqual({
      ADOPT: 5,
      ADAPT: 2,
      REJECT: 1,
      OPEN: 3,
    });
    expect([ALMEDALEN.audience, ALMEDALEN.leads.length, ALMEDALEN.media.length]).toEqual([
      60, 7, 2,
    ]);
    expect(MAPPING_STUDY.survey).toEqual({ sent: 46, answers: 31, metSuspicion: 19 });
    expect(MAPPING_STUDY.results[1]).toMatchObject({
      value: 12,
      interval: [8, 19],
      reliability: 'C',
    });
    expect(ACTION_PLAN).toHaveLength(5);
    expect(ACTION_PLAN.flatMap(({ measures }) => measures.map(({ n }) => n))).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
    expect(CITIZEN_PROMISE).toHaveLength(3);
    expect(numbers('ACT-01')).toEqual({ participants: 9 });
  });
});
