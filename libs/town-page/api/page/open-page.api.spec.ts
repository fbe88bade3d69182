import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { differences, dumpOf } from '@stad/activities/seminars/api/testing/database-dump.js';
import type pg from 'pg';
import { TownPageStage } from '../testing/town-page-stage.js';
import { KEPT_MS, KeptPages } from './kept-pages.js';
import { OpenItems } from './open-items.js';
import { openPageOf } from './open-page.js';

/** The page of Lund as anybody meets it, without a session, over the network. */
let stage: TownPageStage;
let number: string;
let training: { id: string; key: string };
beforeAll(async () => {
  stage = await TownPageStage.open();
  number = await stage.contact({ hours: 'Vardagar 8–16.30' });
  // What the API would not let in, either.
  await stage.portal.owner.query(
    `update contact_function set label = 'Mottagningen <Lund>' where id = $1`,
    [number],
  );
  await stage.contact({ label: 'Kommunens hemliga nummer', phone: '040-628 04 99' });
  await stage.show(number);
  training = await stage.training('Se & förstå');
  await stage.save({ introSv: 'Ring oss gärna.', introEn: 'Please call us.' });
});
afterAll(() => stage.close());
beforeEach(() => stage.forget());

const headings = (text: string) =>
  [...text.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, heading]) => heading);

