import { describe, expect, it } from '@jest/globals';
import { atLocal, nightSpan } from '@stad/platform/rules/time.js';
import { type Area, chooseAreas, groupsOf } from './area.js';
import { startsInPeriod } from './period.js';
import {
  mayWrite,
  type ProgrammeState,
  programmeLife,
  type WrittenThing,
} from './programme-state.js';
import { type Ring, sitesOf } from './tier.js';

describe('a programme is written to only while it lasts (INV-22)', () => {
  it.each<[ProgrammeState, WrittenThing, boolean]>([
    ['REPORTING', 'RECORD', false],
    ['CLOSED', 'RECORD', false],
    ['CLOSED', 'REPORT', false],
    ['REPORTING', 'REPORT', true],
    ['PLANNED', 'RECORD', true],
    ['ACTIVE', 'RECORD', true],
    ['ACTIVE', 'REPORT', true],
  ])('%s, %s: %s', (state, thing, allowed) => {
    const answer = mayWrite(state, thing);
    expect(answer.ok).toBe(allowed);
    if (!answer.ok) {
      expect(answer.problems).toEqual([{ code: 'PROGRAMME_READ_ONLY', params: { state } }]);
    }
  });

  it('never goes back', () => {
    expect(programmeLife.take('REPORTING', 'activate').ok).toBe(false);
    expect(programmeLife.take('CLOSED', 'beginReporting').ok).toBe(false);
    expect(programmeLife.take('ACTIVE', 'beginReporting')).toEqual({
      ok: true,
      value: 'REPORTING',
    });
  });
});

describe('activities lie inside the period (INV-25)', () => {
  const period = { startsOn: '2022-04-01', endsOn: '2022-09-30' };
  it.each<[string, string, string, boolean, boolean]>([
    ['2022-03-31', '20:00', '01:00', false, false],
    ['2022-10-01', '00:00', '02:00', false, false],
    ['2022-03-31', '20:00', '01:00', true, false],
    ['2022-10-01', '09:00', '10:00', true, true],
    ['2022-04-01', '00:00', '02:00', false, true],
    ['2022-09-30', '22:00', '02:00', false, true],
  ])('%s %s–%s, follow-up %s: %s', (date, from, to, followUp, allowed) => {
    const answer = startsInPeriod(period, nightSpan(date, from, to), { followUp });
    expect(answer.ok).toBe(allowed);
  });

  it('reads the date in Sweden, not in UTC', () => {
    const span = {
      startsAt: new Date('2022-03-31T22:00:00Z'),
      endsAt: new Date('2022-04-01T00:00:00Z'),
    };
    expect(startsInPeriod(period, span).ok).toBe(true);
    expect(atLocal('2022-04-01', '00:00')).toEqual(span.startsAt);
  });

  it('says which period', () => {
    expect(startsInPeriod(period, nightSpan('2021-05-01', '20:00', '22:00'))).toEqual({
      ok: false,
      problems: [
        {
          code: 'OUTSIDE_PROGRAMME_PERIOD',
          field: 'startsAt',
          params: { startsOn: '2022-04-01', endsOn: '2022-09-30' },
        },
      ],
    });
  });
});

const area = (id: string, siteId: string, group: string): Area => ({
  id,
  siteId,
  code: id,
  group,
  kind: 'DISTRICT',
});
const areas = [
  area('LU-CENTRUM', 'lund', 'LU-INRE'),
  area('LU-STATION', 'lund', 'LU-INRE'),
  area('LU-NORRA-FALADEN', 'lund', 'LU-NORRA'),
  area('HB-CENTRUM', 'helsingborg', 'HB-INRE'),
];

describe('areas come from the list of the site', () => {
  it.each([
    ['none', [], ['AREA_MISSING']],
    ['another site', ['HB-CENTRUM'], ['AREA_NOT_OF_SITE']],
    ['an unknown one', ['LU-MANEN'], ['AREA_NOT_OF_SITE']],
    ['one of two wrong', ['LU-CENTRUM', 'HB-CENTRUM'], ['AREA_NOT_OF_SITE']],
  ])('%s is refused', (_, ids, codes) => {
    const answer = chooseAreas(areas, 'lund', ids);
    expect(answer.ok ? [] : answer.problems.map((problem) => problem.code)).toEqual(codes);
  });

  it('keeps the order chosen, each once', () => {
    const answer = chooseAreas(areas, 'lund', ['LU-STATION', 'LU-CENTRUM', 'LU-STATION']);
    expect(answer.ok && answer.value.map((a) => a.id)).toEqual(['LU-STATION', 'LU-CENTRUM']);
  });

  it('knows their groups', () => {
    expect(groupsOf(areas.slice(0, 3))).toEqual(['LU-INRE', 'LU-NORRA']);
  });
});

describe('rings have dates', () => {
  const rings: Ring[] = [
    {
      siteId: 'lund',
      agencyId: 'fa',
      tier: 'CORE',
      validFrom: '2022-04-01',
      validTo: '2022-12-31',
    },
    { siteId: 'malmo', agencyId: 'fa', tier: 'NETWORK', validFrom: '2022-04-01' },
    { siteId: 'lund', agencyId: 'soc', tier: 'CORE', validFrom: '2022-04-01' },
  ];
  it.each<[string, string, readonly ('CORE' | 'NETWORK')[] | undefined, string[]]>([
    ['fa', '2022-03-31', undefined, []],
    ['fa', '2023-01-01', undefined, ['malmo']],
    ['fa', '2022-12-31', undefined, ['lund', 'malmo']],
    ['fa', '2022-05-01', ['CORE'], ['lund']],
    ['nobody', '2022-05-01', undefined, []],
  ])('%s on %s as %s: %j', (agencyId, date, tiers, expected) => {
    expect(sitesOf(rings, agencyId, date, tiers)).toEqual(expected);
  });
});
