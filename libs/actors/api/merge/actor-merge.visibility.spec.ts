import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { act, addActor, answer, LIST_ACTORS, READ_ACTOR } from '../testing/actor-operations.js';
import { actorsGround } from '../testing/ground.js';

const LEAD = 'projektledare@fa-hbg';
const COLLEAGUE = 'faltarbetare1@fa-hbg';
const CORE = 'samverkanspolis1@pol-lund';
const NETWORK = 'handlaggare@ks-lund';

/** On the list of the Salvation Army in Lund: a hotel twice, once as active, and a helpline. */
let portal: TestPortal;
let siteId: string;
let kept: string;
let gone: string;
let helpline: string;
beforeAll(async () => {
  portal = await TestPortal.open(actorsGround);
  const { rows } = await portal.owner.query(`select id from site where key = 'lund'`);
  siteId = rows[0].id;
});
afterAll(() => portal.close());

// The row policies go by the day of the database.
const now = new Date();
const lead = () => portal.as(LEAD, undefined, now);
const done = async (name: string, input: Record<string, unknown>) =>
  expect((await act(await lead(), name, input)).problems).toEqual([]);
const steps = async (actorId: string, names: readonly string[]) => {
  for (const step of names) await done('stepActor', { actorId, step });
};
beforeEach(async () => {
  await portal.owner.query(
    `delete from actor_tie; delete from actor_change; delete from actor_file; delete from actor_answer;
     delete from actor_question; delete from actor_area; delete from actor`,
  );
  const caller = await lead();
  kept = await addActor(caller, { siteId, name: 'Hotell Lillån' });
  gone = await addActor(caller, { siteId, name: 'Hotell Lillån AB' });
  helpline = await addActor(caller, { siteId, name: 'Jouren' });
  await steps(kept, ['contact', 'interest', 'agree', 'activate']);
  await steps(gone, ['contact', 'interest', 'agree', 'activate']);
  await done('answerActorCard', { actorId: gone, ...answer() });
  await done('sayActorTie', { actorId: gone, otherActorId: helpline, kind: 'REFERS_TO' });
  await done('sayActorTie', { actorId: helpline, otherActorId: gone, kind: 'WORKS_WITH' });
  await done('sayActorTie', { actorId: kept, otherActorId: gone, kind: 'TRAINS_WITH' });
  const placed = { influence: 'MORE', interest: 'LESS', placedOn: '2022-05-02' };
  await done('placeActor', { actorId: gone, expectedVersion: 1, ...placed });
});

interface Read {
  readonly actor: {
    readonly version: number;
    readonly inNetwork: boolean;
    readonly [field: string]: unknown;
  };
}
const MERGED = `query Read($id: ID!) { actor(id: $id) { version duplicates { id name by }
  mergedIntoId merged { id name version mayUndo } file { influence placedOn } } }`;
const read = async (key: string, id: string, query = READ_ACTOR) => {
  const caller = await portal.as(key, undefined, now);
  return (await caller.run<Read>(query, { id })).data?.actor;
};
const versionOf = async (id: string) => (await read(LEAD, id))?.version ?? 0;
const merge = async (key: string, more: object = {}) =>
  act(await portal.as(key, undefined, now), 'mergeActors', {
    ...{ keptId: kept, goneId: gone, expectedVersion: await versionOf(kept) },
    ...more,
  });
const undo = async (key: string, at = now) =>
  act(await portal.as(key, undefined, at), 'undoActorMerge', {
    ...{ goneId: gone, expectedVersion: await versionOf(gone) },
  });
const namesSeenBy = async (key: string) => {
  const caller = await portal.as(key, undefined, now);
  const { data } = await caller.run<{ actors: { rows: { name: string }[] } }>(LIST_ACTORS, {
    input: { siteId, first: 20 },
  });
  return data?.actors.rows.map(({ name }) => name);
};

