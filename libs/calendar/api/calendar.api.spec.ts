import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  FA1,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
  SOC2,
} from '@stad/activities/field-operations/api/make-field-pass.js';
import { makeSeminar, send } from '@stad/activities/seminars/api/make-seminar.js';
import { atLocal } from '@stad/platform/rules/time.js';
import ICAL from 'ical.js';
import { MailServer } from '../../../apps/api/test/mail-server.js';
import { TestPortal } from '../../../apps/api/test/portal.js';
import { FeedService } from './feed.service.js';

/** A calendar by subscription: made, fetched, exchanged, revoked; read back as a calendar would. */
let portal: TestPortal;
let bench: PassBench;
let post: MailServer;
let url: string;
const MINUTE_LATER = new Date(PLANNED.getTime() + 60_000);
const ADMIN = { soc: 'administrator@soc-lund', fa: 'administrator@fa-hbg' };

beforeAll(async () => {
  post = await MailServer.open();
  process.env['SMTP_URL'] = post.url;
  process.env['MAIL_FROM'] = 'portal@stad.example';
  portal = await TestPortal.open();
  bench = await PassBench.open(portal);
  await portal.server.app.listen(0, '127.0.0.1');
  const { port } = portal.server.app.getHttpServer().address() as { port: number };
  url = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await portal.close();
  await post.close();
});

beforeEach(() => portal.owner.query('delete from calendar_feed'));

const CALENDAR = `decision { ownTime by } mayDecide feeds { id device fetchedAt } next { startsAt title cancelled }`;
interface Calendar {
  readonly decision: { readonly ownTime: boolean; readonly by: string | null } | null;
  readonly mayDecide: boolean;
  readonly feeds: readonly { readonly id: string; readonly device: string }[];
  readonly next: readonly { readonly startsAt: string; readonly title: string }[];
}

async function page(key: string, at = SAME_DAY) {
  const caller = await portal.as(key, undefined, at);
  const { data } = await caller.run<{ myCalendar: Calendar }>(
    `query Mine { myCalendar { ${CALENDAR} } }`,
  );
  return data?.myCalendar;
}

async function make(key: string, more: Record<string, unknown> = {}) {
  const caller = await portal.as(key, undefined, PLANNED);
  const { data, codes } = await caller.run<{
    makeCalendarFeed: { calendar: Calendar; address: string | null };
  }>(
    `mutation Make($input: MakeCalendarFeedInput!) {
       makeCalendarFeed(input: $input) { address calendar { ${CALENDAR} } } }`,
    { input: { clientMutationId: randomUUID(), device: 'PHONE', ...more } },
  );
  const { calendar, address } = data?.makeCalendarFeed ?? {};
  return { calendar, codes, secret: /kalender\/([\w-]+)\.ics$/.exec(address ?? '')?.[1] ?? '' };
}

async function change(key: string, mutation: string, input: Record<string, unknown>) {
  const caller = await portal.as(key, undefined, PLANNED);
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, codes } = await caller.run<Record<string, Calendar>>(
    `mutation Change($input: ${type}!) { ${mutation}(input: $input) { ${CALENDAR} } }`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
  return { calendar: data?.[mutation], codes };
}

const decide = (key: string, ownTime: boolean) => change(key, 'decideCalendar', { ownTime });

/** The calendar as a calendar reads it; a word when there is none. */
async function fetched(secret: string, now = SAME_DAY) {
  const answer = await portal.server.app.get(FeedService).answer(secret, now);
  if (typeof answer === 'string') return { answer, entries: [], text: '' };
  const calendar = new ICAL.Component(ICAL.parse(answer.text));
  const entries = calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
    return {
      uid: value('uid'),
      from: event.getFirstProperty('dtstart')?.toICALString(),
      to: event.getFirstProperty('dtend')?.toICALString(),
      sequence: Number(value('sequence')),
      title: value('summary'),
      status: value('status'),
      private: value('class'),
      names: event.getAllProperties().map(({ name }) => name),
    };
  });
  return { answer: 'CALENDAR', entries, text: answer.text };
}

