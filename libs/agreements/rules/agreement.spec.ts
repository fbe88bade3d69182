import { describe, expect, it } from '@jest/globals';
import type { Result } from '@stad/platform/rules/result.js';
import {
  type AgreementFields,
  checkAgreement,
  checkEnd,
  checkSignatory,
  lacking,
} from './agreement.js';

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map(({ code, field }) => `${code} ${field}`);

const FIELDS: AgreementFields = {
  kind: 'COOPERATION_AGREEMENT',
  title: 'Samverkansöverenskommelse',
  purposes: ['DETECT'],
  extent: 'TOWN',
  areaIds: [],
  partyIds: ['soc', 'pol'],
  validFrom: '2022-04-21',
  validTo: '2022-12-31',
  referenceTitle: 'Överenskommelsen',
  referenceOn: null,
  diaryNumber: null,
};
const many = (n: number) => Array.from({ length: n }, (_, at) => `id ${at}`);

describe('An agreement', () => {
  it.each<[string, Partial<AgreementFields>, string[]]>([
    ['is good when nothing is wrong', {}, []],
    ['is of a kind that is known', { kind: 'LEASE' }, ['INVALID_CODE kind']],
    ['has a title', { title: ' ' }, ['AGREEMENT_TITLE_MISSING title']],
    ['has a short title', { title: 'x'.repeat(121) }, ['TEXT_TOO_LONG title']],
    ['has purposes that are known', { purposes: ['PROFIT'] }, ['INVALID_CODE purposes']],
    ['says an extent that is known', { extent: 'WORLD' }, ['INVALID_CODE extent']],
    ['may say no extent', { extent: null }, []],
    ['names its areas', { extent: 'AREAS' }, ['AREAS_MISSING areaIds']],
    ['names areas in no whole town', { areaIds: ['a'] }, ['AREAS_WITHOUT_EXTENT areaIds']],
    [
      'names no more areas than a town has',
      { extent: 'AREAS', areaIds: many(41) },
      ['TOO_MANY areaIds'],
    ],
    ['has no more parties than can agree', { partyIds: many(12) }, ['TOO_MANY partyIds']],
    ['ends after it begins', { validTo: '2022-04-20' }, ['PERIOD_BACKWARDS validTo']],
    ['may hold for one day', { validTo: '2022-04-21' }, []],
    [
      'has a short reference',
      { referenceTitle: 'x'.repeat(121) },
      ['TEXT_TOO_LONG referenceTitle'],
    ],
  ])('%s', (_, more, expected) => {
    expect(codes(checkAgreement({ ...FIELDS, ...more }, 'soc'))).toEqual(expected);
  });

  it('always has who began it among its parties, each once, and its purposes in their order', () => {
    const checked = checkAgreement(
      { ...FIELDS, partyIds: ['pol', 'pol'], purposes: ['METHOD_TEST', 'DETECT'], title: ' A b ' },
      'soc',
    );
    expect(checked).toMatchObject({
      value: { partyIds: ['pol', 'soc'], purposes: ['DETECT', 'METHOD_TEST'], title: 'A b' },
    });
  });

  it.each<[string, Partial<AgreementFields>, string[]]>([
    ['nothing', {}, []],
    ['somebody to agree with', { partyIds: ['soc'] }, ['OTHER_PARTY_MISSING']],
    [
      'nobody else, where one organisation undertakes confidentiality, nor purpose or area',
      { kind: 'CONFIDENTIALITY_UNDERTAKING', partyIds: ['fa'], purposes: [], extent: null },
      [],
    ],
    [
      'purpose and area',
      { purposes: [], extent: null },
      ['AGREEMENT_PURPOSE_MISSING', 'EXTENT_MISSING'],
    ],
    [
      'neither, in an arrangement of controllers',
      { kind: 'JOINT_CONTROLLER_ARRANGEMENT', purposes: [], extent: null },
      [],
    ],
    ['what the paper is called', { referenceTitle: '' }, ['REFERENCE_MISSING']],
  ])('lacks %s before it can be confirmed', (_, more, expected) => {
    expect(lacking({ ...FIELDS, ...more }).map(({ code }) => code)).toEqual(expected);
  });

  it('is signed by a function', () => {
    expect(codes(checkSignatory(' '))).toEqual(['INVALID_FUNCTION_NAME signatoryFunction']);
    expect(checkSignatory(' Socialdirektör ')).toEqual({ ok: true, value: 'Socialdirektör' });
  });

  it.each<[string, string, string[]]>([
    ['2022-05-01', 'REPLACED', []],
    ['2022-12-31', 'REPLACED', []],
    ['2022-04-30', 'REPLACED', ['END_IN_PAST on']],
    ['2023-01-01', 'REPLACED', ['END_AFTER_LAST_DAY on']],
    ['2022-05-01', 'TIRED', ['INVALID_CODE reason']],
  ])('is ended on %s because of %s', (on, reason, expected) => {
    const days = { today: '2022-05-01', validTo: '2022-12-31' };
    expect(codes(checkEnd({ on, reason }, days))).toEqual(expected);
  });
});
