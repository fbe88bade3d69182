import { standingOf } from '@stad/identity/rules/qualification.js';
import { type Candidate, competenceOf } from './candidate.js';
import { type CrewNeed, mayLead } from './crew-need.js';

/**
 * What a crew is worth, the most important first; a smaller number is better, and only where all before
 * are alike does the next count. Crews of the same size are compared.
 */
export interface CrewWorth {
  /** Nobody in it may lead the type. */
  readonly leaderless: number;
  /** Kinds of competence in it, counted down: two beat one (mixed competence). */
  readonly competences: number;
  /** Wished languages nobody speaks. */
  readonly unspoken: number;
  /** Nobody who may lead has been trained to. */
  readonly untrainedLeader: number;
  /** Nights of each, the most first: who has carried most is spared first. */
  readonly nights: readonly number[];
}

/** In the order in which they count. */
export const CRITERIA = [
  'leaderless',
  'competences',
  'unspoken',
  'untrainedLeader',
  'nights',
] as const satisfies readonly (keyof CrewWorth)[];
export type Criterion = (typeof CRITERIA)[number];

export function worthOf(crew: readonly Candidate[], need: CrewNeed): CrewWorth {
  const leaders = crew.filter(({ agencyKind }) => mayLead(need.type, agencyKind));
  const spoken = new Set(crew.flatMap(({ languages }) => languages));
  return {
    leaderless: leaders.length > 0 ? 0 : 1,
    competences: -new Set(crew.map(competenceOf)).size,
    unspoken: need.languages.filter((language) => !spoken.has(language)).length,
    untrainedLeader: leaders.some((leader) => isTrainedLeader(leader, need)) ? 0 : 1,
    nights: crew.map(({ nights }) => nights).sort((a, b) => b - a),
  };
}

export function isTrainedLeader({ qualifications }: Candidate, { date }: CrewNeed): boolean {
  return standingOf(qualifications, 'PASS_LEADER', date) === 'VALID';
}

/** The first criterion in which two crews differ, and by how much: negative when the first is better. */
export function compareCrews(
  a: CrewWorth,
  b: CrewWorth,
): { readonly by: Criterion; readonly difference: number } | null {
  for (const by of CRITERIA) {
    const difference = by === 'nights' ? compareNights(a.nights, b.nights) : a[by] - b[by];
    if (difference !== 0) return { by, difference };
  }
  return null;
}

/** The worst loaded is compared first; as long as each other, else an earlier criterion has decided. */
function compareNights(a: readonly number[], b: readonly number[]): number {
  for (const [place, nights] of a.entries()) {
    const difference = nights - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
