import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';

//   npm run check:files              every hostile file of the specs, at the program as it is built
//   npm run check:files -- --short   some of each kind
//
// Prints what each came to: bytes, what they unpack to, the verdict, the processor's time and the memory of the
// process that looked, and the processor's time of the thread that asked. Ends with 1 when a verdict is another
// than the one expected, or the thread took more than it may.

const root = join(import.meta.dirname, '../..');
/** Milliseconds of the processor that one file may cost the thread that asks. */
const MOST_OF_THREAD = 200;
/** Of each kind, in the short form. */
const SOME = 2;

const { values } = readCommandLine({ options: { short: { type: 'boolean', default: false } } });
const built = join(root, '.data/test-runs', `${process.pid}-hostile-files`);
mkdirSync(built, { recursive: true });
try {
  build();
  process.exitCode = (await check(values.short)) ? 0 : 1;
} finally {
  rmSync(built, { recursive: true, force: true });
}

/** As `npm run build` does, with the makers of the files beside it. */
function build() {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@swc/cli/bin/swc.js'),
      ...['libs/safeguards', 'libs/platform', '--out-dir', built, '--quiet'],
      ...['--ignore', '**/web/**,**/*.spec.ts'],
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The inspection could not be built: ${stderr}`);
}

async function check(isShort) {
  const uploads = join(built, 'libs/safeguards/api/uploads');
  const { FileInspection } = await import(join(uploads, 'file-inspection.js'));
  const { ACTING_PDFS, HEAVY_PDFS, HIDING_PDFS } = await import(
    join(uploads, 'testing/hostile-pdfs.js')
  );
  const { madePdf } = await import(join(uploads, 'testing/made-pdf.js'));
  const kinds = [HIDING_PDFS, ACTING_PDFS, HEAVY_PDFS];
  const files = [
    ['as it should be', '', () => madePdf({})],
    ...kinds.flatMap((files) => (isShort ? files.slice(0, SOME) : files)),
  ];
  const inspection = new FileInspection();
  let wrong = 0;
  row('file', 'bytes', 'unpacked', 'verdict', 'CPU ms', 'memory MB', 'asking thread ms');
  row('---', '---:', '---:', '---', '---:', '---:', '---:');
  for (const [name, code, make] of files) {
    const bytes = await make();
    const place = inspection.place('somebody');
    const began = threadMs();
    const { problems, unpacked, use } = await inspection.inspect(place, 'pdf', bytes, new Date());
    const asked = Math.round(threadMs() - began);
    place.leave();
    const verdict = [...new Set(problems.map((problem) => problem.code))].join(' ');
    const isRight = verdict === code && asked <= MOST_OF_THREAD;
    if (!isRight) wrong += 1;
    row(
      isRight ? name : `${name} **WRONG**`,
      bytes.length,
      unpacked ?? 'killed',
      verdict || 'taken',
      use?.cpu ?? '',
      use ? Math.round(use.resident / 1024 / 1024) : '',
      asked,
    );
  }
  process.stdout.write(`\n${files.length} files, ${wrong} wrong · ${process.version}\n`);
  return wrong === 0;
}

function row(...cells) {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

/** Milliseconds of the processor that this thread has had, as Linux counts them. */
function threadMs() {
  const told = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1');
  return Number(told.split(' ')[0]) / 1e6;
}
