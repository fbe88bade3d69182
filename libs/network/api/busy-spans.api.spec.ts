import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@stad/platform/api/testing/portal.js';
import { NetworkService } from './network.service.js';
import { NetworkStage, within } from './testing/network-stage.js';

let stage: NetworkStage;
let network: NetworkService;
let worker: Caller;
let police: Caller;

beforeAll(async () => {
  stage = await NetworkStage.open();
  network = stage.portal.server.app.get(NetworkService);
  worker = await stage.portal.as('socialsekreterare1@soc-lund');
  police = await stage.portal.as('samverkanspolis1@pol-lund');
});
afterAll(() => stage.portal.close());

describe('upptagen', () => {
  const span = {
    startsAt: new Date('2022-05-20T17:00:00Z'),
    endsAt: new Date('2022-05-21T01:00:00Z'),
  };
  const BUSY = `query Busy($siteId: ID!, $from: Instant!, $to: Instant!) {
    busySpans(siteId: $siteId, from: $from, to: $to) { id startsAt membershipId functionTitle agency { key } } }`;
  const friday = { from: '2022-05-20T18:00:00Z', to: '2022-05-20T22:00:00Z' };

  it('is written by each agency for its own and read by the core group, without a source', async () => {
    const { membershipId } = police.viewer as { membershipId: string };
    const id = await within(police, (ctx) =>
      network.writeBusySpan(ctx, stage.sites.lund as string, span, membershipId),
    );
    await within(worker, (ctx) => network.writeBusySpan(ctx, stage.sites.lund as string, span));
    const { data } = await worker.run<{ busySpans: { id: string }[] }>(BUSY, {
      siteId: stage.sites.lund,
      ...friday,
    });
    expect(data?.busySpans).toHaveLength(2);
    expect(data?.busySpans).toContainEqual({
      id,
      startsAt: '2022-05-20T17:00:00.000Z',
      membershipId,
      functionTitle: 'Samverkanspolis 1',
      agency: { key: 'POL-LUND' },
    });
  });

  it('clashes of a plan are those of its people and its agencies', async () => {
    const { membershipId } = police.viewer as { membershipId: string };
    const clashes = (agencyIds: string[], membershipIds: string[], ownSpanIds: string[] = []) =>
      within(worker, (ctx) =>
        network.clashes(ctx, stage.sites.lund as string, span, {
          agencyIds,
          membershipIds,
          ownSpanIds,
        }),
      );
    const soc = stage.agencies['SOC-LUND'] as string;
    expect(await clashes([soc], [])).toMatchObject([{ agencyId: soc, membershipId: null }]);
    const [ofPolice] = await clashes([], [membershipId]);
    expect(ofPolice).toMatchObject({ membershipId });
    expect(await clashes([], [membershipId], [ofPolice?.id ?? ''])).toEqual([]);
    expect(await clashes([stage.agencies['POL-LUND'] as string], [])).toEqual([]);
  });

  it('is taken back by the agency that wrote it alone', async () => {
    const all = async () =>
      (await stage.portal.owner.query('select id from busy_span')).rows.map(
        ({ id }) => id as string,
      );
    await within(worker, async (ctx) => network.removeBusySpans(ctx, await all()));
    expect(await all()).toHaveLength(1);
    await within(police, async (ctx) => network.removeBusySpans(ctx, await all()));
    expect(await all()).toEqual([]);
  });
});
