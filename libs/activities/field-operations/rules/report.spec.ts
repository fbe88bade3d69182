import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import fc from 'fast-check';
import { correctReport } from './correction.js';
import {
  checkReport,
  type FieldReport,
  type ReportGround,
  type ReportInput,
} from './field-report.js';
import { COLLEAGUE, FIELD_WORKER, LEADER, OFFICER, REAR_SUPPORT } from './make-pass.js';
import { seesSmallCounts } from './small-counts.js';
import { ZERO_TALLY } from './tally.js';

const codes = (result: { ok: true } | { ok: false; problems: readonly { code: string }[] }) =>
  result.ok ? [] : result.problems.map((problem) => problem.code);
const team = [LEADER, COLLEAGUE, FIELD_WORKER, OFFICER, REAR_SUPPORT];
const ground = (agencyId: string, agencyKind = 'SOCIAL_SERVICES'): ReportGround => ({
  agencyId,
  agencyKind,
  countingAgencyId: 'soc',
  countingLabel: 'Socialtjänsten Lund',
  team,
});
const POLICE = ground('police', 'POLICE');
const hours = [{ memberId: LEADER.id, hours: 5 }];
const policeFigures = { contactsWithPolicePresent: 7, supportOffered: 3 };

describe('a report that does not hold together', () => {
  it.each<[string, ReportInput, ReportGround, string[]]>([
    [
      'another agency counts',
      { hours: [], tally: ZERO_TALLY },
      ground('fa', 'NGO'),
      ['COUNTED_BY_ANOTHER_AGENCY'],
    ],
    [
      'another agency breaks down',
      { hours: [], breakdowns: { sex: { woman: 1 } } },
      ground('fa', 'NGO'),
      ['COUNTED_BY_ANOTHER_AGENCY'],
    ],
    [
      'the counting agency has nothing to tell',
      { hours: [], nothingToReport: true },
      ground('soc'),
      ['COUNTING_AGENCY_MUST_REPORT'],
    ],
    [
      'nothing, and hours',
      { hours: [{ memberId: OFFICER.id, hours: 2 }], nothingToReport: true },
      POLICE,
      ['NOTHING_AND_SOMETHING'],
    ],
    [
      'police figures of social services',
      { hours, police: policeFigures },
      ground('soc'),
      ['POLICE_FIGURES_ONLY_POLICE'],
    ],
    [
      'half a police figure',
      { hours: [], police: { ...policeFigures, supportOffered: 0.5 } },
      POLICE,
      ['NOT_A_COUNT'],
    ],
    [
      'hours of another agency',
      { hours: [{ memberId: FIELD_WORKER.id, hours: 5 }] },
      ground('soc'),
      ['HOURS_OF_ANOTHER_AGENCY'],
    ],
    [
      'hours of rear support',
      { hours: [{ memberId: REAR_SUPPORT.id, hours: 5 }] },
      ground('soc'),
      ['HOURS_OF_ANOTHER_AGENCY'],
    ],
    [
      'more talks than contacts',
      { hours, tally: { ...ZERO_TALLY, supportConversations: 1 } },
      ground('soc'),
      ['CONVERSATIONS_OVER_CONTACTS'],
    ],
    [
      'more women than contacts',
      { hours, tally: { ...ZERO_TALLY, contacts: 1 }, breakdowns: { sex: { woman: 2 } } },
      ground('soc'),
      ['BREAKDOWN_OVER_TOTAL'],
    ],
  ])('%s', (_, input, where, expected) =>
    expect(codes(checkReport(input, where))).toEqual(expected),
  );
});

describe('a report', () => {
  it('of zeros is a report', () => {
    const result = checkReport({ hours }, ground('soc'));
    expect(result.ok && result.value.tally).toEqual(ZERO_TALLY);
  });
  it.each<[string, ReportInput, ReportGround]>([
    [
      'of the police in three figures',
      { hours: [{ memberId: OFFICER.id, hours: 7.5 }], police: policeFigures },
      POLICE,
    ],
    ['of nothing', { hours: [], nothingToReport: true }, POLICE],
    [
      'of hours alone',
      { hours: [{ memberId: FIELD_WORKER.id, hours: 4.25 }] },
      ground('fa', 'NGO'),
    ],
  ])('%s has no counts', (_, input, where) => {
    const result = checkReport(input, where);
    expect(result.ok && result.value).toMatchObject({ tally: null, breakdowns: null });
  });
});

