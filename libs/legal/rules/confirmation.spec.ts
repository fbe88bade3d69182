import { describe, expect, it } from '@jest/globals';
import type { LegalBasis } from './bases/basis.js';
import { basisOf } from './bases/catalogue.js';
import {
  CONFIRMATION_STATES,
  CONFIRMATION_STEPS,
  type ConfirmationState,
  type ConfirmationStep,
  checkLegalText,
  confirmationLife,
  decideConfirmation,
} from './confirmation.js';

const basis = (ref: string) => basisOf(ref) as LegalBasis;
const HIDDEN = basis('OSL_10_23.2');
const TODAY = '2026-11-25';

const codes = (
  result: ReturnType<typeof decideConfirmation> | ReturnType<typeof checkLegalText>,
) => (result.ok ? [] : result.problems.map(({ code, field }) => `${code}@${field ?? ''}`));

describe('a confirmation', () => {
  it.each<[ConfirmationState, string]>([
    ['DRAFT', 'write>DRAFT confirm>CONFIRMED reject>REJECTED'],
    ['CONFIRMED', 'write>DRAFT withdraw>DRAFT'],
    ['REJECTED', 'write>DRAFT confirm>CONFIRMED'],
  ])('%s: %s', (state, steps) => {
    const found = Object.entries(confirmationLife.transitions[state]);
    expect(found.map(([step, next]) => `${step}>${next}`).join(' ')).toBe(steps);
  });

  it('knows three states and four steps', () => {
    expect(CONFIRMATION_STATES).toEqual(['DRAFT', 'CONFIRMED', 'REJECTED']);
    expect(CONFIRMATION_STEPS).toEqual(['write', 'confirm', 'reject', 'withdraw']);
  });

  it.each<[string, ConfirmationState, ConfirmationStep, string, string | null, string[]]>([
    ['OSL_10_19.1', 'DRAFT', 'confirm', '', null, ['LEGAL_BASIS_NOT_CONFIRMABLE@']],
    ['OSL_26_1.1', 'DRAFT', 'confirm', '', null, ['LEGAL_BASIS_NOT_CONFIRMABLE@']],
    ['BRB_24_4.1', 'DRAFT', 'confirm', '', null, ['LEGAL_BASIS_NOT_CONFIRMABLE@']],
    ['OSL_10_23.2', 'CONFIRMED', 'confirm', '', null, ['STEP_NOT_POSSIBLE@']],
    ['OSL_10_23.2', 'DRAFT', 'withdraw', 'Fel', null, ['STEP_NOT_POSSIBLE@']],
    ['OSL_10_23.2', 'DRAFT', 'reject', '  ', null, ['LEGAL_NOTE_MISSING@note']],
    ['OSL_10_23.2', 'CONFIRMED', 'withdraw', '', null, ['LEGAL_NOTE_MISSING@note']],
    ['OSL_10_23.2', 'DRAFT', 'confirm', 'x'.repeat(301), null, ['TEXT_TOO_LONG@note']],
    ['OSL_10_23.2', 'DRAFT', 'confirm', 'x'.repeat(300), null, []],
    ['OSL_10_23.2', 'DRAFT', 'confirm', '', TODAY, ['NEXT_REVIEW_PASSED@nextReview']],
    ['OSL_10_23.2', 'DRAFT', 'confirm', '', '2026-11-26', []],
  ])('%s %s, %s: %j', (ref, state, step, note, nextReview, expected) => {
    const result = decideConfirmation(basis(ref), state, { step, note, nextReview }, TODAY);
    expect(codes(result)).toEqual(expected);
  });

  it.each<[ConfirmationState, ConfirmationStep, ConfirmationState]>([
    ['DRAFT', 'confirm', 'CONFIRMED'],
    ['DRAFT', 'reject', 'REJECTED'],
    ['CONFIRMED', 'withdraw', 'DRAFT'],
    ['REJECTED', 'confirm', 'CONFIRMED'],
  ])('%s, %s → %s', (state, step, next) => {
    const decision = { step, note: 'Inte klarlagt', nextReview: null };
    expect(decideConfirmation(HIDDEN, state, decision, TODAY)).toEqual({ ok: true, value: next });
  });

  it('is also given to what is shown from day one', () => {
    const decision = { step: 'confirm', note: '', nextReview: null } as const;
    expect(decideConfirmation(basis('SOL_19_1.3'), 'DRAFT', decision, TODAY).ok).toBe(true);
  });
});

describe('an agency’s own text', () => {
  it.each<[string, string, string[]]>([
    ['OSL_10_23.2', 'x'.repeat(19), ['LEGAL_TEXT_TOO_SHORT@text']],
    ['OSL_10_23.2', 'x'.repeat(20), []],
    ['OSL_10_23.2', 'x'.repeat(1200), []],
    ['OSL_10_23.2', 'x'.repeat(1201), ['TEXT_TOO_LONG@text']],
    ['OSL_10_19.1', 'x'.repeat(20), ['LEGAL_BASIS_NOT_CONFIRMABLE@']],
  ])('%s with %s', (ref, text, expected) => {
    expect(codes(checkLegalText(basis(ref), text))).toEqual(expected);
  });

  it('says its bounds and is answered as it is', () => {
    const short = checkLegalText(HIDDEN, '');
    expect(short.ok || short.problems[0].params).toEqual({ least: 20 });
    const long = checkLegalText(HIDDEN, 'x'.repeat(1201));
    expect(long.ok || long.problems[0].params).toEqual({ largest: 1200 });
    const note = { step: 'confirm', note: 'x'.repeat(301), nextReview: null } as const;
    const decided = decideConfirmation(HIDDEN, 'DRAFT', note, TODAY);
    expect(decided.ok || decided.problems[0].params).toEqual({ largest: 300 });
    const text = 'Skriven av vår jurist för oss.';
    expect(checkLegalText(HIDDEN, text)).toEqual({ ok: true, value: text });
  });
});
