import { describe, expect, it } from '@jest/globals';
import { localTime } from '@stad/platform/rules/time.js';
import { type NamedArea, readQuickLine, withSuggestion } from './quick-line.js';

const area = (code: string, name: string, kind: NamedArea['kind'] = 'DISTRICT'): NamedArea => ({
  id: code,
  code,
  name,
  kind,
});
const AREAS = [
  area('LU-CENTRUM', 'Centrum'),
  area('LU-STATION', 'Stationsområdet', 'STATION_ZONE'),
  area('LU-NORRA-FALADEN', 'Norra Fäladen'),
  area('LU-LINERO', 'Linero'),
  area('LU-DIGITAL', 'Digitalt', 'DIGITAL'),
  area('LU-SODRA-SANDBY', 'Södra Sandby'),
  area('LU-SODRA', 'Södra'),
];
/** A Wednesday in week 20. */
const context = { today: '2026-05-13' };
const read = (line: string, more = context) => readQuickLine(line, AREAS, more);

describe('a line that is not a plan', () => {
  it.each<[string, string[]]>([
    ['', ['LINE_EMPTY']],
    ['   ', ['LINE_EMPTY']],
    ['centrum', ['DATE_MISSING', 'TIME_MISSING']],
    ['fre centrum', ['TIME_MISSING']],
    ['20–01 centrum', ['DATE_MISSING']],
    ['fre 20–01', ['AREA_MISSING']],
    ['fre 20–01 gata', ['AREA_MISSING']],
    ['fre 20–01 malmö', ['AREA_UNKNOWN']],
    ['fre 20–01 centrum malmö', ['AREA_UNKNOWN']],
    ['fre 20–01 ce', ['AREA_UNKNOWN']],
    ['fre 20–25 centrum', ['TIME_NOT_UNDERSTOOD']],
    ['fre 20 centrum', ['TIME_END_MISSING']],
    ['fre kväll centrum', ['TIME_PART_ONLY']],
    ['lördagsnatt 01–04 centrum', ['NIGHT_UNCLEAR']],
    ['tors 15/5 20–01 centrum', ['DATE_WEEKDAY_WRONG']],
    ['150526 20–01 centrum', ['DATE_DAY_FIRST']],
    ['fre 20–20 centrum', ['TIME_SAME']],
    ['fre 06–22 centrum', ['WINDOW_TOO_LONG']],
    ['fre 20.10–01 centrum', ['NOT_WHOLE_QUARTER']],
    ['v21 20–01 centrum', ['DATE_WEEKDAY_MISSING']],
  ])('%j', (line, expected) => {
    const result = read(line);
    expect(result.ok ? [] : result.problems.map((it) => it.code)).toEqual(expected);
  });

  it('says which areas it could be', () => {
    const two = [area('LU-OSTRA-1', 'Östra Torn'), area('LU-OSTRA-2', 'Östra Staden')];
    expect(readQuickLine('fre 20–01 östra', two, context)).toEqual({
      ok: false,
      problems: [{ code: 'AREA_UNCLEAR', params: { areas: 'Östra Torn, Östra Staden' } }],
    });
  });
});

it('takes a suggestion and keeps the area', () => {
  const suggestion = { guess: '2026-05-15', write: '260515 20.00–01.00' };
  const line = withSuggestion('150526 20–01 Norra Fäladen', context, suggestion);
  expect(line).toBe('260515 20.00–01.00 norra fäladen');
  expect(read(line)).toMatchObject({ ok: true, value: { date: '2026-05-15' } });
});

