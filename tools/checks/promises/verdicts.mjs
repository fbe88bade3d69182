import { existsSync, readFileSync } from 'node:fs';
import { PROMISES } from './promise-list.mjs';

/**
 * What one test has measured (libs/platform/api/testing/promise.ts).
 *
 * @typedef {{ promise: string, test: string, ms: number, controlMs: number }} Reading
 *
 * @typedef {object} Verdict
 * @property {string} promise
 * @property {number} times how often it was measured
 * @property {Reading} [worst] of all tests, the one furthest beyond its control
 * @property {'kept' | 'broken' | 'too busy' | 'never measured'} verdict
 */

/** @returns {Reading[]} */
export function readingsOf(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map(JSON.parse);
}

/** Of a limit: where something trivial takes more, the machine does too much else for anything to be told. */
const TRIVIAL = 0.1;

/**
 * Holds what was measured against what is promised. What is too late beside a control that is slow itself is
 * neither kept nor broken.
 *
 * @param {readonly Reading[]} readings
 * @param {readonly string[]} names the promises that are asked for
 * @returns {Verdict[]}
 */
export function verdictsOf(readings, names = Object.keys(PROMISES)) {
  return names.map((promise) => {
    const { limitMs, alike } = PROMISES[promise];
    const beyond = ({ ms, controlMs }) =>
      alike ? Math.abs(ms - controlMs) - Math.max(0, controlMs * alike - limitMs) : ms - controlMs;
    const own = readings.filter((reading) => reading.promise === promise);
    const worst = own.toSorted((one, other) => beyond(other) - beyond(one))[0];
    const verdict = () => {
      if (!worst) return 'never measured';
      if (beyond(worst) <= limitMs) return 'kept';
      return !alike && worst.controlMs > limitMs * TRIVIAL ? 'too busy' : 'broken';
    };
    return { promise, times: own.length, worst, verdict: verdict() };
  });
}

/** The table that is printed, a line a promise. @param {readonly Verdict[]} verdicts */
export function tableOf(verdicts) {
  const ms = (value) => (value === undefined ? '' : `${value.toFixed(1)} ms`);
  const head = ['promise', 'within', 'took', 'control', 'tests', ''];
  const rows = verdicts.map(({ promise, times, worst, verdict }) => [
    ...[PROMISES[promise].says, `${PROMISES[promise].limitMs} ms`, ms(worst?.ms)],
    ...[ms(worst?.controlMs), times, verdict],
  ]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}
