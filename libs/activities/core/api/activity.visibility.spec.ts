import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { coreGround } from './testing/ground.js';

/** Titles are the cases: a draft, one asked for comments, a revoked one, and what is final. */
let portal: TestPortal;
const ACTIVITIES: readonly [title: string, classification: string, lifecycle: string][] = [
  ['utkast', 'P1', 'DRAFT'],
  ['utkast med gammal delning', 'P2', 'DRAFT'],
  ['gemensam', 'P2', 'JOINT_DRAFT'],
  ['återkallad', 'P2', 'JOINT_DRAFT'],
  ['gemensam P1', 'P1', 'JOINT_DRAFT'],
  ['klar P1', 'P1', 'FINALISED'],
  ['klar P0', 'P0', 'FINALISED'],
  ['klar P3', 'P3', 'FINALISED'],
];

beforeAll(async () => {
  portal = await TestPortal.open(coreGround);
  await portal.owner.query(
    `delete from activity_share; delete from activity where kind = 'VISIBILITY'`,
  );
  for (const [title, classification, lifecycle] of ACTIVITIES) {
    await portal.owner.query(
      `insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
         classification, lifecycle, created_by)
       select m.agency_id, s.id, p.id, 'VISIBILITY', $1, 'PLANNED', '2022-05-20 15:00Z', '2022-05-20 20:00Z', $2, $3, m.id
       from membership m, site s, programme p
       where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022'`,
      [title, classification, lifecycle],
    );
  }
  await portal.owner.query(
    `insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by, revoked_at)
     select a.id, r.id, a.agency_id, a.created_by, case when a.title = 'återkallad' then now() end
     from activity a, agency r where r.key = 'POL-LUND'
       and a.title in ('utkast med gammal delning', 'gemensam', 'återkallad')`,
  );
});
afterAll(() => portal.close());

const seen = (...titles: string[]) =>
  `select from activity where kind = 'VISIBILITY' and title in (${titles.map((title) => `'${title}'`).join(', ')})`;
const ALL = `select from activity where kind = 'VISIBILITY'`;
const WORKER = 'socialsekreterare1@soc-lund';
const ADMIN = 'administrator@soc-lund';
const PLACED = 'socialsekreterare-samverkan-polis@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const NEW = (
  agency: string,
) => `insert into activity (id, agency_id, site_id, programme_id, kind, title, phase,
    starts_at, ends_at, classification, created_by)
  select gen_random_uuid(), a.id, s.id, p.id, 'VISIBILITY', 'ny', 'PLANNED', now(), now() + interval '1 hour', 'P2', app.membership_id()
  from agency a, site s, programme p where a.key = '${agency}' and s.key = 'lund' and p.key = '2022'`;
const SHARE = `insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
  select a.id, r.id, a.agency_id, app.membership_id() from activity a, agency r
  where a.title = 'gemensam' and r.key = 'FA-HBG'`;

const SHARE_FINAL = SHARE.replace('gemensam', 'klar P1');

const sharedWith = (title: string, agency: string, revokedAt = 'null') =>
  `insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by, revoked_at)
   select a.id, r.id, a.agency_id, a.created_by, ${revokedAt}
   from activity a, agency r where a.title = '${title}' and r.key = '${agency}'`;

