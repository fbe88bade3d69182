import { describe, expect, it } from '@jest/globals';
import type { Result } from '@stad/platform/rules/result.js';
import {
  checkSamplePartner,
  type SamplePartnerState,
  samplePartnerLife,
  samplePartnerNextSteps,
} from './sample-partner.js';
import { checkSamplePartnerPage } from './sample-partner-list.js';

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map(({ code, field = '' }) => `${code} ${field}`.trim());

const FIELDS = { name: 'Hotell Stora torget', sort: 'COMPANY', note: '' };

describe('What is kept', () => {
  it.each<[string, Partial<typeof FIELDS>, string[]]>([
    ['is good when nothing is missing', {}, []],
    ['has a name', { name: ' ' }, ['INVALID_FUNCTION_NAME name']],
    ['has a name that one can read', { name: 'x'.repeat(81) }, ['INVALID_FUNCTION_NAME name']],
    ['is of a known sort', { sort: 'CIRCUS' }, ['INVALID_CODE sort']],
    ['is noted shortly', { note: 'x'.repeat(401) }, ['TEXT_TOO_LONG note']],
  ])('%s', (_says, change, expected) => {
    expect(codes(checkSamplePartner({ ...FIELDS, ...change }))).toEqual(expected);
  });
});

describe('Its life', () => {
  it.each<[SamplePartnerState, 'activate' | 'pause' | 'leave', SamplePartnerState | null]>([
    ['MAPPED', 'activate', 'ACTIVE'],
    ['MAPPED', 'pause', null],
    ['ACTIVE', 'pause', 'PAUSED'],
    ['PAUSED', 'activate', 'ACTIVE'],
    ['PAUSED', 'leave', 'LEFT'],
    ['LEFT', 'activate', 'ACTIVE'],
    ['LEFT', 'leave', null],
  ])('from %s by %s leads to %s', (state, step, next) => {
    const taken = samplePartnerLife.take(state, step);
    expect(taken.ok ? taken.value : null).toBe(next);
  });

  it.each<[string, string, string, string[]]>([
    ['those who keep the register', 'soc', 'SOCIAL_WORKER', ['pause', 'leave', 'edit']],
    ['a role that does not', 'soc', 'REGISTRAR', []],
    ['another agency', 'pol', 'POLICE_LIAISON', []],
  ])('is offered to %s', (_who, agencyId, role, steps) => {
    const partner = { agencyId: 'soc', state: 'ACTIVE' } as const;
    const offered = samplePartnerNextSteps({ agencyId, roles: [role] }, partner);
    expect(offered.map(({ step }) => step)).toEqual(steps);
  });
});

describe('A page of the list', () => {
  it.each<[string, Parameters<typeof checkSamplePartnerPage>[0], string[]]>([
    ['as it comes', {}, []],
    ['of nothing', { first: 0 }, ['PAGE_SIZE_OUT_OF_RANGE first']],
    ['of too much', { first: 201 }, ['PAGE_SIZE_OUT_OF_RANGE first']],
    ['after something else', { after: 'x' }, ['CURSOR_UNREADABLE after']],
    ['in a state nobody knows', { state: 'ASLEEP' }, ['INVALID_CODE state']],
  ])('%s', (_as, input, expected) => {
    expect(codes(checkSamplePartnerPage(input))).toEqual(expected);
  });
});
