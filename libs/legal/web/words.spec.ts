import { describe, expect, it } from '@jest/globals';
import { answer, CARDS, RULES } from '../rules/guide/answer.js';
import { everyCase } from '../rules/guide/every-case.js';
import { words } from './words.generated.js';

const CODES = new Set<string>();
const NOTHING: ReadonlySet<string> = new Set();
for (const { reasons = [], conditions = [], barrier } of RULES) {
  for (const code of reasons) CODES.add(`reason.${code}`);
  for (const code of conditions) CODES.add(`condition.${code}`);
  if (barrier) CODES.add(`barrier.${barrier}`);
}
// What a case adds to its rules, on a day when everything has a word to say.
for (const each of everyCase('2026-11-25')) {
  if (each.consent !== 'GIVEN' || each.attempted) continue;
  const { personalData, ask } = answer(each, NOTHING);
  for (const code of personalData) CODES.add(`personal.${code}`);
  for (const reason of ask) CODES.add(`ask.${reason}`);
}
for (const card of CARDS) CODES.add(`card.${card}`).add(`card.${card}.text`);
for (const code of [
  'GENERAL_CLAUSE_NOT_FOR_HEALTH_CARE',
  'NOT_A_BASIS_HERE',
  'NOT_BOUND_BY_SECRECY_ACT',
  'OFFENCE_NOT_KNOWN',
  'OFFENCE_BELOW_GATE',
  'AGE_NOT_KNOWN',
  'NOT_UNDER_18',
  'NOT_UNDER_21',
  'ATTEMPT_NOT_COVERED',
  'NOT_ACUTE',
  'NOT_IN_FORCE',
  'DATE_NOT_CHECKED',
]) {
  CODES.add(`reason.${code}`);
}

describe('every code the guide answers with', () => {
  it.each(['sv', 'en'] as const)('has its words in %s', (language) => {
    expect([...CODES].filter((key) => words[language][key] === undefined)).toEqual([]);
    expect(CODES.size).toBeGreaterThan(80);
  });

  it('never says yes: no outcome is called allowed', () => {
    for (const verdict of ['DUTY', 'POSSIBLE', 'IMPOSSIBLE']) {
      expect(words.sv[`verdict.${verdict}`]?.()).not.toMatch(/tillåt|godkän|får du/i);
    }
  });
});
