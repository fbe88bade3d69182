import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@stad/platform/api/testing/portal.js';
import { NetworkService } from '../network.service.js';
import { type Contact, NetworkStage, within } from '../testing/network-stage.js';

const SHEET = `query Sheet($site: Code) { callSheet(site: $site) {
  at isPublic site { key name } sites { key } holidays { date kind }
  functions { label phone classification shownUntil languages testedOn deputyId
    agency { key shortName } hours { weekdays from to redDays eves } } } }`;

interface Sheet {
  at: string;
  isPublic: boolean;
  site: { key: string; name: string } | null;
  sites: { key: string }[];
  holidays: { date: string; kind: string }[];
  functions: {
    label: string;
    phone: string | null;
    shownUntil: string | null;
    languages: string[];
    agency: { key: string; shortName: string };
    hours: { weekdays: number[]; redDays: string }[];
  }[];
}

let stage: NetworkStage;
let police: Caller;
let jour: Contact;
const NOW = new Date('2026-04-30T10:00:00Z');

beforeAll(async () => {
  stage = await NetworkStage.open();
  police = await stage.portal.as('samverkanspolis1@pol-lund', undefined, NOW);
  jour = await stage.create({ classification: 'P0', languages: ['en'] });
  await stage.setHours(jour);
  await stage.create({ label: 'Samordnaren', kind: 'COORDINATOR' });
  const direct = await stage.create({ label: 'Chef i beredskap', classification: 'P2' });
  await stage.setHours(direct, { from: '17:00', to: '23:00' });
  const helsingborg = await stage.portal.as('enhetschef@soc-hbg');
  const bought = { label: 'Socialjouren Helsingborg', classification: 'P0' };
  await stage.create(
    { ...bought, siteIds: [stage.sites.helsingborg, stage.sites.kronhamn] },
    helsingborg,
  );
});
afterAll(() => stage.portal.close());

async function sheet(who: Caller, site: string | null = null): Promise<Sheet> {
  const { data, problems } = await who.run<{ callSheet: Sheet }>(SHEET, { site });
  expect(problems).toEqual([]);
  return data?.callSheet as Sheet;
}
const labels = ({ functions }: Sheet) => functions.map(({ label }) => label);

/** INV-29. */
describe('without sign-in', () => {
  it('has the public functions of a town, their hours and whose they are; nothing else', async () => {
    const seen = await sheet(stage.portal.visitor(), 'lund');
    expect(seen).toMatchObject({ isPublic: true, site: { key: 'lund', name: 'Lund' } });
    expect(seen.functions).toMatchObject([
      {
        label: 'Socialjouren Lund',
        phone: '040-628 04 11',
        languages: ['en'],
        shownUntil: null,
        agency: { key: 'SOC-LUND' },
        hours: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], redDays: 'AS_USUAL' }],
      },
    ]);
  });

  it('offers the towns with public numbers, by name', async () => {
    const seen = await sheet(stage.portal.visitor(), 'nowhere');
    expect(seen.sites.map(({ key }) => key)).toEqual(['helsingborg', 'kronhamn', 'lund']);
    expect(seen.site?.key).toBe('helsingborg');
    expect(labels(await sheet(stage.portal.visitor(), 'kronhamn'))).toEqual([
      'Socialjouren Helsingborg',
    ]);
  });
});

describe('for members', () => {
  it('has the functions of the site, of direct numbers only one’s own', async () => {
    expect(labels(await sheet(police, 'lund'))).toEqual(['Samordnaren', 'Socialjouren Lund']);
    const worker = await stage.portal.as('socialsekreterare1@soc-lund');
    const own = await sheet(worker);
    expect(own).toMatchObject({ isPublic: false, site: { key: 'lund' } });
    expect(labels(own)).toContain('Chef i beredskap');
    expect(own.functions.every(({ shownUntil }) => shownUntil === null)).toBe(true);
  });

  it('has a direct number of others while one is out, and says until when', async () => {
    const network = stage.portal.server.app.get(NetworkService);
    const { membershipId } = police.viewer as { membershipId: string };
    // The policy reads the database's own clock.
    const startsAt = new Date(Date.now() + 3 * 3_600_000);
    const endsAt = new Date(startsAt.getTime() + 5 * 3_600_000);
    const now = await stage.portal.as('samverkanspolis1@pol-lund');
    await within(now, (ctx) =>
      network.writeBusySpan(ctx, stage.sites.lund as string, { startsAt, endsAt }, membershipId),
    );
    const direct = (await sheet(now, 'lund')).functions.find(
      ({ label }) => label === 'Chef i beredskap',
    );
    expect(direct?.shownUntil).toBe(endsAt.toISOString());
  });

  it('knows the days off that are near, from yesterday on', async () => {
    const { holidays, at } = await sheet(police, 'lund');
    expect(at).toBe(NOW.toISOString());
    expect(holidays).toEqual([
      { date: '2026-04-30', kind: 'EVE' },
      { date: '2026-05-01', kind: 'RED' },
      { date: '2026-05-14', kind: 'RED' },
      { date: '2026-05-23', kind: 'EVE' },
      { date: '2026-05-24', kind: 'RED' },
    ]);
  });

  it('asks as often however many functions there are', async () => {
    const before = (await police.run(SHEET, { site: 'lund' })).statements;
    for (const label of ['Ett', 'Två', 'Tre']) await stage.create({ label });
    expect((await police.run(SHEET, { site: 'lund' })).statements).toBe(before);
  });
});
