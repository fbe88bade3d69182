import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Inbound } from '@stad/mail/api/inbound/inbound.js';
import { atLocal } from '@stad/platform/rules/time.js';
import ICAL from 'ical.js';
import { MailServer } from '../../../../apps/api/test/mail-server.js';
import { TestPortal } from '../../../../apps/api/test/portal.js';
import { FA1, PassBench, PLANNED, POLICE, SAME_DAY, SOC1 } from './make-field-pass.js';

/** Asking the others by mail, and their answers without an account, over a real mail server. */
let portal: TestPortal;
let bench: PassBench;
let post: MailServer;
const MINUTE_LATER = new Date(PLANNED.getTime() + 60_000);

beforeAll(async () => {
  post = await MailServer.open();
  process.env['SMTP_URL'] = post.url;
  process.env['MAIL_FROM'] = 'portal@stad.example';
  portal = await TestPortal.open();
  bench = await PassBench.open(portal);
});
afterAll(async () => {
  await portal.close();
  await post.close();
});

/** Sends what waits, and answers the letters by the name before the @. */
async function letters(at = MINUTE_LATER) {
  await portal.runJobs(at);
  return new Map(post.take().map((letter) => [letter.to.replace('.example', ''), letter]));
}

function entryOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent');
  const value = (name: string) => String(event?.getFirstPropertyValue(name) ?? '');
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: value('uid'),
    sequence: Number(value('sequence')),
    from: event?.getFirstProperty('dtstart')?.toICALString(),
    to: event?.getFirstProperty('dtend')?.toICALString(),
    title: value('summary'),
    status: value('status'),
    names: event?.getAllProperties().map(({ name }) => name) ?? [],
  };
}

const tokenIn = (text: string | undefined) => /\/svar\/([\w-]+)/.exec(text ?? '')?.[1] ?? '';

const LINK = `number startsAt endsAt cancelled functionTitle agencyName answer assessed mayAssess
  leaderTitle leaderAgencyName phoneLabel phone`;

async function look(token: string, now = SAME_DAY) {
  const visitor = portal.caller({ kind: 'visitor' }, now);
  const { data, codes } = await visitor.run<{ answerLink: Record<string, unknown> }>(
    `query Look($token: Secret!) { answerLink(token: $token) { ${LINK} } }`,
    { token },
  );
  return { link: data?.answerLink, codes };
}

async function answerBy(token: string, more: Record<string, unknown>, now = SAME_DAY) {
  const visitor = portal.caller({ kind: 'visitor' }, now);
  const { data, codes } = await visitor.run<{ answerByLink: Record<string, unknown> }>(
    `mutation By($input: AnswerByLinkInput!) { answerByLink(input: $input) { ${LINK} } }`,
    { input: { token, ...more } },
  );
  return { link: data?.answerByLink, codes };
}

async function invitees(key: string, passId: string) {
  const caller = await portal.as(key, undefined, SAME_DAY);
  const { data } = await caller.run<{ passInvitees: Record<string, unknown>[] }>(
    `query Asked($passId: ID!) { passInvitees(passId: $passId) {
      id functionTitle withoutAccount mailbox mailState mailReason agency { key } } }`,
    { passId },
  );
  return data?.passInvitees ?? [];
}

async function askByLink(key: string, passId: string, more: Record<string, unknown> = {}) {
  const caller = await portal.as(key, undefined, PLANNED);
  const { data, codes } = await caller.run<{ askByLink: { inviteeId: string; token: string } }>(
    `mutation Ask($input: AskByLinkInput!) { askByLink(input: $input) { inviteeId token } }`,
    {
      input: {
        clientMutationId: crypto.randomUUID(),
        passId,
        agencyId: bench.agency('POL-LUND'),
        functionTitle: 'Yttre verksamhet 1',
        ...more,
      },
    },
  );
  return { ...data?.askByLink, codes };
}

