import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { calendarUids } from '@stad/activities/core/api/activity-types.js';
import { Inbound } from '@stad/mail/api/inbound/inbound.js';
import { entryOf, replyMail } from '@stad/mail/api/testing/calendar-mail.js';
import { MailServer } from '@stad/platform/api/testing/mail-server.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { studyVisitsGround } from './testing/ground.js';
import { PLAN, readVisit, send, type WholeVisit } from './testing/make-study-visit.js';

/** Asking to a study visit by mail, over a real mail server, and answering without an account. */
const SOC = 'socialsekreterare1@soc-lund';
const SOC2 = 'socialsekreterare2@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const HOTLINE = 'kontakt@pol-lund';
const ASKED_AT = new Date('2022-06-01T08:00:00Z');
const MINUTE_LATER = new Date('2022-06-01T08:01:00Z');
const BEGUN = new Date('2022-06-15T12:00:00Z');
const FUNCTIONS = [
  ['SOC-LUND', 'Socialsekreterare 1'],
  ['SOC-LUND', 'Socialsekreterare 2'],
  ['POL-LUND', 'Samverkanspolis 1'],
  ['POL-LUND', 'Ingen har den'],
] as const;

let portal: TestPortal;
let post: MailServer;
let planner: Caller;
let place: object;
const agencies = new Map<string, string>();

beforeAll(async () => {
  post = await MailServer.open();
  process.env['SMTP_URL'] = post.url;
  process.env['MAIL_FROM'] = 'portal@stad.example';
  portal = await TestPortal.open(studyVisitsGround);
  const { rows } = await portal.owner.query(
    `select (select id from site where key = 'lund') as "siteId",
       (select id from programme where key = '2022') as "programmeId"`,
  );
  [place] = rows;
  const known = await portal.owner.query('select key, id from agency');
  for (const { key, id } of known.rows) agencies.set(key, id);
  planner = await portal.as(SOC, undefined, ASKED_AT);
});
afterAll(async () => {
  await portal.close();
  await post.close();
});

async function letters(at = MINUTE_LATER) {
  await portal.runJobs(at);
  return new Map(post.take().map((letter) => [letter.to.replace('.example', ''), letter]));
}

const ask = (activityId: string, participants: readonly object[]) =>
  send<string>(planner, 'askParticipants', { activityId, participants });

/** A draft to which four functions are asked, and one without an account. */
async function asked(): Promise<WholeVisit> {
  const { is } = await send(planner, 'planStudyVisit', { ...PLAN, ...place });
  await ask(is.id, [
    ...FUNCTIONS.map(([key, functionTitle]) => ({ agencyId: agencies.get(key), functionTitle })),
    {
      agencyId: agencies.get('POL-LUND'),
      functionTitle: 'Yttre verksamhet 1',
      mailbox: `${HOTLINE}.example`,
    },
  ]);
  return is;
}

