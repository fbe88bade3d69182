import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@stad/platform/api/testing/portal.js';
import { NetworkStage, within } from './testing/network-stage.js';

let stage: NetworkStage;
let police: Caller;

beforeAll(async () => {
  stage = await NetworkStage.open();
  police = await stage.portal.as('samverkanspolis1@pol-lund');
});
afterAll(() => stage.portal.close());

describe('the directory', () => {
  const DIRECTORY = `query Directory($siteId: ID!) { directory(siteId: $siteId) {
    total rows { membershipId functionTitle unitName agency { key } } } }`;
  interface Directory {
    directory: {
      total: number;
      rows: { functionTitle: string; unitName: string; agency: { key: string } }[];
    };
  }
  const read = async (who: Caller, siteKey = 'lund') => {
    const variables = { siteId: stage.sites[siteKey] };
    return (await who.run<Directory>(DIRECTORY, variables)).data?.directory;
  };

  it('shows functions of every organisation at the site to the core group, own to an administrator', async () => {
    const seen = await read(police);
    expect(new Set(seen?.rows.map((row) => row.agency.key))).toEqual(
      new Set(['SOC-LUND', 'POL-LUND', 'FA-HBG', 'KS-LUND', 'NSPM']),
    );
    const own = await read(await stage.portal.as('administrator@soc-lund'));
    expect(new Set(own?.rows.map((row) => row.agency.key))).toEqual(new Set(['SOC-LUND']));
    expect((await read(police, 'helsingborg'))?.rows ?? []).toEqual([]);
  });

  it('follows a membership that is new, changed, ended, gone, and a unit that is renamed', async () => {
    const title = `Prov ${randomUUID().slice(0, 8)}`;
    const found = async () =>
      (await read(police))?.rows.filter((row) => row.functionTitle.startsWith(title));
    const { rows } = await stage.portal.owner.query(
      `with p as (insert into person (email) values ($2) returning id)
       insert into membership (agency_id, person_id, unit_id, function_title, work_email, roles, valid_from)
       select a.id, p.id, u.id, $1, $2, '{SOCIAL_WORKER}', '2022-04-01'
       from p, agency a join unit u on u.agency_id = a.id
       where a.key = 'SOC-LUND' and u.name = 'Mottagningsenheten' returning id, unit_id`,
      [title, `${randomUUID()}@soc-lund.example`],
    );
    const { id, unit_id: unit } = rows[0];
    const row = { membershipId: id, functionTitle: title, agency: { key: 'SOC-LUND' } };
    expect(await found()).toEqual([{ ...row, unitName: 'Mottagningsenheten' }]);
    const rename = (name: string) =>
      stage.portal.owner.query('update unit set name = $2 where id = $1', [unit, name]);
    await rename('Mottagningen');
    expect(await found()).toEqual([{ ...row, unitName: 'Mottagningen' }]);
    await rename('Mottagningsenheten');
    const set = (change: string) =>
      stage.portal.owner.query(`update membership set ${change} where id = $1`, [id]);
    await set(`function_title = function_title || ' b', unit_id = null`);
    expect(await found()).toEqual([{ ...row, functionTitle: `${title} b`, unitName: null }]);
    await set('valid_to = current_date - 1');
    expect(await found()).toEqual([]);
    await stage.portal.owner.query('delete from role_period where membership_id = $1', [id]);
    await stage.portal.owner.query('delete from membership where id = $1', [id]);
    const left = await stage.portal.owner.query(
      'select from directory_entry where membership_id = $1',
      [id],
    );
    expect(left.rowCount).toBe(0);
  });

  it('changes with an administrator’s own change, who may not write it', async () => {
    const admin = await stage.portal.as('administrator@soc-lund');
    await within(admin, (ctx) =>
      ctx.db.sql(
        `update membership set function_title = 'Ombud' where work_email = 'skyddsombud@soc-lund.example'`,
      ),
    );
    expect((await read(police))?.rows.map((row) => row.functionTitle)).toContain('Ombud');
    await within(admin, (ctx) =>
      ctx.db.sql(
        `update membership set function_title = 'Skyddsombud' where work_email = 'skyddsombud@soc-lund.example'`,
      ),
    );
  });
});