const inField = (entries: Awaited<ReturnType<typeof fetched>>['entries'], from: string) =>
  entries.filter((entry) => entry.from === `DTSTART:${from}`);

describe('a link is refused', () => {
  it('while the agency has not decided that working time may leave the portal', async () => {
    expect((await make(FA1)).codes).toEqual(['CALENDAR_NOT_DECIDED']);
    expect((await page(FA1))?.decision).toBeNull();
  });

  it('to decide for those who do not answer for the agency', async () => {
    expect((await decide(FA1, true)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await page(FA1))?.mayDecide).toBe(false);
  });

  it('for a device nobody knows, and beyond the fifth', async () => {
    await decide(ADMIN.soc, true);
    expect((await make(SOC2, { device: 'FRIDGE' })).codes).toEqual(['FEED_DEVICE_UNKNOWN']);
    for (let n = 0; n < 5; n += 1) expect((await make(SOC2)).codes).toEqual([]);
    expect((await make(SOC2)).codes).toEqual(['TOO_MANY_FEEDS']);
  });

  it('to be revoked by anybody else', async () => {
    const { calendar } = await make(SOC1);
    const id = calendar?.feeds[0]?.id;
    for (const key of [SOC2, ADMIN.soc, POLICE]) {
      expect((await change(key, 'revokeCalendarFeed', { id })).codes).toEqual(['NOT_AVAILABLE']);
    }
  });
});

describe('a calendar is not given', () => {
  it('for an unknown, a revoked or an exchanged secret', async () => {
    const first = await make(SOC1, { device: 'COMPUTER' });
    const id = first.calendar?.feeds[0]?.id ?? '';
    expect((await fetched(first.secret)).answer).toBe('CALENDAR');
    const second = await make(SOC1, { device: 'COMPUTER', replacesId: id });
    expect((await fetched(first.secret)).answer).toBe('UNKNOWN');
    expect((await fetched(second.secret)).answer).toBe('CALENDAR');
    await change(SOC1, 'revokeCalendarFeed', { id: second.calendar?.feeds[0]?.id });
    expect((await fetched(second.secret)).answer).toBe('UNKNOWN');
    expect((await fetched('A'.repeat(43))).answer).toBe('UNKNOWN');
  });

  it('once the membership has ended', async () => {
    const { secret } = await make(SOC1);
    const until = (day: string | null) =>
      portal.owner.query('update membership set valid_to = $2 where id = $1', [
        bench.membership(SOC1),
        day,
      ]);
    await until('2022-05-19');
    expect((await fetched(secret)).answer).toBe('UNKNOWN');
    await until(null);
    expect((await fetched(secret)).answer).toBe('CALENDAR');
  });

  it('more than sixty times in ten minutes, and then again', async () => {
    const { secret } = await make(SOC1);
    for (let n = 0; n < 60; n += 1) expect((await fetched(secret)).answer).toBe('CALENDAR');
    expect((await fetched(secret)).answer).toBe('TOO_OFTEN');
    const later = new Date(SAME_DAY.getTime() + 11 * 60_000);
    expect((await fetched(secret, later)).answer).toBe('CALENDAR');
  });

  it('is empty, at once, when the agency takes its decision back', async () => {
    await bench.sent();
    const { secret } = await make(SOC1);
    expect((await fetched(secret)).entries.length).toBeGreaterThan(0);
    await decide(ADMIN.soc, false);
    expect((await fetched(secret)).entries).toEqual([]);
    await decide(ADMIN.soc, true);
  });
});

