import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CORPUS, paragraphsOf, sentencesOf } from './corpus.js';
import { FORMS } from './form-fields.js';
import { BRIDGES, FAMILIES, type MadeText, makeTexts, WRITES } from './grammar.js';
import { innocentRows, ROWS } from './innocent-rows.js';
import { WORD_ROWS } from './innocent-words.js';
import { eightOf, sixOf } from './person-number.js';

const MANY = [...makeTexts(1, 30_000)];
const ROWS_MADE = [...innocentRows(1, 10_000)];

/** The check of the law, by hand here: twice, once, twice … and the sum ends on 0. */
function passes(ten: string): boolean {
  let sum = 0;
  for (let place = 0; place < 10; place++) {
    const product = Number(ten[place]) * (place % 2 === 0 ? 2 : 1);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 10 === 0;
}

const tenOf = ({ number }: MadeText) => sixOf(number) + number.tail.replace(/^\D/, '1');

function isPossible({ number }: MadeText): boolean {
  const day = number.day > 60 ? number.day - 60 : number.day;
  const date = new Date(Date.UTC(number.year, number.month - 1, day));
  return date.getUTCMonth() === number.month - 1 && date.getUTCDate() === day;
}

describe('the texts of the second hands', () => {
  it('are the same for one seed and others for another', () => {
    expect([...makeTexts(5, 200)]).toEqual([...makeTexts(5, 200)]);
    expect([...makeTexts(5, 200)]).not.toEqual([...makeTexts(6, 200)]);
  });

  it('come of every family alike', () => {
    for (const family of FAMILIES) {
      expect(MANY.filter((made) => made.family === family)).toHaveLength(5_000);
    }
  });

  it('draw every notation of every group', () => {
    const drawn = new Set(MANY.flatMap((made) => made.notations));
    const groups = Object.entries({ ...WRITES, ...BRIDGES, form: FORMS });
    const all = groups.flatMap(([group, ways]) =>
      Object.keys(ways).map((name) => `${group}: ${name}`),
    );
    expect(all.filter((name) => !drawn.has(name))).toEqual([]);
  });

  it('call certain what has a possible day and the right check digit', () => {
    const settled = MANY.filter(({ number }) => number.kind !== 'reserve');
    expect(
      settled.filter((made) => made.certain !== (isPossible(made) && passes(tenOf(made)))),
    ).toEqual([]);
  });

  it('are certain in most cases, and miss the day or the check digit in the others', () => {
    const settled = MANY.filter(({ number }) => number.kind !== 'reserve');
    const share = (has: (made: MadeText) => boolean) => settled.filter(has).length / settled.length;
    expect(share((made) => made.certain)).toBeGreaterThan(0.7);
    expect(share(({ number }) => !number.datePossible)).toBeGreaterThan(0.05);
    expect(share(({ number }) => !number.checkFits)).toBeGreaterThan(0.1);
  });

  it('carry the whole number where it is written plainly', () => {
    const plain = MANY.filter(
      ({ notations }) =>
        notations.length === 3 &&
        notations.some((name) => name.startsWith('plain date')) &&
        notations.includes('plain tail: four digits'),
    );
    expect(plain.length).toBeGreaterThan(500);
    for (const { text, number } of plain) {
      expect(text.includes(sixOf(number)) || text.includes(eightOf(number))).toBe(true);
      expect(text).toContain(number.tail);
    }
  });

  it('leave no place, nothing undefined and nothing empty in the words', () => {
    expect(MANY.filter(({ text }) => /\{\}|undefined|NaN|null/.test(text) || !text.trim())).toEqual(
      [],
    );
  });

  it('give a form in two fields or more, whose values stand in the text', () => {
    const forms = MANY.filter(({ fields }) => fields);
    expect(forms.length).toBeGreaterThan(1_000);
    for (const { fields = {}, text } of forms) {
      expect(Object.keys(fields).length).toBeGreaterThan(1);
      for (const value of Object.values(fields)) expect(text).toContain(value);
    }
  });
});

describe('the innocent rows', () => {
  it('are the same for one seed, and of every kind', () => {
    expect([...innocentRows(3, 200)]).toEqual([...innocentRows(3, 200)]);
    expect(new Set(ROWS_MADE.map(({ kind }) => kind))).toEqual(new Set(Object.keys(ROWS)));
  });

  it('have digits, or words for them, and no gap', () => {
    const inDigits = ROWS_MADE.filter(({ kind }) => !(kind in WORD_ROWS));
    expect(inDigits.filter(({ text }) => !/\d{2}/.test(text))).toEqual([]);
    expect(ROWS_MADE.filter(({ text }) => /\{\}|undefined|NaN/.test(text))).toEqual([]);
  });

  it('name organisations whose third digit leaves no month', () => {
    const numbers = ROWS_MADE.filter(({ kind }) => kind === 'organisation number').map(
      ({ text }) => /\d{6}-\d{4}/.exec(text)?.[0] ?? '',
    );
    expect(numbers.length).toBeGreaterThan(50);
    for (const number of numbers) {
      expect(Number(number[2])).toBeGreaterThan(1);
      expect(passes(number.replace('-', ''))).toBe(true);
    }
  });
});

describe('the running text', () => {
  const corpus = readFileSync(new URL(CORPUS, import.meta.url), 'utf8');

  it('has some thousand Swedish sentences, many with digits', () => {
    const sentences = sentencesOf(corpus);
    expect(sentences.length).toBeGreaterThan(5_000);
    expect(sentences.filter((each) => /\d/.test(each)).length).toBeGreaterThan(500);
    expect(sentences.filter((each) => /[åäö]/.test(each)).length).toBeGreaterThan(4_000);
  });

  it('gives the same sentences in paragraphs', () => {
    expect(paragraphsOf(corpus).join(' ')).toBe(sentencesOf(corpus).join(' '));
  });
});
