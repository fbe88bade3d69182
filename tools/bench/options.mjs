import {
  numberFrom,
  parseCommandLine,
  refuseUnknown,
} from '../../apps/api/src/cli/command-line.js';
import { READS, SAVE } from './operations.mjs';

/** Towns in the database when it is measured; 290 is every municipality of Sweden. */
const SIZES = [1, 20, 290];

/**
 *   npm run bench                             all of it
 *   npm run bench -- --towns 20               at one size, or several: 1,20
 *   npm run bench -- --only "pass page"       one operation
 *   npm run bench -- --seconds 1              shorter windows, to try something
 *   npm run bench -- --answers                compares the answers and measures nothing, as npm test does
 *   npm run bench -- --peer                   PostGraphile 5 beside ours; installs it into .data/peer
 *   npm run bench -- --json FILE              writes what was measured
 *
 * @throws {import('../../apps/api/src/cli/command-line.js').UsageError}
 */
export function readOptions(args) {
  const { values } = parseCommandLine(
    {
      options: {
        towns: { type: 'string', default: SIZES.join(',') },
        only: { type: 'string' },
        seconds: { type: 'string', default: '2.5' },
        answers: { type: 'boolean', default: false },
        peer: { type: 'boolean', default: false },
        json: { type: 'string' },
      },
    },
    args,
  );
  const { towns, only, seconds, answers, peer, json } = values;
  const sizes = towns
    .split(',')
    .map((each) => numberFrom('--towns', each, { least: 1, whole: true }));
  if (only !== undefined) {
    refuseUnknown('operation', [only], [...READS.map(({ name }) => name), SAVE]);
  }
  return {
    sizes: [...new Set(sizes)].sort((a, b) => a - b),
    only,
    windowMs: numberFrom('--seconds', seconds, { least: 0.1 }) * 1000,
    answers,
    peer,
    json,
  };
}
