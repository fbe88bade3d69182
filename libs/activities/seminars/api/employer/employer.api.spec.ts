import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@stad/platform/api/testing/portal.js';
import { askTo, send } from '../testing/make-seminar.js';
import { tokenIn } from '../testing/make-sign-up.js';
import { later, NOW, SignUpStage } from '../testing/sign-up-stage.js';

/**
 * A seminar of social services to which the police of Lund and a hotel are asked. Two officers and one who shows the
 * organisation alone sign up by the link of the police, one by the open link, one of the hotel by its own.
 */
const DOORS = new Date('2022-04-28T10:30:00Z');
const HELD = new Date('2022-04-28T14:00:00Z');
const CHIEF = 'polisledning@pol-lund';

let stage: SignUpStage;
let id: string;
let open: string;
let police: string;
let hotel: string;
beforeAll(async () => {
  stage = await SignUpStage.open();
  ({ id, key: open } = await stage.opened(10));
  const { rows } = await stage.portal.owner.query(`select id from agency where key = 'POL-LUND'`);
  await askTo(stage.planner, id, { agencyId: rows[0].id, functionTitle: 'Samverkanspolis' });
  await askTo(stage.planner, id, { agencyId: rows[0].id, functionTitle: 'Yttre befäl' });
  await askTo(stage.planner, id, { functionTitle: 'Hotell Lillån' });
  const { employers } = await stage.bench.list(stage.planner, id);
  const keyOf = (readsItself: boolean) =>
    employers.find((one) => one.readsItself === readsItself)?.link.split('#')[1] ?? '';
  police = keyOf(true);
  hotel = keyOf(false);
});
afterAll(() => stage.close());

/** Signs up, and confirms by the letter. */
async function comes(key: string, name: string, functionTitle: string | null, isTold = true) {
  const workEmail = `${name}@arbetet.example`;
  const more = { functionTitle, organisation: 'Arbetet', employerIsTold: isTold };
  expect((await stage.bench.ask(key, workEmail, NOW, more)).codes).toBe('');
  const letter = (await stage.bench.letters(NOW)).get(workEmail);
  return (await stage.bench.take(tokenIn(letter), later(1))).is;
}

type Staff = readonly { functionTitle: string | null; seats: number; came: number }[];
async function staffFor(caller: Caller): Promise<Staff | undefined> {
  const { data } = await caller.run<{ seminar: { staff: Staff } }>(
    'query S($id: ID!) { seminar(id: $id) { staff { functionTitle seats came } } }',
    { id },
  );
  return data?.seminar?.staff;
}
const staffAs = async (key: string, now: Date) =>
  staffFor(await stage.portal.as(key, undefined, now));

describe('the form', () => {
  it('names no employer on the open link, nor by an invitation that is none', async () => {
    expect((await stage.bench.page(open, NOW)).is?.['employerName']).toBeNull();
    for (const end of ['.', '.nobody', '.00000000-0000-4000-8000-000000000000']) {
      expect((await stage.bench.page(`${open}${end}`, NOW)).codes).toBe('NOT_AVAILABLE');
      expect((await stage.bench.ask(`${open}${end}`, 'x@y.example', NOW)).codes).toBe(
        'NOT_AVAILABLE',
      );
    }
  });

  it('nor by the invitation to another seminar', async () => {
    const other = await stage.opened(2);
    const [, participantId] = police.split('.');
    expect((await stage.bench.page(`${other.key}.${participantId}`, NOW)).codes).toBe(
      'NOT_AVAILABLE',
    );
  });

  it('names the agency or the actor on the link of an invitation, one for each', async () => {
    expect((await stage.bench.page(police, NOW)).is?.['employerName']).toBe(
      'Polismyndigheten, LPO Lund',
    );
    expect((await stage.bench.page(hotel, NOW)).is?.['employerName']).toBe('Hotell Lillån');
    expect((await stage.bench.list(stage.planner, id)).employers).toHaveLength(2);
  });

  it('keeps whom it named, where it said so, and shows it on the own sign-up', async () => {
    expect((await comes(police, 'a', 'Polis A')).page.employerName).not.toBeNull();
    await comes(police, 'b', 'Polis B');
    await comes(police, 'alone', null);
    await comes(hotel, 'natt', 'Nattchef');
    expect((await comes(open, 'open', 'Polis öppen')).page.employerName).toBeNull();
    // A page from before the form said so sends nothing of it.
    expect((await comes(police, 'old', 'Polis förr', false)).page.employerName).toBeNull();
    const { signUps } = await stage.bench.list(stage.planner, id);
    const told = signUps.filter(({ employerId }) => employerId !== null);
    expect(told.map(({ functionTitle }) => functionTitle).sort()).toEqual([
      ...['Nattchef', 'Polis A', 'Polis B'],
      null,
    ]);
  });

  it('changes nothing for who is on the list by the open link', async () => {
    const more = { employerIsTold: true };
    await stage.bench.ask(police, 'open@arbetet.example', later(90), more);
    const { signUps } = await stage.bench.list(stage.planner, id);
    const row = signUps.find(({ functionTitle }) => functionTitle === 'Polis öppen');
    expect(row?.employerId).toBeNull();
  });
});

describe('who of the own people came', () => {
  it('is told to nobody before the presence is closed, their manager neither', async () => {
    const door = await stage.plannerAt(DOORS);
    const { signUps } = await stage.bench.list(door, id);
    const came = ['Polis A', 'Polis öppen', 'Nattchef', null];
    const ticks = signUps
      .filter(({ functionTitle }) => came.includes(functionTitle))
      .map((row) => ({ signUpId: row.id, isPresent: true }));
    expect((await stage.bench.tick(door, id, ticks)).codes).toBe('');
    expect(await staffAs(CHIEF, DOORS)).toEqual([]);
    const planner = await stage.plannerAt(HELD);
    await send(planner, 'beginSeminar', { seminarId: id });
    expect(await staffAs(CHIEF, HELD)).toEqual([]);
    expect((await send(planner, 'completeSeminar', { seminarId: id })).problems).toEqual([]);
  });

  it('is not told to a colleague, another manager, nor the organiser’s or another employer’s', async () => {
    for (const key of [
      'samverkanspolis1@pol-lund',
      'enhetschef@soc-lund',
      'verksamhetschef@fa-hbg',
      'polisledning@pol-hbg',
    ]) {
      expect((await staffAs(key, HELD)) ?? []).toEqual([]);
    }
  });

  it('is told to their manager: of who was told so, and of the organisation alone a number', async () => {
    expect(await staffAs(CHIEF, HELD)).toEqual([
      { functionTitle: 'Polis A', seats: 1, came: 1 },
      { functionTitle: 'Polis B', seats: 1, came: 0 },
      { functionTitle: null, seats: 1, came: 1 },
    ]);
  });

  it('is written down as a list of P3', async () => {
    const { rows } = await stage.portal.owner.query(
      `select row_count as n from audit.event where action = 'LIST' and object_type = 'seminar_sign_up'
         and agency_id = (select id from agency where key = 'POL-LUND')`,
    );
    expect(rows).toEqual([{ n: 3 }]);
  });

  it('is told no more once the invitation is taken back', async () => {
    await stage.portal.owner.query(
      `delete from activity_participant where activity_id = $1 and from_agency_id is not null`,
      [id],
    );
    expect(await staffAs(CHIEF, HELD)).toEqual([]);
    const { signUps } = await stage.bench.list(await stage.plannerAt(HELD), id);
    expect(signUps.filter(({ employerId }) => employerId !== null)).toHaveLength(1);
  });
});
