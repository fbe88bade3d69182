import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from '../testing/ground.js';

/** One kept sum of Lund's social services. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  await portal.owner.query(
    `insert into field_sum (programme_id, agency_id, split, part, since, until, measure, n)
     select p.id, a.id, 'TYPE', 'STREET', '2022-04-01', '2022-09-30', 'contacts', 3
     from programme p, agency a where p.key = '2022' and a.key = 'SOC-LUND'`,
  );
});
afterAll(async () => {
  await portal.owner.query('delete from field_sum');
  await portal.close();
});

describe('a kept sum of field reports', () => {
  it.each(['socialsekreterare1@soc-lund', 'enhetschef@soc-lund', 'projektledare@fa-hbg'])(
    'is read and changed by nobody who is signed in: %s',
    async (key) => {
      const caller = await portal.as(key);
      for (const statement of [
        'select from field_sum',
        'update field_sum set n = 4',
        'delete from field_sum',
      ]) {
        expect(await attempt(caller, statement)).toBe('refused');
      }
    },
  );

  it('is not changed by a job either', async () => {
    const { rows } = await portal.owner.query(`select id from agency where key = 'SOC-LUND'`);
    const job = portal.caller({ kind: 'system', job: 'dispose', agencyId: rows[0].id });
    expect(await attempt(job, 'delete from field_sum')).toBe('refused');
  });

  it('is read by the statistics, which change nothing', async () => {
    await portal.owner.query('begin');
    await portal.owner.query('set local role portal_statistics');
    const { rows } = await portal.owner.query('select n::int from field_sum');
    await expect(portal.owner.query('delete from field_sum')).rejects.toThrow('permission denied');
    await portal.owner.query('rollback');
    expect(rows).toEqual([{ n: 3 }]);
  });
});
