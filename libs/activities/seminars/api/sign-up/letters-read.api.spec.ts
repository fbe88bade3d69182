import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Inbound } from '@stad/mail/api/inbound/inbound.js';
import { entryOf } from '@stad/mail/api/testing/calendar-mail.js';
import { answerTo, bounceOf, calendarIn } from '@stad/mail/api/testing/mail-back.js';
import { readTwice } from '@stad/mail/api/testing/two-readers.js';
import { LETTER_WORDS } from '@stad/mail/rules/letter-words.js';
import type { TakenLetter } from '@stad/platform/api/testing/mail-server.js';
import type { Language } from '@stad/platform/rules/language.js';
import { roundWords } from '../../rules/evaluation/letter-words.js';
import { ROUNDS } from '../../rules/evaluation/round.js';
import { type SignUpLetterKind, signUpWords } from '../../rules/sign-up/letter-words.js';
import { everyLetter, SEMINAR_LETTERS, type SeminarLetter } from '../testing/letter-journey.js';
import { PLAN } from '../testing/make-seminar.js';
import { tokenIn } from '../testing/make-sign-up.js';
import { later, SignUpStage } from '../testing/sign-up-stage.js';

/** Letters of a seminar as they go to the mail server, read by two programs that share no code; answers fed back. */
let stage: SignUpStage;
beforeAll(async () => {
  stage = await SignUpStage.open();
});
afterAll(() => stage.close());

/** In each letter, in this order, and nothing else. */
const HEADERS = [
  'content-language',
  'auto-submitted',
  'x-auto-response-suppress',
  'from',
  'to',
  'subject',
  'message-id',
  'date',
  'mime-version',
  'content-type',
];

/** To the same person, about the same entry. */
const SAME_ENTRY: Partial<Record<SeminarLetter, SeminarLetter>> = {
  REMINDER: 'SEAT',
  MOVED_SEAT: 'CANCELLED',
};

/** What a title or a place would write into a letter if it could. */
const HOSTILE = [
  'Kurs\r\nBcc: a@x.example\r\n\r\nATTENDEE:mailto:b@x.example\u2028URL:x',
  '=?utf-8?Q?=0D=0ABcc:_c@x.example?= grupp: d@x.example;',
  '\u202egpj\u2066 <b>fet</b> "&" ;X=1:e',
].join(' ');
/** The same in one line that reads from left to right. */
const HARMLESS = [
  'Kurs Bcc: a@x.example ATTENDEE:mailto:b@x.example URL:x',
  '=?utf-8?Q?=0D=0ABcc:_c@x.example?= grupp: d@x.example;',
  'gpj <b>fet</b> "&" ;X=1:e',
].join(' ');

/** With a time for the calendar, and how many letters about it came before; the others are words alone. */
const TIMES: Partial<Record<SeminarLetter, readonly [method: string, sequence: number]>> = {
  SEAT: ['REQUEST', 0],
  REMINDER: ['REQUEST', 1],
  CANCELLED: ['CANCEL', 1],
  MOVED_SEAT: ['REQUEST', 3],
  OFF: ['CANCEL', 1],
};

