import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import { ALL_NO, FA1, PassBench, PLANNED, SAME_DAY, SOC1 } from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterEach(() => portal.owner.query('delete from agreement'));
afterAll(() => portal.close());

/** What social services had agreed with others; its last day is before the pass was planned unless said. */
function agreed(others: readonly string[], lastDay = '2022-05-12', firstDay = '2022-04-01') {
  const [owner, ...more] = ['SOC-LUND', ...others].map(bench.agency);
  return portal.owner.query(
    `insert into agreement (agency_id, site_id, kind, title, purposes, extent, party_ids, valid_from, valid_to,
       reference_title, state, signed_on)
     select $1, id, 'COOPERATION_AGREEMENT', 'Överenskommelsen', '{DETECT}', 'TOWN', $2, $3, $4,
       'Dokumentet', 'SIGNED', $3 from site where key = 'lund'`,
    [owner, [owner, ...more], firstDay, lastDay],
  );
}
const addTask = `mutation Add($input: AddTaskInput!) { addTask(input: $input) { id } }`;
const offerTask = `mutation Offer($input: OfferTaskInput!) { offerTask(input: $input) { state } }`;

/** INV-22: new invitations, shares and requests between two whose agreement is over; nothing that is under way. */
describe('What two parties had agreed has ended: refused', () => {
  it('is a new invitation to a pass, as long as nothing new holds', async () => {
    await agreed(['POL-LUND']);
    const { id: passId } = await bench.planned();
    const refused = await bench.send(SOC1, 'sendPlan', { passId }, PLANNED);
    expect(refused.problems).toEqual([
      { code: 'AGREEMENT_ENDED', params: { who: 'Polisen Lund', on: '2022-05-12' } },
    ]);
    await agreed(['POL-LUND', 'FA-HBG'], '2022-12-31', '2022-05-13');
    expect((await bench.send(SOC1, 'sendPlan', { passId }, PLANNED)).codes).toEqual([]);
  });

  it.each(['utvecklingsledare@soc-lund', 'chef-i-beredskap@soc-lund', 'samordnare1@soc-lund'])(
    'is it to %s, who reads no agreement: by an answer of the database, told by agency',
    async (key) => {
      await agreed(['POL-LUND']);
      const caller = await portal.as(key, 'SOC-LUND', PLANNED);
      const ctx = caller.context('write');
      const days = await ctx.db.sql<{ valid_to: string }>(
        `select valid_to::text from app.agreement_days_with((select id from site where key = 'lund'), $1)`,
        [[bench.agency('POL-LUND')]],
      );
      await ctx.db.transaction.close('rollback');
      expect(days).toEqual([{ valid_to: '2022-05-12' }]);
    },
  );

  it('is an invitation to a pass after the last day, planned while it still holds', async () => {
    await agreed(['POL-LUND'], '2022-05-19');
    const { id: passId } = await bench.planned();
    expect((await bench.send(SOC1, 'sendPlan', { passId }, PLANNED)).codes).toEqual([
      'AGREEMENT_ENDED',
    ]);
  });

  it('is no invitation to a pass on a day that a new one holds, though none does today', async () => {
    await agreed(['POL-LUND'], '2022-05-12');
    await agreed(['POL-LUND'], '2022-12-31', '2022-05-20');
    const { id: passId } = await bench.planned();
    expect((await bench.send(SOC1, 'sendPlan', { passId }, PLANNED)).codes).toEqual([]);
  });

  it('is asking one more agency to a pass that was sent; who was asked stays', async () => {
    const { id: passId, teamVersion } = await bench.sent({}, []);
    await agreed(['POL-LUND', 'FA-HBG']);
    const ask = (invited: readonly string[]) =>
      bench.send(
        SOC1,
        'changeTeam',
        {
          ...{ passId, expectedVersion: teamVersion, team: bench.team() },
          invitedAgencyIds: invited.map(bench.agency),
        },
        PLANNED,
      );
    expect((await ask(['FA-HBG', 'POL-LUND'])).codes).toEqual(['AGREEMENT_ENDED']);
    expect((await bench.read(FA1, passId)).codes).toEqual([]);
    expect((await ask(['FA-HBG'])).codes).toEqual([]);
  });

  it('is a request: offering a task', async () => {
    await agreed(['POL-LUND']);
    const worker = await portal.as(SOC1, undefined, PLANNED);
    const { rows } = await portal.owner.query(`select id from site where key = 'lund'`);
    const task = {
      siteId: rows[0].id,
      verb: 'CALL',
      body: 'Kontaktvägen',
      dueOn: '2022-06-01',
      ownerFunction: 'Enhetschef',
    };
    const added = await worker.run<{ addTask: { id: string } }>(addTask, {
      input: { clientMutationId: randomUUID(), ...task },
    });
    expect(added.problems).toEqual([]);
    const offer = (to: string) =>
      worker.run(offerTask, {
        input: {
          ...{ clientMutationId: randomUUID(), taskId: added.data?.addTask.id },
          toAgencyId: bench.agency(to),
        },
      });
    expect((await offer('POL-LUND')).codes).toEqual(['AGREEMENT_ENDED']);
    expect((await offer('FA-HBG')).codes).toEqual([]);
  });

  it.each([
    ['the day after', '2022-05-19', ['AGREEMENT_ENDED']],
    ['not on its last day, though the pass goes on past midnight', '2022-05-20', []],
  ])('is a go-ahead %s', async (_, lastDay, codes) => {
    const { id: passId } = await bench.sent();
    await agreed(['FA-HBG'], lastDay);
    for (const key of [SOC1, FA1]) {
      await bench.done(key, 'savePassCheck', { passId, ...ALL_NO }, SAME_DAY);
    }
    const given = (key: string) => bench.send(key, 'giveGoAhead', { passId }, SAME_DAY);
    expect((await given(SOC1)).codes).toEqual([]);
    expect((await given(FA1)).codes).toEqual(codes);
    expect((await bench.send(FA1, 'refuseGoAhead', { passId }, SAME_DAY)).codes).toEqual([]);
  });
});
