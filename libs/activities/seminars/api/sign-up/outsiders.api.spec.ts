import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Inbound } from '@stad/mail/api/inbound/inbound.js';
import { replyMail } from '@stad/mail/api/testing/calendar-mail.js';
import {
  ASKINGS_OF_NETWORK,
  ASKINGS_TO_SHUT,
  COUNTED_OF_NETWORK,
  NETWORKS_TO_SHUT,
} from '../../rules/sign-up/sign-up.js';
import { tokenIn } from '../testing/make-sign-up.js';
import { DAY, later, NOW, SignUpStage } from '../testing/sign-up-stage.js';

/** People without an account who mean no good, and those who mean nothing at all. */
let stage: SignUpStage;
beforeAll(async () => {
  stage = await SignUpStage.open();
});
afterAll(() => stage.close());

const rowOf = async (address: string) => {
  const { rows } = await stage.portal.owner.query(
    `select state, organisation, is_neutral as neutral, came_back as "cameBack",
       (select count(*)::int from seminar_sign_up_need n where n.sign_up_id = u.id) as needs
     from seminar_sign_up u where work_email = $1`,
    [address],
  );
  return rows[0];
};
const count = async (sql: string) =>
  (await stage.portal.owner.query<{ n: number }>(`select count(*)::int as n from ${sql}`)).rows[0]
    ?.n;
const invite = (seminarId: string, addresses: readonly string[], more: object = {}) =>
  stage.bench.plan(stage.planner, 'inviteToSeminar', 'InviteToSeminarInput', 'id', {
    ...{ seminarId, addresses, ...more },
  });

describe('a mailbox', () => {
  it('gets two letters a day that anybody asks for, over all seminars and ways to write it', async () => {
    const seminars = [await stage.opened(5), await stage.opened(5), await stage.opened(5)];
    const ways = ['kim@hotell.example', 'Kim+ett@hotell.example', 'kim+2@HOTELL.example'];
    for (const { key } of seminars) {
      for (const way of ways) expect((await stage.bench.ask(key, way, NOW)).codes).toBe('');
    }
    expect([...(await stage.bench.letters(later(1))).keys()].sort()).toEqual([
      ...['kim+ett@hotell.example', 'kim@hotell.example'],
    ]);
    expect(await count(`seminar_sign_up where work_email like 'kim%'`)).toBe(2);
    // The day after it may be asked again.
    await stage.bench.ask(seminars[2]?.key ?? '', 'kim@hotell.example', later(DAY + 1));
    expect((await stage.bench.letters(later(DAY + 2))).size).toBe(1);
  });

  it('has one seat at a seminar, however it is written; one that the organiser invited has its own', async () => {
    const { id, key } = await stage.opened(5);
    const both = await stage.tokens(key, ['sits@hotell.example', 'sits+ett@hotell.example']);
    for (const token of both) {
      expect((await stage.bench.take(token, later(1))).is.state).toBe('SEAT');
    }
    expect((await stage.bench.ask(key, 'Sits+tva@hotell.example', later(2))).codes).toBe('');
    const seats = `seminar_sign_up where activity_id = '${id}' and state = 'SEAT'`;
    expect(await count(seats)).toBe(1);
    expect(await count(`seminar_sign_up where work_email = 'sits+tva@hotell.example'`)).toBe(0);
    // Who reads the mailbox gets the link of the seat they have.
    const link = (await stage.bench.letters(later(3))).get('sits@hotell.example');
    expect((await stage.bench.take(tokenIn(link), later(4))).is.state).toBe('SEAT');
    await invite(id, ['sits+bo@hotell.example']);
    const own = tokenIn((await stage.bench.letters(later(5))).get('sits+bo@hotell.example'));
    await stage.bench.take(own, later(6), { organisation: 'Hotell Lillån' });
    expect(await count(seats)).toBe(2);
  });

  it('of somebody who confirmed is held back nothing, and is counted no more', async () => {
    const { id, key } = await stage.opened(5);
    const [secret = ''] = await stage.tokens(key, ['sker@hotell.example']);
    await stage.bench.take(secret, later(1));
    await stage.bench.leave(secret, later(2));
    await stage.bench.take(secret, later(3));
    expect((await stage.bench.letters(later(4))).get('sker@hotell.example')?.mail.subject).toBe(
      'Anmäld 28 april 13.00',
    );
    expect(await count(`seminar_ask where activity_id = '${id}'`)).toBe(0);
  });

  it.each([
    ...['grupp:natt@hotell.example', 'natt(chef)@hotell.example', '(x)natt@hotell.example'],
    ...['natt\u202e@hotell.example', 'n\u0430tt@hotell.example', '"natt"@hotell.example'],
    ...['natt%lund.se@hotell.example', 'lund.se!natt@hotell.example', 'natt.@hotell.example'],
    ...[
      'natt@hotell..example',
      'natt@-hotell.example',
      'natt@[127.0.0.1]',
      'natt@hot\u00adell.example',
    ],
  ])('is no plain address: %s', async (address) => {
    const { key } = await stage.opened(5);
    expect((await stage.bench.ask(key, address, NOW)).codes).toBe('INVALID_WORK_EMAIL');
  });

  it('is marked for a day, and nobody reads from the mark whose it was', async () => {
    const { key } = await stage.opened(5);
    await stage.bench.ask(key, 'dygn@hotell.example', later(10 * DAY));
    const { rows } = await stage.portal.owner.query('select a::text as row from seminar_ask a');
    expect(rows.map(({ row }) => row).join()).not.toMatch(/hotell|10\./);
    await stage.bench.letters(later(12 * DAY));
    expect(await count('seminar_ask')).toBe(0);
  });
});

