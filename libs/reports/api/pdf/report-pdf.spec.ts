import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, type ReportSnapshot } from '../../rules/report-snapshot.js';
import { renderReportPdf } from './render-report-pdf.js';
import { documentOf } from './report-document.js';
import { SAMPLE_SNAPSHOT } from './testing/sample-snapshot.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface Read {
  readonly pages: readonly string[];
  readonly title: string;
  readonly language: string | null;
  readonly marked: boolean;
  /** Roles of the structure tree, `H1`, `Table`, `TH`. */
  readonly roles: ReadonlySet<string>;
  readonly xmp: string;
}

/** Reads a PDF back with another program than the one that wrote it. */
async function read(pdf: Uint8Array): Promise<Read> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const roles = new Set<string>();
  const walk = (node: { role?: string; children?: unknown[] } | null): void => {
    if (node?.role) roles.add(node.role);
    for (const child of node?.children ?? []) walk(child as typeof node);
  };
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    walk(await page.getStructTree());
  }
  const marked = (await document.getMarkInfo())?.Marked === true;
  await task.destroy();
  return {
    pages,
    title: (info as { Title: string }).Title,
    language: (info as { Language: string | null }).Language,
    marked,
    roles,
    xmp: Buffer.from(pdf).toString('latin1'),
  };
}

/** One space for every kind and run of them, so that a sentence can be looked for. */
const plain = (text: string) => text.replace(/\s+/g, ' ');

describe('a report as PDF', () => {
  let pdf: Uint8Array;
  let report: Read;
  beforeAll(async () => {
    pdf = await renderReportPdf(SAMPLE_SNAPSHOT);
    report = await read(pdf);
  });

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

  it('is archivable, tagged, titled and Swedish', () => {
    expect(report.xmp).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(report.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(report.title).toBe('Lägesrapport april–juni 2022');
    expect(report.language).toBe('sv-SE');
    expect(report.marked).toBe(true);
    for (const role of ['H1', 'P', 'Table', 'TR', 'TH', 'TD', 'L', 'Link']) {
      expect(report.roles).toContain(role);
    }
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
    'Definition version 1',
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
    const { pages } = await read(await renderReportPdf(withText(text)));
    expect(plain(pages.join(' '))).toContain(
      '#panic(”x”) $a$ *b* _c_ `d` <label> @ref // e /* f [g]',
    );
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
    const { pages } = await read(await renderReportPdf(withText(text)));
    expect(plain(pages.join(' '))).toContain('→ ≥ ≤');
  });

  it('says so where nothing is written, and dates in words', () => {
    const { sections, facts } = documentOf(withText(''));
    expect(sections[0]?.blocks).toEqual([{ kind: 'empty', text: 'Inget att redovisa.' }]);
    expect(facts).toContainEqual(['Period', '1\u00a0april–30\u00a0juni 2022']);
  });
});