describe('The open page', () => {
  it('has help first, then buyers, relatives, the town, signs, training', async () => {
    const { status, text } = await stage.visit();
    expect(status).toBe(200);
    expect(headings(text)).toEqual([
      ...['Behöver du hjälp?', 'Vill du sluta köpa sex?', 'Är du närstående?', 'Ring i Lund'],
      ...['Tecken på att någon kan vara utsatt', 'Öppna utbildningar'],
    ]);
    const calls = [...text.matchAll(/href="tel:(\d+)"/g)].map(([, digits]) => digits);
    expect(calls).toEqual(['112', '020390000', '11414', '0406280410']);
    expect(text.indexOf('Lämna sidan')).toBeLessThan(text.indexOf('<h1>'));
    expect(text).toContain('Ring oss gärna.');
  });

  it('says of a number what it is called, when and in which languages, and never whose it is', async () => {
    const { text } = await stage.visit();
    expect(text).toContain('Mottagningen &lt;Lund&gt;');
    expect(text).toContain('Vardagar 8–16.30.');
    expect(text).toContain('Svarar på svenska och rumänska.');
    for (const hidden of ['hemliga', '04 99', 'mottagningen@', 'Socialtjänsten Lund', 'SOC-LUND']) {
      expect(text).not.toContain(hidden);
    }
  });

  it('says when it answers as instants, for the reader’s own clock', async () => {
    await stage.portal.owner.query(
      `insert into on_call_coverage (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from,
         red_days, eves, version)
       select agency_id, id, site_ids, '{1,2,3,4,5,6,7}', '08:00', '16:00', '2022-01-01', 'AS_USUAL', 'AS_USUAL', 1
       from contact_function where id = $1`,
      [number],
    );
    stage.forget();
    const { text } = await stage.visit();
    expect(text.replaceAll('\u2060', '')).toContain('Mån–sön 08–16.');
    const spans = /data-open="([^"]+)"/.exec(text)?.[1]?.split(' ') ?? [];
    expect(spans.length).toBeGreaterThanOrEqual(14);
    for (const span of spans) expect(span).toMatch(/^\S+:00\.000Z\/\S+:00\.000Z$/);
  });

  it('says what and when of a training, and where nowhere on the way to it', async () => {
    const { text } = await stage.visit();
    expect(text).toContain('Se &amp; förstå');
    expect(text).toContain('Plats, rum och länk kommer med brevet');
    expect(text).not.toContain('sal Hemlig');
    expect(text).not.toContain(training.key);
    const key = /\/anmalan#([0-9a-f]{64})"/.exec(text)?.[1];
    const read = (of: string | undefined) =>
      stage.portal
        .visitor()
        .run<{ signUpPage: { title: string; placeLabel: string; townName: string } }>(
          'query P($key: Secret!) { signUpPage(key: $key) { title placeLabel townName } }',
          { key: of },
        );
    expect((await read(key)).data?.signUpPage).toEqual({
      ...{ title: 'Se & förstå', placeLabel: '', townName: 'Lund' },
    });
    expect((await read(training.key)).data?.signUpPage.placeLabel).toBe('Stadshuset, sal Hemlig');
    expect((await read('0'.repeat(64))).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('says that one is full, moved or off, and leads to no form that takes nobody', async () => {
    const { owner } = stage.portal;
    const full = await stage.training('Den fulla', { capacity: 1 });
    const off = await stage.training('Den inställda');
    const moved = await stage.training('Den flyttade');
    await stage.training('Den som är över', { days: -3 });
    await stage.training('Den om ett år', { days: 360 });
    const shut = await stage.training('Den stängda');
    await owner.query(
      `insert into seminar_sign_up (id, activity_id, agency_id, organisation, language, state, offered_until, asked_at)
       select gen_random_uuid(), activity_id, agency_id, 'Hotellet', 'sv', 'OFFERED', now(), now()
       from seminar where activity_id = $1`,
      [full.id],
    );
    await owner.query(
      `update seminar set state = 'CANCELLED', cancel_reason = 'OTHER' where activity_id = $1`,
      [off.id],
    );
    await owner.query(`update seminar set state = 'POSTPONED' where activity_id = $1`, [moved.id]);
    await owner.query('update seminar_sign_up_page set is_open = false where activity_id = $1', [
      shut.id,
    ]);
    stage.forget();
    const { text } = await stage.visit();
    const rows = text.split('<li>').map((row) => row.replaceAll(/<[^>]+>/g, ' '));
    const rowOf = (title: string) => rows.find((row) => row.includes(title)) ?? '';
    expect(rowOf('Den fulla')).toMatch(/Fullt, men kön är öppen\..*Anmäl dig till Den fulla/s);
    expect(rowOf('Den inställda')).toContain('Inställt.');
    expect(rowOf('Den flyttade')).toContain('Blir inte den här dagen.');
    expect(text).not.toContain('Anmäl dig till Den inställda');
    expect(text).not.toContain('Anmäl dig till Den flyttade');
    for (const none of ['Den som är över', 'Den om ett år', 'Den stängda']) {
      expect(text).not.toContain(none);
    }
  });

  it('has no draft, nothing of the core group, and no training of staff', async () => {
    const { owner } = stage.portal;
    const { id } = await stage.training('Något för oss själva');
    for (const without of [`lifecycle = 'JOINT_DRAFT'`, `classification = 'P2'`]) {
      await owner.query(`update activity set ${without} where id = $1`, [id]);
      stage.forget();
      expect((await stage.visit()).text).not.toContain('Något för oss själva');
      await owner.query(
        `update activity set lifecycle = 'FINALISED', classification = 'P1' where id = $1`,
        [id],
      );
    }
    await owner.query(`update seminar set kind = 'IN_DEPTH' where activity_id = $1`, [id]);
    stage.forget();
    expect((await stage.visit()).text).not.toContain('Något för oss själva');
    await owner.query(`update seminar set kind = 'KNOWLEDGE' where activity_id = $1`, [id]);
    stage.forget();
    expect((await stage.visit()).text).toContain('Något för oss själva');
  });

  it('is read in English and in easy Swedish, each at an address of its own', async () => {
    const english = await stage.visit('/oppen/lund/en');
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toContain('Please call us.');
    expect(english.text).toContain('/anmalan?sprak=en#');
    const easy = await stage.visit('/oppen/LUND/latt');
    expect(easy.text).toContain('<html lang="sv">');
    expect(easy.text).toContain('Säljer du sex?');
    // Nothing was written in easy Swedish: the usual one.
    expect(easy.text).toContain('Ring oss gärna.');
  });

  it('repeats no introduction that was hidden or taken away', async () => {
    const { owner } = stage.portal;
    await owner.query(`update town_page set intro_sv = 'Dolt'`);
    stage.forget();
    expect((await stage.visit()).text).not.toContain('Dolt');
    await owner.query(`update town_page set intro_sv = 'Ring oss gärna.'`);
  });

  it('has what other domains put there, once they do', async () => {
    expect((await stage.visit()).text).not.toContain('Att läsa och skriva ut');
    const item = { language: 'ro', isEasy: false, bytes: 45_210 };
    stage.portal.server.app.get(OpenItems).add(async () => [
      { ...item, title: 'Vid hotellet', href: '/oppen/blad/1' },
      { ...item, title: 'Lätt', href: '/oppen/blad/2', language: 'sv', isEasy: true, bytes: 9 },
      { ...item, title: 'Någon annanstans', href: '//elsewhere.example/' },
    ]);
    stage.forget();
    const { text } = await stage.visit();
    expect(text).toContain(
      '<a href="/oppen/blad/1" lang="ro">Vid hotellet</a> <span>rumänska, PDF, 45 kB</span>',
    );
    expect(text).toContain('lang="sv">Lätt</a> <span>lätt svenska, PDF, 1 kB</span>');
    expect(text).not.toContain('elsewhere');
  });
});

describe('A page that nobody may read', () => {
  it.each(['', '/en', '/latt'])(
    'answers as one that there is not, byte for byte: %s',
    async (language) => {
      const closed = await stage.visit(`/oppen/helsingborg${language}`);
      const unknown = await stage.visit(`/oppen/atlantis${language}`);
      const impossible = await stage.visit(`/oppen/${'x'.repeat(200)}${language}`);
      const same = ({ headers, status, text }: typeof closed) => {
        const all = [...headers].filter(([name]) => !['date'].includes(name));
        return { status, text, all };
      };
      expect(closed.status).toBe(404);
      expect(closed.text).toContain('112');
      expect(closed.text).not.toContain('elsingborg');
      expect(closed.headers.get('x-robots-tag')).toBe('noindex');
      expect(same(unknown)).toEqual(same(closed));
      expect(same(impossible)).toEqual(same(closed));
    },
  );

  it('is gone as it is taken down, and a number as its agency takes it away', async () => {
    expect((await stage.visit()).text).toContain('Mottagningen');
    await stage.hide(number);
    expect((await stage.visit()).text).not.toContain('Mottagningen');
    await stage.show(number);
    expect((await stage.visit()).text).toContain('Mottagningen');
    await stage.save({ isOpen: false });
    expect((await stage.visit()).status).toBe(404);
    await stage.save({ introSv: 'Ring oss gärna.' });
    expect((await stage.visit()).status).toBe(200);
  });
});

describe('To read it', () => {
  it('sets no cookie, looks at none, and is kept by anybody', async () => {
    const { headers, text } = await stage.visit('/oppen/lund', { cookie: 'portal=stulen; x=1' });
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('vary')).toBe('Accept-Encoding');
    expect(headers.get('cache-control')).toBe(`public, max-age=${KEPT_MS / 1000}`);
    expect(headers.get('x-robots-tag')).toBeNull();
    expect(text).not.toContain('noindex');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    const etag = headers.get('etag') ?? '';
    const again = await stage.visit('/oppen/lund', { 'if-none-match': `W/${etag}` });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('writes nothing: every row of the database lies where it lay', async () => {
    await stage.visit();
    const before = await dumpOf(stage.portal.owner);
    for (let n = 0; n < 50; n += 1) await stage.visit(n % 2 ? '/oppen/lund' : '/oppen/helsingborg');
    expect(differences(before, await dumpOf(stage.portal.owner))).toEqual({});
  });

  it('asks the database as often for two hundred as for one', async () => {
    const { driver } = stage.portal.server.source as unknown as { driver: { master: pg.Pool } };
    let taken = 0;
    const count = () => {
      taken += 1;
    };
    driver.master.on('acquire', count);
    const paths = ['/oppen/lund', '/oppen/lund/en', '/oppen/atlantis', '/oppen/helsingborg'];
    const visits = Array.from({ length: 200 }, (_, n) => stage.visit(paths[n % paths.length]));
    await Promise.all(visits);
    driver.master.off('acquire', count);
    // Which towns are open, and what stands on the one that is: two operations, of a few statements each.
    expect(taken).toBe(2);
    const ctx = stage.portal.visitor().context();
    await openPageOf(ctx, stage.site(), stage.portal.server.app.get(OpenItems));
    expect(ctx.db.transaction.statements).toBeLessThanOrEqual(6);
    await ctx.db.transaction.close('rollback');
  });

  it('comes in a few kilobytes, for a phone with little coverage', async () => {
    const page = await stage.portal.server.app.get(KeptPages).page('lund', 'sv', new Date());
    expect(page?.zipped.length).toBeLessThan(5_000);
  });

  it('is read anew when its time is over, and not before', async () => {
    const kept = stage.portal.server.app.get(KeptPages);
    const now = new Date();
    const at = (ms: number) => kept.page('lund', 'sv', new Date(now.getTime() + ms));
    const first = await at(0);
    await stage.portal.owner.query(`update town_page set intro_sv = 'Något annat'`);
    expect(await at(KEPT_MS - 1)).toBe(first);
    expect((await at(KEPT_MS))?.text).toContain('Något annat');
  });
});