describe('an organisation that stands twice on a list', () => {
  it('is told to whoever keeps the list alone', async () => {
    expect(await read(LEAD, kept, MERGED)).toMatchObject({
      duplicates: [{ id: gone, name: 'Hotell Lillån AB', by: ['NAME'] }],
    });
    expect(await read(COLLEAGUE, kept, MERGED)).toMatchObject({ duplicates: [] });
    expect(await read(CORE, kept, MERGED)).toMatchObject({ duplicates: [] });
  });

  it('is merged by the lead: ties, placement, history and answers follow, and it is on no list', async () => {
    for (const key of [COLLEAGUE, CORE, NETWORK]) {
      expect((await merge(key)).codes).not.toEqual([]);
    }
    expect((await merge(LEAD)).codes).toEqual([]);
    expect(await namesSeenBy(LEAD)).toEqual(['Hotell Lillån', 'Jouren']);
    expect(await namesSeenBy(NETWORK)).toEqual(['Hotell Lillån']);
    const card = await read(CORE, kept);
    expect(card).toMatchObject({
      ...{ answer: null, noted: { mailbox: 'reception@hotell.example', version: 0 } },
    });
    expect(card?.['changes']).toHaveLength(10);
    expect(card?.['ties']).toEqual([
      expect.objectContaining({ kind: 'REFERS_TO', isSaidHere: true, otherName: 'Jouren' }),
      expect.objectContaining({ kind: 'WORKS_WITH', isSaidHere: false, otherName: 'Jouren' }),
    ]);
    expect((await read(CORE, helpline))?.['ties']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'REFERS_TO', otherName: 'Hotell Lillån' }),
      ]),
    );
    expect(await read(LEAD, kept, MERGED)).toMatchObject({
      ...{ duplicates: [], merged: [{ name: 'Hotell Lillån AB', mayUndo: true }] },
      file: { influence: 'MORE', placedOn: '2022-05-02' },
    });
    expect(await read(LEAD, gone, MERGED)).toMatchObject({ mergedIntoId: kept });
  });

  it('is as it was once that is undone, the same day', async () => {
    const cards = async () => {
      const all = await Promise.all([kept, gone, helpline].map((id) => read(LEAD, id)));
      return all.map((card) => ({ ...card, version: 0 }));
    };
    const before = await cards();
    await merge(LEAD);
    expect((await undo(COLLEAGUE)).codes).not.toEqual([]);
    expect((await undo(LEAD)).codes).toEqual([]);
    expect(await cards()).toEqual(before);
    expect(await namesSeenBy(NETWORK)).toEqual(['Hotell Lillån', 'Hotell Lillån AB']);
  });

  it('is not undone another day', async () => {
    await merge(LEAD);
    await portal.owner.query('update actor set merged_on = merged_on - 1 where id = $1', [gone]);
    expect((await undo(LEAD)).codes).toEqual(['MERGE_NOT_TODAY']);
    expect(await read(LEAD, kept, MERGED)).toMatchObject({ merged: [{ mayUndo: false }] });
  });

  it('is merged by one of two who do it at once', async () => {
    const expectedVersion = await versionOf(kept);
    const both = await Promise.all([
      merge(LEAD, { expectedVersion }),
      merge(LEAD, { expectedVersion, keptId: gone, goneId: kept }),
    ]);
    const codes = both.flatMap((each) => each.codes);
    expect(codes).toHaveLength(1);
    expect(['CONFLICT', 'ACTOR_MERGED', 'ACTOR_HAS_MERGED']).toContain(codes[0]);
    const stale = await merge(LEAD, { expectedVersion: 1, goneId: helpline });
    expect(stale.codes).not.toEqual([]);
  });

  it('takes nothing new while it is part of another', async () => {
    await merge(LEAD);
    const said = await act(await lead(), 'answerActorCard', { actorId: gone, ...answer() });
    expect(said.codes).toEqual(['ACTOR_MERGED']);
    const tie = { actorId: helpline, otherActorId: gone, kind: 'TRAINS_WITH' };
    expect((await act(await lead(), 'sayActorTie', tie)).codes).toEqual(['ACTOR_MERGED']);
    const moved = await act(await lead(), 'stepActor', { actorId: gone, step: 'pause' });
    expect(moved.codes).toEqual(['ACTOR_MERGED']);
    const first = { actorId: kept, ...answer({ mailbox: 'ny@hotell.example' }) };
    expect((await act(await lead(), 'answerActorCard', first)).codes).toEqual([]);
  });

  it('is counted once (K07)', async () => {
    const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
    const active = async () => {
      const ctx = (await lead()).context();
      const day = atLocal('2099-12-31', '12:00').toISOString().slice(0, 10);
      const told = await ctx.db.sql<{ active: number }>(
        `select active from statistics.actors($1, '2022-04-01', $2, 'ALL')`,
        [rows[0].id, day],
      );
      await ctx.db.transaction.close('commit');
      return told[0]?.active;
    };
    expect(await active()).toBe(2);
    await merge(LEAD);
    expect(await active()).toBe(1);
  });
});

