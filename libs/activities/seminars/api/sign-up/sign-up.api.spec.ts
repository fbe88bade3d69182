import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailServer } from '@stad/platform/api/testing/mail-server.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { seminarsGround } from '../testing/ground.js';
import { makeSeminar, PLAN, type WholeSeminar } from '../testing/make-seminar.js';
import { SignUpBench, tokenIn } from '../testing/make-sign-up.js';

/** Signing up without an account, over a real mail server; the instant is given, never the clock's. */
const NOW = new Date('2022-04-01T08:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const DAY = 24 * 60;

let portal: TestPortal;
let post: MailServer;
let bench: SignUpBench;
let planner: Caller;
let place: { siteId: string; programmeId: string };

beforeAll(async () => {
  post = await MailServer.open();
  process.env['SMTP_URL'] = post.url;
  process.env['MAIL_FROM'] = 'portal@stad.example';
  portal = await TestPortal.open(seminarsGround);
  bench = new SignUpBench(portal, post);
  const { rows } = await portal.owner.query(
    `select (select id from site where key = 'lund') as "siteId",
       (select id from programme where key = '2022') as "programmeId"`,
  );
  [place] = rows;
  planner = await portal.as('socialsekreterare1@soc-lund', undefined, NOW);
});
afterAll(async () => {
  await portal.close();
  await post.close();
});

const plannerAt = (now: Date) => portal.as('socialsekreterare1@soc-lund', undefined, now);

/** All at once; whom a full pool turns away sends again what was sent, as a page does, until all are through. */
async function allAtOnce<T>(who: readonly T[], act: (one: T) => Promise<{ codes: string }>) {
  let waiting = [...who];
  while (waiting.length > 0) {
    const answers = await Promise.all(waiting.map(act));
    expect([...new Set(answers.map(({ codes }) => codes))].filter(isFault)).toEqual([]);
    waiting = waiting.filter((_, at) => answers[at]?.codes === 'UNAVAILABLE');
  }
}
const isFault = (codes: string) => codes !== '' && codes !== 'UNAVAILABLE';

/** A confirmed seminar with an open door, and the key of its link. */
async function opened(capacity: number, more: object = {}) {
  const seminar = await makeSeminar(planner, place, { ...PLAN, capacity, ...more }, [
    'confirmSeminar',
  ]);
  expect((await bench.open(planner, seminar.id)).codes).toBe('');
  return { id: seminar.id, key: await bench.key(planner, seminar.id) };
}

/** Who asked and got a letter: the secret in it, by address. */
async function tokens(key: string, addresses: readonly string[], now = NOW) {
  for (const each of addresses) expect((await bench.ask(key, each, now)).codes).toBe('');
  const letters = await bench.letters(now);
  return addresses.map((each) => tokenIn(letters.get(each)));
}

const statesOf = async (id: string) => {
  const { rows } = await portal.owner.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from seminar_sign_up where activity_id = $1 group by 1',
    [id],
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
};

const address = (n: number) => `gast${n}@hotell.example`;
const seminarAs = async (caller: Caller, id: string) => {
  const { data } = await caller.run<{ seminar: WholeSeminar }>(
    'query S($id: ID!) { seminar(id: $id) { details { registered present placesLeft } attendance { unit registered } } }',
    { id },
  );
  return data?.seminar;
};

describe('the room', () => {
  it('is never over-full when a hundred press at once, and each has a place of its own in the queue', async () => {
    const { id, key } = await opened(30);
    const { rows } = await portal.owner.query<{ secret: string }>(
      `with asked as (
         insert into seminar_sign_up (activity_id, agency_id, organisation, work_email, language, state, asked_at, letters_from)
         select p.activity_id, p.agency_id, 'Hotell ' || n, 'samtidig' || n || '@hotell.example', 'sv', 'ASKED', $2, $2
         from seminar_sign_up_page p, generate_series(1, 100) n where p.activity_id = $1 returning id, agency_id),
       keys as (insert into seminar_sign_up_key (secret_hash, sign_up_id, agency_id)
         select sha256(id::text::bytea), id, agency_id from asked)
       select id::text as secret from asked`,
      [id, NOW],
    );
    await allAtOnce(rows, ({ secret }) => bench.take(secret, later(1)));
    expect(await statesOf(id)).toEqual({ SEAT: 30, QUEUED: 70 });
    const { rows: queue } = await portal.owner.query(
      `select count(distinct queue_number)::int as places, max(queue_number) as last from seminar_sign_up
       where activity_id = $1 and state = 'QUEUED'`,
      [id],
    );
    expect(queue).toEqual([{ places: 70, last: 70 }]);
    // Pressed again by all, nothing changes.
    await allAtOnce(rows, ({ secret }) => bench.take(secret, later(2)));
    expect(await statesOf(id)).toEqual({ SEAT: 30, QUEUED: 70 });
    expect((await seminarAs(planner, id))?.details).toMatchObject({
      registered: 30,
      placesLeft: 0,
    });
    const page = await bench.page(key, later(3));
    expect(page.is).toMatchObject({ isFull: true, waiting: 70, isOpen: true });
  });

  it('holds when seats are given back and taken at once', async () => {
    const { id, key } = await opened(5);
    const secrets = await tokens(
      key,
      Array.from({ length: 12 }, (_, n) => `vaxlar${n}@hotell.example`),
    );
    await allAtOnce(secrets, (secret) => bench.take(secret, later(1)));
    await allAtOnce(secrets, (secret) =>
      secrets.indexOf(secret) < 6 ? bench.leave(secret, later(2)) : bench.take(secret, later(2)),
    );
    const states = await statesOf(id);
    expect((states['SEAT'] ?? 0) + (states['OFFERED'] ?? 0)).toBeLessThanOrEqual(5);
    expect(states['CANCELLED']).toBe(6);
    // All six that are left have a seat, an offer, or wait; none is lost.
    const inList = ['SEAT', 'OFFERED', 'QUEUED'].reduce((sum, one) => sum + (states[one] ?? 0), 0);
    expect(inList).toBe(6);
  });

  it('is not taken by a flood of addresses that nobody confirms', async () => {
    const { id, key } = await opened(2);
    const flood = Array.from({ length: 60 }, (_, n) => `flod${n}@hotell.example`);
    await allAtOnce(flood, (each) => bench.ask(key, each, NOW));
    expect(await statesOf(id)).toEqual({ ASKED: 60 });
    expect((await bench.page(key, NOW)).is).toMatchObject({ isFull: false, waiting: 0 });
    const letters = await bench.letters(later(1));
    expect(
      (await bench.take(tokenIn(letters.get('flod7@hotell.example')), later(2))).is.state,
    ).toBe('SEAT');
    expect(await bench.mine(tokenIn(letters.get('flod8@hotell.example')), later(2))).toMatchObject({
      is: { state: 'ASKED', place: null },
    });
    // Two days later they are gone with the next who asks.
    await bench.ask(key, 'sen@hotell.example', later(2 * DAY + 3));
    expect(await statesOf(id)).toEqual({ SEAT: 1, ASKED: 1 });
  });
});

describe('one address', () => {
  it('is one, asked for twice at once, and gets at most three letters an hour', async () => {
    const { id, key } = await opened(3);
    const mail = 'dubbel@hotell.example';
    await allAtOnce(Array(8).fill(mail), (each: string) => bench.ask(key, each, NOW));
    expect(await statesOf(id)).toEqual({ ASKED: 1 });
    for (let n = 0; n < 4; n += 1) await bench.ask(key, mail, later(n));
    const { rows } = await portal.owner.query(
      'select letters_asked as n from seminar_sign_up where work_email = $1',
      [mail],
    );
    expect(rows).toEqual([{ n: 3 }]);
    await bench.ask(key, mail, later(61));
    const secret = tokenIn((await bench.letters(later(62))).get(mail));
    expect((await bench.take(secret, later(63))).is.state).toBe('SEAT');
  });

  it('that is on the list is changed by nobody who types it, and the answer tells nothing', async () => {
    const { id, key } = await opened(1);
    const [secret = ''] = await tokens(key, ['fast@hotell.example']);
    await bench.take(secret, later(1));
    const known = await bench.ask(key, 'fast@hotell.example', later(2), {
      organisation: 'Någon annan',
    });
    const unknown = await bench.ask(key, 'ny@hotell.example', later(2));
    expect(known).toEqual(unknown);
    expect((await bench.mine(secret, later(3))).is).toMatchObject({
      ...{ state: 'SEAT', organisation: 'Hotell Lillån' },
    });
    expect(await statesOf(id)).toEqual({ SEAT: 1, ASKED: 1 });
  });

  it('may be of the organisation alone, and comes back after changing its mind', async () => {
    const { key } = await opened(2);
    await bench.ask(key, 'skyddad@polisen.example', NOW, {
      functionTitle: null,
      organisation: 'Polisen',
    });
    const secret = tokenIn((await bench.letters(later(1))).get('skyddad@polisen.example'));
    expect((await bench.take(secret, later(2))).is).toMatchObject({
      functionTitle: null,
      state: 'SEAT',
    });
    expect((await bench.leave(secret, later(3))).is.state).toBe('CANCELLED');
    expect((await bench.leave(secret, later(3))).is.state).toBe('CANCELLED');
    expect((await bench.take(secret, later(4))).is.state).toBe('SEAT');
  });

  it('is looked at as often as a machine likes: a link that is only opened signs nobody up', async () => {
    const { id, key } = await opened(2);
    const [secret = ''] = await tokens(key, ['skanner@hotell.example']);
    for (let n = 0; n < 5; n += 1) await bench.mine(secret, later(n));
    expect(await statesOf(id)).toEqual({ ASKED: 1 });
    expect((await bench.mine('no-such-secret', NOW)).codes).toBe('NOT_AVAILABLE');
    expect((await bench.page('no-such-key-anywhere', NOW)).codes).toBe('NOT_AVAILABLE');
  });
});

describe('the waiting list moves by itself', () => {
  it('a seat given back is offered for a day, lapses, and goes to the next', async () => {
    const { id, key } = await opened(1);
    const [first = '', second = '', third = ''] = await tokens(key, [
      address(1),
      address(2),
      address(3),
    ]);
    for (const secret of [first, second, third]) await bench.take(secret, later(1));
    expect((await bench.mine(third, later(2))).is).toMatchObject({ state: 'QUEUED', place: 2 });
    await bench.letters(later(2));
    await bench.leave(first, later(10));
    const offered = (await bench.mine(second, later(11))).is;
    expect(offered).toMatchObject({
      state: 'OFFERED',
      offeredUntil: later(10 + DAY).toISOString(),
    });
    expect((await bench.mine(third, later(11))).is).toMatchObject({ state: 'QUEUED', place: 1 });
    const letter = (await bench.letters(later(12))).get(address(2));
    expect(letter?.mail.subject).toBe('Ledig plats 28 april 13.00');
    expect(letter?.mail.text).toContain('Vi håller den till 2 april 10.10');
    // Who asks now waits behind, though nobody sits there.
    const [late = ''] = await tokens(key, [address(4)], later(20));
    expect((await bench.take(late, later(21))).is.state).toBe('QUEUED');
    await bench.letters(later(9 + DAY));
    expect((await bench.mine(second, later(9 + DAY))).is.state).toBe('OFFERED');
    await bench.letters(later(10 + DAY));
    expect((await bench.mine(second, later(11 + DAY))).is.state).toBe('LAPSED');
    expect((await bench.take(third, later(12 + DAY))).is.state).toBe('SEAT');
    // Too late is too late: the last place, and not the seat.
    expect((await bench.take(second, later(13 + DAY))).is).toMatchObject({
      state: 'QUEUED',
      place: 2,
    });
    expect(await statesOf(id)).toEqual({ CANCELLED: 1, SEAT: 1, QUEUED: 2 });
  });

  it('near the day there is less time, and an offer that is over is taken by nobody, also before a job has run', async () => {
    const { key } = await opened(1);
    const near = new Date('2022-04-28T03:00:00Z');
    const at = (minutes: number) => new Date(near.getTime() + minutes * 60_000);
    const [first = '', second = ''] = await tokens(key, [
      'nara1@hotell.example',
      'nara2@hotell.example',
    ]);
    for (const secret of [first, second]) await bench.take(secret, later(1));
    await bench.leave(first, near);
    expect((await bench.mine(second, at(1))).is.offeredUntil).toBe(at(120).toISOString());
    expect((await bench.mine(second, at(120))).is.state).toBe('LAPSED');
    expect((await bench.take(second, at(121))).is.state).toBe('SEAT');
  });

  it('a larger room offers its seats, a smaller one than is taken is refused', async () => {
    const { id, key } = await opened(1);
    const secrets = await tokens(key, [
      'rum1@hotell.example',
      'rum2@hotell.example',
      'rum3@hotell.example',
    ]);
    for (const secret of secrets) await bench.take(secret, later(1));
    const change = (capacity: number, expectedVersion: number) =>
      bench.plan(planner, 'changeSeminar', 'ChangeSeminarInput', 'id version', {
        ...{ seminarId: id, expectedVersion, ...PLAN, capacity },
      });
    const { data } = await planner.run<{ seminar: { version: number } }>(
      'query V($id: ID!) { seminar(id: $id) { version } }',
      { id },
    );
    const version = data?.seminar.version ?? 0;
    expect((await change(2, version)).codes).toBe('');
    await bench.letters(later(5));
    expect((await bench.mine(secrets[1] ?? '', later(6))).is.state).toBe('OFFERED');
    expect((await change(1, version + 1)).codes).toBe('CAPACITY_BELOW_REGISTERED');
  });
});

describe('letters', () => {
  it('confirm, seat with a time for the calendar, reminders alike, and the time taken back', async () => {
    const { id, key } = await opened(1);
    await bench.ask(key, 'brev@hotell.example', NOW, { language: 'en', food: ['VEGAN'] });
    const asked = (await bench.letters(later(1))).get('brev@hotell.example');
    expect(asked?.mail.subject).toBe('Confirm 28 April 13:00');
    expect(asked?.calendar).toBe('');
    await bench.take(tokenIn(asked), later(2));
    const seat = (await bench.letters(later(3))).get('brev@hotell.example');
    expect(seat?.mail.subject).toBe('Registered 28 April 13:00');
    expect(seat?.calendar).toContain('METHOD:REQUEST');
    expect(seat?.calendar).toContain('LOCATION:Stadshuset\\, Lund');
    for (const morning of ['2022-04-21T07:00:00Z', '2022-04-27T07:00:00Z']) {
      const told = (await bench.letters(new Date(morning))).get('brev@hotell.example');
      expect(told?.mail.subject).toBe('Reminder 28 April 13:00');
      expect(told?.mail.text).toContain('Welcome to Kunskapsseminarium för aktörer');
    }
    await bench.plan(
      await plannerAt(new Date('2022-04-27T08:00:00Z')),
      'cancelSeminar',
      'CancelSeminarInput',
      'id',
      {
        ...{ seminarId: id, reason: 'OTHER' },
      },
    );
    const off = (await bench.letters(new Date('2022-04-27T08:01:00Z'))).get('brev@hotell.example');
    expect(off?.mail.subject).toBe('Called off 28 April 13:00');
    expect(off?.calendar).toContain('METHOD:CANCEL');
    expect((await bench.page(key, new Date('2022-04-27T08:02:00Z'))).is).toMatchObject({
      ...{ isOpen: false, isOff: true },
    });
  });

  it('invite an address, which answers on one page; who is on the list is not asked again', async () => {
    const { id, key } = await opened(3);
    const [known = ''] = await tokens(key, ['redan@hotell.example']);
    await bench.take(known, later(1));
    await bench.letters(later(1));
    const addresses = ['redan@hotell.example', 'bjuden@vard.example', 'bjuden@vard.example'];
    const invited = await bench.plan(planner, 'inviteToSeminar', 'InviteToSeminarInput', 'id', {
      ...{ seminarId: id, addresses },
    });
    expect(invited.codes).toBe('');
    const letters = await bench.letters(later(2));
    expect([...letters.keys()]).toEqual(['bjuden@vard.example']);
    const letter = letters.get('bjuden@vard.example');
    expect(letter?.mail.subject).toBe('Inbjudan 28 april 13.00');
    const secret = tokenIn(letter);
    expect((await bench.take(secret, later(3))).codes).toBe('ORGANISATION_MISSING');
    const said = { organisation: 'Vårdcentralen', functionTitle: 'Sjuksköterska' };
    expect((await bench.take(secret, later(4), said)).is).toMatchObject({ state: 'SEAT', ...said });
    const list = await bench.list(planner, id);
    expect(list.signUps.map(({ organisation, state }) => [organisation, state])).toEqual([
      ['Hotell Lillån', 'SEAT'],
      ['Vårdcentralen', 'SEAT'],
    ]);
  });
});

describe('what the organiser sees, and others', () => {
  it('needs as sums, no address anywhere, and the network numbers alone', async () => {
    const { id, key } = await opened(5);
    const [secret = ''] = await tokens(key, ['behov@hotell.example']);
    await bench.take(secret, later(1));
    const changed = await bench.change(secret, later(2), {
      access: ['STEP_FREE'],
      food: ['VEGAN', 'VEGAN'],
    });
    expect(changed.is.access).toEqual(['STEP_FREE']);
    expect((await bench.change(secret, later(2), { access: ['x'], food: [] })).codes).toBe(
      'ACCESS_NEED_UNKNOWN',
    );
    const list = await bench.list(planner, id);
    expect(list.needs).toEqual([
      { code: 'STEP_FREE', n: 1 },
      { code: 'VEGAN', n: 1 },
    ]);
    expect(JSON.stringify(list)).not.toContain('@');
    const police = await portal.as('samverkanspolis1@pol-lund', undefined, NOW);
    expect(await bench.list(police, id)).toBeNull();
    expect(await seminarAs(police, id)).toEqual({
      details: { registered: 1, present: null, placesLeft: 4 },
      attendance: [{ unit: 'Anmälda via länken', registered: 1 }],
    });
  });

  it('numbers typed by hand and a list never stand beside each other', async () => {
    const { id } = await opened(5);
    const groups = [{ unit: 'Enheten', registered: 3 }];
    const typed = { seminarId: id, expectedVersion: 0, groups };
    const record = (to: object) =>
      bench.plan(planner, 'recordAttendance', 'RecordAttendanceInput', 'id', to);
    expect((await record(typed)).codes).toBe('STEP_NOT_POSSIBLE');
    const other = await makeSeminar(planner, place, PLAN, ['confirmSeminar']);
    expect((await record({ ...typed, seminarId: other.id })).codes).toBe('');
    expect((await bench.open(planner, other.id)).codes).toBe('ATTENDANCE_TYPED');
  });

  it('closed takes nobody new; not confirmed is not opened', async () => {
    const { id, key } = await opened(5);
    const [secret = ''] = await tokens(key, ['stangd@hotell.example']);
    await bench.plan(planner, 'closeSignUp', 'SeminarListInput', 'id', { seminarId: id });
    expect((await bench.ask(key, 'mer@hotell.example', later(1))).codes).toBe('SIGN_UP_CLOSED');
    expect((await bench.take(secret, later(1))).codes).toBe('SIGN_UP_CLOSED');
    expect((await bench.open(planner, id)).codes).toBe('');
    expect((await bench.take(secret, later(2))).is.state).toBe('SEAT');
    const draft = await makeSeminar(planner, place, PLAN);
    expect((await bench.open(planner, draft.id)).codes).toBe('STEP_NOT_POSSIBLE');
  });

  it('the day after, needs, addresses and links are gone and the numbers stand', async () => {
    const { id, key } = await opened(2);
    const [secret = ''] = await tokens(key, ['bort@hotell.example']);
    await bench.take(secret, later(1));
    await bench.change(secret, later(2), { access: [], food: ['HALAL'] });
    await bench.ask(key, 'aldrig@hotell.example', later(3));
    await bench.letters(new Date('2022-04-29T03:59:00Z'));
    expect((await bench.mine(secret, new Date('2022-04-29T03:59:00Z'))).is.state).toBe('SEAT');
    await bench.letters(new Date('2022-04-29T04:00:00Z'));
    expect((await bench.mine(secret, new Date('2022-04-29T04:01:00Z'))).codes).toBe(
      'NOT_AVAILABLE',
    );
    const { rows } = await portal.owner.query(
      `select u.state, u.work_email, (select count(*)::int from seminar_sign_up_need n where n.sign_up_id = u.id) as needs
       from seminar_sign_up u where u.activity_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ state: 'SEAT', work_email: null, needs: 0 }]);
    expect((await seminarAs(planner, id))?.details.registered).toBe(1);
  });
});
