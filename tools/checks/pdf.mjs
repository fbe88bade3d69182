// `npm run check:pdf`: each kind of PDF that the portal makes is PDF/A-2a and PDF/UA-1 by veraPDF, which is installed into
// a folder of its own; and files of each kind of fault, broken on purpose, are refused by the rule they break.
//
//   npm run check:pdf
//   npm run check:pdf -- --short   makes and breaks them, and lets nobody judge
//
// Needs Java and Debian's packages; a machine without them is told, never passed over.
import '../launcher/steps/check-node.mjs';
import './typescript-loader.mjs';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { explain } from '../launcher/steps/terminal.mjs';
import { BROKEN_FILES } from './pdf/broken-files.mjs';
import { veraPdfIn, verdictsOf } from './pdf/verapdf.mjs';

const root = join(import.meta.dirname, '../..');
const PROFILES = ['2a', 'ua1'];
const say = (line) => process.stdout.write(`${line}\n`);

const { values } = readCommandLine({ options: { short: { type: 'boolean' } } });

async function main() {
  if (values.short) return made();
  const classPath = veraPdfIn(join(root, '.data', 'verapdf'), say);
  const { pdfKinds } = await import('./pdf/pdf-kinds.mjs');
  const temporary = join(root, '.data', 'tmp');
  mkdirSync(temporary, { recursive: true });
  const folder = mkdtempSync(join(temporary, 'pdf-'));
  try {
    const kinds = await pdfKinds();
    const faults = [...keptBy(folder, classPath, kinds), ...refusedBy(folder, classPath, kinds)];
    process.exitCode = faults.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each kind says what it is, and each broken file is another one. */
async function made() {
  const { pdfKinds } = await import('./pdf/pdf-kinds.mjs');
  const kinds = await pdfKinds();
  for (const { name, pdf } of kinds) {
    const file = Buffer.from(pdf).toString('latin1');
    for (const mark of ['<pdfaid:part>2<', '<pdfaid:conformance>A<', '<pdfuaid:part>1<']) {
      if (!file.includes(mark)) throw new Error(`${name} does not say ${mark}.`);
    }
  }
  const { pdf } = kinds.find(({ name }) => name === 'each block');
  for (const { broken } of BROKEN_FILES) broken(pdf);
  say(`${kinds.length} files made, ${BROKEN_FILES.length} broken, none judged`);
}

/** Each kind in each profile; names of those that veraPDF refuses. */
function keptBy(folder, classPath, kinds) {
  const files = kinds.flatMap(({ name, pdf }, at) => {
    const path = join(folder, `kind-${at}.pdf`);
    writeFileSync(path, pdf);
    return PROFILES.map((profile) => ({ name, profile, path }));
  });
  const faults = [];
  for (const [at, { assertions, rules }] of verdictsOf(classPath, files).entries()) {
    const { name, profile } = files[at];
    const isKept = rules.length === 0 && assertions > 0;
    say(
      `${name}, ${profile}: ${isKept ? 'kept' : `BROKEN ${rules.join(' ')}`} (${assertions} tried)`,
    );
    if (!isKept) faults.push(name);
  }
  say(`${files.length - faults.length} of ${files.length} kept`);
  return faults;
}

/** The files that are broken on purpose; names of those that veraPDF lets pass, or refuses by another rule. */
function refusedBy(folder, classPath, kinds) {
  const { pdf } = kinds.find(({ name }) => name === 'each block');
  const files = BROKEN_FILES.map(({ name, profile, rule, broken }, at) => {
    const path = join(folder, `broken-${at}.pdf`);
    writeFileSync(path, broken(pdf));
    return { name, profile, rule, path };
  });
  const faults = [];
  for (const [at, { rules }] of verdictsOf(classPath, files).entries()) {
    const { name, profile, rule } = files[at];
    if (rules.includes(rule)) continue;
    say(`NOT REFUSED by ${profile} ${rule}: ${name} (${rules.join(' ') || 'kept'})`);
    faults.push(name);
  }
  say(`${files.length - faults.length} of ${files.length} broken files refused, each by its rule`);
  return faults;
}

main().catch(explain);
