import { type BasisRef, type LegalBasis, refOf } from './basis.js';
import { DUTIES } from './duties.js';
import { FRAME } from './frame.js';
import { SECRECY_BREAKING } from './secrecy-breaking.js';

/** Every wording known here: exactly the provisions of field.md 3.1–3.2. All ship as DRAFT (INV-30). */
export const BASES: readonly LegalBasis[] = [...SECRECY_BREAKING, ...DUTIES, ...FRAME];

const byRef = new Map(BASES.map((basis) => [refOf(basis), basis]));
const byCode = new Map(
  BASES.map(({ code }) => [code, BASES.filter((basis) => basis.code === code)] as const),
);

/** The wording of a reference, `OSL_10_23.2`; undefined when there is none. */
export function basisOf(ref: BasisRef): LegalBasis | undefined {
  return byRef.get(ref);
}

/** The wordings of a provision, oldest first. */
export function wordingsOf(code: string): readonly LegalBasis[] {
  return byCode.get(code) ?? [];
}

/** Whether a jurist may confirm a wording: what frames the design or is never offered needs no answer. */
export function isConfirmable(basis: LegalBasis): boolean {
  return basis.use === 'SHOWN' || basis.use === 'HIDDEN';
}
