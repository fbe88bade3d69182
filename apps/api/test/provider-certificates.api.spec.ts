import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makePair } from '@stad/identity/api/testing/tls-provider.js';
import { ApiProcess, buildApi, freePort, removeBuild } from './api-process.js';
import { TestPortal, wholeGround } from './portal.js';

/** What a process says at start of the certificates by which providers know the portal. */
let portal: TestPortal;
let api: ApiProcess;
/** As they are at first, without those that cannot be shown, and without any provider. */
const figures: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'portal-certificates-'));

/** The id of each provider, by what it is here for. */
const IDS: Record<string, string> = {};

async function register(what: string, certificate: string, endedAt: Date | null): Promise<void> {
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into identity_provider (agency_id, name, issuer, client_id, certificate_name, ended_at)
     select id, 'Kontot', $1, 'portal', $2, $3 from agency where key = 'SOC-LUND' returning id`,
    [`https://${what}.example`, certificate, endedAt],
  );
  IDS[what] = rows[0]?.id ?? '';
}

const isSaid = (what: string) => api.output.includes(IDS[what] ?? '?');

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  for (const [name, inForce] of Object.entries({
    soon: { until: 12.5 },
    later: { until: 90 },
    ended: { from: -9, until: -2 },
  })) {
    const { key, cert } = makePair(inForce);
    writeFileSync(join(folder, name), key + cert, { mode: 0o640 });
  }
  for (const each of ['soon', 'later', 'ended', 'missing']) await register(each, each, null);
  await register('over', 'ended', new Date());
  const metricsPort = await freePort();
  buildApi();
  api = await ApiProcess.start(process.env['DATABASE_URL'] ?? '', {
    LOG_LEVEL: 'info',
    METRICS_PORT: String(metricsPort),
    IDENTITY_SECRETS_DIR: folder,
  });
  while (!['soon', 'ended', 'missing'].every(isSaid)) await delay(20);
  for (const over of [[], ['ended', 'missing'], ['soon', 'later']]) {
    const ids = over.map((each) => IDS[each]);
    await portal.owner.query(
      'update identity_provider set ended_at = now() where id = any ($1::uuid[])',
      [ids],
    );
    figures.push(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text());
  }
  await api.end('SIGTERM');
});
afterAll(async () => {
  await api.end('SIGKILL');
  await portal.owner.query('delete from identity_provider');
  await portal.close();
  removeBuild();
  rmSync(folder, { recursive: true });
});

describe('a process that starts', () => {
  const said = (what: string) =>
    api.output
      .split('\n')
      .filter(
        (line) => line.includes('certificate of a provider') && line.includes(IDS[what] ?? '?'),
      )
      .map((line) => JSON.parse(line) as { level: number; reason: string });

  it.each([
    ['ends within a month', 'soon', /^It ends in 12 days\.$/],
    ['has ended', 'ended', /^The certificate ended ended on \d{4}-\d\d-\d\d\.$/],
    ['is not there', 'missing', /^The certificate missing cannot be read/],
  ])('says of a certificate that it %s, once, and goes on', (_, what, reason) => {
    expect(said(what)).toEqual([
      expect.objectContaining({ level: 40, reason: expect.stringMatching(reason) }),
    ]);
  });

  it.each([
    ['that is good for longer', 'later'],
    ['of a provider that was ended', 'over'],
  ])('says nothing of one %s', (_, what) => expect(said(what)).toEqual([]));

  it('counts none while one cannot be shown, then the days of the first that ends', () => {
    expect(
      figures.map((each) => /^portal_provider_certificate_days (\S+)$/m.exec(each)?.[1]),
    ).toEqual(['0', '12', 'Nan']);
  });
});
