// Measures what the rule sets prove about themselves, prints it, and fails where a bound is missed.
// Run with: npm run rules:figures [-- guard …] [--short] [--seed=N] [--share=1/2]: the first half of a long set, the
// second in another terminal.
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  numberFrom,
  orLeave,
  readCommandLine,
  refuseUnknown,
  UsageError,
} from '../../apps/api/src/cli/command-line.js';
import { filesUnder } from '../codegen/files.mjs';
import './typescript-loader.mjs';

const { keepsBounds } = await import('../../libs/platform/rules/testing/figure-set.js');

/**
 * Measures every `*.figures.ts` under `libs`, one after the other: they time themselves.
 *
 * @param {string} root
 * @param {{ size: 'short' | 'full', wanted?: string[], domains?: string[], seed?: number,
 *   share?: { at: number, of: number } }} options `wanted`: sets by name, and `domains`: those of these, when not all
 * @param {(line: string) => void} write
 * @returns {Promise<import('./stages.mjs').Outcome>} one test a figure
 */
export async function measureFigures(
  root,
  { size, wanted = [], domains, seed = 20221004, share },
  write,
) {
  const missed = [];
  let kept = 0;
  for (const { name, measure } of await figureSets(root, wanted, domains)) {
    const began = performance.now();
    const figures = await measure({ size, seed, share, clock: computing, note: write });
    write(`${name} (${size}, ${((performance.now() - began) / 1000).toFixed(1)} s)`);
    for (const figure of figures) {
      const line = `  ${figure.what.padEnd(58)} ${sentence(figure)}`;
      if (keepsBounds(figure)) kept += 1;
      else missed.push(`${name}: ${line.trim()}`);
      write(keepsBounds(figure) ? line : `${line}  MISSED`);
    }
  }
  const nothing = domains && kept + missed.length === 0 ? 'no figure stands on it' : undefined;
  return { passed: kept, failed: missed.length, story: missed.join('\n'), nothing };
}

/** Milliseconds that this process has computed: a busy machine makes it no more. */
function computing() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function figureSets(root, wanted, domains) {
  const isIn = (path) =>
    domains?.some((each) => path.startsWith(join(root, 'libs', each, '/'))) ?? true;
  const files = filesUnder(
    join(root, 'libs'),
    (name, path) => name.endsWith('.figures.ts') && isIn(path),
  );
  const modules = await Promise.all(
    files.map(async (file) => {
      const { figures } = await import(pathToFileURL(file).href);
      if (figures === undefined) throw new Error(`${relative(root, file)} exports no "figures".`);
      return figures;
    }),
  );
  const names = modules.map(({ name }) => name);
  orLeave(() => refuseUnknown('set of figures', wanted, names));
  return modules.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
}

/** `2/3`, the second of three. */
function shareFrom(text) {
  const [, at, of] = /^(\d{1,2})\/(\d{1,2})$/.exec(text)?.map(Number) ?? [];
  if (at >= 1 && at <= of) return { at, of };
  throw new UsageError(`--share takes a share such as 1/2: “${text}” is none.`);
}

function sentence({ value, unit, atLeast, atMost }) {
  const number = Number.isInteger(value) ? String(value) : value.toFixed(2);
  const bounds = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ];
  return `${number}${unit ? ` ${unit}` : ''}${bounds.length > 0 ? ` (${bounds.join(', ')})` : ''}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { words, values } = readCommandLine({
    options: { short: { type: 'boolean' }, seed: { type: 'string' }, share: { type: 'string' } },
    words: 'SET',
  });
  const seed =
    values.seed && orLeave(() => numberFrom('--seed', values.seed, { least: 0, whole: true }));
  const share = values.share && orLeave(() => shareFrom(values.share));
  const outcome = await measureFigures(
    join(import.meta.dirname, '../..'),
    {
      size: values.short ? 'short' : 'full',
      wanted: words,
      ...(seed === undefined ? {} : { seed }),
      ...(share ? { share } : {}),
    },
    (line) => process.stdout.write(`${line}\n`),
  );
  process.stdout.write(`${outcome.passed} passed, ${outcome.failed} failed\n`);
  process.exitCode = outcome.failed === 0 && outcome.passed > 0 ? 0 : 1;
}