describe('a flood', () => {
  it('from one network shuts the form for that network, and for nobody else', async () => {
    const { key } = await stage.opened(5);
    const from = '203.0.113.9';
    for (let n = 0; n < ASKINGS_OF_NETWORK; n += 1) {
      expect((await stage.bench.ask(key, `flod${n}@a.example`, NOW, {}, from)).codes).toBe('');
    }
    expect((await stage.bench.ask(key, 'en-till@a.example', NOW, {}, '203.0.113.200')).codes).toBe(
      'SIGN_UP_BUSY_HERE',
    );
    expect((await stage.bench.ask(key, 'annan@b.example', NOW, {}, '198.51.100.1')).codes).toBe('');
    // An hour later, from there too.
    expect((await stage.bench.ask(key, 'sedan@a.example', later(61), {}, from)).codes).toBe('');
  });

  it('from a /48 is from one network', async () => {
    const { key } = await stage.opened(5);
    for (let n = 0; n < ASKINGS_OF_NETWORK; n += 1) {
      await stage.bench.ask(key, `sex${n}@a.example`, NOW, {}, `2001:db8:7:${n}::1`);
    }
    expect((await stage.bench.ask(key, 'sex@a.example', NOW, {}, '2001:db8:7:ff::1')).codes).toBe(
      'SIGN_UP_BUSY_HERE',
    );
    expect((await stage.bench.ask(key, 'sju@a.example', NOW, {}, '2001:db8:8::1')).codes).toBe('');
  });

  it('from fifty networks shuts it for everybody; invitations and sent links go on', async () => {
    const { id, key } = await stage.opened(5);
    const [known = ''] = await stage.tokens(key, ['lank@hotell.example']);
    const asked = (from: number, to: number) =>
      stage.portal.owner.query(
        `insert into seminar_ask (activity_id, agency_id, mailbox_mark, network_mark, asked_at)
       select p.activity_id, p.agency_id, sha256(('m' || n)::bytea), sha256(('n' || (n - 1) / ${COUNTED_OF_NETWORK})::bytea), $2
       from seminar_sign_up_page p, generate_series($3::int, $4::int) n where p.activity_id = $1`,
        [id, NOW, from, to],
      );
    const most = (NETWORKS_TO_SHUT - 1) * COUNTED_OF_NETWORK;
    await asked(1, most);
    // However many more come from those.
    await asked(1, COUNTED_OF_NETWORK);
    expect((await stage.bench.ask(key, 'fyrtionio@a.example', later(1))).codes).toBe('');
    await asked(most + 1, ASKINGS_TO_SHUT);
    expect((await stage.bench.ask(key, 'femtio@a.example', later(1))).codes).toBe('SIGN_UP_BUSY');
    expect((await invite(id, ['inbjuden-i-flod@vard.example'])).codes).toBe('');
    expect((await stage.bench.letters(later(2))).has('inbjuden-i-flod@vard.example')).toBe(true);
    expect((await stage.bench.take(known, later(2))).is.state).toBe('SEAT');
    expect((await stage.bench.ask(key, 'femtio@a.example', later(62))).codes).toBe('');
  });
});

