import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { plain, type ReadPdf, readPdf } from '@stad/platform/api/document/testing/read-files.js';
import { canonicalJson, type ReportSnapshot } from '../../rules/report-snapshot.js';
import { renderReportPdf } from './render-report-pdf.js';
import { documentOf } from './report-document.js';
import { SAMPLE_SNAPSHOT } from './testing/sample-snapshot.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a report as PDF', () => {
  let pdf: Uint8Array;
  let report: ReadPdf;
  beforeAll(async () => {
    pdf = await renderReportPdf(SAMPLE_SNAPSHOT);
    report = await readPdf(pdf);
  });

  // INV-16.
  it('has the same bytes for the same snapshot, whatever the order of its keys', async () => {
    const again = JSON.parse(canonicalJson(SAMPLE_SNAPSHOT)) as ReportSnapshot;
    expect(sha256(await renderReportPdf(again))).toBe(sha256(pdf));
  });

  it('has other bytes when a figure is another', async () => {
    const figures = SAMPLE_SNAPSHOT.figures.map((figure) =>
      figure.code === 'K01' ? { ...figure, value: { shown: 67 } } : figure,
    );
    const other = await renderReportPdf({ ...SAMPLE_SNAPSHOT, figures });
    expect(sha256(other)).not.toBe(sha256(pdf));
  });

  it('has the same bytes when figures stand at its last day, and says where they stand earlier', async () => {
    const at = (asOf: string): ReportSnapshot => ({
      ...SAMPLE_SNAPSHOT,
      figures: SAMPLE_SNAPSHOT.figures.map((figure) =>
        figure.personRelated ? { ...figure, asOf } : figure,
      ),
    });
    expect(sha256(await renderReportPdf(at('2022-06-30')))).toBe(sha256(pdf));
    const early = await readPdf(await renderReportPdf(at('2022-03-31')));
    const whole = plain(early.pages.join(' '));
    expect(whole).toContain('16 per 31 mars 2022');
    expect(whole).toContain('Siffran är per 31 mars 2022');
    expect(plain(early.alts[0] ?? '')).toContain('Kontakter: 16, per 31 mars 2022.');
    expect(whole).toContain('Deltagare 66');
  });

  it('is archivable, tagged, titled and Swedish', () => {
    expect(report.raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(report.raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(report.title).toBe('Lägesrapport april–juni 2022');
    expect(report.language).toBe('sv-SE');
    expect(report.marked).toBe(true);
    for (const role of ['H1', 'P', 'Table', 'TR', 'TH', 'TD', 'L', 'Link', 'Figure']) {
      expect(report.roles).toContain(role);
    }
  });

  it('says what its charts show, with the words of figures that are not shown', () => {
    expect(report.alts).toHaveLength(2);
    const [contacts, economy] = report.alts.map(plain);
    expect(contacts).toBe(
      'Liggande staplar. Kontaktförsök: 36. Kontakter: 16. Tackade ja: färre än 5.',
    );
    expect(economy).toContain('Personal: 133 800 av 285 000 kronor.');
  });

  it('parts long words at the ends of lines as Swedish does', () => {
    const known = new Set(
      SAMPLE_SNAPSHOT.sections.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []),
    );
    const parted = report.lines.flatMap((line, at) => {
      const [last = ''] = /\p{L}+$/u.exec(line.toLowerCase()) ?? [];
      const [next = ''] = /^\p{L}+/u.exec(report.lines[at + 1] ?? '') ?? [];
      return last && next && !known.has(last) && known.has(last + next) ? [last + next] : [];
    });
    expect(parted).not.toEqual([]);
  });

  it('opens with what it is, from whom, and its class', () => {
    const first = plain(report.pages[0] ?? '');
    for (const words of [
      'Lägesrapport april–juni 2022',
      'Till Länsstyrelsen Skåne',
      'Informationsklass P1, nätverk',
    ]) {
      expect(first).toContain(words);
    }
  });

  it('has a first page of its own with what is in it, when it is a long one', async () => {
    const long = await readPdf(
      await renderReportPdf({ ...SAMPLE_SNAPSHOT, kind: 'FINAL_REPORT', title: 'Slutrapport' }),
    );
    const [cover, second] = long.pages.map(plain);
    expect(cover).toContain('Informationsklass P1, nätverk');
    expect(cover).toContain('Innehåll');
    expect(cover).toMatch(/13 Ekonomi .*\d/);
    expect(cover).not.toContain('Projektet följer planen');
    expect(second).toContain('1 Grunduppgifter');
    expect(report.pages[0]).not.toContain('Innehåll');
  });

  it.each([
    ['runs on', 800, [3]],
    ['begins each section on a page of its own when it is as long as a book', 12_000, [1, 1, 1]],
  ])('%s', async (_, length, headings) => {
    const text = 'Arbetet följer planen. '.repeat(600).slice(0, length);
    const sections = ([2, 7, 12] as const).map((number) => ({ number, text }));
    const { pages } = await readPdf(
      await renderReportPdf({ ...SAMPLE_SNAPSHOT, kind: 'FINAL_REPORT', sections }),
    );
    const onPage = (page: string) =>
      [...plain(page).matchAll(/2 Sammanfattning|7 Bedömda effekter|12 Spridning/gu)].length;
    // The first page is the cover, which lists them all.
    expect(
      pages
        .slice(1)
        .map(onPage)
        .filter((found) => found > 0),
    ).toEqual(headings);
  });

  it('keeps to four pages, each with class, date and number', () => {
    const { pages } = report;
    expect(pages.length).toBeLessThanOrEqual(4);
    pages.forEach((page, index) => {
      expect(plain(page)).toContain('Klass P1, nätverk · 2022-06-30');
      expect(plain(page)).toContain(`${index + 1} (${pages.length})`);
    });
  });

  it.each([
    '66 deltagare',
    '3 fältpass är genomförda. De gav 16 kontakter',
    'färre än 5',
    'Fördelningen visas inte',
    '20 av 26 (77 %)',
    '+2,41',
    'socialtjänst 24; polis 5; Frälsningsarmén 14',
    'Antal om utsatta personer mellan 1 och 4 skrivs som färre än 5',
    'Avser kända kontakter, inte faktisk omfattning.',
    '480 000',
    '−62,8 %',
    'Ej bekräftad av Polisen Helsingborg',
    'Inmatad siffra',
    'version 1',
    'Namnförtydligande, firmatecknare',
  ])('says %s', (words) => {
    expect(plain(report.pages.join(' '))).toContain(words);
  });

  it('has no figure as a token left, and no hash', () => {
    expect(report.pages.join(' ')).not.toMatch(/[⟦⟧]|[0-9a-f]{32}/);
  });
});

