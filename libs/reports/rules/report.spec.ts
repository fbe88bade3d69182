import { describe, expect, it } from '@jest/globals';
import {
  type FigureAnswer,
  figuresWithoutRecords,
  freezeMissing,
  mayGoUnconfirmed,
} from './freeze.js';
import { neededText, type SectionNumber, sectionsOf } from './report-kind.js';
import { isFrozen, reportLife } from './report-life.js';
import { canonicalJson } from './report-snapshot.js';
import { figuresIn, paragraphsOf, partsOf } from './report-text.js';
import { workingDaysBefore } from './working-days.js';

const answer = (more: Partial<FigureAnswer> = {}): FigureAnswer => ({
  agencyId: 'pol',
  agencyName: 'Polisen Lund',
  figureCode: 'K10',
  decision: null,
  unconfirmed: false,
  redefined: false,
  ...more,
});
const texts = new Map<SectionNumber, string>([
  [2, 'Projektet följer planen.'],
  [10, 'Barn har nåtts.'],
]);

describe('what stands between a report and its freezing (INV-17)', () => {
  it.each<[string, FigureAnswer[], string[]]>([
    ['no answer', [answer()], ['FIGURES_NOT_APPROVED']],
    ['a change is asked for', [answer({ decision: 'CHANGE_REQUESTED' })], ['FIGURES_NOT_APPROVED']],
    [
      'two figures of one agency are one line',
      [answer(), answer({ figureCode: 'K15' })],
      ['FIGURES_NOT_APPROVED'],
    ],
    [
      'two agencies are two',
      [answer(), answer({ agencyId: 'soc' })],
      ['FIGURES_NOT_APPROVED', 'FIGURES_NOT_APPROVED'],
    ],
    ['approved', [answer({ decision: 'APPROVED' })], []],
    ['let go by the signatory', [answer({ unconfirmed: true })], []],
    [
      'approved as it was defined before',
      [answer({ decision: 'APPROVED', redefined: true })],
      ['FIGURE_REDEFINED'],
    ],
    [
      'let go, whatever it was defined as',
      [answer({ decision: 'APPROVED', redefined: true, unconfirmed: true })],
      [],
    ],
    ['silent, whatever it is defined as', [answer({ redefined: true })], ['FIGURES_NOT_APPROVED']],
    ['nobody contributes', [], []],
  ])('%s', (_, answers, codes) => {
    const missing = freezeMissing({ kind: 'STATUS_REPORT', texts, answers, economy: null });
    expect(missing.map(({ code }) => code)).toEqual(codes);
  });

  it('asks for sums that reconcile', () => {
    const economy = { amount: 2, paidOut: 0, lines: [] };
    expect(freezeMissing({ kind: 'STATUS_REPORT', texts, answers: [], economy })).toEqual([
      { code: 'BUDGET_NOT_BALANCED', field: '13' },
    ]);
  });

  it('names the empty section and the silent agency', () => {
    expect(
      freezeMissing({ kind: 'FINAL_REPORT', texts: new Map(), answers: [answer()], economy: null }),
    ).toEqual([
      { code: 'SECTION_EMPTY', field: '2' },
      { code: 'SECTION_EMPTY', field: '10' },
      { code: 'FIGURES_NOT_APPROVED', who: 'Polisen Lund' },
    ]);
  });
});

describe('a text names only figures that exist', () => {
  const figures = [{ code: 'K18A', parts: [{ key: 'staff' }] }];
  it.each<[string, string, string[]]>([
    ['no figure', 'Inga siffror.', []],
    ['a known one and a known part', '⟦K18A⟧ och ⟦K18A:staff⟧', []],
    ['an unknown one, twice', '⟦K03⟧ och ⟦K03⟧', ['K03']],
    ['an unknown part', '⟦K18A:SOC-LUND⟧', ['K18A:SOC-LUND']],
  ])('%s', (_, text, names) => {
    const missing = figuresWithoutRecords(new Map([[6, text]]), figures);
    expect(missing.map(({ who }) => who)).toEqual(names);
    expect(
      missing.every(({ code, field }) => code === 'FIGURE_WITHOUT_RECORDS' && field === '6'),
    ).toBe(true);
  });
});