describe('an address that somebody else types', () => {
  it('ends no invitation', async () => {
    const { id, key } = await stage.opened(5);
    await invite(id, ['bjuden2@vard.example']);
    const first = tokenIn((await stage.bench.letters(later(1))).get('bjuden2@vard.example'));
    await stage.bench.ask(key, 'bjuden2@vard.example', later(2), { food: ['VEGAN'] });
    expect(await rowOf('bjuden2@vard.example')).toMatchObject({
      ...{ state: 'INVITED', organisation: null, needs: 0 },
    });
    await stage.bench.letters(later(3 * DAY));
    expect(
      (await stage.bench.take(first, later(3 * DAY), { organisation: 'Vården' })).is.state,
    ).toBe('SEAT');
  });

  it('changes nothing of one that has left, and is told so', async () => {
    const { key } = await stage.opened(5);
    const [secret = ''] = await stage.tokens(key, ['gick@hotell.example']);
    await stage.bench.take(secret, later(1));
    await stage.bench.leave(secret, later(2));
    await stage.bench.letters(later(3));
    await stage.bench.ask(key, 'gick@hotell.example', later(4), { organisation: 'Någon annan' });
    expect(await rowOf('gick@hotell.example')).toMatchObject({
      ...{ state: 'CANCELLED', organisation: 'Hotell Lillån' },
    });
    const letter = (await stage.bench.letters(later(5))).get('gick@hotell.example');
    expect(letter?.mail.subject).toBe('Din anmälan 28 april 13.00');
    expect(letter?.mail.text).toContain('ingenting är ändrat');
  });

  it('and that nobody confirms is gone in two days and an hour, with its needs and links', async () => {
    const { id, key } = await stage.opened(5);
    await stage.bench.ask(key, 'aldrig2@hotell.example', NOW, { food: ['VEGAN'] });
    await stage.bench.letters(later(1));
    await stage.bench.letters(later(2 * DAY - 1));
    expect(await rowOf('aldrig2@hotell.example')).toMatchObject({ state: 'ASKED', needs: 1 });
    await stage.bench.letters(later(2 * DAY + 60));
    expect(await stage.statesOf(id)).toEqual({});
  });
});

describe('needs', () => {
  it('go with who leaves, and with a seminar that is called off', async () => {
    const { id, key } = await stage.opened(5);
    const secrets = await stage.tokens(key, ['b1@hotell.example', 'b2@hotell.example']);
    for (const secret of secrets) {
      await stage.bench.take(secret, later(1));
      await stage.bench.change(secret, later(2), { access: [], food: ['HALAL'] });
    }
    await stage.bench.leave(secrets[0] ?? '', later(3));
    expect([await rowOf('b1@hotell.example'), await rowOf('b2@hotell.example')]).toMatchObject([
      { needs: 0 },
      { needs: 1 },
    ]);
    const off = { seminarId: id, reason: 'OTHER' };
    const planner = await stage.plannerAt(later(4));
    await stage.bench.plan(planner, 'cancelSeminar', 'CancelSeminarInput', 'id', off);
    await stage.bench.letters(later(5));
    expect(await rowOf('b2@hotell.example')).toMatchObject({ needs: 0 });
  });
});

