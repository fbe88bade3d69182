import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeSeminar, PLAN } from '../testing/make-seminar.js';
import { tokenIn } from '../testing/make-sign-up.js';
import { later, NOW, SignUpStage } from '../testing/sign-up-stage.js';

/** What letters say, and what the organiser and others see of a list. */
let stage: SignUpStage;
beforeAll(async () => {
  stage = await SignUpStage.open();
});
afterAll(() => stage.close());

describe('letters', () => {
  it('confirm, seat with a time for the calendar, reminders alike, and the time taken back', async () => {
    const { id, key } = await stage.opened(1);
    await stage.bench.ask(key, 'brev@hotell.example', NOW, { language: 'en', food: ['VEGAN'] });
    const asked = (await stage.bench.letters(later(1))).get('brev@hotell.example');
    expect(asked?.mail.subject).toBe('Confirm 28 April 13:00');
    expect(asked?.calendar).toBe('');
    await stage.bench.take(tokenIn(asked), later(2));
    const seat = (await stage.bench.letters(later(3))).get('brev@hotell.example');
    expect(seat?.mail.subject).toBe('Signed up 28 April 13:00');
    expect(seat?.calendar).toContain('METHOD:REQUEST');
    expect(seat?.calendar).toContain('LOCATION:Stadshuset\\, Lund');
    for (const morning of ['2022-04-21T07:00:00Z', '2022-04-27T07:00:00Z']) {
      const told = (await stage.bench.letters(new Date(morning))).get('brev@hotell.example');
      expect(told?.mail.subject).toBe('Reminder 28 April 13:00');
      expect(told?.mail.text).toContain('Welcome to Kunskapsseminarium för aktörer');
    }
    await stage.bench.plan(
      await stage.plannerAt(new Date('2022-04-27T08:00:00Z')),
      'cancelSeminar',
      'CancelSeminarInput',
      'id',
      {
        ...{ seminarId: id, reason: 'OTHER' },
      },
    );
    const off = (await stage.bench.letters(new Date('2022-04-27T08:01:00Z'))).get(
      'brev@hotell.example',
    );
    expect(off?.mail.subject).toBe('Cancelled 28 April 13:00');
    expect(off?.calendar).toContain('METHOD:CANCEL');
    expect((await stage.bench.page(key, new Date('2022-04-27T08:02:00Z'))).is).toMatchObject({
      ...{ isOpen: false, isOff: true },
    });
  });

  it('invite an address, which answers on one page; who is on the list is not asked again', async () => {
    const { id, key } = await stage.opened(3);
    const [known = ''] = await stage.tokens(key, ['redan@hotell.example']);
    await stage.bench.take(known, later(1));
    await stage.bench.letters(later(1));
    const addresses = ['redan@hotell.example', 'bjuden@vard.example', 'bjuden@vard.example'];
    const invited = await stage.bench.plan(
      stage.planner,
      'inviteToSeminar',
      'InviteToSeminarInput',
      'id',
      {
        ...{ seminarId: id, addresses },
      },
    );
    expect(invited.codes).toBe('');
    const letters = await stage.bench.letters(later(2));
    expect([...letters.keys()]).toEqual(['bjuden@vard.example']);
    const letter = letters.get('bjuden@vard.example');
    expect(letter?.mail.subject).toBe('Inbjudan 28 april 13.00');
    const secret = tokenIn(letter);
    expect((await stage.bench.take(secret, later(3))).codes).toBe('ORGANISATION_MISSING');
    const said = { organisation: 'Vårdcentralen', functionTitle: 'Sjuksköterska' };
    expect((await stage.bench.take(secret, later(4), said)).is).toMatchObject({
      state: 'SEAT',
      ...said,
    });
    const list = await stage.bench.list(stage.planner, id);
    expect(list.signUps.map(({ organisation, state }) => [organisation, state])).toEqual([
      ['Hotell Lillån', 'SEAT'],
      ['Vårdcentralen', 'SEAT'],
    ]);
  });
});

