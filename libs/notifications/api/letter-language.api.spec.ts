import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  FA1,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
  SOC2,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { MailServer, type TakenLetter } from '@stad/platform/api/testing/mail-server.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { LANGUAGES, type Language } from '@stad/platform/rules/language.js';
import { atLocal } from '@stad/platform/rules/time.js';
import ICAL from 'ical.js';
import { notificationsGround } from './testing/ground.js';

/** Every letter of the portal in the language its reader chose, over a real mail server. */
let portal: TestPortal;
let bench: PassBench;
let post: MailServer;
const SOC3 = 'socialsekreterare-samverkan-polis@soc-lund';
const READERS = [FA1, SOC1, SOC3];

beforeAll(async () => {
  post = await MailServer.open();
  process.env['SMTP_URL'] = post.url;
  process.env['MAIL_FROM'] = 'portal@stad.example';
  portal = await TestPortal.open(notificationsGround);
  bench = await PassBench.open(portal);
});
afterAll(async () => {
  await portal.close();
  await post.close();
});
beforeEach(async () => {
  await portal.owner.query(
    `delete from notification; delete from mail_delivery; delete from notification_stop_key;
     delete from notification_choice; update person set language = 'sv'; set role portal_jobs;
     delete from graphile_worker._private_jobs; reset role`,
  );
  post.take();
});

/** Chooses as the account menu does. */
async function choose(key: string, language: Language) {
  const caller = await portal.as(key, key.split('@')[1]?.toUpperCase());
  const { codes } = await caller.run(
    'mutation S($input: PreferencesInput!) { setPreferences(input: $input) { language } }',
    { input: { language } },
  );
  expect(codes).toEqual([]);
}

const minuteAfter = (moment: Date) => new Date(moment.getTime() + 60_000);

/** The one letter to somebody that leaves at a moment. */
async function letterTo(address: string, now: Date, isOurs = (_: TakenLetter) => true) {
  await portal.runJobs(now);
  const mine = post.take().filter((each) => each.to === `${address}.example` && isOurs(each));
  expect(mine).toHaveLength(1);
  return shown(mine[0] as TakenLetter);
}

/** What a reader sees of a letter; addresses and secrets by their kind. */
function shown({ mail, raw, calendar }: TakenLetter) {
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
  const html = mail.html ?? '';
  const text = (mail.text ?? '')
    .replaceAll('\r\n', '\n')
    .replace(/http\S+?\/(svar|avsluta)\/[\w-]{43}/g, '[$1]')
    .replace(/http\S+\/aviseringar/g, '[aviseringar]')
    // A link without a sign-in opens in the language of its letter.
    .replace(/\]\?sprak=(\w+)/g, ' $1]')
    .replace(/http:\/\/[^/\s]+(?=\n|$)/g, '[portal]');
  const lines = text.split('\n').filter((line) => line !== '');
  return {
    from: mail.from?.name,
    subject: mail.subject,
    lines,
    language: [header('content-language'), /<html lang="(\w+)"/.exec(html)?.[1]],
    // The same words as the plain text, which stands in one part beside it.
    isWhole: lines.every((line) => html.includes(line.replace(/ ?\[.+\]$/, ''))),
    entry: calendar === '' ? null : entryOf(calendar),
    raw,
  };
}

function entryOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent');
  return [
    String(event?.getFirstPropertyValue('summary')),
    String(event?.getFirstProperty('organizer')?.getParameter('cn')),
  ];
}

const isAboutEvents = ({ calendar }: TakenLetter) => calendar === '';

type Shown = Awaited<ReturnType<typeof letterTo>>;

/** How each letter comes to be, and its reader. */
const SENT: Record<string, () => Promise<Shown>> = {
  'an invitation': async () => {
    await bench.sent();
    return letterTo(FA1, minuteAfter(PLANNED));
  },
  'a time that is called off': async () => {
    const { id: passId } = await bench.sent();
    await letterTo(FA1, minuteAfter(PLANNED));
    await bench.done(SOC1, 'cancelPass', { passId, reason: 'OTHER' }, PLANNED);
    return letterTo(FA1, minuteAfter(PLANNED));
  },
  'a notification': async () => {
    const { id: passId } = await bench.ready();
    const askMembershipId = bench.membership(SOC3);
    await bench.done(SOC2, 'reportUnable', { passId, askMembershipId }, SAME_DAY);
    return letterTo(SOC3, minuteAfter(SAME_DAY), isAboutEvents);
  },
  'a digest of one event': () => digest([POLICE]),
  'a digest of two': () => digest([POLICE, FA1]),
};

async function digest(answering: readonly string[]) {
  const { id: passId } = await bench.sent();
  const at = atLocal('2022-05-14', '10:00');
  for (const key of answering) {
    await bench.done(key, 'answerInvitation', { passId, answer: 'STANDBY' }, at);
  }
  await portal.runJobs(minuteAfter(at));
  post.take();
  return letterTo(SOC1, atLocal('2022-05-15', '07:30'));
}

