import { describe, expect, it } from '@jest/globals';
import { missingText } from '@stad/platform/web/i18n/problem-text.js';
import { translator } from '@stad/platform/web/i18n/words.js';
import { CLASH_CODES } from '../rules/clashes.js';
import { GUARD_CODES } from '../rules/pass-guards.js';
import { RISK_FACTORS } from '../rules/risk-assessment.js';
import { words as riskWords } from './risk/words.generated.js';
import { words } from './words.generated.js';

const LANGUAGES = ['sv', 'en'] as const;
const of = (codes: readonly string[]) =>
  LANGUAGES.flatMap((language) => codes.map((code) => [language, code] as const));

describe('in both languages', () => {
  it.each(of(GUARD_CODES))('%s, %s: what is missing, who gives it and how', (language, code) => {
    const t = translator(words, language);
    expect(missingText({ code, who: 'Polisen Lund' }, language)).not.toMatch(/[A-Z]_[A-Z]/);
    expect(t.maybe(`how.${code}`, { who: 'Polisen Lund' })).toMatch(/\.$/);
  });

  it.each(of(CLASH_CODES))('%s, %s: the clash and its remedy', (language, code) => {
    const t = translator(words, language);
    for (const side of ['BEFORE', 'AFTER', 'NONE']) {
      const args = { who: 'Centrum', hours: '8', ago: '8 timmar', side };
      expect(t.maybe(`clash.${code}`, args)).toContain('Centrum');
      expect(t.maybe(`remedy.${code}`, args)).toMatch(/\.$/);
    }
  });

  it.each(of(RISK_FACTORS))('%s, %s: the factor', (language, code) => {
    expect(translator(riskWords, language).maybe(`risk.factor.${code}`)).toMatch(/\w/);
  });
});
