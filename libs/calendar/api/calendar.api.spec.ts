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
import { MailServer } from '@stad/platform/api/testing/mail-server.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import ICAL from 'ical.js';
import { calendarGround } from './testing/ground.js';
import { ADMIN, beginningAt, CalendarBench } from './testing/make-calendar-feed.js';

/** A calendar by subscription: made, fetched, exchanged, revoked; read back as a calendar would. */
let portal: TestPortal;
let bench: PassBench;
let feeds: CalendarBench;
let post: MailServer;
let url: string;
const MINUTE_LATER = new Date(PLANNED.getTime() + 60_000);

beforeAll(async () => {
  post = await MailServer.open();
  process.env['SMTP_URL'] = post.url;
  process.env['MAIL_FROM'] = 'portal@stad.example';
  portal = await TestPortal.open(calendarGround);
  bench = await PassBench.open(portal);
  feeds = new CalendarBench(portal);
  await portal.server.app.listen(0, '127.0.0.1');
  const { port } = portal.server.app.getHttpServer().address() as { port: number };
  url = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await portal.close();
  await post.close();
});

beforeEach(() => portal.owner.query('delete from calendar_feed'));

describe('a link is refused', () => {
  it('while the agency has not decided that working time may leave the portal', async () => {
    expect((await feeds.make(FA1)).codes).toEqual(['CALENDAR_NOT_DECIDED']);
    expect((await feeds.page(FA1))?.decision).toBeNull();
  });

  it('to decide for those who do not answer for the agency', async () => {
    expect((await feeds.decide(FA1, true)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await feeds.page(FA1))?.mayDecide).toBe(false);
  });

  it('for a device nobody knows, and beyond the fifth', async () => {
    await feeds.decide(ADMIN.soc, true);
    expect((await feeds.make(SOC2, { device: 'FRIDGE' })).codes).toEqual(['FEED_DEVICE_UNKNOWN']);
    for (let n = 0; n < 5; n += 1) expect((await feeds.make(SOC2)).codes).toEqual([]);
    expect((await feeds.make(SOC2)).codes).toEqual(['TOO_MANY_FEEDS']);
  });

  it('to be revoked by anybody else', async () => {
    const { calendar } = await feeds.make(SOC1);
    const id = calendar?.feeds[0]?.id;
    for (const key of [SOC2, ADMIN.soc, POLICE]) {
      expect((await feeds.change(key, 'revokeCalendarFeed', { id })).codes).toEqual([
        'NOT_AVAILABLE',
      ]);
    }
  });
});

describe('a calendar is not given', () => {
  it('for an unknown, a revoked or an exchanged secret', async () => {
    const first = await feeds.make(SOC1, { device: 'COMPUTER' });
    const id = first.calendar?.feeds[0]?.id ?? '';
    expect((await feeds.fetched(first.secret)).answer).toBe('CALENDAR');
    const second = await feeds.make(SOC1, { device: 'COMPUTER', replacesId: id });
    expect((await feeds.fetched(first.secret)).answer).toBe('UNKNOWN');
    expect((await feeds.fetched(second.secret)).answer).toBe('CALENDAR');
    await feeds.change(SOC1, 'revokeCalendarFeed', { id: second.calendar?.feeds[0]?.id });
    expect((await feeds.fetched(second.secret)).answer).toBe('UNKNOWN');
    expect((await feeds.fetched('A'.repeat(43))).answer).toBe('UNKNOWN');
  });

  it('once the membership has ended', async () => {
    const { secret } = await feeds.make(SOC1);
    const until = (day: string | null) =>
      portal.owner.query('update membership set valid_to = $2 where id = $1', [
        bench.membership(SOC1),
        day,
      ]);
    await until('2022-05-19');
    expect((await feeds.fetched(secret)).answer).toBe('UNKNOWN');
    await until(null);
    expect((await feeds.fetched(secret)).answer).toBe('CALENDAR');
  });

  it('more than sixty times in ten minutes, and then again', async () => {
    const { secret } = await feeds.make(SOC1);
    for (let n = 0; n < 60; n += 1) expect((await feeds.fetched(secret)).answer).toBe('CALENDAR');
    expect((await feeds.fetched(secret)).answer).toBe('TOO_OFTEN');
    const later = new Date(SAME_DAY.getTime() + 11 * 60_000);
    expect((await feeds.fetched(secret, later)).answer).toBe('CALENDAR');
  });

  it('is empty, at once, when the agency takes its decision back', async () => {
    await bench.sent();
    const { secret } = await feeds.make(SOC1);
    expect((await feeds.fetched(secret)).entries.length).toBeGreaterThan(0);
    await feeds.decide(ADMIN.soc, false);
    expect((await feeds.fetched(secret)).entries).toEqual([]);
    await feeds.decide(ADMIN.soc, true);
  });
});

