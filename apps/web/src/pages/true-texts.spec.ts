import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  DECIDED_WITHIN_DAYS,
  WRITTEN_WITHIN_DAYS,
} from '@stad/activities/core/rules/learning/learning.js';
import { REST_HOURS } from '@stad/activities/field-operations/rules/rest.js';
import { LONGEST_MONTHS } from '@stad/activities/field-operations/rules/risk-assessment.js';
import { DAYS_FOR_THE_TEAM } from '@stad/activities/field-operations/rules/small-counts.js';
import { PUT_OFF_DAYS } from '@stad/activities/seminars/rules/sign-up/sign-up.js';
import { LINK_DAYS as CARD_DAYS } from '@stad/actors/rules/actor-question.js';
import { DAYS_AFTER_CLOSE } from '@stad/handovers/rules/handover-ageing.js';
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
import { HOLD_SECONDS } from '@stad/platform/web/undo/held-acts.js';
import { UNCONFIRMED_FROM_DAYS } from '@stad/reports/rules/freeze.js';
import { LONGEST_FURTHER, MOST_CHOSEN } from '@stad/town-page/rules/further-language.js';
import { MOST_TOPICS } from '@stad/training/rules/course.js';
import { LEAST_TARGET } from '@stad/training/rules/coverage.js';
// @ts-expect-error: plain JavaScript
import { filesUnder } from '../../../../tools/codegen/files.mjs';

const root = join(import.meta.dirname, '../../../..');

const SAID: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  sv: {
    2: 'två',
    3: 'tre',
    4: 'fyra',
    5: 'fem',
    6: 'sex',
    7: 'sju',
    10: 'tio',
    11: 'elva',
    14: 'fjorton',
  },
  en: {
    2: 'two',
    3: 'three',
    4: 'four',
    5: 'five',
    6: 'six',
    7: 'seven',
    10: 'ten',
    11: 'eleven',
    14: 'fourteen',
  },
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
  ['libs/training/web', 'units.small', LEAST_TARGET],
  ['libs/handovers/web', 'months.intro', DAYS_AFTER_CLOSE],
  ['apps/web/src/pages/help/topics', 'overlamning.4', DAYS_AFTER_CLOSE],
  ['apps/web/src/pages/help/topics', 'krockar.1', REST_HOURS],
  ['apps/web/src/pages/help/topics', 'bekrafta-siffror.3', UNCONFIRMED_FROM_DAYS],
  ['libs/reports/web', 'unconfirmed.rule', UNCONFIRMED_FROM_DAYS],
  ['apps/web/src/pages/help/guides/field', 'first.5', HOLD_SECONDS],
  ['libs/platform/web', 'ask.waits', HOLD_SECONDS],
  ['libs/activities/study-visits/web', 'help.text', WRITTEN_WITHIN_DAYS],
  ['libs/activities/study-visits/web', 'help.text', DECIDED_WITHIN_DAYS],
  ['libs/activities/field-operations/web', 'teamCounts.why', DAYS_FOR_THE_TEAM],
  ['libs/activities/field-operations/web/risk', 'risk.validToHint', LONGEST_MONTHS],
  ['libs/activities/field-operations/web/risk', 'risk.intro', LONGEST_MONTHS],
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