const tokenIn = (text: string | undefined) => /\/komma[^#\s]*#([\w-]+)/.exec(text ?? '')?.[1] ?? '';
const LINK = 'kind title startsAt endsAt cancelled functionTitle agencyName ownerName answer';

async function look(token: string, now = MINUTE_LATER) {
  const visitor = portal.caller({ kind: 'visitor' }, now);
  const { data, codes } = await visitor.run<{ participationLink: Record<string, unknown> }>(
    `query L($token: Secret!) { participationLink(token: $token) { ${LINK} } }`,
    { token },
  );
  return { link: data?.participationLink, codes };
}

async function answerBy(token: string, answer: string, now = MINUTE_LATER, as?: Caller) {
  const visitor = as ?? portal.caller({ kind: 'visitor' }, now);
  const { data, codes } = await visitor.run<{ answerParticipationByLink: { answer: string } }>(
    `mutation A($input: AnswerParticipationByLinkInput!) {
       answerParticipationByLink(input: $input) { answer } }`,
    { input: { token, answer } },
  );
  return codes.length > 0 ? codes.join() : data?.answerParticipationByLink.answer;
}

async function comesIn(raw: string, now = MINUTE_LATER) {
  const ctx = portal.caller({ kind: 'visitor' }, now).context('write');
  try {
    const taken = await portal.server.app.get(Inbound).take(ctx, Buffer.from(raw));
    await ctx.db.transaction.close('commit');
    return taken;
  } catch (error) {
    await ctx.db.transaction.close('rollback');
    return (error as { problems?: { code: string }[] }).problems?.[0]?.code ?? error;
  }
}

const answerOf = async (id: string, title: string) =>
  (await readVisit(planner, id)).visit.participants.find((row) => row.functionTitle === title)
    ?.answer;

async function proposes(id: string, title: string) {
  const { data } = await planner.run<{
    studyVisit: { participants: { functionTitle: string; proposesOtherTime: boolean }[] };
  }>(
    'query P($id: ID!) { studyVisit(id: $id) { participants { functionTitle proposesOtherTime } } }',
    { id },
  );
  return data?.studyVisit.participants.find((row) => row.functionTitle === title)
    ?.proposesOtherTime;
}

describe('a letter to those who are asked', () => {
  it('goes to whoever has the function, and to the mailbox of one without an account; not to the planner', async () => {
    const { id } = await asked();
    expect([...(await letters()).keys()].sort()).toEqual([HOTLINE, POLICE, SOC2].sort());
    const { data } = await planner.run<{
      studyVisit: {
        participants: { functionTitle: string; mailState: string; mailReason: string }[];
      };
    }>(
      'query P($id: ID!) { studyVisit(id: $id) { participants { functionTitle mailState mailReason } } }',
      { id },
    );
    const states = data?.studyVisit.participants.map((row) => Object.values(row).join(' ').trim());
    expect(states?.sort()).toEqual(
      [
        'Ingen har den REFUSED NO_ADDRESS',
        'Samverkanspolis 1 SENT',
        'Socialsekreterare 1',
        'Socialsekreterare 2 SENT',
        'Yttre verksamhet 1 SENT',
      ].sort(),
    );
  });

  it('says a time and nothing else (INV-20)', async () => {
    await asked();
    const letter = (await letters()).get(POLICE);
    for (const word of ['Studiebesök', 'Helsingborg', 'samverkans', 'Socialtjänst', 'Tåg']) {
      for (const said of [letter?.mail.text, letter?.mail.html, letter?.calendar]) {
        expect([word, said?.includes(word)]).toEqual([word, false]);
      }
    }
    expect(letter?.mail.subject).toBe('Händelse i portalen');
    expect(entryOf(letter?.calendar ?? '')).toMatchObject({
      ...{ method: 'REQUEST', sequence: 0, status: 'CONFIRMED', title: 'Händelse i portalen' },
      ...{ from: 'DTSTART:20220615T110000Z', to: 'DTEND:20220616T140000Z' },
      names: expect.not.arrayContaining(['location', 'description', 'url', 'categories']),
    });
  });

  it('goes once: those who are asked later get theirs, and nobody two', async () => {
    const { id } = await asked();
    await letters();
    await ask(id, [{ agencyId: agencies.get('POL-LUND'), functionTitle: 'Samverkanspolis 2' }]);
    expect([...(await letters()).keys()]).toEqual(['samverkanspolis2@pol-lund']);
  });

  it('moves and takes away the same entry, with a rising sequence', async () => {
    const { id, version } = await asked();
    const first = entryOf((await letters()).get(POLICE)?.calendar ?? '');
    const change = { ...PLAN, visitId: id };
    await send(planner, 'changeStudyVisit', {
      ...change,
      expectedVersion: version,
      travel: 'Buss',
    });
    expect((await letters()).size).toBe(0);
    const startsAt = '2022-06-15T12:00:00Z';
    await send(planner, 'changeStudyVisit', { ...change, expectedVersion: version + 1, startsAt });
    const moved = entryOf((await letters()).get(POLICE)?.calendar ?? '');
    expect(moved).toMatchObject({
      ...{ uid: first.uid, sequence: 1, method: 'REQUEST', from: 'DTSTART:20220615T120000Z' },
    });
    await send(planner, 'stepStudyVisit', { visitId: id, step: 'postpone' });
    const letter = (await letters()).get(POLICE);
    expect(entryOf(letter?.calendar ?? '')).toMatchObject({
      ...{ uid: first.uid, sequence: 2, method: 'CANCEL', status: 'CANCELLED' },
    });
    expect(tokenIn(letter?.mail.text)).toBe('');
    await send(planner, 'stepStudyVisit', { visitId: id, step: 'planAgain' });
    expect(entryOf((await letters()).get(POLICE)?.calendar ?? '')).toMatchObject({
      ...{ uid: first.uid, sequence: 3, method: 'REQUEST' },
    });
  });

  it('is the entry by which the own calendar of the one who is asked knows the visit', async () => {
    const { id } = await asked();
    const { uid } = entryOf((await letters()).get(POLICE)?.calendar ?? '');
    const { rows } = await portal.owner.query('select id from membership where work_email = $1', [
      `${POLICE}.example`,
    ]);
    const knows = async (key: string) => {
      const agencyId = agencies.get(key) ?? '';
      const ctx = portal.caller({ kind: 'system', job: 'test', agencyId }).context('read');
      const known = (await calendarUids(ctx, rows[0].id)).get(id);
      await ctx.db.transaction.close('rollback');
      return known;
    };
    expect(await knows('POL-LUND')).toBe(uid);
    expect(await knows('FA-HBG')).toBeUndefined();
  });

  it('goes to nobody whose agency sees it no longer, nor once it has begun', async () => {
    const { id } = await asked();
    await portal.owner.query(
      `update activity_share set revoked_at = now() where activity_id = $1`,
      [id],
    );
    expect([...(await letters()).keys()]).toEqual([SOC2]);
    await asked();
    expect((await letters(BEGUN)).size).toBe(0);
  });
});

describe('an answer without an account', () => {
  it('shows what it is about, changes nothing by being looked at, and is given by a press', async () => {
    const { id } = await asked();
    const token = tokenIn((await letters()).get(HOTLINE)?.mail.text);
    // A scanner that follows the link, twice.
    await look(token);
    expect((await look(token)).link).toEqual({
      ...{ kind: 'STUDY_VISIT', title: PLAN.title, cancelled: false, answer: 'NO_ANSWER' },
      ...{ startsAt: '2022-06-15T11:00:00.000Z', endsAt: '2022-06-16T14:00:00.000Z' },
      ...{ functionTitle: 'Yttre verksamhet 1', agencyName: 'Polisen Lund' },
      ownerName: 'Socialtjänsten Lund',
    });
    expect(await answerOf(id, 'Yttre verksamhet 1')).toBe('NO_ANSWER');
    expect(await answerBy(token, 'ACCEPTED')).toBe('ACCEPTED');
    expect(await answerOf(id, 'Yttre verksamhet 1')).toBe('ACCEPTED');
    expect(await answerBy(token, 'DECLINED')).toBe('DECLINED');
    const { rows } = await portal.owner.query(
      `select job, agency_id = $1 as theirs from audit.event where object_type = 'activity_participant'
         and action = 'UPDATE' and job like 'answer%' order by position desc limit 1`,
      [agencies.get('POL-LUND')],
    );
    expect(rows).toMatchObject([{ job: 'answer by link' }]);
  });

  it('is that of the one function, whoever is signed in meanwhile', async () => {
    const { id } = await asked();
    const token = tokenIn((await letters()).get(POLICE)?.mail.text);
    const other = await portal.as('handlaggare@ks-lund', undefined, MINUTE_LATER);
    expect(await answerBy(token, 'ACCEPTED', MINUTE_LATER, other)).toBe('ACCEPTED');
    expect(await answerOf(id, 'Samverkanspolis 1')).toBe('ACCEPTED');
    expect(await answerOf(id, 'Yttre verksamhet 1')).toBe('NO_ANSWER');
  });

  it('is refused with a made-up secret, another answer, after the start, and once it is called off', async () => {
    const { id } = await asked();
    const token = tokenIn((await letters()).get(POLICE)?.mail.text);
    expect(await answerBy('x'.repeat(43), 'ACCEPTED')).toBe('NOT_AVAILABLE');
    expect(await answerBy(token, 'MAYBE')).toBe('PARTICIPANT_ANSWER_UNKNOWN');
    expect(await answerBy(token, 'NO_ANSWER')).toBe('PARTICIPANT_ANSWER_UNKNOWN');
    expect(await answerBy(token, 'ACCEPTED', BEGUN)).toBe('NOT_AVAILABLE');
    expect((await look(token, BEGUN)).codes).toEqual(['NOT_AVAILABLE']);
    await send(planner, 'cancelStudyVisit', { visitId: id, reason: 'HOST_UNABLE' });
    expect((await look(token)).link).toMatchObject({ cancelled: true });
    expect(await answerBy(token, 'ACCEPTED')).toBe('STEP_NOT_POSSIBLE');
  });

  it('ends with the one who was asked, and with the share', async () => {
    const { id } = await asked();
    const sent = await letters();
    const { visit } = await readVisit(planner, id);
    const police = visit.participants.find((row) => row.functionTitle === 'Samverkanspolis 1');
    await send<string>(planner, 'removeParticipant', { participantId: police?.id });
    expect((await look(tokenIn(sent.get(POLICE)?.mail.text))).codes).toEqual(['NOT_AVAILABLE']);
    const token = tokenIn(sent.get(HOTLINE)?.mail.text);
    expect((await look(token)).codes).toEqual([]);
    await portal.owner.query(
      `update activity_share set revoked_at = now() where activity_id = $1`,
      [id],
    );
    expect((await look(token)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('comes from a calendar, which knows no link, and no link knows it', async () => {
    const { id } = await asked();
    const letter = (await letters()).get(POLICE);
    const { uid } = entryOf(letter?.calendar ?? '');
    const of = () => answerOf(id, 'Samverkanspolis 1');
    expect(await comesIn(replyMail(uid, 'ACCEPTED'))).toBe('ANSWER');
    expect(await of()).toBe('ACCEPTED');
    expect(await comesIn(replyMail(uid, 'TENTATIVE'))).toBe('ANSWER');
    expect(await of()).toBe('NO_ANSWER');
    expect(await comesIn(replyMail(uid, 'DECLINED'))).toBe('ANSWER');
    expect(await of()).toBe('DECLINED');
    expect((await look(uid)).codes).toEqual(['NOT_AVAILABLE']);
    expect(await comesIn(replyMail(tokenIn(letter?.mail.text), 'ACCEPTED'))).toBe('NOTHING');
    expect(await comesIn(replyMail(`${randomUUID()}@stad.example`, 'ACCEPTED'))).toBe('NOTHING');
    expect(await comesIn(replyMail(uid, 'ACCEPTED'), BEGUN)).toBe('NOT_AVAILABLE');
  });

  it('comes from a calendar as another time: the planner reads so, the visit stays where it is', async () => {
    const { id } = await asked();
    const { uid } = entryOf((await letters()).get(POLICE)?.calendar ?? '');
    const { rows: before } = await portal.owner.query(
      'select starts_at from activity where id = $1',
      [id],
    );
    const of = async () => [
      await answerOf(id, 'Samverkanspolis 1'),
      await proposes(id, 'Samverkanspolis 1'),
    ];
    for (const _ of [1, 2]) {
      expect(await comesIn(replyMail(uid, 'TENTATIVE', 'COUNTER'))).toBe('ANSWER');
      expect(await of()).toEqual(['NO_ANSWER', true]);
    }
    expect(await comesIn(replyMail(uid, 'ACCEPTED'))).toBe('ANSWER');
    expect(await of()).toEqual(['ACCEPTED', false]);
    expect(await comesIn(replyMail(uid, 'TENTATIVE', 'COUNTER'))).toBe('ANSWER');
    expect(await of()).toEqual(['ACCEPTED', true]);
    expect(await comesIn(replyMail(uid, 'ACCEPTED'))).toBe('ANSWER');
    expect(await of()).toEqual(['ACCEPTED', false]);
    expect(await comesIn(replyMail(uid, 'TENTATIVE', 'COUNTER'), BEGUN)).toBe('NOT_AVAILABLE');
    const { rows: after } = await portal.owner.query(
      'select starts_at from activity where id = $1',
      [id],
    );
    expect(after).toEqual(before);
  });

  it('is no secret of anybody who is signed in', async () => {
    await asked();
    await letters();
    const police = await portal.as(POLICE, undefined, MINUTE_LATER);
    for (const caller of [planner, police]) {
      const ctx = caller.context('read');
      expect(await ctx.db.sql('select id from participant_key', [])).toEqual([]);
      await ctx.db.transaction.close('rollback');
    }
  });
});
