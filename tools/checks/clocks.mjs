import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from '../codegen/files.mjs';

/** What specs are made of: they, and the benches, stages and settings they use. */
const OF_SPECS =
  /\.spec\.(ts|tsx|mjs)$|\/testing(\/|\.ts)|^apps\/api\/test\/|^apps\/e2e\/|^tools\/checks\/(jest\/|[a-z-]*under-test\.mjs)/;

/** A moment that is made of the time it is, `Date.now() + …`, is compared with nothing and none of them. */
const CLOCK =
  /\bperformance\.(now|measure|timeOrigin)\b|\bhrtime\b|\bconsole\.time|\bprocess\.uptime\b|= Date\.now\(\);|[<>]=? ?Date\.now\(\)|\bDate\.now\(\) (- (?!\d)|[<>])/;
const PATIENCE =
  /\bAbortSignal\.timeout\b|\bjest\.setTimeout\b|\btimeout: ?\d|^\}, (\d{4,}|\d+_[\d_]+|[A-Z_]+_MS)\);$/;
const SLEEP = /\bdelay\(|\bwaitForTimeout\(|\bsetTimeout\(/;
const LOOP = /\b(while|for) ?\(/;

/** @typedef {'reads a clock' | 'gives up after a time' | 'sleeps'} Kind */

/**
 * The lines of a spec that a slow machine may break: a clock is read, something is given up after a time, or a
 * time is slept through in the hope that something has happened meanwhile. A sleep between two looks is none: it
 * ends with the event.
 *
 * @param {string} text
 * @returns {{ kind: Kind, line: number, text: string }[]}
 */
export function clocksIn(text) {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const code = line.trim();
    if (/^(\/\/|\*|\/\*\*|import )/.test(code)) return [];
    const kind = kindOf(code, lines, at);
    return kind ? [{ kind, line: at + 1, text: code }] : [];
  });
}

function kindOf(code, lines, at) {
  if (CLOCK.test(code)) return 'reads a clock';
  if (PATIENCE.test(code)) return 'gives up after a time';
  if (SLEEP.test(code) && !isInLoop(lines, at)) return 'sleeps';
  return undefined;
}

/** Whether a loop stands in the line, or is open around it: less indented than what it holds. */
function isInLoop(lines, at) {
  if (LOOP.test(lines[at])) return true;
  let depth = indentOf(lines[at]);
  for (let above = at - 1; above >= 0 && depth > 0; above -= 1) {
    if (lines[above].trim() === '' || indentOf(lines[above]) >= depth) continue;
    if (LOOP.test(lines[above])) return true;
    depth = indentOf(lines[above]);
  }
  return false;
}

const indentOf = (line) => line.length - line.trimStart().length;

/**
 * @param {string} root
 * @returns {Map<string, ReturnType<typeof clocksIn>>} by file, those alone that have one
 */
export function clocksOfSpecs(root) {
  const files = ['libs', 'apps', 'tools'].flatMap((folder) =>
    filesUnder(join(root, folder), (name) => /\.(ts|tsx|mjs)$/.test(name)),
  );
  const found = files
    .map((file) => [relative(root, file), file])
    .filter(([name]) => OF_SPECS.test(name))
    .map(([name, file]) => [name, clocksIn(readFileSync(file, 'utf8'))]);
  return new Map(found.filter(([, clocks]) => clocks.length > 0));
}
