// npm run new:domain -- house-key --swedish "husnyckel, husnycklar, husnyckeln"
//   --many WORD   the English plural, where it is not the singular and an s
// Makes libs/house-keys of libs/samples/sample-partners: a register with its list, its page, its states and their
// history, words, specs, records of the demo and a journey; and writes the lines by which the house knows it.
// Asks for what is not said.
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { DOMAIN } from './kinds.mjs';
import { makeHere } from './make.mjs';

await makeHere(
  DOMAIN,
  readCommandLine({
    words: ['NAME'],
    options: { many: { type: 'string' }, swedish: { type: 'string' } },
  }),
);
