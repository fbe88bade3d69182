import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PUT_OFF_DAYS } from '@stad/activities/seminars/rules/sign-up/sign-up.js';
import { LINK_DAYS as CARD_DAYS } from '@stad/actors/rules/actor-question.js';
import { LINK_DAYS as CONFIRM_DAYS } from '@stad/handovers/rules/handover-link.js';
import { MOST_PASSKEYS } from '@stad/identity/rules/local/local-sign-in.js';
import { RECOVERY_CODES } from '@stad/identity/rules/local/recovery-code.js';
import { TOTP } from '@stad/identity/rules/local/totp.js';
import { PROPOSAL_DAYS } from '@stad/identity/rules/role-proposal.js';
import {
  FRESH_FACTOR_MINUTES,
  INVITATION_HOURS,
  SIGN_IN_FLOW_MINUTES,
} from '@stad/identity/rules/sign-in.js';
import { WARNING_MINUTES } from '@stad/identity/web/session-end/session-watch.js';
import { LETTER_WORDS } from '@stad/mail/rules/letter-words.js';
import { NUMBER_GAP_AFTER_DAYS } from '@stad/network/rules/call/freshness.js';
import { DIGEST_TIME } from '@stad/notifications/rules/mail-choice.js';
import { LANGUAGES, type Language } from '@stad/platform/rules/language.js';
import { LONGEST_FURTHER, MOST_CHOSEN } from '@stad/town-page/rules/further-language.js';
import { MOST_TOPICS } from '@stad/training/rules/course.js';
// @ts-expect-error: plain JavaScript
import { filesUnder } from '../../../../tools/codegen/files.mjs';

const root = join(import.meta.dirname, '../../../..');

const SAID: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  sv: { 2: 'två', 4: 'fyra', 6: 'sex', 7: 'sju', 10: 'tio', 14: 'fjorton' },
  en: { 2: 'two', 4: 'four', 6: 'six', 7: 'seven', 10: 'ten', 14: 'fourteen' },
};

function textOf(folder: string, key: string, language: Language): string {
  const words = JSON.parse(readFileSync(join(root, folder, `words.${language}.json`), 'utf8'));
  return String(words[key]);
}

/** Whether a text says the number, in figures or in words. */
function says(text: string, n: number | string, language: Language): boolean {
  const word = typeof n === 'number' ? SAID[language][n] : undefined;
  const plain = text.toLocaleLowerCase('sv').replaceAll(/(?<=\d)[\s,\u00a0](?=\d{3})/g, '');
  return new RegExp(`(?<![\\p{L}\\d])(?:${n}${word ? `|${word}` : ''})(?![\\p{L}\\d])`, 'u').test(
    plain,
  );
}

/** Each number that somebody is told of what happens with them, with the rule that makes it true. */
const NUMBERS: readonly [string, string, number | string][] = [
  ['apps/web/src/pages/about', 'about.cookies.text', SIGN_IN_FLOW_MINUTES],
  ['libs/identity/web/invitation', 'invite.how', INVITATION_HOURS],
  ['libs/identity/web/oidc', 'answer.INVITATION_GONE', INVITATION_HOURS],
  ['libs/identity/web/oidc', 'answer.STARTED_ELSEWHERE', SIGN_IN_FLOW_MINUTES],
  ['libs/identity/web/local', 'fresh.text', FRESH_FACTOR_MINUTES],
  ['libs/identity/web/local', 'code.hint', TOTP.digits],
  ['libs/identity/web/local', 'codes.renew', RECOVERY_CODES],
  ['libs/identity/web/local', 'problem.TOO_MANY_PASSKEYS', MOST_PASSKEYS],
  ['libs/identity/web/session-end', 'ending.title', WARNING_MINUTES],
  ['libs/identity/web', 'problem.PROPOSAL_LAPSED', PROPOSAL_DAYS],
  ['apps/web/src/pages/help/topics', 'roller-av-tva.2', PROPOSAL_DAYS],
  ['libs/actors/web', 'ask.what', CARD_DAYS],
  ['libs/actors/web', 'gaps.numbers', NUMBER_GAP_AFTER_DAYS],
  ['libs/activities/seminars/web/sign-up', 'sender', PUT_OFF_DAYS],
  ['libs/activities/seminars/web/sign-up', 'sender.told', PUT_OFF_DAYS],
  ['libs/activities/seminars/web/sign-up', 'easy.sender', PUT_OFF_DAYS],
  ['libs/activities/seminars/web/sign-up', 'easy.sender.told', PUT_OFF_DAYS],
  ['libs/activities/seminars/web/sign-up', 'needs.text', PUT_OFF_DAYS],
  ['libs/activities/seminars/web/sign-up', 'easy.needs.text', PUT_OFF_DAYS],
  ['libs/handovers/web/confirm', 'gone.text', CONFIRM_DAYS],
  ['libs/notifications/web', 'digest.DAILY', DIGEST_TIME.replace(/^0(\d):/, '$1.')],
  ['libs/notifications/web', 'digest.WEEKLY', DIGEST_TIME.replace(/^0(\d):/, '$1.')],
  ['libs/town-page/web', 'further.text', MOST_CHOSEN],
  ['libs/town-page/web', 'further.says.hint', LONGEST_FURTHER.says],
  ['libs/training/web', 'field.topicsHint', MOST_TOPICS],
];