describe('actor, its policy and its guard: merge', () => {
  const mergeSql = (into: string, one: string, more = '') =>
    `update actor set merged_into_id = '${into}', merged_on = app.today(), merged_function = 'Chef'${more}
     where id = '${one}'`;
  const undoSql = (one: string) =>
    `update actor set merged_into_id = null, merged_on = null, merged_function = null where id = '${one}'`;
  const tried = async (key: string, sql: string) =>
    attempt(await portal.as(key, undefined, now), sql);

  it('who keeps the list, and nobody else', async () => {
    expect(await tried(LEAD, mergeSql(kept, gone))).toBe(1);
    expect(await tried(COLLEAGUE, mergeSql(kept, gone))).toBe(0);
    expect(await tried(CORE, mergeSql(kept, gone))).toBe(0);
  });

  it('on today’s day, into one that is itself not merged, and nothing into what goes', async () => {
    const yesterday = mergeSql(kept, gone).replace('app.today()', 'app.today() - 1');
    expect(await tried(LEAD, yesterday)).toBe('refused');
    await merge(LEAD);
    expect(await tried(LEAD, mergeSql(gone, helpline))).toBe('refused');
    expect(await tried(LEAD, mergeSql(helpline, kept))).toBe('refused');
    expect(await tried(LEAD, mergeSql(helpline, gone))).toBe('refused');
  });

  it('stays as it was until it is undone, and is undone today alone', async () => {
    await merge(LEAD);
    expect(await tried(LEAD, `update actor set name = 'Annat' where id = '${gone}'`)).toBe(
      'refused',
    );
    expect(await tried(LEAD, undoSql(gone))).toBe(1);
    await portal.owner.query('update actor set merged_on = merged_on - 1 where id = $1', [gone]);
    expect(await tried(LEAD, undoSql(gone))).toBe('refused');
  });

  it('is read by the core group of the town, and no more by the network', async () => {
    await merge(LEAD);
    await portal.owner.query('update actor set in_network = true where id = $1', [gone]);
    const one = `select from actor where id = '${gone}'`;
    expect(await tried(CORE, one)).toBe(1);
    expect(await tried(NETWORK, one)).toBe(0);
  });

  it('is of one list: another’s is no parent', async () => {
    await portal.owner.query(
      `insert into actor (agency_id, site_id, name, kind, sector, ring)
       select id, $1, 'Annan lista', 'OTHER', 'OTHER', 'NETWORK' from agency where key = 'POL-LUND'`,
      [siteId],
    );
    const { rows } = await portal.owner.query(`select id from actor where name = 'Annan lista'`);
    const caller = await lead();
    await expect(attempt(caller, mergeSql(rows[0].id, gone))).rejects.toThrow(/foreign key/);
  });
});
