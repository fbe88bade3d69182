import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nationalNumbersElsewhere, nationalNumbersIn, TABLE } from './national-numbers.mjs';

const root = join(import.meta.dirname, '../..');
const read = (file) => readFileSync(join(root, file), 'utf8');

/** Sentences with a number in them that give it no name, no description and no hours; and why they may. */
const REVIEWED = {
  'apps/web/index.html': 'read where nothing can run; word for word the table, see below',
  'docs/LEGAL-MATRIX.md': 'made from the words of libs/legal',
  'docs/compliance/informationstexter.md':
    'a text that an agency takes over and signs: what to ring',
  'libs/legal/web/words.sv.json': 'the reason why others ring and do not write',
  'libs/legal/web/words.en.json': 'the reason why others ring and do not write',
  'libs/reports/rules/typed-numbers.ts': 'numbers that are no figures of a report',
};

describe('a national number written beside the table is found', () => {
  it.each([
    ['114 14', '"x": "Polisen 114 14, inte akut"'],
    ['114 14', "['11414', 'numbers.11414']"],
    ['020-390 000', '<a href="tel:020390000">'],
    ['020-390 000', '"x": "Ring 020-390 000"'],
    ['020-390 000', '"x": "Ring 020 390 000"'],
    ['words of its own', '"number.HELPLINE": "Stödtelefonen för yrkesverksamma"'],
    ['the helpline by a name', '"x": "Nationella stödlinjen för den som är utsatt"'],
    ['the helpline by a name', '"x": "The national support line against human trafficking"'],
  ])('%s: %s', (kind, line) => {
    expect(nationalNumbersIn(`{\n  ${line}\n}`)).toEqual([{ kind, line: 2, text: line }]);
  });

  it.each([
    'Ring 112 vid fara',
    '// 114 14, as it is typed',
    'FP-2022-006',
    '040-628 04 11',
    'Frälsningsarméns stödlinje',
  ])('and %s is none', (text) => expect(nationalNumbersIn(text)).toEqual([]));
});

describe('a national number has one name, one description and one set of hours', () => {
  it('stands in the table, and elsewhere only where it is reviewed', () => {
    const found = nationalNumbersElsewhere(root);
    expect(found.filter(({ file }) => !(file in REVIEWED))).toEqual([]);
    const files = new Set(found.map(({ file }) => file));
    expect(Object.keys(REVIEWED).filter((file) => !files.has(file))).toEqual([]);
    // A sentence with the number names nothing.
    expect(
      found.filter(({ file, kind }) => kind.includes('name') && !file.endsWith('index.html')),
    ).toEqual([]);
  });

  it('is word for word the table where no code runs', () => {
    const [rules, words] = TABLE.map(read);
    const page = read('apps/web/index.html');
    const swedish = words.slice(words.indexOf('  sv: {'), words.indexOf('  en: {'));
    for (const [, id, phone] of rules.matchAll(/(\w+): \{\s*phone: '([\d -]+)'/g)) {
      const said = swedish.slice(swedish.indexOf(`${id}: {`));
      const { name, about, hours } = Object.fromEntries(
        ['name', 'about', 'hours'].map((part) => [
          part,
          new RegExp(`${part}: '([^']+)'`).exec(said)?.[1],
        ]),
      );
      expect(page).toContain(`<strong>${phone}</strong> ${name}. ${about}. ${hours}.`);
    }
  });
});
