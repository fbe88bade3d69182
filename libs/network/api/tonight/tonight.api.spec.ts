import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@stad/platform/api/testing/portal.js';
import { type Contact, NetworkStage } from '../testing/network-stage.js';

const SAID = 'tonight { goesOut byPhone hasShelter startsAt endsAt version }';
const SAY = `mutation S($input: SayTonightInput!) { sayTonight(input: $input) { id ${SAID} } }`;
const SHEET = `query Q { callSheet(site: "lund") { functions { label ${SAID} } } }`;
const COVERAGE = `query Q($siteId: ID!, $from: Instant!, $to: Instant!) {
  siteCoverage(siteId: $siteId, from: $from, to: $to) { spans { contact { label ${SAID} } } } }`;

type Said = { readonly version: number } | null;
interface Sheet {
  readonly callSheet: { readonly functions: readonly { label: string; tonight: Said }[] };
}

/** The on-call service of Lund on an evening to come: what is over on the database's own clock nobody is told. */
let stage: NetworkStage;
let jour: Contact;
const EVENING = new Date('2099-05-20T15:00:00Z');
const as = (key: string, now = EVENING) => stage.portal.as(key, undefined, now);

beforeAll(async () => {
  stage = await NetworkStage.open();
  jour = await stage.create();
  await stage.setHours(jour);
});
afterAll(() => stage.portal.close());

const say = async (changes: Record<string, unknown> = {}, who?: Caller) =>
  (who ?? (await as('socialjouren@soc-lund'))).run<{ sayTonight: { tonight: Said } }>(SAY, {
    input: {
      ...{ clientMutationId: randomUUID(), contactFunctionId: jour.id },
      ...{
        goesOut: true,
        byPhone: true,
        hasShelter: false,
        from: '16:00',
        to: '02:00',
        ...changes,
      },
    },
  });
const onSheet = async (who: Caller) =>
  (await who.run<Sheet>(SHEET)).data?.callSheet.functions.find(
    ({ label }) => label === 'Socialjouren Lund',
  )?.tonight;

describe('what tonight can do', () => {
  it('is said by who is on call, and by nobody of another organisation', async () => {
    expect((await say({}, await as('socialsekreterare1@soc-lund'))).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    expect((await say({}, await as('polisledning@pol-lund'))).codes).toEqual(['NOT_AVAILABLE']);
    expect((await say({ from: '08:00', to: '16:30' })).codes).toEqual(['TONIGHT_OVER']);
    const office = await stage.create({ label: 'Mottagningen', kind: 'RECEPTION' });
    expect((await say({ contactFunctionId: office.id })).codes).toEqual(['TONIGHT_NOT_ON_CALL']);
    expect((await say()).data?.sayTonight.tonight).toEqual({
      ...{ goesOut: true, byPhone: true, hasShelter: false, version: 1 },
      ...{ startsAt: '2099-05-20T14:00:00.000Z', endsAt: '2099-05-21T00:00:00.000Z' },
    });
  });

  it('is told to the core group: on the sheet and where one plans', async () => {
    const worker = await as('samverkanspolis1@pol-lund');
    expect(await onSheet(worker)).toMatchObject({ goesOut: true, hasShelter: false });
    const { data } = await worker.run<{
      siteCoverage: { spans: { contact: { tonight: Said } }[] };
    }>(COVERAGE, {
      siteId: stage.sites['lund'],
      ...{ from: '2099-05-20T16:00:00Z', to: '2099-05-21T00:00:00Z' },
    });
    expect(data?.siteCoverage.spans[0]?.contact.tonight).toMatchObject({ byPhone: true });
  });

  it.each([
    ['an administrator', 'administrator@soc-lund'],
    ['the network', 'sakerhetsstrateg@ks-lund'],
  ])('is not told to %s', async (_, key) => {
    expect(await onSheet(await as(key))).toBeNull();
  });

  it('is told until its hours are over, and not the next night', async () => {
    const at = async (now: string) =>
      onSheet(await as('socialsekreterare1@soc-lund', new Date(now)));
    expect(await at('2099-05-20T23:59:00Z')).toMatchObject({ version: 1 });
    expect(await at('2099-05-21T00:00:00Z')).toBeNull();
    expect(await at('2099-05-21T18:00:00Z')).toBeNull();
  });

  it('is corrected by who saw what is told; the next night begins anew', async () => {
    expect((await say({ hasShelter: true })).codes).toEqual(['CONFLICT']);
    expect(
      (await say({ hasShelter: true, expectedVersion: 1 })).data?.sayTonight.tonight,
    ).toMatchObject({ hasShelter: true, version: 2 });
    const next = await as('socialjouren@soc-lund', new Date('2099-05-21T15:00:00Z'));
    expect((await say({ goesOut: false }, next)).data?.sayTonight.tonight).toMatchObject({
      ...{ goesOut: false, startsAt: '2099-05-21T14:00:00.000Z', version: 3 },
    });
  });
});
