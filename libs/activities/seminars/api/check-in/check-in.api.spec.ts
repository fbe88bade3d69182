import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailServer } from '@stad/platform/api/testing/mail-server.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { DOOR_TRIES, DOOR_TRIES_OF_ALL } from '../../rules/sign-up/check-in.js';
import { seminarsGround } from '../testing/ground.js';
import { makeSeminar, PLAN, send } from '../testing/make-seminar.js';
import { SignUpBench, tokenIn } from '../testing/make-sign-up.js';

/** Checking in: by the list, unannounced, by the visitor's own phone. It begins at 13.00 in Lund. */
const EARLIER = new Date('2022-04-01T08:00:00Z');
const DOORS = new Date('2022-04-28T10:00:00Z');
const BEGUN = new Date('2022-04-28T11:05:00Z');

let portal: TestPortal;
let post: MailServer;
let bench: SignUpBench;
let door: Caller;
let id: string;
let key: string;
let place: { siteId: string; programmeId: string };
let tokens: string[];

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
  const planner = await portal.as('socialsekreterare1@soc-lund', undefined, EARLIER);
  ({ id } = await makeSeminar(planner, rows[0], { ...PLAN, capacity: 3 }, ['confirmSeminar']));
  await bench.open(planner, id);
  key = await bench.key(planner, id);
  place = rows[0];
  for (const n of [1, 2, 3, 4, 5]) {
    await bench.ask(key, `gast${n}@hotell.example`, EARLIER, { functionTitle: `Nattchef ${n}` });
  }
  const letters = await bench.letters(EARLIER);
  tokens = [0, 1, 2, 3, 4, 5].map((n) => tokenIn(letters.get(`gast${n}@hotell.example`)));
  for (const n of [1, 2, 3, 4, 5]) await bench.take(tokens[n] ?? '', EARLIER);
  door = await portal.as('socialsekreterare1@soc-lund', undefined, DOORS);
});
afterAll(async () => {
  await portal.close();
  await post.close();
});

const idOf = async (title: string) =>
  (await bench.list(door, id)).signUps.find(({ functionTitle }) => functionTitle === title)?.id;
const tick = async (title: string, isPresent: boolean, by = door) =>
  bench.tick(by, id, [{ signUpId: await idOf(title), isPresent }]);
const presentNow = async () =>
  (await bench.list(door, id)).signUps.filter(({ isPresent }) => isPresent).length;