describe('a plan in one line', () => {
  it.each<[string, string, number, string, string[], string]>([
    ['fre 20–01 centrum', '2026-05-15', 20, '20:00–01:00', ['LU-CENTRUM'], 'STREET'],
    ['Fre 20-01 Centrum', '2026-05-15', 20, '20:00–01:00', ['LU-CENTRUM'], 'STREET'],
    ['fredag 20.00–01.30 centrum', '2026-05-15', 20, '20:00–01:30', ['LU-CENTRUM'], 'STREET'],
    ['ons 20–23 centrum', '2026-05-13', 20, '20:00–23:00', ['LU-CENTRUM'], 'STREET'],
    ['i morgon 13–17 digitalt', '2026-05-14', 20, '13:00–17:00', ['LU-DIGITAL'], 'DIGITAL'],
    ['i morgon 13–17 nätet', '2026-05-14', 20, '13:00–17:00', ['LU-DIGITAL'], 'DIGITAL'],
    ['v21 fre 20–01 stationen', '2026-05-22', 21, '20:00–01:00', ['LU-STATION'], 'STREET'],
    ['27/5 18–23 norra fäladen', '2026-05-27', 22, '18:00–23:00', ['LU-NORRA-FALADEN'], 'STREET'],
    [
      '260515 2000–0100 centrum och linero',
      '2026-05-15',
      20,
      '20:00–01:00',
      ['LU-CENTRUM', 'LU-LINERO'],
      'STREET',
    ],
    [
      '2026-05-15 20–01 centrum, stationen',
      '2026-05-15',
      20,
      '20:00–01:00',
      ['LU-CENTRUM', 'LU-STATION'],
      'STREET',
    ],
    [
      'fre 18–23 med polis i centrum',
      '2026-05-15',
      20,
      '18:00–23:00',
      ['LU-CENTRUM'],
      'JOINT_POLICE',
    ],
    ['tis 10–15 centrum verksamhet', '2026-05-19', 21, '10:00–15:00', ['LU-CENTRUM'], 'PREMISES'],
    ['fre 20–01 södra', '2026-05-15', 20, '20:00–01:00', ['LU-SODRA'], 'STREET'],
    ['fre 20–01 södra sandby', '2026-05-15', 20, '20:00–01:00', ['LU-SODRA-SANDBY'], 'STREET'],
    ['fre 20–01 lu-centrum', '2026-05-15', 20, '20:00–01:00', ['LU-CENTRUM'], 'STREET'],
    ['centrum 20–01 på fredag', '2026-05-15', 20, '20:00–01:00', ['LU-CENTRUM'], 'STREET'],
    [
      'fre night count 22–02 centrum',
      '2026-05-15',
      20,
      '22:00–02:00',
      ['LU-CENTRUM'],
      'NIGHT_COUNT',
    ],
    ['fre-lör natt 22–04 centrum', '2026-05-15', 20, '22:00–04:00', ['LU-CENTRUM'], 'STREET'],
    ['fre 20–01 cent', '2026-05-15', 20, '20:00–01:00', ['LU-CENTRUM'], 'STREET'],
  ])('%j', (line, date, week, times, areaIds, type) => {
    const result = read(line);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { startsAt, endsAt, areas, ...plan } = result.value;
    expect(plan).toEqual({ date, week, type, endsNextDay: times.slice(6) < times.slice(0, 5) });
    expect(`${localTime(startsAt)}–${localTime(endsAt)}`).toBe(times);
    expect(areas.map((it) => it.id)).toEqual(areaIds);
  });

  it('until midnight ends the next day', () => {
    expect(read('fre 20–24 centrum')).toMatchObject({ ok: true, value: { endsNextDay: true } });
  });

  it('in a finished programme the day lies inside it', () => {
    const period = { startsOn: '2022-04-01', endsOn: '2022-09-30' };
    const past = { ...context, period };
    expect(read('20/5 17–22 centrum', past)).toMatchObject({
      value: { date: '2022-05-20', week: 20 },
    });
  });

  it.each([
    ['the spring night', 'lör 20–04 centrum', '2022-03-25', 7],
    ['the autumn night', 'lör 20–04 centrum', '2022-10-28', 9],
  ])('%s has its real hours', (_, line, today, hours) => {
    const result = read(line, { today });
    const length = result.ok ? result.value.endsAt.getTime() - result.value.startsAt.getTime() : 0;
    expect(length / 3_600_000).toBe(hours);
  });
});
