import { describe, expect, it } from '@jest/globals';
import { type CommandEntry, found, passNumberIn, weekIn } from './command-entries.js';

const entry = (group: CommandEntry['group'], text: string, note = ''): CommandEntry => ({
  id: `${group} ${text}`,
  group,
  text,
  note,
  run: () => undefined,
});
const all = [
  entry('function', 'Samverkanspolis 1, Polisen Lund', 'Vem ringer jag nu?'),
  entry('page', 'Planering'),
  entry('action', 'Planera fältpass'),
  entry('area', 'Norra Fäladen'),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => entry('activity', `Fältpass Centrum ${n}`)),
];

describe('what one can go to', () => {
  it.each([
    ['', ['Planera fältpass', 'Planering']],
    ['xyz', []],
    ['fäl norra', ['Norra Fäladen']],
    ['polisen', ['Samverkanspolis 1, Polisen Lund']],
    ['ringer', []],
    ['plan', ['Planera fältpass', 'Planering']],
    ['älta', []],
  ])('%j finds %j', (text, texts) => expect(found(all, text).map((it) => it.text)).toEqual(texts));

  it('is at most six of a kind', () => expect(found(all, 'centrum')).toHaveLength(6));

  it.each([
    ['v21', { year: 2026, week: 21 }],
    ['V. 7', { year: 2026, week: 7 }],
    ['wk 53', { year: 2026, week: 53 }],
    ['2022-21', { year: 2022, week: 21 }],
    ['v54', null],
    ['21', null],
    ['v', null],
  ])('%j is the week %j', (text, week) => expect(weekIn(text, 2026)).toEqual(week));

  it.each([
    [' fp-2026-014 ', 'FP-2026-014'],
    ['FP-2026', null],
    ['SR-2026-014', null],
  ])('%j is the number %j', (text, number) => expect(passNumberIn(text)).toBe(number));
});
