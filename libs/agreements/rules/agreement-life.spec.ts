import { describe, expect, it } from '@jest/globals';
import {
  type AgreementDays,
  type AgreementStanding,
  agreementNextSteps,
  daysLeft,
  lastDayOf,
  PARTY_KINDS,
  stateOn,
  toldOn,
} from './agreement-life.js';
import { checkAgreementPage } from './agreement-list.js';

const SIGNED: AgreementDays = {
  ...{ state: 'SIGNED', validFrom: '2022-04-21', validTo: '2022-12-31', endedOn: null },
};
const ended = (on: string): AgreementDays => ({ ...SIGNED, endedOn: on });

describe('What it is on a day', () => {
  it.each<[string, AgreementDays, string, string, number | null]>([
    ['a draft, whatever its days', { ...SIGNED, state: 'DRAFT' }, '2022-05-01', 'DRAFT', null],
    ['asked about', { ...SIGNED, state: 'REVIEW' }, '2023-05-01', 'REVIEW', null],
    ['signed, before its first day', SIGNED, '2022-04-20', 'SIGNED', null],
    ['its first day', SIGNED, '2022-04-21', 'IN_FORCE', 254],
    ['its last day', SIGNED, '2022-12-31', 'IN_FORCE', 0],
    ['the day after', SIGNED, '2023-01-01', 'EXPIRED', null],
    ['ended, its last day', ended('2022-06-30'), '2022-06-30', 'IN_FORCE', 0],
    ['ended, the day after', ended('2022-06-30'), '2022-07-01', 'TERMINATED', null],
    ['ended, long after', ended('2022-06-30'), '2024-01-01', 'TERMINATED', null],
    ['ended before it began', ended('2022-04-01'), '2022-05-01', 'TERMINATED', null],
  ])('%s', (_, agreement, day, state, left) => {
    expect(stateOn(agreement, day)).toBe(state);
    expect(daysLeft(agreement, day)).toBe(left);
  });

  it('is told 90 and 30 days before its last one, also where a party ends it', () => {
    expect(toldOn(SIGNED)).toEqual(['2022-10-02', '2022-12-01']);
    expect(toldOn(ended('2022-06-30'))).toEqual(['2022-04-01', '2022-05-31']);
    expect(lastDayOf(ended('2022-06-30'))).toBe('2022-06-30');
  });
});

describe('What may be done with it', () => {
  const standing = (more: Partial<AgreementStanding> = {}): AgreementStanding => ({
    ...{ ...SIGNED, partyIds: ['soc', 'pol'], isConfirmed: false, lacks: [] },
    ...{ isReadOnly: false, ...more },
  });
  const DRAFT = { state: 'DRAFT' };
  const REVIEW = { state: 'REVIEW' };
  it.each<[string, string, string, Partial<AgreementStanding>, string[]]>([
    ['soc', 'SOCIAL_MANAGER', 'a draft', DRAFT, ['submit', 'edit']],
    ['pol', 'POLICE_COMMAND', 'a draft', DRAFT, ['submit', 'edit']],
    ['soc', 'PROJECT_LEAD', 'a draft', DRAFT, ['submit', 'edit']],
    ['soc', 'SIGNATORY', 'a draft', DRAFT, []],
    ['fa', 'NGO_MANAGER', 'a draft of others', DRAFT, []],
    ['soc', 'SOCIAL_MANAGER', 'what it is asked', REVIEW, ['confirm', 'edit', 'retract']],
    ['soc', 'SIGNATORY', 'what it is asked', REVIEW, ['confirm']],
    ['soc', 'PROJECT_LEAD', 'what it is asked', REVIEW, ['edit', 'retract']],
    [
      ...(['soc', 'SOCIAL_MANAGER', 'what it has confirmed'] as const),
      { ...REVIEW, isConfirmed: true },
      ['edit', 'retract'],
    ],
    ['soc', 'SOCIAL_WORKER', 'what it is asked', REVIEW, []],
    ['soc', 'JURIST', 'what it is asked', REVIEW, []],
    ['soc', 'SOCIAL_MANAGER', 'what holds', {}, ['end']],
    ['soc', 'SIGNATORY', 'what holds', {}, ['end']],
    ['soc', 'PROJECT_LEAD', 'what holds', {}, []],
    ['soc', 'SOCIAL_MANAGER', 'a draft of a closed programme', { ...DRAFT, isReadOnly: true }, []],
    ['soc', 'SOCIAL_MANAGER', 'what a closed one asks', { ...REVIEW, isReadOnly: true }, []],
    ['soc', 'SOCIAL_MANAGER', 'what holds in a closed one', { isReadOnly: true }, ['end']],
    ['soc', 'SOCIAL_MANAGER', 'what was ended', { endedOn: '2022-06-30' }, []],
    ['soc', 'SOCIAL_MANAGER', 'what is over', { validTo: '2022-05-01' }, []],
  ])('%s, %s, with %s', (agencyId, role, _, more, steps) => {
    const offered = agreementNextSteps({ agencyId, roles: [role] }, standing(more), '2022-05-20');
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });

  it('is of organisations that somebody can confirm for', () => {
    expect([...PARTY_KINDS].sort()).toEqual(['NGO', 'POLICE', 'SOCIAL_SERVICES']);
  });

  it('says what is missing before the parties can be asked', () => {
    const lacks = [{ code: 'AGREEMENT_PURPOSE_MISSING', field: 'purposes' }];
    const viewer = { agencyId: 'soc', roles: ['SOCIAL_MANAGER'] };
    const [submit] = agreementNextSteps(viewer, standing({ ...DRAFT, lacks }), '2022-05-20');
    expect(submit).toEqual({ step: 'submit', ready: false, missing: lacks });
  });
});

describe('A page of the list', () => {
  it.each<[string, Parameters<typeof checkAgreementPage>[0], string[]]>([
    ['as it comes', {}, []],
    ['of those in force', { state: 'IN_FORCE' }, []],
    ['of nothing', { first: 0 }, ['PAGE_SIZE_OUT_OF_RANGE']],
    ['of too much', { first: 201 }, ['PAGE_SIZE_OUT_OF_RANGE']],
    ['after something else', { after: 'x' }, ['CURSOR_UNREADABLE']],
    ['of those nobody knows', { state: 'ASLEEP' }, ['INVALID_CODE']],
  ])('%s', (_, input, expected) => {
    const checked = checkAgreementPage(input);
    expect(checked.ok ? [] : checked.problems.map(({ code }) => code)).toEqual(expected);
  });
});
