import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TownPageStage } from './testing/town-page-stage.js';

/** What a page says in further languages: who writes it, what hinders it, and what a visitor reads. */
let stage: TownPageStage;
beforeAll(async () => {
  stage = await TownPageStage.open();
  await stage.show(await stage.contact({ label: 'Mottagningen' }));
});
afterAll(() => stage.close());
beforeEach(async () => {
  await stage.portal.owner.query('delete from town_page_text');
  await stage.save();
});

const PUBLISHED = {
  ...{ knownBy: 'AUTHORITY', sourceName: 'Broschyr <ett>', byFunction: null },
  sourceUrl: 'https://agency.example/ro?a=1&b=2',
};
const THREE = ['ar', 'fa', 'so'];

/** The languages that the page of Lund offers, by its own list of them. */
async function offered(): Promise<string[]> {
  const { text } = await stage.visit();
  const list = /<nav[^>]*>(.*?)<\/nav>/s.exec(text)?.[1] ?? '';
  return [...list.matchAll(/href="\/oppen\/lund\/?([a-z]*)"/g)].map(([, code = '']) => code);
}

describe('A further language', () => {
  it.each<[string, () => Promise<{ codes: readonly string[] }>, string[]]>([
    ['by a manager', () => stage.write('ro', {}, stage.chief), ['NOT_AVAILABLE']],
    ['by a visitor', () => stage.write('ro', {}, stage.portal.visitor()), ['UNAUTHENTICATED']],
    [
      'of a town whose page nobody has begun',
      () => stage.write('ro', { siteId: stage.site('helsingborg') }),
      ['NOT_AVAILABLE'],
    ],
    ['in a language of no list', () => stage.write('de'), ['LANGUAGE_UNKNOWN']],
    ['without words', () => stage.write('ro', { says: ' ' }), ['FURTHER_TEXT_MISSING']],
    ['a speech', () => stage.write('ro', { says: 'Ring. '.repeat(300) }), ['TEXT_TOO_LONG']],
    [
      'with a personal number',
      () => stage.write('ro', { says: 'Fråga efter 19121212-1212' }),
      ['PERSONAL_DATA_BLOCKED'],
    ],
    ['read by nobody', () => stage.write('ro', { byFunction: null }), ['TEXT_READER_MISSING']],
    [
      'read by a number',
      () => stage.write('ro', { byFunction: '070-174 06 05' }),
      ['INVALID_FUNCTION_NAME'],
    ],
    ['known by a guess', () => stage.write('ro', { knownBy: 'GUESS' }), ['INVALID_CODE']],
    [
      'of no published text',
      () => stage.write('ro', { ...PUBLISHED, sourceName: null }),
      ['TEXT_SOURCE_MISSING'],
    ],
    [
      'of one that stands nowhere',
      () => stage.write('ro', { ...PUBLISHED, sourceUrl: null }),
      ['INVALID_HTTPS_URL'],
    ],
    [
      'read on a day to come',
      () => stage.write('ro', { knownOn: '2199-01-01' }),
      ['DATE_IN_FUTURE'],
    ],
    ['taken away by a manager', () => stage.unwrite('ro', {}, stage.chief), ['NOT_AVAILABLE']],
  ])('is refused: %s', async (_, act, codes) => {
    expect((await act()).codes).toEqual(codes);
    expect((await stage.read(stage.lead)).page?.texts).toEqual([]);
    expect(await offered()).toEqual(['', 'en', 'latt']);
  });

  it('is not another agency’s to write, whatever role they have there', async () => {
    const roles = ['PROJECT_LEAD'];
    const other = stage.portal.caller({ ...(stage.chief.viewer as object), roles } as never);
    expect((await stage.write('ro', {}, other)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('keeps how it is known, and is refused when its words were not read since', async () => {
    const saved = await stage.write('ro', { ...PUBLISHED, says: '  En rad\n\nEn till ' });
    expect(saved.page?.texts).toMatchObject([
      {
        ...{ language: 'ro', says: 'En rad\n\nEn till', ...PUBLISHED },
        ...{ knownOn: '2022-05-02', version: 1 },
      },
    ]);
    const changed = await stage.write('ro', { ...PUBLISHED, says: 'Andra ord' });
    expect(changed.problems).toMatchObject([{ code: 'TEXT_NOT_READ_SINCE', field: 'knownOn' }]);
    const again = await stage.write('ro', { says: 'Andra ord', knownOn: '2022-05-03' });
    expect(again.page?.texts).toMatchObject([
      { says: 'Andra ord', knownBy: 'READ_BY', sourceName: null, sourceUrl: null, version: 2 },
    ]);
  });

  it('is Romanian and four more, also when two come at once', async () => {
    for (const one of [...THREE, 'ro']) expect((await stage.write(one)).codes).toEqual([]);
    const both = await Promise.all([stage.write('th'), stage.write('vi')]);
    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'LANGUAGES_FULL']);
    expect((await stage.write('bg')).codes).toEqual(['LANGUAGES_FULL']);
    await stage.unwrite('ro');
    expect((await stage.write('bg')).codes).toEqual(['LANGUAGES_FULL']);
    expect((await stage.write('ro')).codes).toEqual([]);
    await stage.unwrite('so');
    expect((await stage.write('bg')).codes).toEqual([]);
  });

  it('is written and taken away by one at a time', async () => {
    const first = { expectedVersion: 0 };
    const both = await Promise.all([
      stage.write('ro', { ...first, says: 'Den ena' }),
      stage.write('ro', { ...first, says: 'Den andra' }),
    ]);
    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT']);
    const later = { knownOn: '2022-05-03', says: 'Senare' };
    const change = await Promise.all([
      stage.write('ro', { ...later, expectedVersion: 1 }),
      stage.unwrite('ro', { expectedVersion: 1 }),
    ]);
    expect(
      change
        .map(({ codes }) => codes.join())
        .sort()
        .at(-1),
    ).toBe('CONFLICT');
    await stage.portal.owner.query('delete from town_page_text');
    expect((await stage.write('ro', { expectedVersion: 3 })).codes).toEqual(['CONFLICT']);
    await stage.write('ro');
    expect((await stage.unwrite('ro', { expectedVersion: 7 })).codes).toEqual(['CONFLICT']);
    expect((await stage.unwrite('ro')).page?.texts).toEqual([]);
    // Done already.
    expect((await stage.unwrite('ro')).codes).toEqual([]);
  });

  it('is taken away after the programme, and not written', async () => {
    await stage.write('ro');
    const { owner } = stage.portal;
    const { rows } = await owner.query('select id, state from programme');
    await owner.query(`update programme set state = 'CLOSED'`);
    const late = await stage.write('ro', { says: 'Senare', knownOn: '2022-05-03' });
    expect(late.codes).toEqual(['NOT_AVAILABLE']);
    expect((await stage.unwrite('ro')).codes).toEqual([]);
    for (const { id, state } of rows) {
      await owner.query('update programme set state = $2 where id = $1', [id, state]);
    }
  });

  it('costs no more than twelve statements', async () => {
    for (const answer of [await stage.write('ro'), await stage.unwrite('ro')]) {
      expect(answer.codes).toEqual([]);
      expect(answer.statements).toBeLessThanOrEqual(12);
    }
  });
});

describe('What a visitor reads', () => {
  it('is the text, how it is known, and the numbers of whoever needs help', async () => {
    await stage.write('ro', { ...PUBLISHED, says: 'En rad & en\n\nEn till' });
    const { status, text, headers } = await stage.visit('/oppen/lund/ro');
    expect(status).toBe(200);
    expect(headers.get('set-cookie')).toBeNull();
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('<div lang="ro" dir="ltr"><p>En rad &amp; en</p><p>En till</p></div>');
    expect(text).toContain(
      'The text is taken from <a href="https://agency.example/ro?a=1&amp;b=2" rel="noreferrer">Broschyr &lt;ett&gt;</a>, read there on 2 May 2022.',
    );
    expect(text).toContain('Texten är hämtad ur <a');
    expect(text).toContain('läst där 2 maj 2022.');
    // In their order; and never the line for professionals, who have a page of their own words.
    const calls = [...text.matchAll(/href="tel:(\d+)"/g)].map(([, digits]) => digits);
    expect(calls).toEqual(['112', '0406280410', '11414']);
    expect(text.indexOf('class="leave"')).toBeLessThan(text.indexOf('<h1>'));
  });

  it('reads from right to left, read by a function', async () => {
    await stage.write('ar', { says: 'En rad' });
    const { text } = await stage.visit('/oppen/lund/ar');
    expect(text).toContain('<div lang="ar" dir="rtl"><p>En rad</p></div>');
    expect(text).toContain(
      'The text has been read by somebody who knows the language: <span lang="sv">Auktoriserad tolk</span>, 2 May 2022.',
    );
  });

  it('finds each by its own name, Romanian first, on every page of the town', async () => {
    for (const one of ['fa', 'ro', 'bg']) await stage.write(one);
    expect(await offered()).toEqual(['', 'en', 'latt', 'ro', 'bg', 'fa']);
    for (const path of ['', '/en', '/latt', '/ro', '/fa']) {
      const { text } = await stage.visit(`/oppen/lund${path}`);
      expect(text).toMatch(/<a href="\/oppen\/lund\/ro" lang="ro" dir="ltr"[^>]*>Română<\/a>/);
      expect(text).toMatch(/<a href="\/oppen\/lund\/fa" lang="fa" dir="rtl"[^>]*>فارسی<\/a>/);
      expect(text).toContain('hreflang="ro"');
      expect(text.match(/aria-current="page"/g)).toHaveLength(1);
    }
  });

  it('meets no language that has no words, whose words were hidden, or whose source was', async () => {
    const gone = async (language: string) => {
      const { status, text } = await stage.visit(`/oppen/lund/${language}`);
      const none = await stage.visit(`/oppen/atlantis/${language}`);
      expect([status, text]).toEqual([404, none.text]);
    };
    await gone('ro');
    await stage.write('ro', PUBLISHED);
    await stage.write('bg');
    expect(await offered()).toEqual(['', 'en', 'latt', 'ro', 'bg']);
    await gone('fa');
    const { owner } = stage.portal;
    await owner.query(`update town_page_text set source_name = 'Dolt' where language = 'ro'`);
    await owner.query(`update town_page_text set says = 'Borttaget' where language = 'bg'`);
    stage.forget();
    expect(await offered()).toEqual(['', 'en', 'latt']);
    await gone('ro');
    await gone('bg');
  });

  it('is gone at once where it was taken away, and with the page', async () => {
    await stage.write('ro');
    expect((await stage.visit('/oppen/lund/ro')).status).toBe(200);
    await stage.unwrite('ro');
    expect((await stage.visit('/oppen/lund/ro')).status).toBe(404);
    await stage.write('ro');
    await stage.save({ isOpen: false });
    expect((await stage.visit('/oppen/lund/ro')).status).toBe(404);
  });

  it('is a few kilobytes, also of five languages and long texts', async () => {
    for (const one of [...THREE, 'ro', 'th']) {
      const says = Array.from({ length: 170 }, (_, n) => `${one}${n} `).join('');
      await stage.write(one, { says });
    }
    for (const path of ['/oppen/lund', '/oppen/lund/ro', '/oppen/lund/th']) {
      const response = await fetch(`${stage.url}${path}`, {
        headers: { 'accept-encoding': 'identity' },
      });
      expect(gzipSync(await response.text()).length).toBeLessThan(5_000);
    }
  });
});
