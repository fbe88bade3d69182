import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import type { ClosingState } from '@stad/safeguards/rules/disclosure/closing/closing-state.js';
import { closeDays } from '../testing/close-days.js';
import { FiguresStage } from '../testing/figures-stage.js';

/** The closing of days: once each, in order, and as of its midnight. */
let portal: TestPortal;
let programmeId: string;
let lead: Caller;

beforeAll(async () => {
  ({ portal, programmeId, lead } = await FiguresStage.open());
});
afterAll(() => portal.close());
beforeEach(() => portal.owner.query('truncate closing_sum, closing_state'));

interface Told {
  readonly day: string;
  readonly agency: string;
  readonly told: ClosingState;
}

async function told(): Promise<Told[]> {
  const { rows } = await portal.owner.query<Told>(
    `select c.closes_on::text as day, a.key as agency, c.told
     from closing_state c join agency a on a.id = c.agency_id order by 1`,
  );
  return rows;
}
const contactsOf = ({ day, told: { figures } }: Told) => [day, figures.K12?.cell];

const BOTH = [
  ['2022-06-30', { shown: 16 }],
  ['2022-09-30', { shown: 42 }],
];

/** INV-15: counts about people move on these days alone. */
describe('a day that closes', () => {
  it('is closed by the night after it, once each, by the agency that leads', async () => {
    await portal.runJobs();
    const states = await told();
    expect(states.map(contactsOf)).toEqual(BOTH);
    expect(new Set(states.map(({ agency }) => agency))).toEqual(new Set(['FA-HBG']));
    expect(states.map(({ told: { isLast } }) => isLast)).toEqual([false, true]);
    await closeDays(portal, lead, programmeId);
    expect(await told()).toEqual(states);
  });

  it('is closed once when two close it together, and the later day knows the earlier', async () => {
    await closeDays(portal, lead, programmeId);
    const alone = await told();
    await portal.owner.query('truncate closing_sum, closing_state');
    await Promise.all([1, 2, 3].map(() => closeDays(portal, lead, programmeId)));
    expect(await told()).toEqual(alone);
  });

  it('has what was locked until its midnight, Swedish time, and leaves the rest to the next', async () => {
    const lock = async (at: string) => {
      await portal.owner.query(`alter table field_report disable trigger guard_report`);
      const { rows } = await portal.owner.query<{ locked_at: Date }>(
        `with one as (select r.id, r.locked_at from field_report r where r.contacts = 9),
           done as (update field_report r set locked_at = $1 from one where r.id = one.id)
         select locked_at from one`,
        [at],
      );
      await portal.owner.query(`alter table field_report enable trigger guard_report`);
      return rows[0]?.locked_at.toISOString() ?? '';
    };
    const before = await lock('2022-06-30T22:00:00Z');
    await closeDays(portal, lead, programmeId);
    expect((await told()).map(contactsOf)).toEqual([['2022-06-30', { shown: 7 }], BOTH[1]]);
    await portal.owner.query('truncate closing_sum, closing_state');
    await lock('2022-06-30T21:59:59.999Z');
    await closeDays(portal, lead, programmeId);
    expect((await told()).map(contactsOf)).toEqual(BOTH);
    await lock(before);
  });

  it('is not closed before it has come, by nobody', async () => {
    const early = await portal.as(
      'projektledare@fa-hbg',
      undefined,
      new Date('2022-06-29T20:00:00Z'),
    );
    await closeDays(portal, early, programmeId);
    expect(await told()).toEqual([]);
    const ctx = lead.context('write');
    await expect(
      ctx.db.sql(`select app.take_closing($1, '2022-07-15')`, [programmeId]),
    ).rejects.toThrow('No day to close');
    await ctx.db.transaction.close('rollback');
  });

  it.each(['closing_sum', 'closing_state'])('stays as it was: %s', async (table) => {
    await closeDays(portal, lead, programmeId);
    for (const change of [`update ${table} set closes_on = closes_on`, `delete from ${table}`]) {
      await expect(portal.owner.query(change)).rejects.toThrow('stays as it was');
    }
  });
});