describe('a calendar', () => {
  it('tells own time and nothing of what it is for', async () => {
    const { number } = await bench.sent({ startsAt: atLocal('2022-05-20', '19:15').toISOString() });
    const { secret } = await make(SOC1);
    const { entries, text } = await fetched(secret);
    for (const word of [number ?? '', 'Centrum', 'Fältpass', 'Polis', 'Social', 'Möta']) {
      expect([word, text.includes(word)]).toEqual([word, false]);
    }
    expect(inField(entries, '20220520T171500Z')).toEqual([
      {
        uid: expect.stringMatching(/^[\w-]{43}@/),
        from: 'DTSTART:20220520T171500Z',
        to: 'DTEND:20220520T230000Z',
        sequence: expect.any(Number),
        title: 'Bokad, samverkan',
        status: 'CONFIRMED',
        private: 'PRIVATE',
        names: expect.not.arrayContaining(['location', 'description', 'url', 'categories']),
      },
    ]);
    expect((await page(SOC1))?.next[0]).toMatchObject({ title: 'Bokad, samverkan' });
  });

  it('holds neither a draft nor a pass one was asked to and is not in', async () => {
    const at = { startsAt: atLocal('2022-05-20', '18:15').toISOString() };
    await bench.planned(at);
    await decide('administrator@pol-lund', true);
    const soc = await make(SOC1);
    expect(inField((await fetched(soc.secret)).entries, '20220520T161500Z')).toEqual([]);
    await bench.sent({ startsAt: atLocal('2022-05-20', '18:30').toISOString() });
    const police = await make(POLICE);
    expect((await fetched(police.secret)).entries).toEqual([]);
  });

  it('is the same entry as the invitation, moved and cancelled with it', async () => {
    await decide(ADMIN.fa, true);
    const { secret } = await make(FA1);
    await portal.runJobs(MINUTE_LATER);
    post.take();
    const { id: passId, whenVersion } = await bench.sent({
      startsAt: atLocal('2022-05-20', '20:45').toISOString(),
    });
    await portal.runJobs(MINUTE_LATER);
    const letter = post.take().find(({ to }) => to.startsWith('faltarbetare1'));
    const invitation = new ICAL.Component(ICAL.parse(letter?.calendar ?? ''));
    const uid = invitation.getFirstSubcomponent('vevent')?.getFirstPropertyValue('uid');
    const mine = async () => (await fetched(secret)).entries.find((entry) => entry.uid === uid);
    expect(await mine()).toMatchObject({ from: 'DTSTART:20220520T184500Z', status: 'CONFIRMED' });
    const { siteId: _, programmeId: __, ...when } = bench.plan() as Record<string, unknown>;
    await bench.done(
      SOC1,
      'changeWhenAndWhere',
      {
        ...when,
        passId,
        expectedVersion: whenVersion,
        startsAt: atLocal('2022-05-20', '21:45').toISOString(),
      },
      PLANNED,
    );
    const moved = await mine();
    expect(moved).toMatchObject({ from: 'DTSTART:20220520T194500Z', status: 'CONFIRMED' });
    await bench.done(SOC1, 'cancelPass', { passId, reason: 'OTHER' }, PLANNED);
    expect(await mine()).toMatchObject({
      from: 'DTSTART:20220520T194500Z',
      status: 'CANCELLED',
      title: 'Bokad, samverkan',
    });
    await portal.runJobs(MINUTE_LATER);
    post.take();
  });

  it('no longer holds a pass its owner has left', async () => {
    const { secret } = await make(FA1);
    const { id: passId } = await bench.sent({
      startsAt: atLocal('2022-05-20', '20:30').toISOString(),
    });
    const mine = async () => inField((await fetched(secret)).entries, '20220520T183000Z');
    expect(await mine()).toHaveLength(1);
    await bench.done(FA1, 'answerInvitation', { passId, answer: 'DECLINED' }, SAME_DAY);
    expect(await mine()).toEqual([]);
  });

  it('is seen with the rights of the moment: without a role of the core group, nothing', async () => {
    const { secret } = await make(FA1);
    await bench.sent({ startsAt: atLocal('2022-05-20', '21:00').toISOString() });
    const roles = (list: string[]) =>
      portal.owner.query('update membership set roles = $2 where id = $1', [
        bench.membership(FA1),
        list,
      ]);
    expect((await fetched(secret)).entries.length).toBeGreaterThan(0);
    await roles(['NETWORK_MEMBER']);
    expect((await fetched(secret)).entries).toEqual([]);
    await roles(['NGO_FIELD_WORKER']);
  });

  it('holds its hours over the night of a clock change', async () => {
    await decide(ADMIN.soc, true);
    const { secret } = await make(SOC1);
    const autumn = atLocal('2022-10-20', '10:00');
    const { id } = await bench.planned();
    await portal.owner.query('update activity set starts_at = $2, ends_at = $3 where id = $1', [
      id,
      '2022-10-29T21:00:00Z',
      '2022-10-30T03:00:00Z',
    ]);
    await bench.done(SOC1, 'sendPlan', { passId: id }, PLANNED);
    const [entry] = inField((await fetched(secret, autumn)).entries, '20221029T210000Z');
    expect(entry?.to).toBe('DTEND:20221030T030000Z');
  });
});

