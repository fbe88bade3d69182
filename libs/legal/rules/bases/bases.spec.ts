import { describe, expect, it } from '@jest/globals';
import { type LegalBasis, refOf } from './basis.js';
import { BASES, basisOf, isConfirmable, wordingsOf } from './catalogue.js';
import {
  CORRESPONDENCES,
  correspondsNow,
  holdsOn,
  nextWording,
  shownFrom,
  wordingOn,
} from './in-force.js';

const dates = ({ validFrom, validTo }: LegalBasis) => [validFrom ?? '?', validTo ?? '-'];

describe('the provisions of field.md 3.1, and no other', () => {
  it.each<[string, string, string, ...string[][]]>([
    ['OSL_2_1', 'FRAME', '2 kap. 1 § OSL', ['?', '-']],
    ['OSL_5_1', 'FRAME', '5 kap. 1 § OSL', ['?', '-']],
    ['OSL_5_2', 'FRAME', '5 kap. 2 och 5 §§ OSL', ['?', '-']],
    ['OSL_8_1', 'FRAME', '8 kap. 1–2 §§ OSL', ['?', '-']],
    ['OSL_10_1', 'SHOWN', '10 kap. 1 § och 12 kap. 2 § OSL', ['?', '-']],
    ['OSL_10_2', 'HIDDEN', '10 kap. 2 § OSL', ['?', '-']],
    ['OSL_10_2A', 'FRAME', '10 kap. 2 a § och 40 kap. 5 § OSL, 2 kap. 13 § TF', ['?', '-']],
    ['OSL_10_11', 'FRAME', '10 kap. 11 § OSL', ['?', '-']],
    ['OSL_10_14', 'HIDDEN', '10 kap. 14 § OSL', ['?', '-']],
    ['OSL_10_15A', 'HIDDEN', '10 kap. 15 a § OSL', ['2025-12-01', '-']],
    ['OSL_10_18A', 'HIDDEN', '10 kap. 18 a § OSL', ['2025-04-01', '-']],
    ['OSL_10_18C', 'HIDDEN', '10 kap. 18 c § OSL', ['2025-04-01', '-']],
    ['OSL_10_19', 'NEVER', '10 kap. 19 § OSL', ['?', '-']],
    ['OSL_10_20', 'HIDDEN', '10 kap. 20 § OSL', ['?', '-']],
    ['OSL_10_21', 'HIDDEN', '10 kap. 21 § OSL', ['?', '2025-11-30'], ['2025-12-01', '-']],
    ['OSL_10_23', 'HIDDEN', '10 kap. 23 § OSL', ['?', '2025-03-31'], ['2025-04-01', '-']],
    ['OSL_10_24', 'HIDDEN', '10 kap. 24 § OSL', ['?', '2025-03-31'], ['2025-04-01', '-']],
    ['OSL_10_27', 'HIDDEN', '10 kap. 27 § OSL', ['?', '-']],
    ['OSL_10_28', 'FRAME', '10 kap. 28 § OSL', ['?', '-']],
    ['OSL_11_4', 'FRAME', '11 kap. 4 och 8 §§ OSL', ['?', '-']],
    ['OSL_12_3', 'HIDDEN', '12 kap. 3 § OSL', ['?', '-']],
    ['OSL_18_1', 'HIDDEN', '18 kap. 1–3 §§ OSL', ['?', '-']],
    ['OSL_18_7A', 'FRAME', '18 kap. 7 a § OSL', ['?', '2029-04-30']],
    ['OSL_18_8', 'FRAME', '18 kap. 8 § 3–4 OSL', ['?', '-']],
    ['OSL_21_1', 'FRAME', '21 kap. 1, 3 och 7 §§ OSL', ['?', '-']],
    ['OSL_26_1', 'FRAME', '26 kap. 1 § OSL', ['?', '-']],
    ['OSL_26_5', 'FRAME', '26 kap. 5 och 9 a §§ OSL', ['?', '-']],
    ['OSL_26_9', 'HIDDEN', '26 kap. 9 § OSL', ['?', '-']],
    ['OSL_35_1', 'FRAME', '35 kap. 1 § OSL', ['?', '-']],
    ['OSL_39_3', 'FRAME', '39 kap. 3 § OSL', ['?', '-']],
    ['SOL_9_5', 'SHOWN', '9 kap. 5 § SoL', ['2025-07-01', '-']],
    ['SOL_13_1', 'SHOWN', '13 kap. 1 § SoL', ['?', '2025-06-30'], ['2025-07-01', '-']],
    ['SOL_14_2', 'SHOWN', '14 kap. 2 och 4–5 §§ SoL', ['2025-07-01', '-']],
    ['SOL_15_7', 'HIDDEN', '15 kap. 7 § 1 SoL', ['2025-07-01', '-']],
    ['SOL_17_11', 'HIDDEN', '17 kap. 11 § SoL', ['2025-07-01', '-']],
    [
      'SOL_19_1',
      'SHOWN',
      '19 kap. 1 § SoL',
      ['?', '2025-06-30'],
      ['2025-07-01', '2026-01-14'],
      ['2026-01-15', '-'],
    ],
    ['SOL_19_4', 'SHOWN', '19 kap. 4 § SoL', ['2025-07-01', '-']],
    ['SOL_19_6', 'SHOWN', '19 kap. 6 § SoL', ['2025-07-01', '-']],
    ['SOL_20_1', 'SHOWN', '20 kap. 1–2 §§ SoL', ['?', '2025-06-30'], ['2025-07-01', '-']],
    ['SOL_20_6', 'SHOWN', '20 kap. 6 § SoL', ['2025-07-01', '-']],
    ['POLISLAGEN_6', 'SHOWN', '6 § polislagen', ['?', '-']],
    ['SFS_2025_170_4', 'HIDDEN', '4 § lagen (2025:170)', ['2025-04-01', '-']],
    ['SFS_2025_170_5', 'HIDDEN', '5 § lagen (2025:170)', ['2025-04-01', '-']],
    ['SFS_2025_170_6', 'HIDDEN', '6 § lagen (2025:170)', ['2025-04-01', '-']],
    ['BRB_24_4', 'NEVER', '24 kap. 4 § brottsbalken', ['?', '-']],
  ])('%s is %s, %s', (code, use, provision, ...wordings) => {
    const found = wordingsOf(code);
    expect(found.map(dates)).toEqual(wordings);
    expect(found.at(-1)?.provision).toBe(provision);
    expect([...new Set(found.map((basis) => basis.use))]).toEqual([use]);
    expect(found.map(({ wording }) => wording)).toEqual(wordings.map((_, index) => index + 1));
    expect(found.map(({ isEarlier }) => isEarlier)).toEqual(
      wordings.map((_, index) => index < wordings.length - 1),
    );
  });

  it('are 45, with 52 wordings in all', () => {
    expect(new Set(BASES.map(({ code }) => code)).size).toBe(45);
    expect(BASES.length).toBe(52);
  });

  it.each([
    ['OSL_10_15A.1', 'SFS 2025:934'],
    ['OSL_10_18A.1', 'SFS 2025:179'],
    ['OSL_10_18C.1', 'SFS 2025:179'],
    ['OSL_10_21.1', null],
    ['OSL_10_21.2', 'SFS 2025:965'],
    ['OSL_10_23.1', null],
    ['OSL_10_23.2', 'SFS 2025:179'],
    ['OSL_10_24.2', 'SFS 2025:179'],
    ['SOL_19_1.2', null],
    ['SOL_19_1.3', 'SFS 2025:1501'],
    ['SFS_2025_170_4.1', 'SFS 2025:170'],
    ['SFS_2025_170_5.1', 'SFS 2025:170'],
    ['SFS_2025_170_6.1', 'SFS 2025:170'],
  ])('%s was given by %s', (ref, act) => {
    expect(basisOf(ref)?.enactedBy).toBe(act);
  });

  it('have a sentence in both languages', () => {
    for (const { summary } of BASES) {
      expect(summary.sv.length).toBeGreaterThan(20);
      expect(summary.en.length).toBeGreaterThan(20);
    }
  });

  it('are known by a reference of their own; an unknown one is nothing', () => {
    expect(new Set(BASES.map(refOf)).size).toBe(BASES.length);
    expect(refOf({ code: 'OSL_10_23', wording: 2 })).toBe('OSL_10_23.2');
    expect(basisOf('OSL_10_23.3')).toBeUndefined();
    expect(wordingsOf('OSL_99_1')).toEqual([]);
  });

  it('can be confirmed when they are shown or hidden, never when they frame or are refused', () => {
    expect(new Set(BASES.filter(isConfirmable).map(({ use }) => use))).toEqual(
      new Set(['SHOWN', 'HIDDEN']),
    );
  });
});