describe('correcting', () => {
  const before: FieldReport = {
    hours,
    tally: { ...ZERO_TALLY, contacts: 4 },
    breakdowns: null,
    police: null,
    nothingToReport: false,
  };
  const after: ReportInput = { hours, tally: { ...ZERO_TALLY, contacts: 3 } };
  const silent: FieldReport = {
    hours: [],
    tally: null,
    breakdowns: null,
    police: null,
    nothingToReport: true,
  };

  it.each<[string, FieldReport, ReportInput, string | null, ReportGround, string[]]>([
    ['without a reason', before, after, null, ground('soc'), ['CORRECTION_REASON_MISSING']],
    [
      'with a made-up reason',
      before,
      after,
      'BECAUSE',
      ground('soc'),
      ['CORRECTION_REASON_MISSING'],
    ],
    [
      'nothing',
      silent,
      { hours: [], nothingToReport: true },
      'OTHER',
      POLICE,
      ['NOTHING_CORRECTED'],
    ],
    [
      'to what cannot be',
      before,
      { hours, tally: { ...ZERO_TALLY, accepted: 1 } },
      'MISTYPED',
      ground('soc'),
      ['ANSWERS_OVER_CONVERSATIONS'],
    ],
    [
      'counts of another agency',
      silent,
      { hours: [], tally: ZERO_TALLY },
      'ADDED_LATER',
      POLICE,
      ['COUNTED_BY_ANOTHER_AGENCY'],
    ],
  ])('%s', (_, was, is, reason, where, expected) => {
    expect(codes(correctReport(was, is, reason, where))).toEqual(expected);
  });

  it('tells each figure that changed', () => {
    const result = correctReport(before, after, 'MISCOUNTED', ground('soc'));
    const changed = result.ok ? result.value.figures : [];
    expect(changed.filter((figure) => figure.field.startsWith('tally'))).toEqual([
      { field: 'tally.contacts', was: 4, is: 3 },
    ]);
    expect(changed).toContainEqual({ field: 'sex.unknown', was: null, is: 3 });
  });

  it('Inget redovisat gets its hours later', () => {
    const late = { hours: [{ memberId: OFFICER.id, hours: 7.5 }] };
    expect(correctReport(silent, late, 'ADDED_LATER', POLICE)).toMatchObject({
      value: { figures: [{ field: `hours.${OFFICER.id}`, was: null, is: 7.5 }] },
    });
  });
});

describe('who sees counts of one to four (INV-15)', () => {
  const closedAt = atLocal('2022-05-24', '12:00');
  const later = (days: number) => new Date(closedAt.getTime() + days * 86_400_000);
  const pass = { countingAgencyId: 'soc', teamPersonIds: ['fa-1'], closedAt };
  it.each<[string, string, string, Date | null, Date, boolean]>([
    ['the project lead', 'fa', 'fa-9', closedAt, later(1), false],
    ['the police of the site', 'police', 'police-9', closedAt, later(1), false],
    ['one of the team after 30 days', 'fa', 'fa-1', closedAt, later(30.1), false],
    ['one of the team within 30 days', 'fa', 'fa-1', closedAt, later(30), true],
    ['one of the team before it is closed', 'fa', 'fa-1', null, later(90), true],
    ['the counting agency, always', 'soc', 'soc-9', closedAt, later(400), true],
  ])('%s', (_, agencyId, personId, closed, now, expected) => {
    expect(seesSmallCounts({ agencyId, personId }, { ...pass, closedAt: closed }, now)).toBe(
      expected,
    );
  });
});

describe('one counter for each pass (INV-28)', () => {
  const figure = fc.integer({ min: 0, max: 30 });
  const counted = fc.record({ contacts: figure, cardsToTargetGroup: figure });
  const agencies = ['soc', 'fa', 'police'] as const;

  it('whatever each agency fills in, one report at most holds figures: the counting agency’s', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...agencies),
        fc.tuple(...agencies.map(() => fc.option(counted, { nil: null }))),
        (countingAgencyId, filled) => {
          const reports = agencies.map((agencyId, at) => {
            const tally = filled[at] ? { ...ZERO_TALLY, ...filled[at] } : null;
            const ground = {
              agencyId,
              agencyKind: agencyId === 'police' ? 'POLICE' : 'NGO',
              countingAgencyId,
              countingLabel: countingAgencyId,
              team,
            };
            return { agencyId, tally, result: checkReport({ hours: [], tally }, ground) };
          });
          for (const { agencyId, tally, result } of reports) {
            expect(result.ok).toBe(agencyId === countingAgencyId || tally === null);
            if (result.ok) {
              expect(result.value.tally !== null).toBe(agencyId === countingAgencyId);
              expect(result.value.breakdowns !== null).toBe(agencyId === countingAgencyId);
            }
          }
        },
      ),
    );
  });
});