describe('a seminar', () => {
  const LEAD = 'utvecklingsledare@soc-lund';
  const DAY = '2022-05-24';
  let from = 6;

  /** Planned by the development lead, each an hour after the one before. */
  async function planned(steps: readonly string[] = ['confirmSeminar']) {
    from += 1;
    const hour = (n: number) => atLocal(DAY, `${String(n).padStart(2, '0')}:15`);
    const { rows } = await portal.owner.query(
      `select (select id from site where key = 'lund') as "siteId",
         (select id from programme where key = '2022') as "programmeId"`,
    );
    const lead = await portal.as(LEAD, undefined, PLANNED);
    const when = { startsAt: hour(from).toISOString(), endsAt: hour(from + 1).toISOString() };
    const seminar = await makeSeminar(lead, rows[0], when, steps);
    const [startsAt] = [hour(from)];
    const stamp = startsAt.toISOString().replace(/[-:]|\.000/g, '');
    const step = (name: string, more: Record<string, unknown> = {}) =>
      send(lead, name, { seminarId: seminar.id, ...more });
    return { seminar, stamp, step };
  }

  async function invited({ step }: Awaited<ReturnType<typeof planned>>, label: string) {
    const { rows } = await portal.owner.query(
      `insert into contact_function (agency_id, label, kind, mailbox, site_ids)
       select g.id, $1, 'COORDINATOR', 'samverkan@soc-lund.example', array[s.id]
       from agency g, site s where g.key = 'SOC-LUND' and s.key = 'lund' returning id`,
      [label],
    );
    const invitees = [{ contactFunctionId: rows[0].id }];
    const { seminar } = await step('inviteToSeminar', { invitees });
    const invitationId = seminar.invitations.at(-1)?.id;
    return (answer: string) => step('noteInvitationAnswer', { invitationId, answer });
  }

  const links = new Map<string, string>();
  async function at(key: string, stamp: string) {
    if (!links.has(key)) links.set(key, (await make(key)).secret);
    return inField((await fetched(links.get(key) ?? '')).entries, stamp);
  }
  beforeEach(() => links.clear());

  it('is its planner’s, in time and words as everything else (INV-20)', async () => {
    const { stamp } = await planned();
    const entry = {
      uid: expect.stringMatching(/^[\w-]{43}@/),
      from: `DTSTART:${stamp}`,
      title: 'Bokad, samverkan',
      status: 'CONFIRMED',
      private: 'PRIVATE',
      names: expect.not.arrayContaining(['location', 'description', 'url', 'categories']),
    };
    expect(await at(LEAD, stamp)).toEqual([expect.objectContaining(entry)]);
    const { text } = await fetched(links.get(LEAD) ?? '');
    for (const word of ['eminari', 'Stadshuset', 'Känna igen', 'Lund', 'Social']) {
      expect([word, text.includes(word)]).toEqual([word, false]);
    }
    expect((await page(LEAD))?.next).toContainEqual(
      expect.objectContaining({ title: 'Bokad, samverkan' }),
    );
  });

  it('is nobody else’s, though all of the town may read it', async () => {
    const { stamp } = await planned();
    for (const key of [SOC1, SOC2]) expect(await at(key, stamp)).toEqual([]);
  });

  it('is not there while it is a draft', async () => {
    const { stamp, step } = await planned([]);
    expect(await at(LEAD, stamp)).toEqual([]);
    await step('confirmSeminar');
    expect(await at(LEAD, stamp)).toHaveLength(1);
  });

  it('is that of the function that said yes, as long as it does', async () => {
    const one = await planned();
    const note = await invited(one, 'Socialsekreterare 2');
    expect(await at(SOC2, one.stamp)).toEqual([]);
    await note('ACCEPTED');
    expect(await at(SOC2, one.stamp)).toHaveLength(1);
    expect(await at(SOC1, one.stamp)).toEqual([]);
    await note('DECLINED');
    expect(await at(SOC2, one.stamp)).toEqual([]);
  });

  it('is not that of the same title elsewhere', async () => {
    const one = await planned();
    const note = await invited(one, 'Socialsekreterare 2');
    await note('ACCEPTED');
    await decide(ADMIN.fa, true);
    const retitle = (title: string) =>
      portal.owner.query('update membership set function_title = $2 where id = $1', [
        bench.membership(FA1),
        title,
      ]);
    await retitle('Socialsekreterare 2');
    expect(await at(FA1, one.stamp)).toEqual([]);
    await retitle('Fältarbetare 1');
  });

  it.each([
    ['put off', 'postponeSeminar', {}],
    ['cancelled', 'cancelSeminar', { reason: 'OTHER' }],
  ])('that is %s stays as the same entry, called off', async (_, name, more) => {
    const { stamp, step } = await planned();
    const [before] = await at(LEAD, stamp);
    const { problems } = await step(name, more);
    expect(problems).toEqual([]);
    const [after] = await at(LEAD, stamp);
    expect(after).toMatchObject({ uid: before?.uid, status: 'CANCELLED', title: before?.title });
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });

  it('that is put off and planned again is there when it is confirmed', async () => {
    const { stamp, step } = await planned();
    await step('postponeSeminar');
    await step('planSeminarAgain');
    expect(await at(LEAD, stamp)).toMatchObject([{ status: 'CANCELLED' }]);
    await step('confirmSeminar');
    expect(await at(LEAD, stamp)).toMatchObject([{ status: 'CONFIRMED' }]);
  });

  it('stands among the passes in order of time', async () => {
    await bench.sent({ startsAt: atLocal('2022-05-20', '20:15').toISOString() });
    const { seminar } = await planned();
    await portal.owner.query(
      `update activity set created_by = $2, starts_at = '2022-05-20T06:00:00Z' where id = $1`,
      [seminar.id, bench.membership(SOC1)],
    );
    const { secret } = await make(SOC1);
    const starts = (await fetched(secret)).entries.map((entry) => entry.from ?? '');
    expect(starts).toContain('DTSTART:20220520T060000Z');
    expect(starts).toEqual([...starts].sort());
  });
});

describe('over the network', () => {
  const get = (name: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/kalender/${name}`, { headers });

  it.each(['no-such.ics', `${'A'.repeat(43)}.ics`, `${'A'.repeat(43)}`, '..%2F.ics'])(
    'is nothing at %s',
    async (name) => {
      const answer = await get(name);
      expect([answer.status, await answer.text()]).toEqual([404, '']);
    },
  );

  it('is private, and not sent again to whoever has it', async () => {
    const { secret } = await make(SOC1, { device: 'OTHER' });
    const first = await get(`${secret}.ics`);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(await first.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    const etag = first.headers.get('etag') ?? '';
    const again = await get(`${secret}.ics`, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    for (let n = 0; n < 58; n += 1) await get(`${secret}.ics`);
    const late = await get(`${secret}.ics`);
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, '600']);
  });
});
