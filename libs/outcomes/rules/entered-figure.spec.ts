import { describe, expect, it } from '@jest/globals';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import {
  checkEntered,
  ENTERABLE,
  type EnteredAmount,
  type EnteredFigureInput,
  type EnteredState,
  enteredNextSteps,
} from './entered-figure.js';

const PROGRAMME = { from: '2022-04-01', to: '2022-09-30' };
const one = (value: number, more: Partial<EnteredAmount> = {}): EnteredAmount => ({
  part: null,
  value,
  of: null,
  answers: null,
  ...more,
});
const entered = (
  code: string,
  amounts: readonly EnteredAmount[],
  more: Partial<EnteredFigureInput> = {},
): EnteredFigureInput => ({
  code,
  periodFrom: PROGRAMME.from,
  periodTo: PROGRAMME.to,
  wholeProgramme: true,
  amounts,
  source: { document: 'Kvittenser', on: '2022-09-30', functionTitle: 'Enhetschef' },
  ...more,
});

describe('what may be entered by hand (field.md 4.5)', () => {
  it.each<[string, EnteredFigureInput, string[]]>([
    ['an unknown figure', entered('K99', [one(1)]), ['KPI_UNKNOWN']],
    ['one with records', entered('K12', [one(9)]), ['FIGURE_HAS_RECORDS']],
    ['actors, who have records', entered('K07', [one(9)]), ['FIGURE_HAS_RECORDS']],
    ['agreements, which have records', entered('K08', [one(1)]), ['FIGURE_HAS_RECORDS']],
    [
      'handovers, which have records',
      entered('K15', [one(6, { part: 'NGO_SUPPORT' })]),
      ['FIGURE_HAS_RECORDS'],
    ],
    [
      'nights on call, which have records',
      entered('K26', [one(9, { of: 9 })]),
      ['FIGURE_HAS_RECORDS'],
    ],
    ['their time, too', entered('K16', [one(18, { answers: 13 })]), ['FIGURE_HAS_RECORDS']],
    ['organisations reached, who have records', entered('K02', [one(23)]), ['FIGURE_HAS_RECORDS']],
    ['training, which has records', entered('K03', [one(20, { of: 26 })]), ['FIGURE_HAS_RECORDS']],
    ['concern for a child, which stands in K15', entered('K17', [one(1)]), ['FIGURE_HAS_RECORDS']],
    ['no number', entered('K25', []), ['AMOUNT_MISSING']],
    ['two of one', entered('K25', [one(9), one(8)]), ['AMOUNT_MISSING']],
    ['half an organisation', entered('K25', [one(9.5)]), ['AMOUNT_WRONG']],
    ['less than none', entered('K25', [one(-1)]), ['AMOUNT_WRONG']],
    ['a part of a whole', entered('K25', [one(9, { part: 'X' })]), ['PART_UNKNOWN']],
    ['a share of nothing', entered('K22', [one(0, { of: 0 })]), ['AMOUNT_WRONG']],
    ['more than all', entered('K22', [one(27, { of: 26 })]), ['AMOUNT_WRONG']],
    ['a share without its whole', entered('K22', [one(20)]), ['AMOUNT_WRONG']],
    [
      'the routine in use, which is asked',
      entered('K06', [one(3, { of: 9 })]),
      ['FIGURE_HAS_RECORDS'],
    ],
    ['money, which is in the books', entered('k24', [one(9, { of: 9 })]), ['FIGURE_HAS_RECORDS']],
    ['an index above the scale', entered('K23', [one(5, { part: 'lund_END' })]), ['AMOUNT_WRONG']],
    ['an index of no round', entered('K23', [one(2)]), ['PART_UNKNOWN']],
    [
      'spans that are not the whole',
      entered('K22', [one(20, { of: 26 }), one(19, { of: 26, part: '2022-05-16_2022-09-30' })]),
      ['PARTS_DO_NOT_ADD_UP'],
    ],
    [
      'backwards, from nowhere',
      entered('K25', [one(9)], {
        periodTo: '2022-03-01',
        source: { document: ' ', on: '2022-09-30', functionTitle: 'x'.repeat(61) },
      }),
      ['PERIOD_BACKWARDS', 'SOURCE_MISSING', 'TEXT_TOO_LONG'],
    ],
    ['organisations with the method', entered('K25', [one(9)]), []],
    ['of one quarter', entered('K22', [one(20, { of: 26 })], { periodTo: '2022-06-30' }), []],
    ['a capability', entered('K23', [one(2.4, { part: 'lund_END' })]), []],
  ])('%s', (_, input, codes) => {
    expect(problemsOf(checkEntered(input, PROGRAMME)).map(({ code }) => code)).toEqual(codes);
  });

  it('is nothing that is counted in field reports, or of handovers', () => {
    expect(ENTERABLE.filter((code) => /^K1[1-9]/.test(code))).toEqual([]);
  });
});

describe('the steps of an entered figure (INV-21)', () => {
  it.each<[string, EnteredState, boolean, boolean, string[]]>([
    [
      'who entered it does not approve it',
      'ENTERED',
      true,
      true,
      ['approve AUTHOR_CANNOT_APPROVE', 'withdraw'],
    ],
    ['its manager does', 'ENTERED', false, true, ['approve', 'withdraw']],
    ['who entered it takes it back', 'ENTERED', true, false, ['withdraw']],
    ['a colleague does neither', 'ENTERED', false, false, []],
    ['what is approved stands', 'APPROVED', false, true, []],
    ['what is withdrawn is gone', 'WITHDRAWN', true, true, []],
  ])('%s', (_, state, isAuthor, mayApprove, expected) => {
    const steps = enteredNextSteps({ state, isAuthor }, { mayApprove });
    expect(
      steps.map(({ step, missing }) => [step, ...missing.map(({ code }) => code)].join(' ')),
    ).toEqual(expected);
  });
});
