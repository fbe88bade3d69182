import type { Situation } from '../../rules/call/situations.js';

/** What the address says, `?lage=barn`, in the order of the buttons. */
export const SLUGS: Readonly<Record<Situation, string>> = {
  ACUTE_DANGER: 'fara',
  SUPPORT_AND_PROTECTION: 'stod',
  CHILD_CONCERN: 'barn',
  SUSPECTED_CRIME: 'brott',
  ADVICE: 'rad',
  INTERPRETER: 'tolk',
};

export const USUAL: Situation = 'SUPPORT_AND_PROTECTION';

/** The situation of a slug; anything else is the usual one. */
export function situationOf(slug: string): Situation {
  const found = Object.entries(SLUGS).find(([, known]) => known === slug);
  return (found?.[0] as Situation | undefined) ?? USUAL;
}