/** INV-05, too: shares are ended by the sharer and never deleted. */
describe('activity, policy by policy (INV-02, INV-03)', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['activity read, its owner', WORKER, ALL, 8],
    ['activity read, its administrator: what is final and the network’s', ADMIN, ALL, 2],
    ['activity read, asked', POLICE, seen('gemensam'), 1],
    [
      'activity read, a draft though shared',
      POLICE,
      seen('utkast', 'utkast med gammal delning'),
      0,
    ],
    ['activity read, revoked', POLICE, seen('återkallad'), 0],
    ['activity read, not asked yet', POLICE, seen('gemensam P1'), 0],
    ['activity read, open at my site', POLICE, seen('klar P1', 'klar P0'), 2],
    ['activity read, own agency only', POLICE, seen('klar P3'), 0],
    ['activity read, asked, as its administrator', 'administrator@pol-lund', seen('gemensam'), 0],
    ['activity read, core group but not asked', 'faltarbetare1@fa-hbg', ALL, 2],
    ['activity read, network of the site', 'handlaggare@ks-lund', ALL, 2],
    ['activity read, another site', 'socialsekreterare1@soc-hbg', ALL, 1],
    ['activity add, own', WORKER, NEW('SOC-LUND'), 1],
    ['activity add, for others', WORKER, NEW('POL-LUND'), 'refused'],
    [
      'activity change, own',
      WORKER,
      `update activity set title = 'nytt' where title = 'gemensam'`,
      1,
    ],
    ['activity add, its administrator', ADMIN, NEW('SOC-LUND'), 'refused'],
    ['activity change, its administrator', ADMIN, `update activity set title = 'nytt'`, 0],
    [
      'activity remove, its administrator',
      ADMIN,
      `delete from activity where kind = 'VISIBILITY'`,
      0,
    ],
    ['activity_share add, its administrator', ADMIN, SHARE_FINAL, 'refused'],
    [
      'activity_share change, its administrator',
      ADMIN,
      'update activity_share set revoked_at = now()',
      0,
    ],
    [
      'activity change, asked',
      POLICE,
      `update activity set title = 'nytt' where title = 'gemensam'`,
      0,
    ],
    [
      'activity remove, a draft',
      WORKER,
      `delete from activity where kind = 'VISIBILITY' and title = 'utkast'`,
      1,
    ],
    ['activity remove, no draft', WORKER, `delete from activity where title = 'klar P1'`, 0],
    ['activity remove, asked', POLICE, `delete from activity where title = 'gemensam'`, 0],
    ['activity_share read, sharer', WORKER, 'select from activity_share', 3],
    ['activity_share read, receiver', POLICE, 'select from activity_share', 3],
    ['activity_share read, third', 'faltarbetare1@fa-hbg', 'select from activity_share', 0],
    ['activity_share add, own', WORKER, SHARE, 1],
    ['activity_share add, asked passes it on', POLICE, SHARE, 'refused'],
    ['activity_share change, sharer', WORKER, 'update activity_share set revoked_at = now()', 3],
    ['activity_share change, receiver', POLICE, 'update activity_share set revoked_at = null', 0],
  ])('%s: %s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it.each<[string, string, number | string]>([
    ['an authority', sharedWith('klar P3', 'POL-LUND'), 1],
    ['who is none', sharedWith('klar P3', 'FA-HBG'), '23514'],
    ['who is none, revoked at once', sharedWith('klar P3', 'FA-HBG', 'now()'), 1],
    ['who is none, a record of the core group', sharedWith('gemensam', 'FA-HBG'), 1],
    [
      'who is none, taken up again',
      `${sharedWith('klar P3', 'FA-HBG', 'now()')};
       update activity_share s set revoked_at = null from agency r where r.id = s.agency_id and r.key = 'FA-HBG'`,
      '23514',
    ],
    [
      'who is none, the class raised afterwards',
      `${sharedWith('gemensam', 'FA-HBG')}; update activity set classification = 'P3' where title = 'gemensam'`,
      '23514',
    ],
    [
      'an authority, the class raised afterwards',
      `update activity set classification = 'P3' where title = 'gemensam'`,
      1,
    ],
  ])(
    'the own agency’s alone goes to authorities (INV-06): to %s',
    async (_, statement, expected) => {
      await portal.owner.query('begin');
      const outcome = await portal.owner.query(statement).then(
        (results) => [results].flat().at(-1)?.rowCount,
        (error: { code: string }) => error.code,
      );
      await portal.owner.query('rollback');
      expect(outcome).toBe(expected);
    },
  );

  it('a member placed with the police reads no draft that is shared with it (INV-09)', async () => {
    const placed = await portal.as(PLACED, 'POL-LUND');
    await portal.owner.query(
      `insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
       select a.id, r.id, a.agency_id, a.created_by from activity a, agency r
       where a.title = 'gemensam P1' and r.key = 'POL-LUND'`,
    );
    const outcomes = [
      await attempt(await portal.as(POLICE), seen('gemensam P1')),
      await attempt(placed, seen('gemensam P1', 'gemensam')),
      await attempt(placed, seen('klar P1')),
    ];
    await portal.owner.query(
      `delete from activity_share s using activity a where a.id = s.activity_id and a.title = 'gemensam P1'`,
    );
    expect(outcomes).toEqual([1, 0, 1]);
  });

  it('a visitor sees what is open to everyone, and nothing else', async () => {
    expect(await attempt(portal.visitor(), ALL)).toBe(1);
    expect(await attempt(portal.visitor(), seen('klar P0'))).toBe(1);
    expect(await attempt(portal.visitor(), 'select 1 from activity_share')).toBe(0);
  });
});