interface Words {
  readonly title: string;
  readonly from: string;
  readonly organizer: string;
  readonly letters: Record<string, readonly string[]>;
}

const WORDS: Record<Language, Words> = {
  sv: {
    title: 'Händelse i portalen',
    from: 'Portalen Stad till Stad',
    organizer: 'Portalen',
    letters: {
      'an invitation': [
        '[svar]',
        'Svara i kalendern eller öppna länken. Du behöver inte logga in.',
        'Länken är din: skicka den inte vidare.',
      ],
      'a time that is called off': [
        '[portal]',
        'Tiden är inte längre bokad. Du behöver inte svara.',
      ],
      'a notification': [
        '[aviseringar]',
        'Du har en ny händelse i portalen.',
        'Avsluta utskicken [avsluta]',
      ],
      'a digest of one event': [
        '[aviseringar]',
        'Du har en ny händelse i portalen.',
        'Avsluta utskicken [avsluta]',
      ],
      'a digest of two': [
        '[aviseringar]',
        'Du har 2 nya händelser i portalen.',
        'Avsluta utskicken [avsluta]',
      ],
    },
  },
  en: {
    title: 'Event in the portal',
    from: 'The portal Stad till Stad',
    organizer: 'The portal',
    letters: {
      'an invitation': [
        '[svar en]',
        'Answer in the calendar or open the link. You do not need to sign in.',
        'The link is yours: do not send it on.',
      ],
      'a time that is called off': [
        '[portal]',
        'The time is no longer booked. You do not need to answer.',
      ],
      'a notification': [
        '[aviseringar en]',
        'You have one new event in the portal.',
        'Stop the letters [avsluta en]',
      ],
      'a digest of one event': [
        '[aviseringar en]',
        'You have one new event in the portal.',
        'Stop the letters [avsluta en]',
      ],
      'a digest of two': [
        '[aviseringar en]',
        'You have 2 new events in the portal.',
        'Stop the letters [avsluta en]',
      ],
    },
  },
};

describe.each([...LANGUAGES])('in %s', (language) => {
  const { title, from, organizer, letters } = WORDS[language];

  it.each(Object.keys(SENT))('%s', async (name) => {
    for (const key of READERS) await choose(key, language);
    const letter = await SENT[name]?.();
    const { raw: _, ...seen } = letter as Shown;
    const isInvitation = name === 'an invitation' || name === 'a time that is called off';
    expect(seen).toEqual({
      from,
      subject: title,
      lines: [title, ...(letters[name] ?? [])],
      language: [language, language],
      isWhole: true,
      entry: isInvitation ? [title, organizer] : null,
    });
  });

  it('an invitation tells nothing of the pass (INV-20)', async () => {
    await choose(FA1, language);
    const { number } = await bench.sent();
    await portal.runJobs(minuteAfter(PLANNED));
    const letter = post.take().find(({ to }) => to === `${FA1}.example`);
    const all = [letter?.raw, letter?.mail.text, letter?.mail.html, letter?.calendar].join('\n');
    expect(all).toContain('BEGIN:VCALENDAR');
    for (const word of [number ?? 'FP-', 'Centrum', 'ltpass', 'Field', 'Poli', 'Social', 'Möta']) {
      expect([word, all.includes(word)]).toEqual([word, false]);
    }
  });
});

describe('the language of a letter', () => {
  it('is that of its reader alone, whatever others and its sender chose', async () => {
    await choose(FA1, 'en');
    await choose(SOC1, 'en');
    await bench.sent();
    await portal.runJobs(minuteAfter(PLANNED));
    const subjects = new Map(post.take().map(({ to, mail }) => [to, mail.subject]));
    expect(subjects.get(`${FA1}.example`)).toBe('Event in the portal');
    expect(subjects.get(`${POLICE}.example`)).toBe('Händelse i portalen');
  });

  it('is the one chosen when the letter leaves', async () => {
    await bench.sent();
    await choose(FA1, 'en');
    expect((await letterTo(FA1, minuteAfter(PLANNED))).subject).toBe('Event in the portal');
  });

  it('is Swedish for a function without an account', async () => {
    for (const key of [...READERS, POLICE]) await choose(key, 'en');
    const { id: passId } = await bench.sent();
    const caller = await portal.as(SOC1, undefined, PLANNED);
    const { codes } = await caller.run(
      'mutation A($input: AskByLinkInput!) { askByLink(input: $input) { inviteeId } }',
      {
        input: {
          clientMutationId: crypto.randomUUID(),
          passId,
          agencyId: bench.agency('POL-LUND'),
          functionTitle: 'Yttre verksamhet 1',
          mailbox: 'yttre@pol-lund.example',
        },
      },
    );
    expect(codes).toEqual([]);
    const letter = await letterTo('yttre@pol-lund', minuteAfter(PLANNED));
    expect([letter.subject, letter.language]).toEqual(['Händelse i portalen', ['sv', 'sv']]);
  });
});
