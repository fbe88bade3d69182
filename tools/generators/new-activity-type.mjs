// npm run new:activity-type -- study-circle --swedish "studiecirkel, studiecirklar, studiecirkeln"
//   --many WORD   the English plural, where it is not the singular and an s
// Makes libs/activities/study-circles of libs/samples/sample-meetings: rules, API, pages, words, specs, a record
// of the demo and a journey; and writes the lines by which the house knows it. Asks for what is not said.
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { ACTIVITY_TYPE } from './kinds.mjs';
import { makeHere } from './make.mjs';

await makeHere(
  ACTIVITY_TYPE,
  readCommandLine({
    words: ['NAME'],
    options: { many: { type: 'string' }, swedish: { type: 'string' } },
  }),
);
