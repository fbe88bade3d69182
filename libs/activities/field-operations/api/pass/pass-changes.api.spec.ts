import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import { listening } from '@stad/platform/api/testing/listening.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from '../testing/ground.js';
import { PassBench, POLICE, SOC1 } from '../testing/make-field-pass.js';

const LAST = `query L($kind: Code!, $id: ID!) {
  lastChange(kind: $kind, id: $id) { at functionTitle agencyShortName } }`;
const COLLEAGUE = 'socialsekreterare2@soc-lund';

interface Change {
  readonly at: string;
  readonly functionTitle: string | null;
  readonly agencyShortName: string | null;
}

let portal: TestPortal;
let bench: PassBench;
let worker: Caller;
let police: Caller;

beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
  worker = await portal.as(SOC1);
  police = await portal.as(POLICE);
});
afterAll(() => portal.close());

const last = async (caller: Caller, id: string, kind = 'PASS') => {
  const answer = await caller.run<{ lastChange: Change | null }>(LAST, { kind, id });
  return { ...answer, change: answer.data?.lastChange ?? null };
};
/** Somebody does something to a row, as the database sees it. */
async function writes(key: string, sql: string, values: readonly unknown[]) {
  const ctx = (await portal.as(key)).context('write');
  await ctx.db.sql(sql, values);
  await ctx.db.transaction.close('commit');
}

describe('who else changed a record', () => {
  it('is not told to a visitor, of what one does not see, nor of an unknown kind', async () => {
    const draft = await bench.planned();
    expect((await last(portal.visitor(), draft.id)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await last(police, draft.id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await last(worker, randomUUID())).codes).toEqual(['NOT_AVAILABLE']);
    expect((await last(worker, draft.id, 'PERSON')).codes).toEqual(['NOT_AVAILABLE']);
    expect((await last(worker, draft.id, 'SEMINAR')).change).toBeNull();
  });

  it('is nobody for the one who did, and a function for the others, in one statement', async () => {
    const { id } = await bench.planned();
    expect((await last(worker, id)).change).toBeNull();
    await writes(COLLEAGUE, 'update activity set title = $2 where id = $1', [id, 'Kvällspass']);
    const { change, statements } = await last(worker, id);
    expect(change).toMatchObject({
      functionTitle: 'Socialsekreterare 2',
      agencyShortName: 'Socialtjänsten Lund',
    });
    // Who asks, and the question.
    expect(statements).toBeLessThanOrEqual(2);
    expect((await last(await portal.as(COLLEAGUE), id)).change).toMatchObject({
      functionTitle: 'Socialsekreterare 1',
    });
  });

  it('is told of what one sees alone: a check is its employer’s', async () => {
    const { id } = await bench.sent();
    const before = (await last(police, id)).change;
    await writes(
      COLLEAGUE,
      `insert into pass_check (id, activity_id, agency_id, new_threat, new_place_or_task, new_or_alone,
         support_absent, police_absent, at, answered_by, version)
       select gen_random_uuid(), $1, app.agency_id(), false, false, false, false, false, now(), app.membership_id(), 1
       on conflict do nothing`,
      [id],
    );
    expect((await last(worker, id)).change).toMatchObject({ functionTitle: 'Socialsekreterare 2' });
    expect((await last(police, id)).change).toEqual(before);
  });
});

describe('a page that asks by itself', () => {
  it('keeps no session alive', async () => {
    const url = await listening(portal);
    const cookie = await cookieOf(portal, SOC1);
    const seen = `select count(*)::int as n from session where last_seen_at < now() - interval '5 minutes' and ended_at is null`;
    await portal.owner.query(
      `update session set last_seen_at = now() - interval '10 minutes' where ended_at is null`,
    );
    const before = (await portal.owner.query(seen)).rows[0].n;
    const ask = (headers: Record<string, string>) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-portal-client': 'web',
          cookie,
          ...headers,
        },
        body: JSON.stringify({ query: '{ viewer { personId } }' }),
      });
    expect((await ask({ 'x-portal-idle': '1' })).status).toBe(200);
    expect((await portal.owner.query(seen)).rows[0].n).toBe(before);
    expect((await ask({})).status).toBe(200);
    expect((await portal.owner.query(seen)).rows[0].n).toBe(before - 1);
  });
});
