import { describe, expect, it } from '@jest/globals';
import { checkReportPeriod, reportStarts } from './report-period.js';

const closings = {
  days: ['2022-06-30', '2022-09-30'],
  period: { startsOn: '2022-04-01', endsOn: '2022-09-30' },
  today: '2022-05-15',
};
const checked = (periodFrom: string, periodTo: string, isLead = true, today = closings.today) =>
  checkReportPeriod({ ...closings, today }, { periodFrom, periodTo }, isLead);

describe('the period of a report', () => {
  it.each<[string, string, string, object[]]>([
    ['backwards', '2022-07-01', '2022-06-30', [{ code: 'PERIOD_BACKWARDS', field: 'periodTo' }]],
    [
      'to a day too near a closing',
      '2022-04-01',
      '2022-07-15',
      [
        {
          code: 'NOT_A_CLOSING_DAY',
          field: 'periodTo',
          params: { before: '2022-06-30', after: '2022-09-30' },
        },
      ],
    ],
    [
      'beyond the programme',
      '2022-04-01',
      '2022-10-31',
      [
        {
          code: 'NOT_A_CLOSING_DAY',
          field: 'periodTo',
          params: { before: '2022-09-30', after: 'NONE' },
        },
      ],
    ],
    [
      'from a day in between',
      '2022-05-20',
      '2022-06-30',
      [
        {
          code: 'NOT_AFTER_A_CLOSING_DAY',
          field: 'periodFrom',
          params: { before: '2022-04-01', after: '2022-07-01' },
        },
      ],
    ],
    [
      'from before the programme, to a day behind',
      '2022-03-01',
      '2022-05-01',
      [
        {
          code: 'NOT_AFTER_A_CLOSING_DAY',
          field: 'periodFrom',
          params: { before: 'NONE', after: '2022-04-01' },
        },
        {
          code: 'NOT_A_CLOSING_DAY',
          field: 'periodTo',
          params: { before: 'NONE', after: '2022-06-30' },
        },
      ],
    ],
  ])('is refused: %s', (_, from, to, problems) => {
    expect(checked(from, to)).toEqual({ ok: false, problems });
  });

  it.each([
    ['of another agency than the lead’s', false, '2022-05-15'],
    ['once the day is over', true, '2022-08-16'],
  ])('makes no closing %s', (_, isLead, today) => {
    expect(checked('2022-07-01', '2022-08-15', isLead, today)).toMatchObject({
      problems: [{ code: 'NOT_A_CLOSING_DAY' }],
    });
  });

  it.each([
    ['2022-04-01', '2022-06-30', false],
    ['2022-04-01', '2022-09-30', false],
    ['2022-07-01', '2022-09-30', false],
    ['2022-04-01', '2022-08-15', true],
    ['2022-07-01', '2022-08-15', true],
    ['2022-04-01', '2022-05-15', true],
  ])('%s to %s: a closing of its own %s', (from, to, isNewClosing) => {
    expect(checked(from, to)).toEqual({ ok: true, value: { isNewClosing } });
  });

  it('begins with the programme or after a closing', () => {
    expect(reportStarts(closings)).toEqual(['2022-04-01', '2022-07-01']);
  });
});
