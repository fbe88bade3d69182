import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { clocksIn, clocksOfSpecs } from './clocks.mjs';
import { REVIEWED } from './clocks-reviewed.mjs';

const root = join(import.meta.dirname, '../..');

describe('a spec that a slow machine may break is found', () => {
  it.each([
    ['reads a clock', 'expect(performance.now() - began).toBeLessThan(1000);'],
    ['reads a clock', 'const began = Date.now();'],
    ['reads a clock', 'while (Date.now() < until) look();'],
    ['reads a clock', 'expect(Date.now() - began).toBeLessThan(1000);'],
    ['reads a clock', 'const [s, ns] = process.hrtime(began);'],
    ['reads a clock', 'const began = process.hrtime.bigint();'],
    ['gives up after a time', 'const signal = AbortSignal.timeout(500);'],
    ['gives up after a time', "await screen.findByRole('alert', {}, { timeout: 4000 });"],
    ['gives up after a time', '}, 60_000);'],
    ['gives up after a time', '}, 5000);'],
    ['gives up after a time', '}, PATIENCE_MS);'],
    ['sleeps', 'await delay(300);'],
    ['sleeps', 'await new Promise((done) => setTimeout(done, 500));'],
    ['sleeps', 'await page.waitForTimeout(100);'],
  ])('%s: %s', (kind, line) => {
    const text = `it('is so', async () => {\n  ${line}\n});\n`;
    // The end of a test is not indented.
    const found = clocksIn(line.startsWith('}') ? `it('is so', () => {\n${line}` : text);
    expect(found).toEqual([{ kind, line: 2, text: line }]);
  });
});

describe('what waits for the event, or makes a moment, is none', () => {
  it.each([
    ['a look in one line', 'while (!(await isSo())) await delay(50);'],
    ['looks', 'for (let look = 0; look < 50; look += 1) {\n  look();\n  await delay(50);\n}'],
    ['a moment to come', 'const soon = new Date(Date.now() + 60_000);'],
    ['a moment of yesterday', 'const day = new Date(Date.now() - 86_400_000);'],
    ['a remark', '// performance.now() is not read here.'],
    ['what is imported', "import { setTimeout as delay } from 'node:timers/promises';"],
    ['computing time', 'const before = process.cpuUsage();'],
    ['how often something is tried', '}, 150);'],
  ])('%s', (_, text) => {
    expect(clocksIn(text)).toEqual([]);
  });
});

describe('the specs there are', () => {
  const found = clocksOfSpecs(root);

  it('judge by the clock nowhere, or the line is reviewed with a reason', () => {
    const more = [...found].filter(([file, clocks]) => clocks.length > (REVIEWED[file]?.[0] ?? 0));
    const told = more.flatMap(([file, clocks]) =>
      clocks.map(({ kind, line, text }) => `${file}:${line} ${kind}: ${text}`),
    );
    // Count statements, bytes, steps or computing time, or wait for the event (docs/operations/proofs.md).
    expect(told).toEqual([]);
  });

  it('have all that is reviewed', () => {
    const gone = Object.entries(REVIEWED).filter(
      ([file, [count]]) => (found.get(file)?.length ?? 0) < count,
    );
    expect(gone).toEqual([]);
  });
});
