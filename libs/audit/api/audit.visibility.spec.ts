import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { auditGround } from './testing/ground.js';

/** Object types are the cases: who acted, and whose record it was. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(auditGround);
  const act = (type: string, actor: string, agency: string, owner: string | null) =>
    portal.owner.query(
      `insert into audit.event (chain_id, person_id, membership_id, agency_id, owner_agency_id, action, object_type)
       select m.agency_id, m.person_id, m.id, m.agency_id, (select id from agency where key = $4), 'READ', $1
       from membership m join agency a on a.id = m.agency_id where m.work_email = $2 and a.key = $3`,
      [type, `${actor}.example`, agency, owner],
    );
  await act('SEEN_OWN', 'socialsekreterare1@soc-lund', 'SOC-LUND', null);
  await act('SEEN_OWN', 'socialsekreterare2@soc-lund', 'SOC-LUND', null);
  await act('SEEN_OTHER', 'samverkanspolis1@pol-lund', 'POL-LUND', 'SOC-LUND');
  await act('SEEN_ELSEWHERE', 'samverkanspolis1@pol-lund', 'POL-LUND', 'POL-LUND');
  await act('SEEN_PLACED', 'socialsekreterare-samverkan-polis@soc-lund', 'SOC-LUND', null);
  await portal.owner.query(
    `insert into audit.event (chain_id, action, object_type)
     values ('00000000-0000-4000-8000-000000000000', 'REFUSED', 'SEEN_NOBODY')`,
  );
});
afterAll(() => portal.close());

const seen = (type: string) => `select from audit.event where object_type = '${type}'`;
const REVIEWER = 'ansvarig-for-loggkontroll@soc-lund';
const DPO = 'dataskyddsombud@soc-lund';
const ADMIN = 'administrator@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';

describe('audit.event read', () => {
  it.each<[string, string, string, number]>([
    ['one’s own', WORKER, 'SEEN_OWN', 1],
    ['of a colleague: not', 'enhetschef@soc-lund', 'SEEN_OWN', 0],
    ['of the agency, its reviewer', REVIEWER, 'SEEN_OWN', 2],
    ['of the agency, its data protection officer', DPO, 'SEEN_OWN', 2],
    ['of the agency, its administrator', ADMIN, 'SEEN_OWN', 2],
    ['what others did with its records', REVIEWER, 'SEEN_OTHER', 1],
    ['what others did elsewhere', REVIEWER, 'SEEN_ELSEWHERE', 0],
    ['by whoever did it', 'samverkanspolis1@pol-lund', 'SEEN_OTHER', 1],
    ['of a third agency: not', 'administrator@fa-hbg', 'SEEN_OTHER', 0],
    ['of nobody: nobody', REVIEWER, 'SEEN_NOBODY', 0],
  ])('%s: %s', async (_, key, type, expected) => {
    expect(await attempt(await portal.as(key), seen(type))).toBe(expected);
  });

  it('acting for the other employer one sees that one’s events alone', async () => {
    const key = 'socialsekreterare-samverkan-polis@soc-lund';
    for (const [agencyKey, expected] of [
      ['POL-LUND', 0],
      ['SOC-LUND', 1],
    ] as const) {
      const caller = await portal.as(key, agencyKey);
      expect([agencyKey, await attempt(caller, seen('SEEN_PLACED'))]).toEqual([
        agencyKey,
        expected,
      ]);
    }
  });

  it('a visitor sees nothing', async () => {
    expect(await attempt(portal.visitor(), 'select from audit.event')).toBe(0);
  });
});

describe('the log itself', () => {
  it.each([
    'select from audit.payload',
    'select from audit.chain',
    `insert into audit.event (chain_id, action, object_type) values (app.agency_id(), 'READ', 'x')`,
    `update audit.event set action = 'READ'`,
    'delete from audit.event',
    'delete from audit.payload',
    'update audit.chain set head_sequence = 0',
    `select audit.append('READ', 'x', '{}', null, '{}', null, 1, null)`,
  ])('nobody may: %s', async (statement) => {
    for (const key of [REVIEWER, DPO, ADMIN]) {
      expect(await attempt(await portal.as(key), statement)).toBe('refused');
    }
  });
});