describe('INV-26: the wording of the event date', () => {
  it.each<[string, string, string | undefined]>([
    ['SOL_19_1', '2021-12-31', undefined],
    ['SOL_19_1', '2022-01-01', '14 kap. 1 § SoL (2001:453)'],
    ['SOL_19_1', '2022-05-27', '14 kap. 1 § SoL (2001:453)'],
    ['SOL_13_1', '2022-05-27', '5 kap. 11 § SoL (2001:453)'],
    ['SOL_20_1', '2022-05-27', '11 kap. 1 a § SoL (2001:453)'],
    ['SOL_19_1', '2025-06-30', '14 kap. 1 § SoL (2001:453)'],
    ['SOL_19_1', '2025-07-01', '19 kap. 1 § SoL'],
    ['SOL_19_4', '2025-06-30', undefined],
    ['OSL_10_15A', '2025-11-30', undefined],
    ['OSL_10_15A', '2025-12-01', '10 kap. 15 a § OSL'],
    // Without a checked date: offered from 2025-12-01, not for 2022.
    ['OSL_10_2', '2022-05-27', undefined],
    ['OSL_10_2', '2025-11-30', undefined],
    ['OSL_10_2', '2025-12-01', '10 kap. 2 § OSL'],
    ['OSL_18_7A', '2029-04-30', '18 kap. 7 a § OSL'],
    ['OSL_18_7A', '2029-05-01', undefined],
    ['OSL_18_7A', '2025-11-30', undefined],
  ])('%s on %s is %s', (code, date, provision) => {
    expect(wordingOn(code, date)?.provision).toBe(provision);
  });

  it.each([
    ['2026-01-14', 2],
    ['2026-01-15', 3],
  ])('two wordings of 19:1 meet on %s: number %i', (date, wording) => {
    expect(wordingOn('SOL_19_1', date)?.wording).toBe(wording);
  });

  it('has at most one wording a day', () => {
    for (const date of ['2022-05-27', '2025-03-31', '2025-04-01', '2025-07-01', '2026-01-15']) {
      for (const { code } of BASES) {
        expect(wordingsOf(code).filter((basis) => holdsOn(basis, date)).length).toBeLessThan(2);
      }
    }
  });

  it('is shown from its own day, or from the one the source allows', () => {
    expect(shownFrom(basisOf('OSL_10_23.2') as LegalBasis)).toBe('2025-04-01');
    expect(shownFrom(basisOf('OSL_10_23.1') as LegalBasis)).toBe('2022-01-01');
    expect(shownFrom(basisOf('OSL_10_27.1') as LegalBasis)).toBe('2025-12-01');
  });

  it('tells the next known wording and what it corresponds to now', () => {
    const old = basisOf('SOL_19_1.1') as LegalBasis;
    const between = basisOf('SOL_19_1.2') as LegalBasis;
    const last = basisOf('SOL_19_1.3') as LegalBasis;
    expect(nextWording(old)).toBe(between);
    expect(nextWording(between)?.validFrom).toBe('2026-01-15');
    expect(nextWording(last)).toBeUndefined();
    expect(correspondsNow(old, '2026-11-25')?.provision).toBe('19 kap. 1 § SoL');
    expect(correspondsNow(old, '2022-05-27')).toBeUndefined();
    expect(correspondsNow(between, '2026-11-25')).toBeUndefined();
    expect(correspondsNow(last, '2019-01-01')).toBeUndefined();
  });

  it('maps the citations of the memo (field.md 0.6)', () => {
    expect(CORRESPONDENCES.map(({ before, now }) => `${before} → ${now}`)).toEqual([
      '2 kap. 1 § → 4 kap. 1 §',
      '5 kap. 11 § → 13 kap. 1 §',
      '14 kap. 1 § → 19 kap. 1 §',
      '11 kap. 1 a § → 20 kap. 1 §',
      '3 kap. 1 och 4 §§ → 6 kap. 3 § och 18 kap. 2 §',
    ]);
  });
});