describe('a calendar', () => {
  it('tells own time and nothing of what it is for', async () => {
    const { number } = await bench.sent({ startsAt: atLocal('2022-05-20', '19:15').toISOString() });
    const { secret } = await feeds.make(SOC1);
    const { entries, text } = await feeds.fetched(secret);
    for (const word of [number ?? '', 'Centrum', 'Fältpass', 'Polis', 'Social', 'Möta']) {
      expect([word, text.includes(word)]).toEqual([word, false]);
    }
    expect(beginningAt(entries, '20220520T171500Z')).toEqual([
      {
        uid: expect.stringMatching(/^[\w-]{43}@/),
        from: 'DTSTART:20220520T171500Z',
        to: 'DTEND:20220520T230000Z',
        sequence: expect.any(Number),
        stamp: expect.any(String),
        title: 'Bokad, samverkan',
        status: 'CONFIRMED',
        private: 'PRIVATE',
        names: expect.not.arrayContaining(['location', 'description', 'url', 'categories']),
      },
    ]);
    expect((await feeds.page(SOC1))?.next[0]).toMatchObject({ title: 'Bokad, samverkan' });
  });

  it('holds neither a draft nor a pass one was asked to and is not in', async () => {
    const at = { startsAt: atLocal('2022-05-20', '18:15').toISOString() };
    await bench.planned(at);
    await feeds.decide('administrator@pol-lund', true);
    const soc = await feeds.make(SOC1);
    expect(beginningAt((await feeds.fetched(soc.secret)).entries, '20220520T161500Z')).toEqual([]);
    await bench.sent({ startsAt: atLocal('2022-05-20', '18:30').toISOString() });
    const police = await feeds.make(POLICE);
    expect((await feeds.fetched(police.secret)).entries).toEqual([]);
  });

  it('is the same entry as the invitation, moved and cancelled with it', async () => {
    await feeds.decide(ADMIN.fa, true);
    const { secret } = await feeds.make(FA1);
    await portal.runJobs(MINUTE_LATER);
    post.take();
    const { id: passId, whenVersion } = await bench.sent({
      startsAt: atLocal('2022-05-20', '20:45').toISOString(),
    });
    await portal.runJobs(MINUTE_LATER);
    const letter = post.take().find(({ to }) => to.startsWith('faltarbetare1'));
    const invitation = new ICAL.Component(ICAL.parse(letter?.calendar ?? ''));
    const uid = invitation.getFirstSubcomponent('vevent')?.getFirstPropertyValue('uid');
    const mine = async () =>
      (await feeds.fetched(secret)).entries.find((entry) => entry.uid === uid);
    const asked = await mine();
    expect(asked).toMatchObject({ from: 'DTSTART:20220520T184500Z', status: 'CONFIRMED' });
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
    const calledOff = await mine();
    expect(calledOff).toMatchObject({
      from: 'DTSTART:20220520T194500Z',
      status: 'CANCELLED',
      title: 'Bokad, samverkan',
    });
    // What is new is newer: in SEQUENCE (RFC 5545, 3.8.7.4) and in DTSTAMP (3.8.7.2).
    expect(moved?.sequence).toBeGreaterThan(asked?.sequence ?? 0);
    expect(calledOff?.sequence).toBeGreaterThan(moved?.sequence ?? 0);
    expect([asked?.stamp, moved?.stamp]).toEqual([
      asked?.stamp,
      expect.not.stringMatching(asked?.stamp ?? ''),
    ]);
    expect([asked, moved, calledOff].map((entry) => entry?.stamp)).toEqual(
      [asked, moved, calledOff].map((entry) => entry?.stamp).sort(),
    );
    await portal.runJobs(MINUTE_LATER);
    post.take();
  });

  it('no longer holds a pass its owner has left', async () => {
    const { secret } = await feeds.make(FA1);
    const { id: passId } = await bench.sent({
      startsAt: atLocal('2022-05-20', '20:30').toISOString(),
    });
    const mine = async () => beginningAt((await feeds.fetched(secret)).entries, '20220520T183000Z');
    expect(await mine()).toHaveLength(1);
    await bench.done(FA1, 'answerInvitation', { passId, answer: 'DECLINED' }, SAME_DAY);
    expect(await mine()).toEqual([]);
  });

  it('is seen with the rights of the moment: without a role of the core group, nothing', async () => {
    const { secret } = await feeds.make(FA1);
    await bench.sent({ startsAt: atLocal('2022-05-20', '21:00').toISOString() });
    const roles = (list: string[]) =>
      portal.owner.query('update membership set roles = $2 where id = $1', [
        bench.membership(FA1),
        list,
      ]);
    expect((await feeds.fetched(secret)).entries.length).toBeGreaterThan(0);
    await roles(['NETWORK_MEMBER']);
    expect((await feeds.fetched(secret)).entries).toEqual([]);
    await roles(['NGO_FIELD_WORKER']);
  });

  it('holds its hours over the night of a clock change', async () => {
    await feeds.decide(ADMIN.soc, true);
    const { secret } = await feeds.make(SOC1);
    const autumn = atLocal('2022-10-20', '10:00');
    const { id } = await bench.planned();
    await portal.owner.query('update activity set starts_at = $2, ends_at = $3 where id = $1', [
      id,
      '2022-10-29T21:00:00Z',
      '2022-10-30T03:00:00Z',
    ]);
    await bench.done(SOC1, 'sendPlan', { passId: id }, PLANNED);
    const [entry] = beginningAt((await feeds.fetched(secret, autumn)).entries, '20221029T210000Z');
    expect(entry?.to).toBe('DTEND:20221030T030000Z');
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
    const { secret } = await feeds.make(SOC1, { device: 'OTHER' });
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