describe('letters', () => {
  const entered = async (address: string) => {
    const { rows } = await stage.portal.owner.query(
      'select calendar_uid as uid from seminar_sign_up where work_email = $1',
      [address],
    );
    return rows[0].uid as string;
  };
  /** As the mail server hands it in. */
  const back = async (mail: string, now: Date) => {
    const ctx = stage.bench.visitor(now).context('write');
    const taken = await stage.portal.server.app.get(Inbound).take(ctx, Buffer.from(mail));
    await ctx.db.transaction.close('commit');
    return taken;
  };

  it.each<[string, object, boolean]>([
    ['a shelter by its name', { organisation: 'Skyddat boende Lunden' }, true],
    ['a function of one', { organisation: 'Föreningen', functionTitle: 'Kvinnojour' }, true],
    ['whoever asks for it', { organisation: 'Taxi Lund', isNeutral: true }, true],
    ['a hotel', { organisation: 'Hotell Lillån' }, false],
  ])('to %s', async (name, more, isNeutral) => {
    const { id, key } = await stage.opened(5);
    const mail = `${name.replaceAll(/\W/g, '')}@skydd.example`;
    await stage.bench.ask(key, mail, NOW, more);
    const asked = (await stage.bench.letters(later(1))).get(mail);
    await stage.bench.take(tokenIn(asked), later(2));
    const seat = (await stage.bench.letters(later(3))).get(mail);
    const planner = await stage.plannerAt(later(4));
    const off = { seminarId: id, reason: 'OTHER' };
    await stage.bench.plan(planner, 'cancelSeminar', 'CancelSeminarInput', 'id', off);
    const ended = (await stage.bench.letters(later(5))).get(mail);
    for (const letter of [asked, seat, ended]) {
      const text = `${letter?.mail.subject} ${letter?.mail.text} ${letter?.mail.html} ${letter?.calendar}`;
      expect(/Kunskapsseminarium|Stadshuset|april/.test(text)).toBe(!isNeutral);
    }
  });

  it('to a shelter that is invited are neutral by the choice of who invites', async () => {
    const { id } = await stage.opened(5);
    await invite(id, ['jour@jouren.example'], { isNeutral: true });
    const letter = (await stage.bench.letters(later(1))).get('jour@jouren.example');
    expect(letter?.mail.subject).toBe('Händelse i portalen');
    expect(letter?.raw).not.toMatch(/Kunskapsseminarium|Stadshuset/);
  });

  it('that a calendar declines give the seat on, and say so', async () => {
    const { key } = await stage.opened(1);
    const secrets = await stage.tokens(key, ['nej@hotell.example', 'nasta@hotell.example']);
    for (const secret of secrets) await stage.bench.take(secret, later(1));
    await stage.bench.letters(later(2));
    const uid = await entered('nej@hotell.example');
    expect(await back(replyMail('no-such-uid@stad.example', 'DECLINED'), later(3))).toBe('NOTHING');
    for (const at of [3, 4]) {
      expect(await back(replyMail(uid, 'DECLINED'), later(at))).toBe('ANSWER');
    }
    const letters = await stage.bench.letters(later(5));
    expect(letters.get('nej@hotell.example')?.mail.subject).toBe('Avanmäld 28 april 13.00');
    expect(letters.get('nasta@hotell.example')?.mail.subject).toBe('Ledig plats 28 april 13.00');
  });

  it('that a calendar answers with another time are told of to the organiser; the seat stays', async () => {
    const { id, key } = await stage.opened(1);
    const [secret = ''] = await stage.tokens(key, ['annantid@hotell.example']);
    await stage.bench.take(secret, later(1));
    await stage.bench.letters(later(2));
    const uid = await entered('annantid@hotell.example');
    await back(replyMail(uid, 'TENTATIVE', 'COUNTER'), later(3));
    const told = async () =>
      (await stage.bench.list(stage.planner, id)).signUps.map((row) => [row.state, row.cameBack]);
    expect(await told()).toEqual([['SEAT', 'OTHER_TIME']]);
    await back(replyMail(uid, 'ACCEPTED'), later(4));
    expect(await told()).toEqual([['SEAT', null]]);
  });

  it('that nobody gets free what they offered, and the organiser reads so', async () => {
    const { id, key } = await stage.opened(1);
    const secrets = await stage.tokens(key, [
      'har@hotell.example',
      'studs@hotell.example',
      'tredje@hotell.example',
    ]);
    for (const secret of secrets) await stage.bench.take(secret, later(1));
    await stage.bench.letters(later(2));
    stage.unknown.add('studs@hotell.example');
    await stage.bench.leave(secrets[0] ?? '', later(3));
    const first = await stage.bench.letters(later(4));
    const second = await stage.bench.letters(later(5));
    expect([...first.keys(), ...second.keys()]).toContain('tredje@hotell.example');
    const list = (await stage.bench.list(stage.planner, id)).signUps;
    expect(list.map(({ state, cameBack }) => [state, cameBack]).sort()).toEqual([
      ['CANCELLED', null],
      ['LAPSED', 'BOUNCED'],
      ['OFFERED', null],
    ]);
  });

  it('of a move say that it moved, once; a seat that is offered is offered once', async () => {
    const { id, key } = await stage.opened(1);
    const all = ['sitter@hotell.example', 'erbjuds@hotell.example', 'koar@hotell.example'];
    const secrets = await stage.tokens(key, all);
    for (const secret of secrets) await stage.bench.take(secret, later(1));
    await stage.bench.leave(secrets[0] ?? '', later(2));
    await stage.bench.take(secrets[0] ?? '', later(3));
    await stage.bench.letters(later(4));
    stage.forget();
    await stage.moved(id, later(5));
    const letters = await stage.all(later(6));
    expect(letters.map(({ to, mail }) => `${to.split('@')[0]} ${mail.subject}`).sort()).toEqual([
      'erbjuds Ny tid 29 april 13.00',
      'koar Ny tid 29 april 13.00',
      'sitter Ny tid 29 april 13.00',
    ]);
    await stage.bench.ask(key, 'erbjuds@hotell.example', later(7));
    expect((await stage.all(later(8))).map(({ mail }) => mail.subject)).toEqual([
      'Din anmälan 29 april 13.00',
    ]);
  });
});
