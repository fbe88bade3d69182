import { describe, expect, it } from '@jest/globals';
import { refOf } from '../bases/basis.js';
import { BASES, isConfirmable } from '../bases/catalogue.js';
import { RULES } from './answer.js';
import { inGuideOrder } from './basis-order.js';

const confirmable = BASES.filter(isConfirmable);
const codes = [...new Set(inGuideOrder(confirmable).map(({ code }) => code))];

describe('bases in the order of the guide (INV-30)', () => {
  it('follows its lines: a provision stands where the first line that names it stands', () => {
    const named = RULES.flatMap(({ basis }) => (basis && codes.includes(basis) ? [basis] : []));
    const met = [...new Set(named)];
    expect(codes.slice(0, met.length)).toEqual(met);
    expect(codes[0]).toBe('SOL_19_1');
  });

  it('loses and adds none, and gives the same however it is handed in', () => {
    const ordered = inGuideOrder(confirmable).map(refOf);
    expect([...ordered].sort()).toEqual(confirmable.map(refOf).sort());
    const met = inGuideOrder([...confirmable].reverse()).map(({ code }) => code);
    const rules = new Set(RULES.map(({ basis }) => basis));
    const known = (code: string) => rules.has(code);
    expect(met.filter(known)).toEqual(
      inGuideOrder(confirmable)
        .map(({ code }) => code)
        .filter(known),
    );
  });

  it('has the newest wording of a provision first', () => {
    const wordings = inGuideOrder(confirmable).filter(({ code }) => code === 'SOL_19_1');
    const numbers = wordings.map(({ wording }) => wording);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });
});