describe('the door', () => {
  it('is shut until an hour before, for the list and for phones', async () => {
    const early = new Date('2022-04-28T09:59:59Z');
    const planner = await portal.as('socialsekreterare1@soc-lund', undefined, early);
    expect((await tick('Nattchef 1', true, planner)).codes).toBe('CHECK_IN_CLOSED');
    expect((await bench.list(planner, id)).doorCode).toBeNull();
    expect((await bench.atDoor(key, '000000', 'gast1@hotell.example', early)).is).toBe('CLOSED');
  });

  it('takes ticks as often as they are sent, and takes them back', async () => {
    expect((await tick('Nattchef 1', true)).codes).toBe('');
    expect((await tick('Nattchef 1', true)).codes).toBe('');
    expect(await presentNow()).toBe(1);
    await tick('Nattchef 1', false);
    expect(await presentNow()).toBe(0);
    const police = await portal.as('samverkanspolis1@pol-lund', undefined, DOORS);
    expect((await tick('Nattchef 1', true, police)).codes).toBe('NOT_AVAILABLE');
  });

  it('takes the code of the hour from a visitor on the list, and no other', async () => {
    const { doorCode, doorLink } = await bench.list(door, id);
    expect(doorCode).toMatch(/^\d{6}$/);
    expect(doorLink).toContain(`/checka-in#${key}.${doorCode}`);
    const at = (code: string, mail: string, now = DOORS) => bench.atDoor(key, code, mail, now);
    const wrong = doorCode === '123456' ? '123457' : '123456';
    expect((await at(wrong, 'gast2@hotell.example')).is).toBe('CODE_WRONG');
    // The same for every address; whoever is on the list is ticked.
    expect((await at(doorCode ?? '', 'ingen@hotell.example')).is).toBe('DONE');
    expect(await presentNow()).toBe(0);
    expect((await at(doorCode ?? '', 'gast2@hotell.example')).is).toBe('DONE');
    // Ten minutes into the next hour it is another.
    expect((await at(doorCode ?? '', 'gast2@hotell.example', BEGUN)).is).toBe('DONE');
    const late = new Date('2022-04-28T11:10:00Z');
    expect((await at(doorCode ?? '', 'gast2@hotell.example', late)).is).toBe('CODE_WRONG');
    expect(await presentNow()).toBe(1);
  });

  it('has a brake: ten wrong codes from a network, a hundred about a seminar', async () => {
    const other = await makeSeminar(
      await portal.as('socialsekreterare1@soc-lund', undefined, EARLIER),
      place,
      PLAN,
      ['confirmSeminar'],
    );
    await bench.open(await portal.as('socialsekreterare1@soc-lund', undefined, EARLIER), other.id);
    await bench.ask(await bench.key(door, other.id), 'egen@hotell.example', EARLIER);
    const own = tokenIn((await bench.letters(EARLIER)).get('egen@hotell.example'));
    await bench.take(own, EARLIER);
    const { doorCode, link } = await bench.list(door, other.id);
    const [, open = ''] = link.split('#');
    const wrong = doorCode === '123456' ? '123457' : '123456';
    const at = async (code: string, from?: string) =>
      (await bench.atDoor(open, code, 'ingen@hotell.example', DOORS, from)).is;
    for (let n = 0; n < DOOR_TRIES; n += 1)
      expect(await at(wrong, `192.0.2.${n}`)).toBe('CODE_WRONG');
    expect(await at(doorCode ?? '', '192.0.2.200')).toBe('WAIT');
    expect(await at(doorCode ?? '', '198.51.100.7')).toBe('DONE');
    for (let n = DOOR_TRIES; n < DOOR_TRIES_OF_ALL; n += 1)
      expect(await at(wrong)).toBe('CODE_WRONG');
    expect(await at(doorCode ?? '', '198.51.100.7')).toBe('WAIT');
    // Who holds the link of an own letter is no guesser.
    expect((await bench.byLink(own, doorCode ?? '', DOORS)).is).toBe('DONE');
    // The organiser's list goes on, and this brake is this seminar's.
    expect((await bench.walkIn(door, other.id, { organisation: '7-Eleven' })).codes).toBe('');
    const here = (await bench.list(door, id)).doorCode ?? '';
    expect((await bench.atDoor(key, here, 'ingen@hotell.example', DOORS, '192.0.2.1')).is).toBe(
      'DONE',
    );
  });

  it('tells whoever holds the link of an own letter plainly', async () => {
    const { doorCode } = await bench.list(door, id);
    const code = doorCode ?? '';
    expect((await bench.byLink(tokens[3] ?? '', '000000', DOORS)).is).toBe('CODE_WRONG');
    expect((await bench.byLink(tokens[2] ?? '', code, DOORS)).is).toBe('DONE');
    await bench.leave(tokens[5] ?? '', EARLIER);
    expect((await bench.byLink(tokens[5] ?? '', code, DOORS)).is).toBe('NO_SEAT');
    expect((await bench.byLink('no-such-secret', code, DOORS)).codes).toBe('NOT_AVAILABLE');
  });

  it('lets in who waits and who comes unannounced, and never more than the room holds', async () => {
    expect((await tick('Nattchef 4', true)).codes).toBe('');
    expect((await bench.walkIn(door, id, { organisation: 'Taxi Lund' })).codes).toBe('');
    expect(await presentNow()).toBe(3);
    expect((await bench.walkIn(door, id, { organisation: 'Taxi Malmö' })).codes).toBe('ROOM_FULL');
    expect((await tick('Nattchef 3', true)).codes).toBe('ROOM_FULL');
  });

  it('and what was ticked is what came (K01)', async () => {
    const begun = await portal.as('socialsekreterare1@soc-lund', undefined, BEGUN);
    const { seminar } = await send(begun, 'beginSeminar', { seminarId: id });
    expect(seminar.details).toMatchObject({ present: 3, registered: 5 });
    const done = await send(begun, 'completeSeminar', { seminarId: id });
    expect(done.problems).toEqual([]);
    const { rows } = await portal.owner.query(
      'select registered, present from seminar_sum where activity_id = $1',
      [id],
    );
    expect(rows).toEqual([{ registered: 5, present: 3 }]);
  });
});

it('an empty room is a result: opened, it has been counted', async () => {
  const { rows } = await portal.owner.query(
    `select (select id from site where key = 'lund') as "siteId",
       (select id from programme where key = '2022') as "programmeId"`,
  );
  const planner = await portal.as('socialsekreterare1@soc-lund', undefined, EARLIER);
  const empty = await makeSeminar(planner, rows[0], PLAN, ['confirmSeminar']);
  await bench.open(planner, empty.id);
  const begun = await portal.as('socialsekreterare1@soc-lund', undefined, BEGUN);
  await send(begun, 'beginSeminar', { seminarId: empty.id });
  const { seminar } = await send(begun, 'completeSeminar', { seminarId: empty.id });
  expect(seminar.details).toMatchObject({ state: 'COMPLETED', present: 0 });
});