/** INV-32: silence stops no report. */
describe('an unanswered figure may go as not confirmed', () => {
  it.each<[string, Partial<FigureAnswer>, string, boolean]>([
    ['too early', {}, '2022-10-25', false],
    ['from three working days before', {}, '2022-10-26', true],
    ['its agency wants a change', { decision: 'CHANGE_REQUESTED' }, '2022-10-31', false],
    ['approved already', { decision: 'APPROVED' }, '2022-10-31', false],
    ['let go already', { unconfirmed: true }, '2022-10-31', false],
  ])('%s', (_, more, today, expected) => {
    const opensOn = workingDaysBefore('2022-10-31', 3, () => false);
    expect(mayGoUnconfirmed(answer(more), today, opensOn)).toBe(expected);
  });

  it.each<[string, string, string[], string]>([
    ['a Monday', '2022-10-31', [], '2022-10-26'],
    ['over a red Thursday', '2022-05-30', ['2022-05-26'], '2022-05-24'],
    ['on a Sunday', '2022-10-30', [], '2022-10-26'],
  ])('working days: %s', (_, date, red, expected) => {
    expect(workingDaysBefore(date, 3, (day) => red.includes(day))).toBe(expected);
  });
});

describe('the frame', () => {
  it('has its set per kind', () => {
    expect(sectionsOf('STATUS_REPORT')).toEqual([1, 2, 4, 6, 8, 13, 15]);
    expect(sectionsOf('INTERIM_REPORT')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10, 13, 15]);
    expect(sectionsOf('FINAL_REPORT')).toHaveLength(15);
    expect(neededText('STATUS_REPORT')).toEqual([2]);
    expect(neededText('INTERIM_REPORT')).toEqual([2, 10]);
  });

  it('never thaws', () => {
    for (const state of reportLife.states.filter(isFrozen)) {
      for (const step of reportLife.stepsFrom(state)) {
        const next = reportLife.take(state, step);
        expect(next.ok && isFrozen(next.value)).toBe(true);
      }
    }
    expect(reportLife.take('DRAFT', 'freeze').ok).toBe(false);
  });
});

describe('numbers are chips', () => {
  it.each<[string, ReturnType<typeof partsOf>]>([
    ['utan siffra', [{ text: 'utan siffra' }]],
    ['med ⟦K01⟧ deltagare', [{ text: 'med ' }, { figure: 'K01' }, { text: ' deltagare' }]],
    ['⟦K03:SOC-LUND⟧', [{ figure: 'K03', part: 'SOC-LUND' }]],
    ['⟦K18A:targetGroup⟧', [{ figure: 'K18A', part: 'targetGroup' }]],
    ['⟦K11A⟧⟦K12⟧', [{ figure: 'K11A' }, { figure: 'K12' }]],
    ['⟦inget⟧ och ⟦K1⟧', [{ text: '⟦inget⟧ och ⟦K1⟧' }]],
    [
      'de ⟦66|Närvarolista 14 juni⟧ som kom',
      [{ text: 'de ' }, { typed: '66', source: 'Närvarolista 14 juni' }, { text: ' som kom' }],
    ],
    ['⟦1 500|Lista⟧', [{ typed: '1 500', source: 'Lista' }]],
    ['⟦66|ab⟧ och ⟦sex|Lista⟧', [{ text: '⟦66|ab⟧ och ⟦sex|Lista⟧' }]],
    ['', []],
  ])('%s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it('lists each figure once', () => {
    expect(figuresIn('⟦K01⟧ ⟦K12⟧ ⟦K01⟧')).toEqual(['K01', 'K12']);
  });

  it('parts paragraphs at empty lines', () => {
    expect(paragraphsOf('Ett\nsamma.\n\n \nTvå. ')).toEqual(['Ett\nsamma.', 'Två.']);
  });
});

it('writes a snapshot the same way whatever the order of its keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'å' }], a: undefined })).toBe(
    '{"b":[1,{"c":"å","d":null}]}',
  );
  expect(canonicalJson({ c: 1, a: 2 })).toBe(canonicalJson({ a: 2, c: 1 }));
});
