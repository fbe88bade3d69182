import { describe, expect, it } from '@jest/globals';
import { figuresFor, hashAt } from './hash-query.js';

describe('the # one writes behind', () => {
  it.each([
    ['no # at all', 'Vi nådde 66.', null],
    ['in the middle of a word', 'C#kon', null],
    ['of the line before', '#kon\ntakt', null],
    ['with a gap after it', '# kon', null],
    ['of a figure that is there', '#⟦K01⟧', null],
    ['followed by the end of a sentence', '#kon. Sedan', null],
    ['at the beginning', '#', { from: 0, to: 1, query: '' }],
    ['after a word', 'Vi nådde #del', { from: 9, to: 13, query: 'del' }],
    ['in brackets', '(#K12', { from: 1, to: 5, query: 'K12' }],
    ['of two words', 'med #samtal om', { from: 4, to: 14, query: 'samtal om' }],
  ])('%s', (_, text, found) => expect(hashAt(text, text.length)).toEqual(found));

  it('is the one before the cursor', () => {
    expect(hashAt('#kon och #del', 4)).toEqual({ from: 0, to: 4, query: 'kon' });
  });

  it('is none when so long a name nobody writes', () => {
    const text = `#${'a'.repeat(60)}`;
    expect(hashAt(text, text.length)).toBeNull();
  });
});

describe('the figures by their name', () => {
  const figures = [
    { code: 'K12', name: 'Kontakter' },
    { code: 'K12', name: 'Kontakter', partName: 'Socialtjänsten Lund' },
    { code: 'K11', name: 'Försök utan kontakt' },
    { code: 'K01', name: 'Deltagare' },
  ];
  const found = (query: string) =>
    figuresFor(query, figures).map(({ name, partName }) => [name, partName].join(' ').trim());

  it.each([
    ['zzz', []],
    ['del', ['Deltagare']],
    ['k01', ['Deltagare']],
    ['forsok', ['Försök utan kontakt']],
    ['kont', ['Kontakter', 'Kontakter Socialtjänsten Lund', 'Försök utan kontakt']],
    ['kontakter lund', ['Kontakter Socialtjänsten Lund']],
  ])('%j', (query, names) => expect(found(query)).toEqual(names));

  it('are all of them before anything is written', () => {
    expect(found('')).toHaveLength(figures.length);
  });
});