describe.each([
  ['in Swedish', { language: 'sv', isNeutral: false, title: PLAN.title, told: PLAN.title }],
  ['in English', { language: 'en', isNeutral: false, title: PLAN.title, told: PLAN.title }],
  ['that is neutral', { language: 'sv', isNeutral: true, title: PLAN.title, told: PLAN.title }],
  ['with a hostile title', { language: 'sv', isNeutral: false, title: HOSTILE, told: HARMLESS }],
  ['neutral with one', { language: 'sv', isNeutral: true, title: HOSTILE, told: HARMLESS }],
] as const)('every letter of a seminar, %s', (_name, { language, isNeutral, title, told }) => {
  let letters: ReadonlyMap<SeminarLetter, TakenLetter>;
  const read = async (kind: SeminarLetter) => readTwice(letters.get(kind)?.raw ?? '');
  beforeAll(async () => {
    const planned = async (id: string) => {
      const sql = 'update activity set title = $2, place_label = $2 where id = $1';
      await stage.portal.owner.query(sql, [id, title]);
    };
    letters = await everyLetter(stage, { language, isNeutral, planned });
  });

  it('is there', () => {
    expect([...letters.keys()].sort()).toEqual([...SEMINAR_LETTERS].sort());
  });

  it.each(SEMINAR_LETTERS)('%s: both programs read the same', async (kind) => {
    const { raw, to } = letters.get(kind) as TakenLetter;
    const [one, other] = await readTwice(raw);
    expect(other).toEqual(one);
    // What leaves is seven bits, so that the text is the bytes.
    expect(raw).toMatch(/^[\t\r\n -~]*$/);
    expect(other.headers).toEqual(HEADERS);
    // Nobody has chosen a language for who is invited.
    const spoken = kind === 'INVITED' ? 'sv' : language;
    const words = LETTER_WORDS[spoken];
    expect(other.from).toEqual([`${words.sender} <portal@stad.example>`]);
    expect(other.to).toEqual([` <${to}>`]);
    expect(other.messageId).toMatch(/^<[0-9a-f]{32}@stad\.example>$/);
    expect(other.subject).toBe(isNeutral ? words.title : subjectOf(kind, spoken));
    // A heading, a link, and what is told: whatever the title holds, it is no line of its own.
    expect(other.text.startsWith(`${other.subject}\n\nhttp`)).toBe(true);
    expect(other.text.includes(told)).toBe(!isNeutral);
    expect(other.html.includes(inHtml(told))).toBe(!isNeutral);
    expect(other.text + other.html).not.toMatch(/[\u2028-\u202e\u2066-\u2069]/);
    expect(other.html).not.toContain('<b>');
    expect(other.text).not.toMatch(/^(Bcc|ATTENDEE|URL)/m);
  });

  it.each(SEMINAR_LETTERS)('%s: its time for the calendar', async (kind) => {
    const [, letter] = await read(kind);
    const time = TIMES[kind];
    const calendar = calendarIn(letter);
    expect(letter.parts.map(({ name, type }) => [name, type])).toEqual(
      time
        ? [
            ['', 'text/calendar'],
            ['invite.ics', 'application/ics'],
          ]
        : [],
    );
    if (!time) return;
    const [method, sequence] = time;
    expect(letter.parts[1]?.bytes).toBe(letter.parts[0]?.bytes);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const entry = entryOf(calendar);
    expect(entry).toMatchObject({
      method,
      sequence,
      from: `DTSTART:${startOf(kind)
        .toISOString()
        .replaceAll(/[-:]|\.000/g, '')}`,
    });
    expect(entry.title).toBe(isNeutral ? LETTER_WORDS[language].title : told);
    expect(entry.names).toEqual(isNeutral ? NAMES.filter((name) => name !== 'location') : NAMES);
    const earlier = SAME_ENTRY[kind];
    if (!earlier) return;
    const [, was] = await read(earlier);
    expect(entry.uid).toBe(entryOf(calendarIn(was)).uid);
  });
});

/** The properties of an entry, in their order: one attendee, and nothing that a text has added. */
const NAMES = [
  'uid',
  'sequence',
  'dtstamp',
  'dtstart',
  'dtend',
  'summary',
  'location',
  'organizer',
  'attendee',
  'status',
  'class',
];
const inHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The seminar moves by a day, and then by another. */
function startOf(kind: SeminarLetter): Date {
  const moved: Partial<Record<SeminarLetter, number>> = {
    MOVED_SEAT: 1,
    MOVED_QUEUED: 1,
    MOVED_OFFERED: 2,
    OFF: 2,
  };
  return new Date(Date.parse(PLAN.startsAt) + (moved[kind] ?? 0) * 86_400_000);
}

function subjectOf(kind: SeminarLetter, language: Language): string {
  const nothing = { title: '', organiser: '', place: '', queuePlace: null, offeredUntil: null };
  const said = { ...nothing, startsAt: startOf(kind) };
  const round = ROUNDS.find((one) => one === kind);
  return round
    ? roundWords(round, language, said).subject
    : signUpWords(kind as SignUpLetterKind, language, said).subject;
}