async function comesIn(raw: string, now = SAME_DAY) {
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

const replyMail = (uid: string, status: string, method = 'REPLY') =>
  [
    'From: somebody-else@nowhere.example',
    'Subject: Accepterat',
    `Content-Type: text/calendar; method=${method}; charset=utf-8`,
    '',
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Other//Calendar//EN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20220514T080000Z',
    'DTSTART:20220520T180000Z',
    `ATTENDEE;PARTSTAT=${status}:mailto:somebody-else@nowhere.example`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

describe('a letter about a pass', () => {
  it('is not sent for a plan that is not, nor to the one who sends it', async () => {
    await bench.planned();
    expect([...(await letters()).keys()]).toEqual([]);
    const { id } = await bench.sent();
    const sent = await letters();
    expect([...sent.keys()].sort()).toEqual([
      'chef-i-beredskap@soc-lund',
      'faltarbetare1@fa-hbg',
      'samverkanspolis1@pol-lund',
      'samverkanspolis2@pol-lund',
      'socialsekreterare2@soc-lund',
    ]);
    const states = (await invitees(SOC1, id)).map(({ mailState }) => mailState);
    expect(states).toEqual(['SENT', 'SENT', 'SENT', 'SENT', 'SENT']);
    // What became of a letter is the sender's to know.
    expect((await invitees(FA1, id)).map(({ mailState }) => mailState)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('says a time and nothing else', async () => {
    const { number } = await bench.sent();
    const letter = (await letters()).get(FA1);
    const secrets = [number ?? '', 'Centrum', 'Fältpass', 'Polisen', 'Socialtjänsten', 'Möta'];
    for (const word of secrets) {
      expect([word, letter?.raw.includes(word)]).toEqual([word, false]);
      expect([word, letter?.mail.text?.includes(word)]).toEqual([word, false]);
      expect([word, letter?.calendar.includes(word)]).toEqual([word, false]);
    }
    expect(letter?.mail.subject).toBe('Händelse i portalen');
    expect(entryOf(letter?.calendar ?? '')).toMatchObject({
      method: 'REQUEST',
      sequence: 0,
      from: 'DTSTART:20220520T180000Z',
      to: 'DTEND:20220520T230000Z',
      title: 'Händelse i portalen',
      status: 'CONFIRMED',
      names: expect.not.arrayContaining(['location', 'description', 'url', 'categories']),
    });
  });

  it('is updated and called off as the same entry, with a rising sequence', async () => {
    const { id: passId, whenVersion } = await bench.sent();
    const asked = entryOf((await letters()).get(FA1)?.calendar ?? '');
    const { siteId, programmeId, ...when } = bench.plan() as Record<string, unknown>;
    expect([siteId, programmeId]).not.toContain(undefined);
    const move = (hour: string, expectedVersion: number) =>
      bench.done(
        SOC1,
        'changeWhenAndWhere',
        {
          ...when,
          passId,
          expectedVersion,
          startsAt: atLocal('2022-05-20', hour).toISOString(),
        },
        PLANNED,
      );
    await move('20:30', whenVersion);
    await move('21:00', whenVersion + 1);
    const moved = entryOf((await letters()).get(FA1)?.calendar ?? '');
    // Moved twice before it left: one letter, with the last time.
    expect(moved).toMatchObject({
      uid: asked.uid,
      sequence: 1,
      from: 'DTSTART:20220520T190000Z',
      method: 'REQUEST',
    });
    await bench.done(SOC1, 'cancelPass', { passId, reason: 'OTHER' }, PLANNED);
    const letter = (await letters()).get(FA1);
    expect(entryOf(letter?.calendar ?? '')).toMatchObject({
      uid: asked.uid,
      sequence: 2,
      method: 'CANCEL',
      status: 'CANCELLED',
    });
    expect(tokenIn(letter?.mail.text)).toBe('');
  });

  it('holds its hours in the night of a clock change', async () => {
    const more = {
      startsAt: '2022-10-29T21:00:00.000Z',
      endsAt: '2022-10-30T03:00:00.000Z',
    };
    const { id } = await bench.planned();
    await portal.owner.query('update activity set starts_at = $2, ends_at = $3 where id = $1', [
      id,
      more.startsAt,
      more.endsAt,
    ]);
    await bench.done(SOC1, 'sendPlan', { passId: id }, PLANNED);
    expect(entryOf((await letters()).get(FA1)?.calendar ?? '')).toMatchObject({
      from: 'DTSTART:20221029T210000Z',
      to: 'DTEND:20221030T030000Z',
    });
  });

  it('goes to nobody who lost the right, or whose agency did, while it waited', async () => {
    const { id } = await bench.sent();
    const { owner } = portal;
    await owner.query(
      `update membership set valid_to = '2022-05-12' where work_email = 'samverkanspolis1@pol-lund.example'`,
    );
    await owner.query(
      `update activity_share set revoked_at = now()
       where activity_id = $1 and agency_id = (select id from agency where key = 'FA-HBG')`,
      [id],
    );
    const sent = await letters();
    expect([...sent.keys()]).not.toContain(POLICE);
    expect([...sent.keys()]).not.toContain(FA1);
    await owner.query(
      `update membership set valid_to = null where work_email = 'samverkanspolis1@pol-lund.example'`,
    );
    const refused = (await invitees(SOC1, id)).filter(
      ({ mailReason }) => mailReason === 'NO_RIGHT',
    );
    expect(refused).toHaveLength(2);
  });

  it('that is refused or comes back is shown to the sender', async () => {
    post.unknown.add('faltarbetare1@fa-hbg.example');
    const { id } = await bench.sent();
    const letter = (await letters()).get(POLICE);
    post.unknown.clear();
    const messageId = /^message-id: (<[^>]+>)/im.exec(letter?.raw ?? '')?.[1];
    const bounce = (named: string) =>
      [
        'From: MAILER-DAEMON@pol-lund.example',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Nobody here',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; pol-lund.example',
        '',
        'Final-Recipient: rfc822; samverkanspolis1@pol-lund.example',
        'Action: failed',
        'Status: 5.1.1',
        '',
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        `Message-ID: ${named}`,
        'Subject: x',
        '',
        '--b--',
        '',
      ].join('\r\n');
    expect(await comesIn(bounce('<made-up@stad.example>'))).toBe('NOTHING');
    expect(await comesIn(bounce(String(messageId)))).toBe('BOUNCE');
    const rows = await invitees(SOC1, id);
    const of = (title: string) => rows.find(({ functionTitle }) => functionTitle === title);
    expect(of('Samverkanspolis 1')).toMatchObject({ mailState: 'BOUNCED', mailReason: 'BOUNCED' });
    expect(of('Fältarbetare 1')).toMatchObject({
      mailState: 'REFUSED',
      mailReason: 'ADDRESS_REFUSED',
    });
  });
});

describe('an answer by link is refused', () => {
  it('with a made-up secret, after the start, and when the secret was taken back', async () => {
    const { id: passId } = await bench.sent();
    const { token = '', inviteeId } = await askByLink(SOC1, passId);
    expect((await look('x'.repeat(43))).codes).toEqual(['NOT_AVAILABLE']);
    expect((await look(token)).link).toMatchObject({ functionTitle: 'Yttre verksamhet 1' });
    const late = atLocal('2022-05-20', '20:00');
    expect((await look(token, late)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await answerBy(token, { answer: 'IN_FIELD' }, late)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await answerBy(token, { answer: 'MAYBE' })).codes).toEqual(['ANSWER_UNKNOWN']);
    expect((await answerBy(token, {})).codes).toEqual(['ANSWER_UNKNOWN']);
    const revoke = {
      input: { clientMutationId: crypto.randomUUID(), passId, inviteeId },
    };
    const REVOKE = `mutation Revoke($input: RevokeAnswerLinksInput!) {
      revokeAnswerLinks(input: $input) { id } }`;
    const police = await portal.as(POLICE, undefined, SAME_DAY);
    expect((await police.run(REVOKE, revoke)).codes).toEqual(['NOT_AVAILABLE']);
    const owner = await portal.as(SOC1, undefined, SAME_DAY);
    expect((await owner.run(REVOKE, revoke)).codes).toEqual([]);
    expect((await look(token)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('to be made for a plan that is another’s, not sent, or for who was not asked', async () => {
    const { id: passId } = await bench.sent();
    expect((await askByLink(POLICE, passId)).codes).toEqual(['NOT_AVAILABLE']);
    const elsewhere = { agencyId: bench.agency('SOC-HBG') };
    expect((await askByLink(SOC1, passId, elsewhere)).codes).toEqual(['NOT_AVAILABLE']);
    const draft = await bench.planned();
    expect((await askByLink(SOC1, draft.id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('where the calendar’s secret is shown, and the other way round', async () => {
    const { id } = await bench.sent();
    const letter = (await letters()).get(FA1);
    const { uid } = entryOf(letter?.calendar ?? '');
    expect((await look(uid)).codes).toEqual(['NOT_AVAILABLE']);
    const token = tokenIn(letter?.mail.text);
    expect(await comesIn(replyMail(token, 'ACCEPTED'))).toBe('NOT_AVAILABLE');
    expect((await bench.read(SOC1, id)).pass).toMatchObject({ answers: [] });
  });
});

describe('an answer without an account', () => {
  it('by link puts the function in the team, may be changed, and says who answered how', async () => {
    const { id: passId } = await bench.sent();
    const { token = '' } = await askByLink(SOC1, passId);
    const { link } = await look(token);
    expect(link).toMatchObject({
      number: expect.stringMatching(/^FP-2022-/),
      functionTitle: 'Yttre verksamhet 1',
      agencyName: 'Polisen Lund',
      answer: null,
      mayAssess: false,
      leaderTitle: 'Socialsekreterare 1',
    });
    const came = await answerBy(token, { answer: 'IN_FIELD' });
    expect([came.codes, came.link]).toMatchObject([[], { answer: 'IN_FIELD', mayAssess: true }]);
    const assessed = await answerBy(token, { assessedInOwnStructure: true });
    expect([assessed.codes, assessed.link]).toMatchObject([
      [],
      { assessed: true, mayAssess: false },
    ]);
    const { pass } = await bench.read(SOC1, passId);
    expect(pass).toMatchObject({
      answers: [{ functionTitle: 'Yttre verksamhet 1', answer: 'IN_FIELD', via: 'LINK' }],
    });
    expect(pass.team.find((each) => each.functionTitle === 'Yttre verksamhet 1')).toMatchObject({
      membershipId: null,
      agency: { key: 'POL-LUND' },
    });
    const police = pass.employers.find(({ agency }) => agency.key === 'POL-LUND');
    expect(police?.goAhead).toMatchObject({ how: 'OWN_STRUCTURE', inForce: true });
    expect((await answerBy(token, { answer: 'DECLINED' })).link).toMatchObject({
      answer: 'DECLINED',
    });
    expect((await bench.read(SOC1, passId)).pass.team).toHaveLength(4);
  });

  it('shows the number of the reception where the pass leader’s function has none', async () => {
    const { id: passId } = await bench.sent();
    const { token = '' } = await askByLink(SOC1, passId);
    const phone = async () => {
      const { link } = await look(token);
      return [link?.['phoneLabel'], link?.['phone']];
    };
    const answers = (label: string, kind: string, number: string) =>
      portal.owner.query(
        `insert into contact_function (agency_id, label, kind, work_phone, site_ids)
         values ($1, $2, $3, $4, array[$5::uuid])`,
        [bench.agency('SOC-LUND'), label, kind, number, bench.place.siteId],
      );
    expect(await phone()).toEqual([null, null]);
    await answers('Samordnare mot hedersförtryck', 'COORDINATOR', '040-628 04 12');
    await answers('Mottagningsenheten Lund', 'RECEPTION', '040-628 04 10');
    expect(await phone()).toEqual(['Mottagningsenheten Lund', '040-628 04 10']);
    await answers('Socialsekreterare 1', 'OTHER', '040-628 04 15');
    expect(await phone()).toEqual(['Socialsekreterare 1', '040-628 04 15']);
    await portal.owner.query('delete from contact_function');
  });

  it('is nobody’s go-ahead but the police’s', async () => {
    await bench.sent();
    const token = tokenIn((await letters()).get(FA1)?.mail.text);
    expect((await answerBy(token, { assessedInOwnStructure: true })).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
  });

  it.each([
    ['ACCEPTED', 'IN_FIELD'],
    ['TENTATIVE', 'STANDBY'],
    ['DECLINED', 'DECLINED'],
  ])('by a calendar that says %s is %s', async (status, answer) => {
    const { id } = await bench.sent();
    const { uid } = entryOf((await letters()).get(POLICE)?.calendar ?? '');
    expect(await comesIn(replyMail('guessed@localhost', status))).toBe('NOT_AVAILABLE');
    expect(await comesIn(replyMail(uid, status, 'REQUEST'))).toBe('NOTHING');
    expect(await comesIn(replyMail(uid, 'NEEDS-ACTION'))).toBe('NOTHING');
    // Twice, as calendars do; whom it says it is from is not asked.
    expect(await comesIn(replyMail(uid, status))).toBe('ANSWER');
    expect(await comesIn(replyMail(uid, status))).toBe('ANSWER');
    expect((await bench.read(SOC1, id)).pass).toMatchObject({
      answers: [{ functionTitle: 'Samverkanspolis 1', answer, via: 'CALENDAR' }],
    });
    const { rows } = await portal.owner.query(
      'select count(*)::int as n from pass_answer where activity_id = $1',
      [id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('goes by mail to the mailbox of a function', async () => {
    const { id } = await bench.sent();
    await letters();
    await askByLink(SOC1, id, { mailbox: 'yttre@pol-lund.example' });
    const sent = await letters();
    expect([...sent.keys()]).toEqual(['yttre@pol-lund']);
    const token = tokenIn(sent.get('yttre@pol-lund')?.mail.text);
    expect((await answerBy(token, { answer: 'STANDBY' })).link).toMatchObject({
      answer: 'STANDBY',
    });
  });
});

describe('a secret', () => {
  it('speaks for its function, whoever is signed in beside it', async () => {
    const { id: passId } = await bench.sent();
    const { token = '' } = await askByLink(SOC1, passId);
    // Somebody whose agency has no part in the pass, and sees nothing of it.
    const stranger = await portal.as('socialsekreterare1@soc-hbg', undefined, SAME_DAY);
    const looked = await stranger.run<{ answerLink: { functionTitle: string } }>(
      'query Look($token: Secret!) { answerLink(token: $token) { functionTitle } }',
      { token },
    );
    expect(looked.data?.answerLink.functionTitle).toBe('Yttre verksamhet 1');
    const answered = await stranger.run<{ answerByLink: { answer: string; agencyName: string } }>(
      'mutation By($input: AnswerByLinkInput!) { answerByLink(input: $input) { answer agencyName } }',
      { input: { token, answer: 'STANDBY' } },
    );
    expect(answered.data?.answerByLink).toEqual({ answer: 'STANDBY', agencyName: 'Polisen Lund' });
    const madeUp = await stranger.run(
      'query Look($token: Secret!) { answerLink(token: $token) { number } }',
      { token: 'x'.repeat(43) },
    );
    expect(madeUp.codes).toEqual(['NOT_AVAILABLE']);
  });

  it('leaves nothing of who is signed in: neither roles nor agency nor rings', async () => {
    const ctx = (await portal.as(SOC1, undefined, SAME_DAY)).context('write');
    const mine =
      'select app.viewer_kind() as kind, app.roles() as roles, app.agency_id() as agency, app.membership_id() as me, app.site_ids() as sites';
    const [before] = await ctx.db.sql<Record<string, unknown>>(mine);
    expect(before).toMatchObject({ kind: 'person', roles: ['SOCIAL_WORKER'] });
    const bearer = await ctx.asBearer();
    const [after] = await bearer.db.sql<Record<string, unknown>>(mine);
    expect(after).toEqual({ kind: 'visitor', roles: [], agency: null, me: null, sites: [] });
    expect(await bearer.db.sql('select from field_operation')).toEqual([]);
    await ctx.db.transaction.close('rollback');
  });

  it('of a calendar that was taken back is another one with the next letter', async () => {
    const { id: passId, whenVersion } = await bench.sent();
    const mailbox = 'yttre@pol-lund.example';
    const { inviteeId } = await askByLink(SOC1, passId, { mailbox });
    const first = entryOf((await letters()).get('yttre@pol-lund')?.calendar ?? '');
    const owner = await portal.as(SOC1, undefined, SAME_DAY);
    await owner.run(
      'mutation Revoke($input: RevokeAnswerLinksInput!) { revokeAnswerLinks(input: $input) { id } }',
      { input: { clientMutationId: crypto.randomUUID(), passId, inviteeId } },
    );
    const { siteId: _, programmeId: __, ...when } = bench.plan() as Record<string, unknown>;
    await bench.done(
      SOC1,
      'changeWhenAndWhere',
      {
        ...when,
        passId,
        expectedVersion: whenVersion,
        startsAt: atLocal('2022-05-20', '21:00').toISOString(),
      },
      SAME_DAY,
    );
    const sent = await letters(new Date(SAME_DAY.getTime() + 60_000));
    const second = entryOf(sent.get('yttre@pol-lund')?.calendar ?? '');
    expect(second.from).toBe('DTSTART:20220520T190000Z');
    expect(second.uid).not.toBe(first.uid);
    expect(await comesIn(replyMail(first.uid, 'ACCEPTED'))).toBe('NOT_AVAILABLE');
    expect(await comesIn(replyMail(second.uid, 'ACCEPTED'))).toBe('ANSWER');
  });
});
