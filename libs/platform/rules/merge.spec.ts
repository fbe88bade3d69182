import { describe, expect, it } from '@jest/globals';
import { changePart, mergeChange, mergeSet } from './merge.js';

interface Note {
  readonly title: string;
  readonly text: string | null;
  readonly tags: readonly string[];
}
const now: Note = { title: 'Ny', text: 'Samma', tags: ['a'] };

describe('two people save the same part', () => {
  it.each<[string, Partial<Note>, Partial<Note>, string[]]>([
    ['the same field, to different things', { title: 'Min' }, { title: 'Gammal' }, ['title']],
    ['a field that began as nobody knows', { title: 'Min' }, {}, ['title']],
    [
      'two fields, one of them changed by the other',
      { title: 'Min', text: 'Mer' },
      { title: 'Gammal', text: 'Samma' },
      ['title'],
    ],
    [
      'both fields',
      { title: 'Min', text: 'Mer' },
      { title: 'Gammal', text: 'Då' },
      ['title', 'text'],
    ],
    ['one cleared what the other wrote', { title: '' }, { title: 'Gammal' }, ['title']],
    ['one cleared, the other changed, a list', { tags: [] }, { tags: ['a', 'b'] }, ['tags']],
  ])('a choice: %s', (_, to, from, fields) => {
    const merged = mergeChange(now, { to, from });
    expect(merged.ok ? [] : merged.problems).toEqual(
      fields.map((field) => ({ code: 'CONFLICT', field })),
    );
  });

  it.each<[string, Partial<Note>, Partial<Note>, Note]>([
    ['nothing', {}, {}, now],
    ['a field the other left alone', { text: 'Mer' }, { text: 'Samma' }, { ...now, text: 'Mer' }],
    ['a field cleared', { text: null }, { text: 'Samma' }, { ...now, text: null }],
    ['both wrote the same', { title: 'Ny' }, { title: 'Gammal' }, now],
    ['sent twice', { title: 'Ny' }, { title: 'Ännu äldre' }, now],
    ['a field given as it began', { title: 'Gammal' }, { title: 'Gammal' }, now],
    ['a list', { tags: ['a', 'b'] }, { tags: ['a'] }, { ...now, tags: ['a', 'b'] }],
  ])('merged: %s', (_, to, from, expected) => {
    expect(mergeChange(now, { to, from })).toEqual({ ok: true, value: expected });
  });
});

describe('a change begun on a version', () => {
  it('is refused over a newer one when it does not say what it began with', () => {
    const changed = changePart(now, 3, { to: { text: 'Mer' }, expectedVersion: 2 });
    expect(changed).toEqual({
      ok: false,
      problems: [{ code: 'CONFLICT', field: 'expectedVersion' }],
    });
  });

  it('is taken as it is when nobody has saved since', () => {
    const changed = changePart(now, 3, { to: { title: 'Min' }, from: {}, expectedVersion: 3 });
    expect(changed).toEqual({ ok: true, value: { ...now, title: 'Min' } });
  });

  it('is merged over a newer one', () => {
    const change = { to: { text: 'Mer' }, from: { text: 'Samma' }, expectedVersion: 2 };
    expect(changePart(now, 3, change)).toEqual({ ok: true, value: { ...now, text: 'Mer' } });
  });
});

describe('a set that two change', () => {
  it.each<[string, string[], string[], string[], string[]]>([
    ['each puts one in', ['a', 'b'], ['a'], ['a', 'c'], ['a', 'b', 'c']],
    ['one takes out, the other puts in', ['a', 'b'], ['a'], [], ['b']],
    ['both take the same out', [], ['a'], [], []],
    ['both put the same in', ['a'], [], ['a'], ['a']],
    ['one took out what the other kept', ['b'], ['a', 'b'], ['a', 'b'], ['b']],
  ])('%s', (_, current, from, to, expected) => {
    expect(mergeSet(current, { from, to })).toEqual(expected);
  });
});