describe('what is said to be in easy Swedish', () => {
  /** Each folder whose words have an easy form, as the statements name its page. */
  const NAMED: Readonly<Record<string, string>> = {
    'libs/activities/seminars/web/evaluation': 'utvärderingen',
    'libs/activities/seminars/web/sign-up': 'anmälan till seminarier',
    'libs/actors/web/link': 'sidan där en organisation svarar om sig själv',
    'libs/town-page/rules/words': 'den öppna sidan',
  };

  it('is all that is there', () => {
    const easy = ['libs', 'apps/web/src']
      .flatMap((folder): string[] =>
        filesUnder(join(root, folder), (name: string) =>
          /^(?:words\.sv\.json|easy\.ts)$/.test(name),
        ),
      )
      .filter((file) => file.endsWith('easy.ts') || /"easy\./.test(readFileSync(file, 'utf8')))
      .map((file) => file.slice(root.length + 1).replace(/\/[^/]+$/, ''));
    expect(easy.sort()).toEqual(Object.keys(NAMED).sort());
  });

  it.each([
    ['the page', () => textOf('apps/web/src/pages/about', 'about.accessibility.known2', 'sv')],
    ['the statement', () => readFileSync(join(root, 'docs/compliance/tillganglighet.md'), 'utf8')],
  ])('is named by %s', (_, read) => {
    const text = read();
    for (const name of Object.values(NAMED)) expect(text).toContain(name);
    expect(text).not.toMatch(/Inga texter på lätt svenska/);
  });
});

describe('what a role is said to do', () => {
  const rights = readFileSync(join(root, 'docs/VISIBILITY.md'), 'utf8');
  const groups = new Map(
    [...rights.matchAll(/\b(FIELD|MANAGER|CORE) = ([A-Z_, ]+)/g)].map(([, name, roles]) => [
      name as string,
      (roles as string).split(', '),
    ]),
  );
  const expand = (role: string): string[] => groups.get(role)?.flatMap(expand) ?? [role];
  const askers = (field: string): string[] =>
    (new RegExp(`^\\| \`${field}\` \\| ([^|]+) \\|`, 'm').exec(rights)?.[1] ?? '')
      .split(', ')
      .flatMap(expand);

  /** Each promise of a role with a root field that keeps it, by `docs/VISIBILITY.md`. */
  const PROMISES: readonly [string, string, string][] = [
    ['SOCIAL_WORKER', 'Planerar', 'planFieldPass'],
    ['POLICE_LIAISON', 'redovisar', 'saveFieldReport'],
    ['NGO_FIELD_WORKER', 'överlämnar', 'registerHandover'],
    ['SOCIAL_MANAGER', 'godkänner stående risk', 'decideStandingRisk'],
    ['POLICE_COMMAND', 'godkänner egna siffror', 'answerFigure'],
    ['NGO_MANAGER', 'klartecken', 'giveGoAhead'],
    ['DUTY_MANAGER', 'klartecken', 'giveGoAhead'],
    ['DUTY_MANAGER', 'nattens pass', 'tonightsPasses'],
    ['PROJECT_LEAD', 'gör rapporten', 'freezeReport'],
    ['ON_CALL', 'Tar emot', 'confirmHandover'],
    ['ON_CALL', 'säger vad jouren kan', 'sayTonight'],
    ['ON_CALL', 'ändrar sina jourtider', 'setOnCallCoverage'],
    ['SAFETY_REP', 'läser planerna', 'fieldPasses'],
    ['SIGNATORY', 'obekräftade siffror', 'letFiguresGoUnconfirmed'],
    ['SIGNATORY', 'bekräftar överenskommelser', 'confirmAgreement'],
    ['DEVELOPMENT_LEAD', 'Planerar möten', 'planMeeting'],
    ['DEVELOPMENT_LEAD', 'seminarier', 'planSeminar'],
    ['DEVELOPMENT_LEAD', 'besök', 'planStudyVisit'],
    ['DEVELOPMENT_LEAD', 'skriver arbetsgången', 'addLocalRoutine'],
    ['DEVELOPMENT_LEAD', 'beslutar om lärdomar', 'decideLearning'],
    ['MUNICIPAL_SAFETY', 'Kallar till möten', 'planMeeting'],
    ['MUNICIPAL_SAFETY', 'luckor', 'actorGaps'],
    ['MUNICIPAL_SAFETY', 'läser siffror', 'progress'],
    ['THEME_COORDINATOR', 'seminarier', 'planSeminar'],
    ['THEME_COORDINATOR', 'besök', 'planStudyVisit'],
    ['THEME_COORDINATOR', 'förebyggande', 'planPrevention'],
    ['THEME_COORDINATOR', 'luckor', 'actorGaps'],
    ['METHOD_EDITOR', 'materialhyllan', 'addShelfItem'],
    ['METHOD_EDITOR', 'skriver lärdomar', 'writeLearning'],
    ['AGENCY_ADMIN', 'personer', 'changeMembership'],
    ['AGENCY_ADMIN', 'kontaktfunktioner', 'changeContactFunction'],
    ['JURIST', 'Bekräftar lagrum', 'decideLegalBasis'],
    ['REGISTRAR', 'Föreslår gallring', 'proposeDisposal'],
    ['REGISTRAR', 'sätter spärr', 'setDisposalHold'],
    ['REGISTRAR', 'diarienummer', 'registerMeetingMinutes'],
    ['LOG_REVIEWER', 'Granskar loggen', 'judgeAccess'],
    ['DPO', 'granskningar av loggen', 'accessReviews'],
    ['DPO', 'ger råd om anmälda texter', 'adviseRemoval'],
    ['NETWORK_MEMBER', 'organisations kort', 'answerActorCard'],
  ];

  it.each(PROMISES)('%s: %s', (role, promise, field) => {
    expect(textOf('libs/identity/web', `role.${role}.may`, 'sv')).toContain(promise);
    expect(askers(field)).toContain(role);
  });

  it('is nothing that the portal does not have', () => {
    const unbuilt =
      /tillbud|incident|åtgärdsplan|action plan|tjänsteskriv|memo|medborgarlöfte|citizen|metodhandbok|handbook|lämnar ut|discloses/i;
    for (const language of LANGUAGES) {
      const words = JSON.parse(
        readFileSync(join(root, 'libs/identity/web', `words.${language}.json`), 'utf8'),
      ) as Record<string, string>;
      const said = Object.entries(words).filter(([key]) => key.endsWith('.may'));
      expect(said.length).toBeGreaterThan(20);
      expect(said.filter(([, text]) => unbuilt.test(text))).toEqual([]);
    }
  });
});