const LETTERS: readonly ['invited' | 'card' | 'confirm', number][] = [
  ['invited', INVITATION_HOURS],
  ['card', CARD_DAYS],
  ['confirm', CONFIRM_DAYS],
];

describe('a text that tells somebody a number', () => {
  it.each(NUMBERS)('%s %s says %s', (folder, key, n) => {
    const told = LANGUAGES.map((language) => says(textOf(folder, key, language), n, language));
    expect(told).toEqual(LANGUAGES.map(() => true));
  });

  it.each(LETTERS)('a letter (%s) says %i', (letter, n) => {
    const told = LANGUAGES.map((l) => LETTER_WORDS[l][letter].some((line) => says(line, n, l)));
    expect(told).toEqual(LANGUAGES.map(() => true));
  });

  it('is no other one', () => {
    expect(says('gäller i 72 timmar', 7, 'sv')).toBe(false);
    expect(says('tiotal', 10, 'sv')).toBe(false);
  });
});

describe('what a browser keeps', () => {
  /** What each file keeps, in the words of *Kakor*. */
  const KEEPS: Readonly<Record<string, string | null>> = {
    'apps/web/src/appearance.tsx': 'utseende, språk',
    'apps/web/src/shell/was-inside.ts': 'att du var inloggad',
    'libs/identity/web/oidc/last-provider.ts': 'hos vem',
    'libs/activities/field-operations/web/outbox/outbox.ts': 'det passet behöver',
    'libs/platform/web/device/made-ready.ts': 'det passet behöver',
    'libs/platform/web/navigation/neutral-name.ts': 'det passet behöver',
    'libs/activities/seminars/web/evaluation/kept-answer.ts': 'det du inte har hunnit skicka',
    'libs/activities/seminars/web/list/kept-ticks.ts': 'det du inte har hunnit skicka',
    // Empties what the others keep.
    'libs/platform/web/navigation/quick-exit.ts': null,
  };
  const text = textOf('apps/web/src/pages/about', 'about.cookies.text', 'sv');

  it('is told of, all of it', () => {
    const keeping = ['libs', 'apps/web/src']
      .flatMap((folder): string[] =>
        filesUnder(join(root, folder), (name: string) => /(?<!spec)\.tsx?$/.test(name)),
      )
      .map((file) => file.slice(root.length + 1))
      .filter((file) => !/\/testing[/.]/.test(file))
      .filter((file) =>
        /\b(?:local|session)Storage\b|\bindexedDB\b/.test(readFileSync(join(root, file), 'utf8')),
      );
    expect(keeping.sort()).toEqual(Object.keys(KEEPS).sort());
    for (const said of Object.values(KEEPS)) if (said) expect(text).toContain(said);
  });
});
