import { describe, expect, it } from '@jest/globals';
import { GRANT_2022 } from './demo/pilot-grant.js';
import {
  type BudgetLineFacts,
  checkGrant,
  economyMissing,
  type GrantFacts,
  outcomeOf,
  sumsOf,
} from './economy.js';
import { type LedgerText, readLedger, readOre } from './ledger-import.js';

const line = (more: Partial<BudgetLineFacts> = {}): BudgetLineFacts => ({
  id: 'l1',
  name: 'Personal',
  budget: 28_500_000,
  consented: 0,
  accounted: 26_840_000,
  comment: '',
  ...more,
});

/** field.md 11.7 as records, its rows added up from the verifications. */
const PILOT: GrantFacts = {
  amount: GRANT_2022.amount * 100,
  paidOut: GRANT_2022.amount * 100,
  lines: GRANT_2022.lines.map(({ key, name, budget, comment = '' }) => ({
    id: key,
    name,
    budget: budget * 100,
    consented: 0,
    accounted: GRANT_2022.ledger
      .filter(({ lineKey }) => lineKey === key)
      .reduce((sum, row) => sum + row.amount * 100, 0),
    comment,
  })),
};

describe('the budget of the pilot (field.md 11.7)', () => {
  it.each([
    ['Personal', 285_000, 268_400, 16_600, -5.8],
    ['Resor och logi', 32_000, 27_950, 4_050, -12.7],
    ['Lokal, seminarier, Almedalen', 58_000, 51_200, 6_800, -11.7],
    ['Material, handbok, tolk', 75_000, 61_300, 13_700, -18.3],
    ['Utvärdering', 30_000, 12_000, 18_000, -60],
  ])('%s', (name, budget, accounted, left, percent) => {
    const found = PILOT.lines.find((each) => each.name === name) as BudgetLineFacts;
    expect([found.budget, found.accounted]).toEqual([budget * 100, accounted * 100]);
    expect(outcomeOf(found)).toMatchObject({ left: left * 100, deviation: percent });
  });

  it('adds up, and is explained', () => {
    expect(sumsOf(PILOT)).toEqual({
      budget: 48_000_000,
      accounted: 42_085_000,
      left: 5_915_000,
      deviation: -12.3,
      toRepay: 5_915_000,
    });
    expect(economyMissing(PILOT)).toEqual([]);
  });
});

describe('a row is explained above ten per cent, either way', () => {
  it.each<[string, Partial<BudgetLineFacts>, boolean]>([
    ['exactly ten below', { budget: 1000, accounted: 900 }, false],
    ['a little more than ten below', { budget: 1000, accounted: 899 }, true],
    ['exactly ten above', { budget: 1000, accounted: 1100 }, false],
    ['more than ten above', { budget: 1000, accounted: 1101 }, true],
    ['nothing budgeted, nothing used', { budget: 0, accounted: 0 }, false],
    ['nothing budgeted, something used', { budget: 0, accounted: 1 }, true],
    ['within what was consented to', { budget: 1000, consented: 500, accounted: 1400 }, false],
  ])('%s', (_, more, needsComment) => {
    expect(outcomeOf(line(more)).needsComment).toBe(needsComment);
  });
});

describe('what stands between the economy and the freezing (INV-17)', () => {
  const grant = (lines: readonly BudgetLineFacts[], amount = 28_500_000): GrantFacts => ({
    amount,
    paidOut: 0,
    lines,
  });
  it.each<[string, GrantFacts, string[]]>([
    ['rows that are not the decision', grant([line()], 1), ['BUDGET_NOT_BALANCED']],
    ['a far row without a comment', grant([line({ accounted: 1 })]), ['LINE_UNEXPLAINED']],
    ['one of spaces', grant([line({ accounted: 1, comment: ' ' })]), ['LINE_UNEXPLAINED']],
    ['one with a comment', grant([line({ accounted: 1, comment: 'Halva tiden.' })]), []],
    [
      'money moved between rows balances',
      grant([
        line({ consented: -100 }),
        line({ id: 'l2', budget: 0, consented: 100, accounted: 100 }),
      ]),
      [],
    ],
  ])('%s', (_, facts, codes) => {
    expect(economyMissing(facts).map(({ code }) => code)).toEqual(codes);
  });
});

describe('a decision is registered whole', () => {
  const lines = [
    { name: 'Personal', budget: 60 },
    { name: 'Resor', budget: 40 },
  ];
  it.each<[string, Parameters<typeof checkGrant>[0], string[]]>([
    ['nothing granted', { amount: 0, conditions: [], lines }, ['MONEY_WRONG']],
    ['half an öre', { amount: 99.5, conditions: [], lines }, ['MONEY_WRONG']],
    ['no row', { amount: 100, conditions: [], lines: [] }, ['LINE_MISSING']],
    [
      'a row twice',
      { amount: 100, conditions: [], lines: [...lines, { name: ' resor', budget: 0 }] },
      ['LINE_TWICE'],
    ],
    ['rows of another sum', { amount: 101, conditions: [], lines }, ['BUDGET_NOT_BALANCED']],
    ['rows that are the sum', { amount: 100, conditions: ['Lämna rapport.'], lines }, []],
  ])('%s', (_, given, codes) => {
    const result = checkGrant(given);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('an extract of the books', () => {
  const text = (more: Partial<LedgerText> = {}): LedgerText => ({
    verification: 'A 41',
    bookedOn: '2022-04-29',
    line: 'Personal',
    amount: '44 600,00',
    ...more,
  });
  const lines = [{ id: 'l1', name: 'Personal' }];
  const known = [{ verification: 'A 41', bookedOn: '2022-04-29', lineId: 'l1', amount: 4_460_000 }];
  it.each<[string, LedgerText, typeof known, string]>([
    ['no verification', text({ verification: ' ' }), [], 'VERIFICATION_UNREADABLE'],
    ['a formula for one', text({ verification: '=1+1' }), [], 'VERIFICATION_UNREADABLE'],
    ['a day that is none', text({ bookedOn: '2022-02-30' }), [], 'DATE_UNREADABLE'],
    ['an unknown row', text({ line: 'Kaffe' }), [], 'LINE_UNKNOWN'],
    ['no amount', text({ amount: 'mycket' }), [], 'AMOUNT_UNREADABLE'],
    ['another amount of what stands', text({ amount: '44 601' }), known, 'DIFFERS'],
    ['what stands already', text({ line: ' personal ' }), known, 'KNOWN'],
    ['a new one', text(), [], 'NEW'],
  ])('%s', (_, row, before, outcome) => {
    expect(readLedger([row], lines, before)[0]?.outcome).toBe(outcome);
  });

  it('read twice adds nothing the second time, within one file either', () => {
    const once = readLedger([text(), text()], lines, []);
    expect(once.map(({ outcome }) => outcome)).toEqual(['NEW', 'KNOWN']);
    const entries = once.flatMap(({ entry }) => entry ?? []);
    expect(readLedger([text()], lines, entries)[0]?.outcome).toBe('KNOWN');
  });

  it.each<[string, number | null]>([
    ['44 600,50', 4_460_050],
    ['1200.5', 120_050],
    ['-300', -30_000],
    ['\u2212300,05', -30_005],
    ['0,1', 10],
    ['0', 0],
    ['1,005', null],
    ['', null],
    ['1e3', null],
  ])('%s kronor are %p öre', (written, ore) => expect(readOre(written)).toBe(ore));
});
