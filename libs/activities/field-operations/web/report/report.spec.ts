import { describe, expect, it } from '@jest/globals';
import type { ReportGround } from '../../rules/field-report.js';
import type { OwnReport } from '../pass/pass.js';
import { reportInput, reportProblems } from './report-check.js';
import { reportValues } from './report-values.js';

const member = {
  id: 'm1',
  personId: 'p1',
  label: 'Socialsekreterare 1',
  agencyId: 'soc',
  agencyKind: 'SOCIAL_SERVICES',
  agencyLabel: 'Soc',
  role: 'PASS_LEADER' as const,
  trained: true,
};
const ground: ReportGround = {
  agencyId: 'soc',
  agencyKind: 'SOCIAL_SERVICES',
  countingAgencyId: 'soc',
  countingLabel: 'Soc',
  team: [member],
};
const report = {
  counts: true,
  hours: [{ memberId: 'm1', functionTitle: 'Socialsekreterare 1', hours: 5 }],
  tally: null,
  breakdowns: null,
  police: null,
  noteForLearning: null,
} as unknown as OwnReport;
const decimal = (value: number) => String(value).replace('.', ',');
const start = reportValues(report, decimal, []);
const problems = (typed: Record<string, string>) =>
  reportProblems({ ...start, ...typed }, report, ground).map(
    ({ code, field }) => `${field} ${code}`,
  );

describe('adding up', () => {
  it('begins with zeros, which are a report', () => {
    expect(start.contacts).toBe('0');
    expect(start['sex.unknown']).toBeUndefined();
    expect(problems({})).toEqual([]);
  });

  it.each([
    ['letters', { contacts: 'fyra' }, ['contacts NUMBER_NOT_UNDERSTOOD']],
    ['nothing typed', { contacts: '' }, ['contacts NUMBER_MISSING']],
    [
      'more talks than contacts',
      { contacts: '2', supportConversations: '3' },
      ['supportConversations CONVERSATIONS_OVER_CONTACTS'],
    ],
    [
      'more in a breakdown than there are',
      { contacts: '2', 'sex.woman': '3' },
      ['sex BREAKDOWN_OVER_TOTAL'],
    ],
    ['hours that are no quarters', { 'hours.0': '4,1' }, ['hours.0 HOURS_NOT_QUARTERS']],
  ])('refuses %s', (_, typed, expected) => expect(problems(typed as never)).toEqual(expected));

  it('sends decimals and leaves the rest to be unknown', () => {
    const input = reportInput(
      {
        ...start,
        contacts: '4',
        'sex.woman': '3',
        'hours.0': '4,25',
        noteForLearning: ' Kort tog slut ',
      },
      report,
      'SOCIAL_SERVICES',
    );
    expect(input).toMatchObject({
      hours: [{ memberId: 'm1', hours: 4.25 }],
      tally: { contacts: 4, accepted: 0 },
      breakdowns: { sex: { woman: 3, man: 0, other: 0 }, signs: { sexual: 0 } },
      police: null,
      noteForLearning: 'Kort tog slut',
    });
  });

  it('gives the police their own figures and no counts', () => {
    const other = { ...report, counts: false } as OwnReport;
    const values = { ...reportValues(other, decimal, []), 'police.supportOffered': '2' };
    expect(reportInput(values, other, 'POLICE')).toMatchObject({
      tally: null,
      breakdowns: null,
      police: { contactsWithPolicePresent: 0, supportOffered: 2 },
    });
  });
});
