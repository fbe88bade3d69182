import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import { filesAtOnce, MOST_OF_ONE } from '@stad/platform/api/http/made-file.js';
import { listening } from '@stad/platform/api/testing/listening.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { imported } from '@stad/programme/api/testing/import-stage.js';
import { readWorkbook } from '@stad/safeguards/api/export/testing.js';
import { ACTOR_WORDS } from './export/actor-words.js';
import { act, addActor } from './testing/actor-operations.js';
import { actorsGround } from './testing/ground.js';

const LEAD = 'projektledare@fa-hbg';
const COLLEAGUE = 'faltarbetare1@fa-hbg';
const WORKER = 'socialsekreterare1@soc-lund';
const NETWORK = 'handlaggare@ks-lund';
const STRATEGIST = 'sakerhetsstrateg@ks-lund';

let portal: TestPortal;
let url: string;
const ids: Record<string, string> = {};
const cookies = new Map<string, string>();

beforeAll(async () => {
  portal = await TestPortal.open(actorsGround);
  url = await listening(portal);
  const { rows } = await portal.owner.query(`select key, id from site`);
  for (const { key, id } of rows) ids[key] = id;
  for (const key of [LEAD, COLLEAGUE, WORKER, NETWORK, STRATEGIST]) {
    cookies.set(key, await cookieOf(portal, key));
  }
});
afterAll(() => portal.close());

async function importing(
  rows: readonly object[],
  digest: string | null = null,
  { key = LEAD, town = ids['lund'] }: { key?: string; town?: string | undefined } = {},
) {
  const who = { portal, url, cookie: cookies.get(key) ?? '' };
  const { status, task, problems } = await imported(who, `actors/${town}`, { rows, digest });
  const report = task?.report as NonNullable<typeof task>['report'] & object;
  return { status, report, problems: [...problems, ...(task?.problems ?? [])] };
}
const row = (number: number, more: object = {}) => ({
  ...{ row: number, name: `Hotellet, nummer ${number}`, kind: 'HOTEL', sector: 'BUSINESS' },
  ...more,
});
const kept = async () =>
  (
    await portal.owner.query(
      `select a.name, f.state, f.org_number, (select count(*)::int from actor_change c where c.actor_id = a.id) as changes
       from actor a join actor_file f on f.actor_id = a.id where a.name like 'Hotellet, nummer%' order by 1`,
    )
  ).rows;

