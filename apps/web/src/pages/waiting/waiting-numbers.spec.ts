import { describe, expect, it } from '@jest/globals';
import { words as activities } from '@stad/activities/all/web/waiting/words.generated.js';
import { words as passes } from '@stad/activities/field-operations/web/waiting/words.generated.js';
import { words as seminars } from '@stad/activities/seminars/web/waiting/words.generated.js';
import { words as handovers } from '@stad/handovers/web/waiting/words.generated.js';
import { words as identity } from '@stad/identity/web/waiting/words.generated.js';
import { words as legal } from '@stad/legal/web/waiting/words.generated.js';
import { words as outcomes } from '@stad/outcomes/web/waiting/words.generated.js';
import type { LooseWords } from '@stad/platform/web/i18n/words.js';
import { words as reports } from '@stad/reports/web/waiting/words.generated.js';
import { words as training } from '@stad/training/web/waiting/words.generated.js';
import { words as trust } from '@stad/trust/web/waiting/words.generated.js';

const WORDS = Object.assign(
  { sv: {}, en: {} },
  ...(['sv', 'en'] as const).map((language) => ({
    [language]: Object.assign(
      {},
      ...[
        activities,
        passes,
        seminars,
        handovers,
        identity,
        legal,
        outcomes,
        reports,
        training,
        trust,
      ].map((each: LooseWords) => each[language]),
    ),
  })),
) as LooseWords;
const said = (language: 'sv' | 'en', key: string, n: number) =>
  WORDS[language][key]?.({ n, title: 'Hotellen', agency: '', date: '', when: '', number: '' });

/** One definite thing, where several wait: the verb and the reason say what they would of one. */
const OF_ONE = {
  sv: /lärdomen|lagrummet|siffran|texten|beslutet|förslaget|frågan|mottagaren|adressen|\bden har|\bden syns/i,
  en: /the (learning|provision|figure|text|decision|proposal|question|receiver|address)\b(?! protection)|\bit (has|does|is|stays)\b/i,
};
const OF_MANY = {
  sv: /lärdomarna|lagrummen|siffrorna|texterna|besluten|förslagen|frågorna|mottagarna|adresserna|\bde har|\bde syns|\bDe kan/i,
  en: /the (learnings|provisions|figures|texts|decisions|proposals|questions|receivers|addresses)\b/i,
};
/** Kinds whose row is a number of things. */
const COUNTED = [
  ...['LEARNING_TO_DECIDE', 'LEARNING_TO_FOLLOW_UP', 'SIGN_UP_BOUNCED', 'SEMINAR_FULL'],
  ...['HANDOVERS_TO_CONFIRM', 'HANDOVERS_UNCONFIRMED', 'SIGN_INS_TO_APPROVE', 'ROLES_TO_APPROVE'],
  ...['PEOPLE_TO_CONFIRM', 'TRAININGS_ENDING', 'TRAINING_TO_DECIDE', 'LEGAL_TO_CONFIRM'],
  ...['FIGURES_ENTERED', 'FIGURES_TO_CONFIRM', 'FIGURES_TO_CHANGE', 'FIGURES_SILENT'],
  ...['TEXT_FLAGGED', 'TEXT_TO_ADVISE', 'TEXT_TO_NOTE', 'DISPOSAL_TO_DECIDE'],
  ...['ACCESS_ASKED', 'ACCESS_TO_JUDGE', 'INVITATIONS_BOUNCED', 'PARTICIPANT_BOUNCED'],
  ...['PASS_LETTER_LOST', 'FIELD_ACT_CLASH'],
];

describe.each(['sv', 'en'] as const)('what waits, in %s', (language) => {
  it.each(COUNTED)('says of one and of several what is true of them: %s', (kind) => {
    for (const part of ['about', 'why', 'verb']) {
      const key = `${kind}.${part}`;
      expect(said(language, key, 3) ?? '').not.toMatch(OF_ONE[language]);
      expect(said(language, key, 1) ?? '').not.toMatch(OF_MANY[language]);
    }
    // The number is said once, by the name or by what it is about, where there are several.
    const told = [said(language, kind, 3), said(language, `${kind}.about`, 3)].join(' ');
    expect(told).toMatch(/3/);
  });

  it('decides on one learning or on several', () => {
    const verb = (n: number) => said(language, 'LEARNING_TO_DECIDE.verb', n);
    const [one, many] = {
      sv: ['Besluta om lärdomen', 'Besluta om lärdomarna'],
      en: ['Decide on the learning', 'Decide on the learnings'],
    }[language];
    expect([verb(1), verb(2)]).toEqual([one, many]);
  });
});
