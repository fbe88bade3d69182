import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TestPortal, wholeGround } from '../portal.js';
import { type Asked, askHostile } from './hostile-inputs.js';

/** No input of the right type ends in INTERNAL. The short form; `npm run check:inputs` asks as everybody. */
const everybody = process.env['INPUTS'] === 'full';
const seed = Number(process.env['INPUTS_SEED'] ?? 1);
const rounds = Number(process.env['INPUTS_ROUNDS'] ?? 6);
/** As everybody it takes seven minutes, and several times that on a busy machine: it hangs no sooner. */
const hangsAfter = everybody ? 3_600_000 : undefined;

let portal: TestPortal;
let asked: Asked;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  asked = await askHostile(portal, { seed, rounds, everybody });
}, hangsAfter);
afterAll(() => portal.close());

it('no hostile value of the right type ends in INTERNAL, at any root field', () => {
  const { operations, fields, people, codes, internal } = asked;
  const told = Object.entries(codes)
    .sort(([, a], [, b]) => b - a)
    .map(([code, n]) => `${n} ${code}`);
  process.stdout.write(
    `${operations} operations on ${fields} root fields by ${people}, seed ${seed}: ${told.join(', ')}; ${internal.length} INTERNAL\n`,
  );
  expect(internal).toEqual([]);
  expect(operations).toBe(fields * people * rounds);
});

it('the field at fault is named', async () => {
  const caller = await portal.as('administrator@soc-lund');
  const { problems } = await caller.run(
    'mutation P($input: PreferencesInput!) { setPreferences(input: $input) { language } }',
    { input: { language: 'de', theme: 'constructor' } },
  );
  const page = await caller.run('query P($offset: Int!) { people(offset: $offset) { total } }', {
    offset: -1,
  });
  const written = await caller.run('{ people(offset: -1) { total } }');
  expect([...problems, ...page.problems, ...written.problems]).toMatchObject([
    { code: 'PREFERENCE_UNKNOWN', field: 'language' },
    { code: 'PREFERENCE_UNKNOWN', field: 'theme' },
    { code: 'NUMBER_OUT_OF_RANGE', field: 'offset' },
    { code: 'NUMBER_OUT_OF_RANGE', field: 'offset' },
  ]);
});