describe('what is written is set as it stands', () => {
  const withText = (text: string): ReportSnapshot => ({
    ...SAMPLE_SNAPSHOT,
    sections: [{ number: 2, text }],
  });

  it('never reads text as layout', async () => {
    const text = '#panic("x") $a$ *b* _c_ `d` <label> @ref // e /* f [g] \\ ~';
    const { pages } = await readPdf(await renderReportPdf(withText(text)));
    expect(plain(pages.join(' '))).toContain(
      '#panic(”x”) $a$ *b* _c_ `d` <label> @ref // e /* f [g]',
    );
  });

  it('says once where a number typed by hand comes from, below its section', () => {
    const typed = '⟦340|Besöksräknare, stadsbiblioteket⟧';
    const { sections } = documentOf(withText(`${typed} personer, alltså ${typed}.`));
    expect(sections[0]?.blocks.slice(0, 3)).toEqual([
      {
        kind: 'paragraph',
        runs: [{ text: '340' }, { text: ' personer, alltså ' }, { text: '340' }, { text: '.' }],
      },
      { kind: 'paragraph', runs: [{ text: 'Siffror ur andra källor än portalen:' }] },
      { kind: 'list', items: [expect.stringContaining('340: ')] },
    ]);
  });

  it('refuses a report with a figure that its snapshot does not hold', async () => {
    await expect(renderReportPdf(withText('⟦K25⟧ städer'))).rejects.toThrow('no figure K25');
  });

  it('names a character that no face has, and its section', async () => {
    await expect(renderReportPdf(withText('Mötet 文 hölls'))).rejects.toMatchObject({
      problems: [{ code: 'CHARACTER_NOT_PRINTABLE', field: '2', params: { character: 'U+6587' } }],
    });
  });

  it('prints what people type and paste', async () => {
    const text = 'å ä ö é ü ñ ł č … – — ” ’ « » • → ≥ ≤ ± × ½ € § ° ✓ Đ ș';
    const { pages } = await readPdf(await renderReportPdf(withText(text)));
    expect(plain(pages.join(' '))).toContain('→ ≥ ≤');
  });

  it('says so where nothing is written, and dates in words', () => {
    const { sections, facts } = documentOf(withText(''));
    expect(sections[0]?.blocks).toEqual([{ kind: 'empty', text: 'Inget att redovisa.' }]);
    expect(facts).toContainEqual(['Period', '1\u00a0april–30\u00a0juni 2022']);
  });
});
