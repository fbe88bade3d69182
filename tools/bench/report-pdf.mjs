import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';

/** Milliseconds a report of forty pages may take once the typesetter has started. */
export const LIMIT_MS = 300;
const PAGES = 40;
const ROUNDS = 9;

const PROSE =
  'Arbetet följer planen och bygger på överenskommelsen mellan parterna. Samverkansformerna har prövats under perioden, och erfarenheterna från fältarbetet har förts in i den lokala arbetsgången. Kunskapsseminarierna har gett deltagarna en gemensam bild av ansvarsfördelningen, och uppföljningen visar att kontaktvägarna används. ';

/**
 * Typesets a final report of at least forty pages, each time with other words in every paragraph: what the
 * typesetter remembers of the last one is of little help, and lines fall otherwise in each. `dist` is the
 * built API. Answers pages, bytes, and in milliseconds the first time, the fastest, median and slowest of
 * the others, and the median of what they computed, which a busy machine does not change as much.
 */
export async function measureReportPdf(dist = join(import.meta.dirname, '../../dist/api')) {
  const at = (path) => import(pathToFileURL(join(dist, path)).href);
  const { renderReportPdf } = await at('libs/reports/api/pdf/render-report-pdf.js');
  const { KPI_DEFINITIONS } = await at('libs/outcomes/rules/catalogue.js');
  const { definitionWords } = await at('libs/reports/api/pdf/definition-words.js');
  const figures = KPI_DEFINITIONS.map((definition, index) => ({
    code: definition.code,
    definitionVersion: definition.version,
    name: definition.name.sv,
    definition: definition.definition.sv,
    unit: definition.unit.sv,
    value: { shown: 20 + index },
    parts: [],
    personRelated: definition.subject === 'persons',
    approvals: [{ agencyName: 'Socialtjänsten Lund', outcome: 'APPROVED', by: 'Enhetschef' }],
    ...definitionWords(definition),
  }));
  const run = async (round) => {
    const report = snapshot(figures, round);
    const started = performance.now();
    const computed = process.cpuUsage();
    const pdf = await renderReportPdf(report);
    const cpuMs = process.cpuUsage(computed).user / 1000;
    return { ms: performance.now() - started, cpuMs, pdf };
  };
  const first = await run(0);
  const later = [];
  for (let round = 1; round <= ROUNDS; round += 1) later.push(await run(round));
  const pages = await pagesOf(first.pdf);
  if (pages < PAGES) throw new Error(`the report has ${pages} pages, not ${PAGES}`);
  const times = later.map(({ ms }) => ms).sort((a, b) => a - b);
  const computed = later.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b);
  return {
    pages,
    firstMs: first.ms,
    warmMs: median(times),
    fastestMs: times[0],
    slowestMs: times.at(-1),
    cpuMs: median(computed),
    bytes: first.pdf.length,
  };
}

const median = (sorted) => sorted[Math.floor(sorted.length / 2)];

/** The same prose from another of its words on. */
function beginningAt(word) {
  const words = PROSE.repeat(2).trim().split(' ');
  const at = word % words.length;
  return [...words.slice(at), ...words.slice(0, at)].join(' ');
}

function snapshot(figures, round) {
  const paragraph = (section, at) =>
    `Stycke ${section}.${at}, omgång ${round}. ${beginningAt(section + at + 7 * round)}`;
  const text = (section) =>
    Array.from({ length: 11 }, (_, at) => paragraph(section, at))
      .join('\n\n')
      .slice(0, 6000);
  return {
    schemaVersion: 1,
    kind: 'FINAL_REPORT',
    title: `Slutrapport, omgång ${round}`,
    programme: 'Stad till Stad 2022',
    site: 'Lund',
    leadAgency: 'Frälsningsarmén Helsingborg',
    funder: 'Länsstyrelsen Skåne',
    period: { from: '2022-04-01', to: '2022-09-30' },
    dueOn: '2022-10-31',
    frozenAt: new Date(Date.UTC(2022, 9, 28, 8, round)).toISOString(),
    frozenBy: 'Projektledare',
    sections: Array.from({ length: 15 }, (_, index) => ({
      number: index + 1,
      text: text(index + 1),
    })),
    figures,
    activities: Array.from({ length: 520 }, (_, index) => ({
      on: `2022-0${4 + (index % 6)}-${String(1 + (index % 28)).padStart(2, '0')}`,
      title: `Kunskapsseminarium för aktörer, tillfälle ${index + 1}`,
      phase: 'COMPLETED',
    })),
    grant: {
      funderDiaryNumber: 'LST 2022/0417',
      amount: 480_000,
      conditions: [],
      lines: Array.from({ length: 12 }, (_, index) => ({
        name: `Rad ${index + 1}`,
        budget: 40_000,
        accounted: 30_000 + round + index * 500,
        comment: PROSE,
      })),
    },
    attachments: Array.from({ length: 30 }, (_, index) => ({
      title: `Bilaga ${index + 1}`,
      date: '2022-09-30',
      issuer: 'Parterna i Lund',
    })),
  };
}

async function pagesOf(pdf) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const { numPages } = await task.promise;
  await task.destroy();
  return numPages;
}

/** The row of the bench, in one line. */
export function reportPdfLine(measured) {
  const { pages, firstMs, warmMs, fastestMs, slowestMs, cpuMs, bytes } = measured;
  const ms = (value) => `${Math.round(value)} ms`;
  const verdict = warmMs <= LIMIT_MS ? 'within' : 'ABOVE';
  return `report of ${pages} pages: ${ms(warmMs)} warm (fastest ${ms(fastestMs)}, slowest ${ms(slowestMs)}, first ${ms(firstMs)}; ${ms(cpuMs)} of computing), ${Math.round(bytes / 1000)} kB; ${verdict} ${LIMIT_MS} ms`;
}

// `node tools/bench/report-pdf.mjs` measures this alone, on a built API.
if (process.argv[1] === import.meta.filename) {
  readCommandLine();
  process.stdout.write(`${reportPdfLine(await measureReportPdf())}\n`);
}