describe('what is sent back, made of what the second program read', () => {
  /** A seminar of one seat: who has it, who waits, and the letter of a seat as it was read. */
  const seated = async (name: string, isNeutral: boolean) => {
    const { id, key } = await stage.opened(1);
    const all = [`${name}@hotell.example`, `vantar-${name}@hotell.example`];
    for (const each of all) await stage.bench.ask(key, each, later(0), { isNeutral });
    const asked = await stage.bench.letters(later(1));
    const secrets = all.map((each) => tokenIn(asked.get(each)));
    for (const secret of secrets) await stage.bench.take(secret, later(2));
    const raw = (await stage.bench.letters(later(3))).get(all[0] ?? '')?.raw ?? '';
    const [, letter] = await readTwice(raw);
    return { id, secrets, letter };
  };
  /** As the mail server hands it in. */
  const back = async (mail: Buffer, now: Date) => {
    const ctx = stage.bench.visitor(now).context('write');
    const taken = await stage.portal.server.app.get(Inbound).take(ctx, mail);
    await ctx.db.transaction.close('commit');
    return taken;
  };
  const told = async (id: string) =>
    (await stage.bench.list(stage.planner, id)).signUps
      .map(({ state, cameBack }) => [state, cameBack])
      .sort();

  describe.each([
    ['an open letter', false],
    ['a neutral letter', true],
  ])('of %s', (_which, isNeutral) => {
    it('accepted: the seat stays', async () => {
      const { id, letter } = await seated(`ja-${isNeutral}`, isNeutral);
      expect(await back(await answerTo(letter, 'ACCEPTED'), later(4))).toBe('ANSWER');
      expect(await told(id)).toEqual([
        ['QUEUED', null],
        ['SEAT', null],
      ]);
    });

    it('declined: the seat is offered to who waits', async () => {
      const { id, letter } = await seated(`nej-${isNeutral}`, isNeutral);
      expect(await back(await answerTo(letter, 'DECLINED'), later(4))).toBe('ANSWER');
      expect(await told(id)).toEqual([
        ['CANCELLED', null],
        ['OFFERED', null],
      ]);
      const off = (await stage.bench.letters(later(5))).get(`nej-${isNeutral}@hotell.example`);
      const [, read] = await readTwice(off?.raw ?? '');
      const { uid } = entryOf(calendarIn(letter));
      expect(entryOf(calendarIn(read))).toMatchObject({ method: 'CANCEL', sequence: 1, uid });
    });

    it('another time: the organiser reads so, until it is accepted', async () => {
      const { id, letter } = await seated(`annan-${isNeutral}`, isNeutral);
      expect(await back(await answerTo(letter, 'COUNTER'), later(4))).toBe('ANSWER');
      expect(await told(id)).toEqual([
        ['QUEUED', null],
        ['SEAT', 'OTHER_TIME'],
      ]);
      await back(await answerTo(letter, 'ACCEPTED'), later(5));
      expect(await told(id)).toEqual([
        ['QUEUED', null],
        ['SEAT', null],
      ]);
    });

    it('undelivered: the organiser reads so, once', async () => {
      const { id, letter } = await seated(`borta-${isNeutral}`, isNeutral);
      expect(await back(bounceOf(letter), later(4))).toBe('BOUNCE');
      expect(await told(id)).toEqual([
        ['QUEUED', null],
        ['SEAT', 'BOUNCED'],
      ]);
      expect(await back(bounceOf(letter), later(5))).toBe('NOTHING');
    });

    it('undelivered, with an offer in it: it goes on to who waits next', async () => {
      const { id, secrets } = await seated(`erbjuden-${isNeutral}`, isNeutral);
      await stage.bench.leave(secrets[0] ?? '', later(4));
      const offer = (await stage.bench.letters(later(5))).get(
        `vantar-erbjuden-${isNeutral}@hotell.example`,
      );
      const [, read] = await readTwice(offer?.raw ?? '');
      await stage.bench.take(secrets[0] ?? '', later(6));
      expect(await back(bounceOf(read), later(7))).toBe('BOUNCE');
      expect(await told(id)).toEqual([
        ['LAPSED', 'BOUNCED'],
        ['OFFERED', null],
      ]);
    });
  });
});
