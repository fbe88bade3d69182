import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { closingDays, fromToday, type UnderWay, underWay } from '../testing/closing-stage.js';
import { programmeGround } from '../testing/ground.js';

const READ = 'query R($id: ID!) { programme(id: $id) { id closingDays removableClosingDays } }';
const REMOVE = `mutation M($input: RemoveClosingDayInput!) {
  removeClosingDay(input: $input) { id closingDays } }`;

const LEAD = 'projektledare@fa-hbg';
const MEMBER = 'handlaggare@ks-lund';
const WORKER = 'socialsekreterare1@soc-lund';

let portal: TestPortal;
let own: UnderWay;
let others: UnderWay;
let lead: Caller;
beforeAll(async () => {
  portal = await TestPortal.open(programmeGround);
  others = await underWay(portal, 'annans', 'SOC-LUND');
  lead = await portal.as(LEAD);
});
afterAll(() => portal.close());

let round = 0;
beforeEach(async () => {
  round += 1;
  own = await underWay(portal, `pagar-${round}`);
  lead = await portal.as(LEAD);
});

const remove = (caller: Caller, day: string, programmeId = own.id, id = randomUUID()) =>
  caller.run<{ removeClosingDay: { closingDays: string[] } }>(REMOVE, {
    input: { clientMutationId: id, programmeId, day },
  });

describe('the closing days of a programme', () => {
  it.each<[string, boolean]>([
    [LEAD, true],
    [WORKER, false],
    [MEMBER, false],
    ['registrator@soc-lund', false],
  ])('are read by %s, to make them fewer: %s', async (key, isLead) => {
    const { data, problems } = await (await portal.as(key)).run(READ, { id: own.id });
    expect(problems).toEqual([]);
    expect(data).toEqual({
      programme: {
        id: own.id,
        closingDays: [own.behind, own.ahead, own.endsOn],
        removableClosingDays: isLead ? [own.ahead] : [],
      },
    });
  });

  it('are no one’s to make fewer where another agency leads, nor in a closed programme', async () => {
    const removable = async (id: string) => {
      const { data } = await lead.run<{ programme: { removableClosingDays: string[] } }>(READ, {
        id,
      });
      return data?.programme.removableClosingDays;
    };
    expect(await removable(others.id)).toEqual([]);
    await portal.owner.query(`update programme set state = 'CLOSED' where id = $1`, [own.id]);
    expect(await removable(own.id)).toEqual([]);
  });

  it('are of no programme that one takes no part in', async () => {
    const far = await underWay(portal, `fjarran-${round}`);
    await portal.owner.query('delete from programme_site where programme_id = $1', [far.id]);
    expect((await lead.run(READ, { id: far.id })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await remove(lead, far.ahead, far.id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await portal.visitor().run(READ, { id: own.id })).codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a closing day less', () => {
  it.each([WORKER, MEMBER, 'faltarbetare1@fa-hbg', 'verksamhetschef@fa-hbg'])(
    'is not for %s',
    async (key) => {
      expect((await remove(await portal.as(key), own.ahead)).codes).toEqual(['NOT_AVAILABLE']);
      expect(await closingDays(portal, own.id)).toContain(own.ahead);
    },
  );

  it('is not for the project lead of another agency', async () => {
    expect((await remove(lead, others.ahead, others.id)).codes).toEqual(['NOT_AVAILABLE']);
    expect(await closingDays(portal, others.id)).toContain(others.ahead);
  });

  it.each<[string, () => string, string]>([
    ['that is none', () => fromToday(100), 'NO_SUCH_CLOSING_DAY'],
    ['behind', () => own.behind, 'CLOSING_DAY_NOT_AHEAD'],
    ['that is the end', () => own.endsOn, 'CLOSING_DAY_IS_LAST'],
  ])('is refused: one %s', async (_, day, code) => {
    const { problems } = await remove(lead, day());
    expect(problems).toEqual([{ code, field: 'day' }]);
  });

  it('is refused in a programme that is closed', async () => {
    await portal.owner.query(`update programme set state = 'CLOSED' where id = $1`, [own.id]);
    expect((await remove(lead, own.ahead)).codes).toEqual(['PROGRAMME_READ_ONLY']);
  });

  it('is gone once, and stands in the log of the agency that leads', async () => {
    const id = randomUUID();
    const { data, problems } = await remove(lead, own.ahead, own.id, id);
    expect(problems).toEqual([]);
    expect(data?.removeClosingDay.closingDays).toEqual([own.behind, own.endsOn]);
    expect((await remove(lead, own.ahead, own.id, id)).problems).toEqual([]);
    expect((await remove(lead, own.ahead)).codes).toEqual(['NO_SUCH_CLOSING_DAY']);
    const { rows } = await portal.owner.query(
      `select e.action, a.key from audit.event e join agency a on a.id = e.agency_id
       where e.object_type = 'closing_day' and e.membership_id is not null`,
    );
    expect(rows).toEqual([{ action: 'DELETE', key: 'FA-HBG' }]);
  });

  it('is gone for one of two who ask at once', async () => {
    const answers = await Promise.all([remove(lead, own.ahead), remove(lead, own.ahead)]);
    const codes = answers.map((answer) => answer.codes);
    expect(codes).toContainEqual([]);
    for (const [code] of codes.filter(({ length }) => length > 0)) {
      expect(['NO_SUCH_CLOSING_DAY', 'NOT_AVAILABLE']).toContain(code);
    }
    expect(await closingDays(portal, own.id)).toEqual([own.behind, own.endsOn]);
  });
});

describe('two who add a closing day at once', () => {
  const adding = async (day: string) => {
    const ctx = lead.context('write');
    const add = () =>
      ctx.db.sql(
        `insert into closing_day (programme_id, closes_on, agency_id)
         select id, $2, lead_agency_id from programme where id = $1`,
        [own.id, day],
      );
    return { add, close: (how: 'commit' | 'rollback') => ctx.db.transaction.close(how) };
  };

  it('keep the month: the second finds the first', async () => {
    const [one, other] = [await adding(fromToday(100)), await adding(fromToday(110))];
    await one.add();
    const waits = other.add().then(
      () => 'in',
      ({ driverError }: { driverError?: { code?: string } }) => driverError?.code,
    );
    await one.close('commit');
    expect(await waits).toBe('23P01');
    await other.close('rollback');
    expect(await closingDays(portal, own.id)).toEqual([
      own.behind,
      own.ahead,
      fromToday(100),
      own.endsOn,
    ]);
  });
});

describe('the last day of a programme', () => {
  const end = (day: string) =>
    portal.owner.query('update programme set ends_on = $2 where id = $1', [own.id, day]);

  it('is a closing, and the old one stays where a month is between', async () => {
    await end(fromToday(260));
    expect(await closingDays(portal, own.id)).toEqual([
      ...[own.behind, own.ahead, own.endsOn, fromToday(260)],
    ]);
  });

  it('takes the place of one ahead that is nearer', async () => {
    await end(fromToday(210));
    expect(await closingDays(portal, own.id)).toEqual([own.behind, own.ahead, fromToday(210)]);
  });

  it('is not put near one that is behind', async () => {
    await portal.owner.query('delete from closing_day where programme_id = $1', [own.id]);
    await portal.owner.query(
      `insert into closing_day (programme_id, closes_on, agency_id)
       select id, $2, lead_agency_id from programme where id = $1`,
      [own.id, fromToday(-1)],
    );
    await expect(end(fromToday(20))).rejects.toMatchObject({ code: '23P01' });
  });
});
