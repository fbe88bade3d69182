import { expect, it } from '@jest/globals';
import { noCycles, ringsIn } from './chunk-cycles.mjs';

const FINE = {
  'main.js': { imports: ['kit.js', 'libraries.js'] },
  'kit.js': { imports: ['libraries.js'] },
  'forms.js': { imports: ['kit.js', 'libraries.js'] },
  'libraries.js': { imports: [] },
  'main.css': {},
};
const RING = { ...FINE, 'kit.js': { imports: ['libraries.js', 'forms.js'] } };

it('finds no ring where each file rests on what is below it', () => {
  expect(ringsIn(FINE)).toEqual([]);
});

it('finds a ring once, wherever one begins', () => {
  expect(ringsIn(RING)).toEqual([['kit.js', 'forms.js', 'kit.js']]);
  expect(ringsIn({ 'a.js': { imports: ['a.js'] } })).toEqual([['a.js', 'a.js']]);
});

it('ends the build with the names', () => {
  const error = (text) => {
    throw new Error(text);
  };
  const { generateBundle } = noCycles();
  expect(() => generateBundle.call({ error }, {}, RING)).toThrow('kit.js → forms.js → kit.js');
  generateBundle.call({ error }, {}, FINE);
});
