import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  CITED,
  citationsIn,
  faultsOfDecisions,
  faultsOfInvariant,
  invariantsIn,
  namesOf,
  sectionsOf,
  sourcesOf,
} from './citations.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const sources = sourcesOf(root).map((path) => ({ path, text: read(path) }));
const invariants = invariantsIn(read('docs/INVARIANTS.md'));
const sql = sources
  .filter(({ path }) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map(({ text }) => text)
  .join('\n');

describe('a citation', () => {
  const cited = sources.flatMap(({ path, text }) =>
    citationsIn(text).map((citation) => ({ path, ...citation })),
  );

  it.each(Object.entries(CITED))('of %s names a section that is there', (name, file) => {
    const sections = sectionsOf(read(file));
    const own = cited.filter((citation) => citation.name === name);
    expect(own.length).toBeGreaterThan(30);
    expect(own.filter(({ section }) => !sections.has(section))).toEqual([]);
  });

  it.each(['domain', 'ux', 'architecture', 'features', 'stack'])(
    'of %s, which is no text of the project, is nowhere',
    (name) => {
      const gone = new RegExp(String.raw`(?<![\w/.-])${name}\.md\b`);
      expect(sources.filter(({ text }) => gone.test(text)).map(({ path }) => path)).toEqual([]);
    },
  );

  it('of an invariant names one that is there', () => {
    const unknown = sources.flatMap(({ path, text }) =>
      namesOf(text)
        .filter((number) => !invariants.has(number))
        .map((number) => `${path}: ${number}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the invariants', () => {
  it('are all there, in order', () => {
    const numbers = Array.from({ length: 32 }, (_, at) => `INV-${`${at + 1}`.padStart(2, '0')}`);
    expect([...invariants.keys()]).toEqual(numbers);
  });

  it.each([...invariants])('%s is kept and tried where it says', (number, text) => {
    expect(faultsOfInvariant(root, number, text, sql)).toEqual([]);
  });
});

it('every decision is in the list, and what gave way is named by what took its place', () => {
  const files = readdirSync(join(root, 'docs/decisions')).filter((file) => /^\d{4}-/.test(file));
  const decisions = new Map(files.map((file) => [file, read(`docs/decisions/${file}`)]));
  expect(faultsOfDecisions(read('docs/decisions/README.md'), decisions)).toEqual([]);
});

describe('what is found', () => {
  it.each([
    ['(field.md 4.6)', ['field 4.6']],
    ['(field.md 2.8 *Who*, 7.3; pages.md 3.1): a crew', ['field 2.8', 'field 7.3', 'pages 3.1']],
    ['(field.md 7.4 and 8), INV', ['field 7.4', 'field 8']],
    ['field.md 11.1–11.8 in numbers', ['field 11.1', 'field 11.8']],
    ['(field.md 11.3, R01–R07)', ['field 11.3', 'field R01', 'field R07']],
    ['(field.md 8, J16)', ['field 8', 'field J16']],
    [' * as field.md\n * 4.5 says', ['field 4.5']],
    ['the tokens of pages.md 4. Contrast 7', ['pages 4']],
    ['security.md 3 (*P3*), field.md 4.1, section 13', ['security 3', 'field 4.1']],
    ['[a](../field/field.md) 5, field.md alone', []],
  ])('of citations in %j', (text, found) => {
    expect(citationsIn(text).map(({ name, section }) => `${name} ${section}`)).toEqual(found);
  });

  it('of sections: numbers in headings, names in bold', () => {
    const text = '## 2. Two\n### 2.1 One\n- **J3** x\n- **R08–R10** y **13.5** z\n# 7 no\n**112**';
    expect([...sectionsOf(text)]).toEqual(['2', '2.1', 'J3', 'R08', 'R09', 'R10', '13.5']);
  });

  const here = 'tools/checks/citations.spec.mjs';
  const INV = `INV-${77}`;
  it.each([
    [
      'a path',
      '`libs/none.ts` `libs/none.spec.ts`',
      ['libs/none.ts', 'libs/none.spec.ts'].map((path) => `${path} is not there`),
    ],
    [
      'a function',
      `\`app.none\` \`${here}\` \`package.json\` Not built yet`,
      ['app.none is not made', `${here} does not name ${INV}`],
    ],
    ['no spec', '`tools/checks/citations.mjs`', ['no spec fails without it']],
    ['no place', `\`${here}\``, [`${here} does not name ${INV}`, 'nothing keeps it']],
    ['what is not built', 'Not built yet', []],
  ])('of an invariant: %s', (_, text, faults) => {
    expect(faultsOfInvariant(root, INV, text, 'create function app.some(')).toEqual(faults);
  });

  it.each([
    [
      'left out',
      '[1](0001-a.md)',
      { '0001-a.md': '', '0002-b.md': '' },
      ['0002-b.md is not in the list'],
    ],
    [
      'a gap',
      '[1](0001-a.md) [3](0003-c.md)',
      { '0001-a.md': '', '0003-c.md': '' },
      ['2 is missing, and the list says otherwise'],
    ],
    [
      'a gap that is told',
      '[1](0001-a.md) [3](0003-c.md)\n**Numbers that were never used**: 2.',
      { '0001-a.md': '', '0003-c.md': '' },
      [],
    ],
    [
      'a successor that is silent',
      '[1](0001-a.md) [2](0002-b.md)',
      { '0001-a.md': '**No longer in force:** [2](0002-b.md) took its place.', '0002-b.md': '' },
      ['0001-a.md gave way to 0002-b.md, which does not name it'],
    ],
  ])('of the decisions: %s', (_, list, texts, faults) => {
    expect(faultsOfDecisions(list, new Map(Object.entries(texts)))).toEqual(faults);
  });
});