describe('A file of actors', () => {
  it.each<[string, string]>([
    ['a colleague of who keeps the list', COLLEAGUE],
    ['the core group', WORKER],
    ['the network', NETWORK],
  ])('is not read in by %s', async (_, key) => {
    const { status, problems } = await importing([row(2)], null, { key });
    expect([status, problems]).toEqual([404, [{ code: 'NOT_AVAILABLE' }]]);
  });

  it('is not read into a town one has no part in, and holds no address', async () => {
    expect((await importing([row(2)], null, { town: ids['malmo'] })).status).toBe(404);
    const { status, problems } = await importing([row(2, { address: 'Storgatan 12' })]);
    expect([status, problems]).toEqual([422, [{ code: 'IMPORT_UNREADABLE' }]]);
  });

  it('is tried, and then does exactly what was said', async () => {
    const rows = [
      row(2, { orgNumber: '556036-0793' }),
      row(3, { kind: 'Cirkus' }),
      row(4, { orgNumber: '556036-0793' }),
    ];
    const dry = await importing(rows);
    expect(dry.report.state).toBe('DRY');
    expect(dry.report.rows.map(({ outcome }) => outcome)).toEqual(['NEW', 'REFUSED', 'REFUSED']);
    expect(dry.report.rows[2]?.problems).toEqual([
      { code: 'ACTOR_NUMBER_ON_LIST', field: 'orgNumber', params: { name: 'Hotellet, nummer 2' } },
    ]);
    expect(await kept()).toEqual([]);
    const done = await importing(rows, dry.report.digest);
    expect(done.report.state).toBe('DONE');
    expect(await kept()).toEqual([
      {
        ...{ name: 'Hotellet, nummer 2', state: 'IDENTIFIED', org_number: '556036-0793' },
        changes: 1,
      },
    ]);
  });

  it('finds what is on the list, and changes what it says otherwise', async () => {
    const rows = [row(2, { ring: 'EXTERNAL' }), row(5)];
    const dry = await importing(rows);
    expect(dry.report.rows.map(({ outcome }) => outcome)).toEqual(['CHANGED', 'NEW']);
    await importing(rows, dry.report.digest);
    const again = await importing(rows);
    expect(again.report.rows.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(await kept()).toMatchObject([{ org_number: '556036-0793' }, { org_number: null }]);
  });

  it('does nothing when the list has changed since it was tried', async () => {
    const rows = [row(6)];
    const dry = await importing(rows);
    await addActor(await portal.as(LEAD), { siteId: ids['lund'], name: 'Hotellet, nummer 6' });
    expect((await importing(rows, dry.report.digest)).report.state).toBe('STALE');
  });
});

describe('The list as a spreadsheet', () => {
  const fetched = async (key: string, town = 'lund') => {
    const address = `${url}/files/actors/aktorer.xlsx?site=${ids[town]}`;
    const response = await fetch(address, { headers: { cookie: cookies.get(key) ?? '' } });
    return response.ok
      ? [...readWorkbook(Buffer.from(await response.arrayBuffer())).values()]
      : response.status;
  };

  it('holds what its reader sees', async () => {
    const lead = await portal.as(LEAD);
    const actorId = await addActor(lead, { siteId: ids['lund'], name: 'Hotell Ån' });
    for (const step of ['contact', 'interest', 'agree', 'activate']) {
      await act(lead, 'stepActor', { actorId, step });
    }
    const core = JSON.stringify(await fetched(WORKER));
    expect(core).toContain('Hotell Ån');
    expect(core).toContain('Hotellet, nummer 2');
    expect(core).toContain('Kartlagd');
    expect(core).toContain('P2, kärngrupp');
    const network = JSON.stringify(await fetched(NETWORK));
    expect(network).toContain('Hotell Ån');
    expect(network).not.toContain('Hotellet, nummer 2');
    expect(network).not.toMatch(/Kartlagd|Aktiv"|Nästa steg/);
    expect(network).toContain('P1, nätverk');
    const strategist = JSON.stringify(await fetched(STRATEGIST));
    expect(strategist).toContain('Hotellet, nummer 2');
    expect(strategist).toContain('Kartlagd');
    // The class, and no group that its reader is not of.
    expect(strategist).not.toMatch(/P2, kärngrupp|P1, nätverk/);
  });

  it('is written to the access log, and is not there for others', async () => {
    expect(await fetched(WORKER, 'malmo')).toBe(404);
    const { rows } = await portal.owner.query(
      `select object_type, row_count from audit.event where action = 'EXPORT' order by position desc limit 1`,
    );
    expect(rows).toMatchObject([{ object_type: 'actor.xlsx' }]);
  });

  it('is read by one person a few times at once, and by others meanwhile', async () => {
    const asked = (key: string) =>
      fetch(`${url}/files/actors/aktorer.xlsx?site=${ids['lund']}`, {
        headers: { cookie: cookies.get(key) ?? '' },
      });
    const { rows } = await portal.owner.query(
      `select id from membership where function_title = 'Socialsekreterare 1'`,
    );
    // Answers that are still being read.
    const slow = Array.from({ length: MOST_OF_ONE }, () => {
      return new ServerResponse(new IncomingMessage(new Socket()));
    });
    for (const res of slow) expect(filesAtOnce.enter(rows[0].id, res)).toBeNull();
    const refused = await asked(WORKER);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
    expect(await refused.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/^Du hämtar redan flera filer/) }],
    });
    expect((await asked(NETWORK)).status).toBe(200);
    slow[0]?.emit('close');
    expect((await asked(WORKER)).status).toBe(200);
    for (const res of slow.slice(1)) res.emit('close');
  });

  it('says every code as the page does', async () => {
    const { readFileSync } = await import('node:fs');
    const page = JSON.parse(readFileSync('libs/actors/web/words.sv.json', 'utf8'));
    for (const [key, said] of Object.entries(ACTOR_WORDS))
      expect([key, page[key]]).toEqual([key, said]);
  });
});
