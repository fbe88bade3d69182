import { describe, expect, it } from '@jest/globals';
import type { Figure } from '@stad/outcomes/rules/figure.js';
import { type FetchedFigure, fetchedOf, readableNow, saySame } from './fetched-figures.js';

const shown = (value: number): Figure => ({ shown: value });
const few: Figure = { label: 'fewerThan', n: 5 };
const hidden: Figure = { label: 'notShown', reason: 'PROTECTS_SMALL' } as never;

function figure(value: Figure, parts: Readonly<Record<string, Figure>> = {}): FetchedFigure {
  return {
    code: 'K03',
    definitionVersion: 1,
    value,
    parts: Object.entries(parts).map(([key, part]) => ({ key, name: `namn ${key}`, value: part })),
  };
}

describe('figures as they were fetched, beside those of today', () => {
  it.each<[string, Figure, Figure, Figure]>([
    ['a number that changed is read as it was', shown(12), shown(13), shown(12)],
    ['a number that is small today is not read from memory', shown(6), few, few],
    ['a number that protects another today is not either', shown(6), hidden, hidden],
    ['one that was hidden stays as it was', hidden, shown(6), hidden],
    ['another label is that of today', few, hidden, hidden],
  ])('%s', (_, before, now, read) => {
    expect(readableNow([figure(before)], [figure(now)])).toEqual([figure(read)]);
    const parts = readableNow([figure(shown(9), { a: before })], [figure(shown(9), { a: now })]);
    expect(parts).toEqual([figure(shown(9), { a: read })]);
  });

  it('a figure and a part that are gone are read as they were', () => {
    expect(readableNow([figure(shown(3))], [])).toEqual([figure(shown(3))]);
    const before = figure(shown(3), { a: shown(2) });
    expect(readableNow([before], [figure(shown(3))])).toEqual([before]);
  });
});

describe('do they say the same?', () => {
  const one = figure(shown(9), { a: shown(4), b: shown(5) });
  it.each<[string, FetchedFigure[], boolean]>([
    ['the same', [one], true],
    ['parts in another order', [{ ...one, parts: [...one.parts].reverse() }], true],
    ['another name of a part', [figure(shown(9), { a: shown(4), b: shown(5) })], true],
    ['another value', [figure(shown(8), { a: shown(4), b: shown(5) })], false],
    ['another part', [figure(shown(9), { a: shown(5), b: shown(5) })], false],
    ['a part more', [figure(shown(9), { a: shown(4), b: shown(5), c: shown(0) })], false],
    ['another definition', [{ ...one, definitionVersion: 2 }], false],
    ['a figure more', [one, { ...one, code: 'K04' }], false],
    ['none', [], false],
    ['what is hidden today, and so read as hidden', [figure(few, { a: shown(4), b: few })], true],
    ['a part that shows another number', [figure(few, { a: shown(3), b: few })], false],
  ])('%s', (_, now, same) => {
    expect(saySame([one], now)).toBe(same);
  });

  it('is asked of what is kept', () => {
    const whole = { ...one, definition: 'text', personRelated: true };
    expect(fetchedOf([whole])).toEqual([one]);
    expect(saySame(fetchedOf([whole]), [whole])).toBe(true);
  });
});
