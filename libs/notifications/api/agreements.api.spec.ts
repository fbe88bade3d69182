import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { act, fields } from '@stad/agreements/api/testing/agreement-operations.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { notificationsGround } from './testing/ground.js';

const SOCIAL = 'enhetschef@soc-lund';
const POLICE = 'polisledning@pol-lund';

/** Between social services and the police of Lund, until the last of December; by a shifted clock. */
let portal: TestPortal;
let siteId: string;
let police: string;
beforeAll(async () => {
  portal = await TestPortal.open(notificationsGround);
  const { rows } = await portal.owner.query(
    `select s.id as site, a.id as police from site s, agency a where s.key = 'lund' and a.key = 'POL-LUND'`,
  );
  [siteId, police] = [rows[0].site, rows[0].police];
});
afterAll(() => portal.close());
beforeEach(() =>
  portal.owner.query(`delete from notification; set role portal_jobs;
    delete from graphile_worker._private_jobs; reset role`),
);

/** Who was told of a kind, by their address. */
async function told(kind: string): Promise<string[]> {
  const { rows } = await portal.owner.query<{ who: string }>(
    `select replace(m.work_email, '.example', '') as who from notification n
       join membership m on m.id = n.membership_id where n.kind = $1 order by 1`,
    [kind],
  );
  return rows.map(({ who }) => who);
}

const APRIL = atLocal('2022-04-21', '10:00');
async function done(who: string, name: string, input: Record<string, unknown>, at = APRIL) {
  const { data, problems } = await act(await portal.as(who, undefined, at), name, input);
  expect(problems).toEqual([]);
  return data?.[name]?.id ?? '';
}
async function asked(): Promise<string> {
  const input = { siteId, ...fields({ partyIds: [police] }) };
  const agreementId = await done(SOCIAL, 'addAgreement', input);
  await done(SOCIAL, 'stepAgreement', { agreementId, step: 'submit' });
  return agreementId;
}
async function signed(): Promise<string> {
  const agreementId = await asked();
  const said = { agreementId, expectedVersion: 1, signatoryFunction: 'Chefen' };
  for (const who of [SOCIAL, POLICE]) await done(who, 'confirmAgreement', said);
  return agreementId;
}

describe('who confirms for a party of an agreement', () => {
  it('is told that it is asked, but for who asked, and nobody who is no party', async () => {
    await asked();
    await portal.runJobs(APRIL);
    expect(await told('AGREEMENT_ASKED')).toEqual([POLICE]);
  });

  it('is not told of what was taken back', async () => {
    const agreementId = await asked();
    await done(SOCIAL, 'stepAgreement', { agreementId, step: 'retract' });
    await portal.runJobs(APRIL);
    expect(await told('AGREEMENT_ASKED')).toEqual([]);
  });

  it('is told anew of a change, which voids what was confirmed', async () => {
    const agreementId = await asked();
    const changed = { agreementId, expectedVersion: 1, ...fields({ partyIds: [police] }) };
    await done(POLICE, 'changeAgreement', changed);
    await portal.runJobs(APRIL);
    expect(await told('AGREEMENT_ASKED')).toEqual([SOCIAL, POLICE].sort());
  });

  it('is told 90 and 30 days before it ends, in the morning, once each', async () => {
    await signed();
    const both = [SOCIAL, POLICE].sort();
    await portal.runJobs(atLocal('2022-10-02', '08:59'));
    expect(await told('AGREEMENT_ENDS')).toEqual([]);
    await portal.runJobs(atLocal('2022-10-02', '09:00'));
    expect(await told('AGREEMENT_ENDS')).toEqual(both);
    await portal.runJobs(atLocal('2022-11-30', '23:00'));
    expect(await told('AGREEMENT_ENDS')).toEqual(both);
    await portal.runJobs(atLocal('2022-12-01', '09:00'));
    expect(await told('AGREEMENT_ENDS')).toEqual([...both, ...both].sort());
  });

  it('is told that a party has ended it, and before the day on which it then ends', async () => {
    const agreementId = await signed();
    const ended = { agreementId, on: '2022-09-30', reason: 'REPLACED' };
    await done(POLICE, 'endAgreement', ended, atLocal('2022-05-20', '10:00'));
    await portal.runJobs(atLocal('2022-05-20', '10:00'));
    expect(await told('AGREEMENT_ENDED')).toEqual([SOCIAL]);
    await portal.runJobs(atLocal('2022-07-02', '09:00'));
    expect(await told('AGREEMENT_ENDS')).toHaveLength(2);
    await portal.runJobs(atLocal('2022-08-31', '09:00'));
    expect(await told('AGREEMENT_ENDS')).toHaveLength(4);
    // Nor before the day on which it would have ended.
    await portal.owner.query('delete from notification');
    await portal.runJobs(atLocal('2022-12-01', '09:00'));
    expect(await told('AGREEMENT_ENDS')).toEqual([]);
  });
});
