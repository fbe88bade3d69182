import { type LegalBasis, refOf } from '../bases/basis.js';
import { RULES } from './answer.js';

const places = new Map<string, number>();
for (const { basis } of RULES) {
  if (basis !== null && !places.has(basis)) places.set(basis, places.size);
}

/**
 * Bases in the fixed order in which the guide meets them, line by line: who confirms from the top is done first
 * with what is asked first. What no line names stands last, as in the catalogue; wordings, the newest first.
 */
export function inGuideOrder<Basis extends LegalBasis>(bases: readonly Basis[]): readonly Basis[] {
  const placeOf = ({ code }: Basis) => places.get(code) ?? places.size;
  const known = new Map(bases.map((basis, index) => [refOf(basis), index]));
  const firstOf = ({ code }: Basis) => bases.findIndex((each) => each.code === code);
  return [...bases].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      firstOf(a) - firstOf(b) ||
      b.wording - a.wording ||
      (known.get(refOf(a)) ?? 0) - (known.get(refOf(b)) ?? 0),
  );
}