describe('what the organiser sees, and others', () => {
  it('needs as sums, no address anywhere, and the network numbers alone', async () => {
    const { id, key } = await stage.opened(5);
    const [secret = ''] = await stage.tokens(key, ['behov@hotell.example']);
    await stage.bench.take(secret, later(1));
    const changed = await stage.bench.change(secret, later(2), {
      access: ['STEP_FREE'],
      food: ['VEGAN', 'VEGAN'],
    });
    expect(changed.is.access).toEqual(['STEP_FREE']);
    expect((await stage.bench.change(secret, later(2), { access: ['x'], food: [] })).codes).toBe(
      'ACCESS_NEED_UNKNOWN',
    );
    const list = await stage.bench.list(stage.planner, id);
    expect(list.needs).toEqual([
      { code: 'STEP_FREE', n: 1 },
      { code: 'VEGAN', n: 1 },
    ]);
    expect(JSON.stringify(list)).not.toContain('@');
    const police = await stage.portal.as('samverkanspolis1@pol-lund', undefined, NOW);
    expect(await stage.bench.list(police, id)).toBeNull();
    expect(await stage.seminarAs(police, id)).toEqual({
      details: { registered: 1, present: null, placesLeft: 4 },
      attendance: [{ unit: 'Anmälda via länken', registered: 1 }],
    });
  });

  it('numbers typed by hand and a list never stand beside each other', async () => {
    const { id } = await stage.opened(5);
    const groups = [{ unit: 'Enheten', registered: 3 }];
    const typed = { seminarId: id, expectedVersion: 0, groups };
    const record = (to: object) =>
      stage.bench.plan(stage.planner, 'recordAttendance', 'RecordAttendanceInput', 'id', to);
    expect((await record(typed)).codes).toBe('STEP_NOT_POSSIBLE');
    const other = await makeSeminar(stage.planner, stage.place, PLAN, ['confirmSeminar']);
    expect((await record({ ...typed, seminarId: other.id })).codes).toBe('');
    expect((await stage.bench.open(stage.planner, other.id)).codes).toBe('ATTENDANCE_TYPED');
  });

  it('closed takes nobody new; not confirmed is not opened', async () => {
    const { id, key } = await stage.opened(5);
    const [secret = ''] = await stage.tokens(key, ['stangd@hotell.example']);
    await stage.bench.plan(stage.planner, 'closeSignUp', 'SeminarListInput', 'id', {
      seminarId: id,
    });
    expect((await stage.bench.ask(key, 'mer@hotell.example', later(1))).codes).toBe(
      'SIGN_UP_CLOSED',
    );
    expect((await stage.bench.take(secret, later(1))).codes).toBe('SIGN_UP_CLOSED');
    expect((await stage.bench.open(stage.planner, id)).codes).toBe('');
    expect((await stage.bench.take(secret, later(2))).is.state).toBe('SEAT');
    const draft = await makeSeminar(stage.planner, stage.place, PLAN);
    expect((await stage.bench.open(stage.planner, draft.id)).codes).toBe('STEP_NOT_POSSIBLE');
  });

  it('the day after, needs, addresses and links are gone and the numbers stand', async () => {
    const { id, key } = await stage.opened(2);
    const [secret = ''] = await stage.tokens(key, ['bort@hotell.example']);
    await stage.bench.take(secret, later(1));
    await stage.bench.change(secret, later(2), { access: [], food: ['HALAL'] });
    await stage.bench.ask(key, 'aldrig@hotell.example', later(3));
    await stage.bench.letters(new Date('2022-04-29T03:59:00Z'));
    expect((await stage.bench.mine(secret, new Date('2022-04-29T03:59:00Z'))).is.state).toBe(
      'SEAT',
    );
    await stage.bench.letters(new Date('2022-04-29T04:00:00Z'));
    expect((await stage.bench.mine(secret, new Date('2022-04-29T04:01:00Z'))).codes).toBe(
      'NOT_AVAILABLE',
    );
    const { rows } = await stage.portal.owner.query(
      `select u.state, u.work_email, (select count(*)::int from seminar_sign_up_need n where n.sign_up_id = u.id) as needs
       from seminar_sign_up u where u.activity_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ state: 'SEAT', work_email: null, needs: 0 }]);
    expect((await stage.seminarAs(stage.planner, id))?.details.registered).toBe(1);
  });
});
