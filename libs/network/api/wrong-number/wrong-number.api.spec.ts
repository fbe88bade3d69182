import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { networkGround } from '../testing/ground.js';

const REPORT = `mutation Report($input: ReportWrongNumberInput!) { reportWrongNumber(input: $input) {
  id verb body ownerFunction state classification source { kind path } offers { to { key } state } } }`;

/** A number of the police and one of social services, both for Lund; and one of another town. */
let portal: TestPortal;
let siteId: string;
let ids: Record<string, string>;
let worker: Caller;
beforeAll(async () => {
  portal = await TestPortal.open(networkGround);
  const { rows } = await portal.owner.query(`
    insert into contact_function (agency_id, label, kind, work_phone, hours, classification, site_ids)
      select a.id, 'Nummer ' || a.key, 'RECEPTION', '040-628 04 10', 'Vardagar', 'P1', array[s.id]
      from (values ('POL-LUND', 'lund'), ('SOC-LUND', 'lund'), ('KS-LUND', 'lund'), ('SOC-HBG', 'helsingborg')) v (agency, site)
        join agency a on a.key = v.agency join site s on s.key = v.site
      returning id, label`);
  ids = Object.fromEntries(rows.map(({ id, label }) => [label.replace('Nummer ', ''), id]));
  siteId = (await portal.owner.query(`select id from site where key = 'lund'`)).rows[0].id;
  worker = await portal.as('socialsekreterare1@soc-lund');
});
afterAll(() => portal.close());

const report = (caller: Caller, key: string) => {
  const input = { clientMutationId: randomUUID(), contactFunctionId: ids[key], siteId };
  return caller.run(REPORT, { input });
};

describe('A wrong number', () => {
  it('is told of by the joint work alone, and of numbers that one sees', async () => {
    const registrar = await portal.as('registrator@soc-lund');
    expect((await report(portal.visitor(), 'POL-LUND')).codes).toEqual(['UNAUTHENTICATED']);
    expect((await report(registrar, 'POL-LUND')).codes).toEqual(['NOT_AVAILABLE']);
    expect((await report(worker, 'SOC-HBG')).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('of another agency is a task that it is offered at once', async () => {
    expect((await report(worker, 'POL-LUND')).data).toEqual({
      reportWrongNumber: {
        id: expect.any(String),
        ...{ verb: 'UPDATE', body: 'numret till Nummer POL-LUND', state: 'OFFERED' },
        ...{ ownerFunction: 'Socialsekreterare 1', classification: 'P1' },
        source: { kind: 'NUMBER', path: '/ring' },
        offers: [{ to: { key: 'POL-LUND' }, state: 'OPEN' }],
      },
    });
  });

  it('is one task, however often and by whomever it is said, until it is done', async () => {
    const said = async (caller: Caller) => {
      const { data, codes } = await report(caller, 'POL-LUND');
      expect(codes).toEqual([]);
      return (data as { reportWrongNumber: { id: string } }).reportWrongNumber.id;
    };
    const colleague = await portal.as('socialsekreterare2@soc-lund');
    const ids = await Promise.all([worker, worker, colleague].map(said));
    expect(new Set(ids).size).toBe(1);
    const { rows } = await portal.owner.query(
      `select count(*)::int as n from task t join agency a on a.id = t.agency_id
       where a.key = 'SOC-LUND' and t.source_kind = 'NUMBER' and t.state in ('OPEN', 'OFFERED')
         and t.body = 'numret till Nummer POL-LUND'`,
    );
    expect(rows).toEqual([{ n: 1 }]);
    await portal.owner.query(`update task set state = 'TAKEN' where id = $1`, [ids[0]]);
    expect(await said(worker)).not.toBe(ids[0]);
  });

  it('of an agency where nobody can answer stays here', async () => {
    expect((await report(worker, 'KS-LUND')).data).toMatchObject({
      reportWrongNumber: { state: 'OPEN', offers: [], ownerFunction: 'Socialsekreterare 1' },
    });
  });

  it('of one’s own lies with the manager, who can change it; with who tells of it where they can', async () => {
    const manager = await portal.as('enhetschef@soc-lund');
    const mine = { state: 'OPEN', offers: [], ownerFunction: 'Enhetschef' };
    const { data } = await report(worker, 'SOC-LUND');
    expect(data).toMatchObject({ reportWrongNumber: mine });
    // Said again it is the same, whoever says so.
    expect((await report(manager, 'SOC-LUND')).data).toMatchObject(data ?? {});
    const { rows } = await portal.owner.query(`delete from task_change where task_id in (
      select id from task where source_kind = 'NUMBER' and body = 'numret till Nummer SOC-LUND') returning task_id as id`);
    await portal.owner.query('delete from task where id = $1', [rows[0]?.id]);
    expect((await report(manager, 'SOC-LUND')).data).toMatchObject({ reportWrongNumber: mine });
  });
});
