import { describe, expect, it } from '@jest/globals';
import { type Colleague, isShutOut, lastAdministrators, type Standing } from './leaving.js';

const TODAY = '2026-11-26';
const standing = (more: Partial<Standing> = {}): Standing => ({
  roles: ['AGENCY_ADMIN'],
  validFrom: '2022-04-01',
  validTo: null,
  ...more,
});
const colleague = (id: string, canSignIn: boolean, more: Partial<Standing> = {}): Colleague => ({
  ...standing(more),
  id,
  canSignIn,
});
const lastOf = (
  colleagues: readonly Colleague[],
  changed: Readonly<Record<string, Partial<Standing>>>,
  added: readonly Partial<Standing>[] = [],
) => [
  ...lastAdministrators(
    colleagues,
    new Map(Object.entries(changed).map(([id, more]) => [id, standing(more)])),
    added.map(standing),
    TODAY,
  ),
];

describe('the last administrator', () => {
  const LEAVES = { validTo: '2026-12-31' };

  it.each<[string, readonly Colleague[], Readonly<Record<string, Partial<Standing>>>]>([
    ['alone', [colleague('a', true)], { a: LEAVES }],
    ['gives the role away', [colleague('a', true)], { a: { roles: ['JURIST'] } }],
    ['begins again later', [colleague('a', true)], { a: { validFrom: '2027-01-01' } }],
    [
      'with one beside who cannot sign in',
      [colleague('a', true), colleague('b', false)],
      { a: LEAVES },
    ],
    [
      'with one beside who leaves',
      [colleague('a', true), colleague('b', true, LEAVES)],
      { a: LEAVES },
    ],
    [
      'with one beside who has not begun',
      [colleague('a', true), colleague('b', true, { validFrom: '2026-11-27' })],
      { a: LEAVES },
    ],
  ])('%s', (_, colleagues, changed) => expect(lastOf(colleagues, changed)).toEqual(['a']));

  it('is each of two who leave at once', () => {
    const both = [colleague('a', true), colleague('b', true)];
    expect(lastOf(both, { a: LEAVES, b: LEAVES })).toEqual(['a', 'b']);
  });

  it('is nobody when another one stays who can sign in', () => {
    const worker = colleague('b', true, { roles: ['SOCIAL_WORKER'] });
    expect(lastOf([colleague('a', true), worker], { a: LEAVES, b: {} })).toEqual([]);
  });

  it('stays with somebody added when nobody could sign in, and not when one could', () => {
    expect(lastOf([colleague('a', false)], { a: LEAVES }, [{}])).toEqual([]);
    expect(lastOf([colleague('a', true)], { a: LEAVES }, [{}])).toEqual(['a']);
  });

  it('is nobody whose right stays as it was', () => {
    const leaving = colleague('a', true, LEAVES);
    expect(lastOf([leaving], { a: { ...LEAVES, roles: ['AGENCY_ADMIN', 'JURIST'] } })).toEqual([]);
  });
});

describe('who is shut out', () => {
  it.each<[Partial<Standing>, boolean]>([
    [{}, false],
    [{ validTo: TODAY }, false],
    [{ validTo: '2026-11-25' }, true],
    [{ validFrom: TODAY }, false],
    [{ validFrom: '2026-11-27' }, true],
  ])('%j: %s', (more, expected) => expect(isShutOut(standing(more), TODAY)).toBe(expected));
});
